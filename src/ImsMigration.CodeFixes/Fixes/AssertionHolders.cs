using System;
using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Values;
using ImsMigration.Values.Steps;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Fixes;

/// <summary>
/// Finds the variables, members and methods that hold a value as it is: the assertion, or the path of its key. What the
/// value is put together from, such as the organisation id in a claim, is not among them.
/// </summary>
internal sealed class AssertionHolders
{
    private readonly FlowGraph _graph;
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    /// <summary>The values that are still to be looked at; they wait here and not on the stack, because methods can hand a value on by the thousand.</summary>
    private readonly Stack<IOperation> _waiting = new();

    private AssertionHolders(FlowGraph graph) => _graph = graph;

    /// <summary>The keys of the symbols that hold one of <paramref name="values"/>.</summary>
    public static ISet<string> Of(IEnumerable<IOperation> values, FlowGraph graph)
    {
        var holders = new AssertionHolders(graph);
        foreach (var value in values)
        {
            holders.Visit(value);
        }

        while (holders._waiting.Count > 0)
        {
            graph.Program.CancellationToken.ThrowIfCancellationRequested();
            holders.Take(holders._waiting.Pop());
        }

        return holders._keys;
    }

    private void Visit(IOperation? value)
    {
        if (value is not null)
        {
            _waiting.Push(value);
        }
    }

    private void Take(IOperation value)
    {
        switch (value)
        {
            case ILocalReferenceOperation local:
                VisitVariable(local.Local);
                break;
            case IParameterReferenceOperation parameter:
                if (VisitVariable(parameter.Parameter))
                {
                    VisitArguments(parameter.Parameter);
                }

                break;
            case IFieldReferenceOperation { Field.DeclaringSyntaxReferences.IsEmpty: false } field:
                VisitVariable(field.Field);
                break;
            case IPropertyReferenceOperation { Property.DeclaringSyntaxReferences.IsEmpty: false } property:
                VisitVariable(property.Property);
                break;
            case IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.IsEmpty: false } call:
                _graph.Implementations.Find(call.TargetMethod).ToList().ForEach(method => VisitMethod((IMethodSymbol)method));
                break;
            case IAnonymousFunctionOperation lambda:
                VisitReturns(lambda.Syntax);
                break;
            case var _ when HandedValues.Of(value) is { } handed:
                foreach (var inner in handed)
                {
                    Visit(inner);
                }

                break;
            case IInvocationOperation { Type.SpecialType: SpecialType.System_String } call:
                Visit(OnlyText(call));
                break;
        }
    }

    /// <summary>The text that <paramref name="call"/> only writes differently: <c>jwt</c> in <c>Uri.EscapeDataString(jwt)</c> and <c>jwt.Trim()</c>.</summary>
    private static IOperation? OnlyText(IInvocationOperation call)
    {
        var texts = call.Arguments.Select(static argument => argument.Value).Append(call.Instance).Where(static value => value?.Type?.SpecialType == SpecialType.System_String).ToList();
        return texts.Count == 1 ? texts[0] : null;
    }

    /// <summary>Visits what is written to <paramref name="variable"/>; returns whether it was not visited before.</summary>
    private bool VisitVariable(ISymbol variable)
    {
        if (!_keys.Add(SymbolKey.Of(variable)))
        {
            return false;
        }

        foreach (var write in _graph.Writes.Find(variable).Where(static write => !write.IsMutation))
        {
            Visit(write.Value);
        }

        return true;
    }

    private void VisitArguments(IParameterSymbol parameter)
    {
        foreach (var reference in _graph.References.Find(parameter.ContainingSymbol))
        {
            if (CallSite.At(reference, _graph.Program) is { } call)
            {
                Visit(CallSite.ArgumentFor(call, parameter)?.Value);
            }
        }
    }

    private void VisitMethod(IMethodSymbol method)
    {
        if (!_keys.Add(SymbolKey.Of(method)))
        {
            return;
        }

        foreach (var declaration in method.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(_graph.Program.CancellationToken)))
        {
            VisitReturns(declaration);
        }
    }

    private void VisitReturns(SyntaxNode function)
    {
        foreach (var value in ReturnSyntax.ValuesOfFunction(function))
        {
            Visit(_graph.Program.OperationOf(value));
        }
    }
}
