using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Editing;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.DeadCode;

/// <summary>Removes a parameter together with its argument at every call site.</summary>
internal sealed class ParameterRemoval
{
    private readonly FlowGraph _graph;
    private readonly RemovedCode _removed;

    /// <summary>Creates the step for one plan.</summary>
    public ParameterRemoval(FlowGraph graph, RemovedCode removed)
    {
        _graph = graph;
        _removed = removed;
    }

    /// <summary>
    /// The removals of <paramref name="parameter"/> and its arguments; <see langword="null"/> if its method is used in
    /// another way than by calls, so that its signature is not free to change.
    /// </summary>
    public List<Removal>? Find(IParameterSymbol parameter, List<SyntaxNode> declarations)
    {
        var removals = new List<Removal>();
        foreach (var reference in _graph.References.Find(parameter.ContainingSymbol))
        {
            if (_removed.Contains(reference) || reference.Ancestors().Any(static node => node is CrefSyntax) || IsNameOf(reference))
            {
                continue;
            }

            if (CallSite.At(reference, _graph.Program) is not { } call)
            {
                return null;
            }

            if (parameter.IsParams)
            {
                if (Elements(call, parameter) is not { } elements)
                {
                    return null;
                }

                removals.AddRange(elements.Select(static element => new Removal(element, element.Span, RemovalStyle.Element)));
            }
            else if (CallSite.ArgumentFor(call, parameter) is { } passed && CallSite.SyntaxOf(passed) is { } argument)
            {
                if (parameter.RefKind == RefKind.Out && !IsUnwanted(argument.Expression))
                {
                    return null;
                }

                removals.Add(new Removal(argument, argument.Span, RemovalStyle.Element));
            }
        }

        if (Deconstruction.TargetsOf(parameter, _graph.Program) is not { } targets || !targets.All(IsUnwanted))
        {
            return null;
        }

        removals.AddRange(targets.Select(static target => new Removal(target, target.Span, RemovalStyle.Element)));
        foreach (var declaration in declarations)
        {
            if (declaration is not ParameterSyntax { Parent: ParameterListSyntax })
            {
                return null;
            }

            removals.Add(new Removal(declaration, declaration.Span, RemovalStyle.Element));
        }

        return removals;
    }

    /// <summary>The parameter of the program that gives the local <paramref name="symbol"/> its value, <c>out var key</c>; otherwise <see langword="null"/>.</summary>
    public IParameterSymbol? Source(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(_graph.Program.CancellationToken)).FirstOrDefault() is SingleVariableDesignationSyntax { Parent: DeclarationExpressionSyntax { Parent: ArgumentSyntax argument } }
        && _graph.Program.OperationOf(argument) is IArgumentOperation { Parameter: { RefKind: RefKind.Out, DeclaringSyntaxReferences.IsEmpty: false } parameter }
            ? parameter.OriginalDefinition
            : null;

    /// <summary>The arguments that <paramref name="call"/> passes for <paramref name="parameter"/>, the last one, however many; <see langword="null"/> if some have names.</summary>
    private static List<ArgumentSyntax>? Elements(IOperation call, IParameterSymbol parameter)
    {
        var list = call.Syntax switch
        {
            InvocationExpressionSyntax invocation => invocation.ArgumentList,
            BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
            _ => null,
        };
        var isReduced = call is IInvocationOperation { TargetMethod.IsExtensionMethod: true } && list is not null
            && (CallSite.ArgumentsOf(call).FirstOrDefault() is not { } first || CallSite.SyntaxOf(first) is null);
        return list is null || list.Arguments.Any(static argument => argument.NameColon is not null)
            ? null
            : list.Arguments.Skip(parameter.Ordinal - (isReduced ? 1 : 0)).ToList();
    }

    private bool IsUnwanted(ArgumentSyntax target) => _removed.Contains(target.Expression) || IsUnwanted(target.Expression);

    /// <summary>Whether nobody wants what is written to <paramref name="target"/>: a discard, or a variable that is declared there and not used.</summary>
    private bool IsUnwanted(ExpressionSyntax target) => target switch
    {
        DeclarationExpressionSyntax { Designation: DiscardDesignationSyntax } or IdentifierNameSyntax { Identifier.ValueText: "_" } => true,
        DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax designation } =>
            _graph.Program.DeclaredSymbolOf(designation) is { } local && _graph.References.Find(local).All(_removed.Contains),
        _ => false,
    };

    private static bool IsNameOf(SyntaxNode reference) =>
        reference.Ancestors().Take(3).OfType<InvocationExpressionSyntax>().Any(static call => call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" });
}
