using System.Collections.Generic;
using System.Linq;
using ImsMigration.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Planning;

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

            if (CallAt(reference) is not { } call)
            {
                return null;
            }

            if (ArgumentOf(call, parameter) is { } argument)
            {
                removals.Add(new Removal(argument, argument.Span, RemovalStyle.Element));
            }
        }

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

    private IOperation? CallAt(SyntaxNode reference)
    {
        var operation = reference is SimpleNameSyntax
            ? reference.Ancestors().Take(4).OfType<InvocationExpressionSyntax>().Where(call => IsCalled(call, reference)).Select(_graph.Program.OperationOf).FirstOrDefault()
            : _graph.Program.OperationOf(reference);
        return operation switch
        {
            IInvocationOperation or IObjectCreationOperation => operation,
            IExpressionStatementOperation { Operation: IInvocationOperation call } => call,
            _ => null,
        };
    }

    private static bool IsCalled(InvocationExpressionSyntax call, SyntaxNode name) =>
        call.Expression == name
        || (call.Expression is MemberAccessExpressionSyntax access && access.Name == name)
        || (call.Expression is MemberBindingExpressionSyntax binding && binding.Name == name);

    private static bool IsNameOf(SyntaxNode reference) =>
        reference.Ancestors().Take(3).OfType<InvocationExpressionSyntax>().Any(static call => call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" });

    private static ArgumentSyntax? ArgumentOf(IOperation call, IParameterSymbol parameter)
    {
        var arguments = call switch
        {
            IInvocationOperation invocation => invocation.Arguments,
            IObjectCreationOperation creation => creation.Arguments,
            _ => default,
        };
        return arguments.FirstOrDefault(candidate => candidate.Parameter?.Ordinal == parameter.Ordinal && candidate.ArgumentKind == ArgumentKind.Explicit)?.Syntax as ArgumentSyntax;
    }
}
