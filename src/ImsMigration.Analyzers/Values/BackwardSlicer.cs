using System;
using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Values.Steps;
using ImsMigration.Values.Writes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Values;

/// <summary>
/// Follows a value back to what it is made from: through variables, parameters, members, calls, lambdas and
/// initializers, in every file. It does not look at the order of statements, and it enters a method with the call that
/// led there, so that a helper which several issuers share does not mix up their keys. What is still to be visited waits on a
/// stack of its own, because a value can pass through thousands of variables.
/// </summary>
internal sealed class BackwardSlicer
{
    private readonly ProgramModel _program;
    private readonly WriteFinder _writes;
    private readonly Crossroads _crossroads;
    private readonly TargetFinder _targets;
    private readonly AllocationFinder _allocations;
    private readonly ParameterSources _parameters;
    private readonly Func<IOperation, bool> _isHit;
    private readonly HashSet<(SyntaxNode, OperationKind, CallFrame?, PartPath?)> _visited = [];
    private readonly HashSet<(string, CallFrame?, PartPath?)> _visitedVariables = [];
    private readonly HashSet<(string, PartPath?)> _visitedMembers = [];
    private readonly Stack<SliceStep> _waiting = new();
    private readonly List<SliceStep> _found = [];
    private readonly WorkBudget _work;
    private readonly Slice _slice;

    /// <summary>The part of what is being visited that is wanted.</summary>
    private PartPath? _part;

    private BackwardSlicer(FlowGraph graph, Func<IOperation, bool> isHit, WorkBudget work, Assumptions assumed)
    {
        _crossroads = new Crossroads(graph, assumed);
        _slice = new Slice(_crossroads);
        _program = graph.Program;
        _writes = graph.Writes;
        _allocations = new AllocationFinder(graph, assumed, work);
        _targets = new TargetFinder(graph.Implementations, _allocations, _crossroads);
        _parameters = new ParameterSources(_crossroads, _allocations, graph.Arguments);
        _isHit = isHit;
        _work = work;
    }

    /// <summary>
    /// Returns what <paramref name="start"/>, reached through <paramref name="frame"/>, is made from if it is as <paramref name="assumed"/>.
    /// The search does not go past an operation for which <paramref name="isHit"/> is true, and ends where <paramref name="work"/> does.
    /// </summary>
    public static Slice From(FlowGraph graph, IEnumerable<IOperation> start, CallFrame? frame, Func<IOperation, bool> isHit, WorkBudget work, Assumptions assumed)
    {
        var slicer = new BackwardSlicer(graph, isHit, work, assumed);
        foreach (var operation in start)
        {
            slicer.Visit(operation, frame);
        }

        slicer.Run();
        return slicer._slice;
    }

    private void Run()
    {
        Wait();
        while (_waiting.Count > 0 && !_work.IsExceeded)
        {
            _program.CancellationToken.ThrowIfCancellationRequested();
            Take(_waiting.Pop());
            Wait();
        }

        _slice.IsComplete &= !_work.IsExceeded;
    }

    /// <summary>Leaves what was found waiting, the first on top, so that a value is followed to its end before the next one is.</summary>
    private void Wait()
    {
        _work.TrySpend(_found.Count);
        for (var last = _found.Count - 1; last >= 0; last--)
        {
            _waiting.Push(_found[last]);
        }

        _found.Clear();
    }

    private void Visit(IOperation? operation, CallFrame? frame)
    {
        if (operation is not null)
        {
            _found.Add(new SliceStep(operation, frame, _part));
        }
    }

    private void Take(SliceStep step)
    {
        var (operation, frame) = step;
        _part = step.Part;
        if (step.IsChange)
        {
            _slice.Operations.Add(operation);
            return;
        }

        // A cast whose result is converted once more has one syntax for both conversions.
        while (operation is IConversionOperation { Operand: IConversionOperation inner } && inner.Syntax == operation.Syntax)
        {
            operation = inner;
        }

        if (!_visited.Add((operation.Syntax, operation.Kind, frame, _part)))
        {
            return;
        }

        _slice.Operations.Add(operation);
        if (operation.ConstantValue is { HasValue: true, Value: string text })
        {
            _slice.Texts.Add(new HeldText(text, operation));
        }
        else if (ComposedText.Of(operation) is { } composed)
        {
            _slice.Texts.Add(new HeldText(composed, operation));
        }

        if (_isHit(operation))
        {
            _slice.Hits.Add(new SliceHit(operation, frame));
            return;
        }

        VisitContent(operation, frame);
    }

    private void VisitContent(IOperation operation, CallFrame? frame)
    {
        switch (operation)
        {
            case ILocalReferenceOperation local:
                VisitVariable(local.Local, frame);
                break;
            case IParameterReferenceOperation parameter:
                VisitParameter(parameter.Parameter, frame);
                break;
            case var _ when HandedElements.SelectedBy(operation) is { } selected:
                VisitPart(selected.Whole, frame, selected.Part.Then(_part));
                VisitOthers(operation, selected.Whole, frame);
                break;
            case IFieldReferenceOperation { Field.DeclaringSyntaxReferences.IsEmpty: false } field:
                VisitMember(field.Field, field.Instance, frame);
                break;
            case IPropertyReferenceOperation { Property.DeclaringSyntaxReferences.IsEmpty: false, Arguments.IsEmpty: true } property:
                VisitMember(property.Property, property.Instance, frame);
                break;
            case IInvocationOperation call:
                VisitCall(call, frame);
                break;
            case IAnonymousFunctionOperation lambda:
                VisitReturns(lambda.Syntax, frame);
                break;
            case IMethodReferenceOperation { Method.DeclaringSyntaxReferences.IsEmpty: false } method:
                VisitReturns(method.Method, method, frame);
                break;
            case IConditionalOperation { WhenFalse: not null } choice:
                Visit(choice.WhenTrue, frame);
                Visit(choice.WhenFalse, frame);
                break;
            case ISwitchExpressionOperation choice:
                foreach (var arm in choice.Arms)
                {
                    Visit(arm.Value, frame);
                }

                break;
            case var _ when _part is not null && HandedElements.In(operation, _part, _program) is { } elements:
                foreach (var (value, inner) in elements)
                {
                    VisitPart(value, frame, inner);
                }

                break;
            case INameOfOperation or ITypeOfOperation or IInstanceReferenceOperation or ILiteralOperation:
                break;
            default:
                // What is handed on as it is has the same parts; of anything else nobody knows what becomes of them.
                _part = _part is null || HandedValues.Of(operation) is not null ? _part : null;
                foreach (var child in operation.ChildOperations)
                {
                    Visit(child, frame);
                }

                break;
        }
    }

    /// <summary>Visits <paramref name="part"/> of <paramref name="operation"/>.</summary>
    private void VisitPart(IOperation operation, CallFrame? frame, PartPath? part)
    {
        var before = _part;
        _part = part;
        Visit(operation, frame);
        _part = before;
    }

    /// <summary>Visits what <paramref name="operation"/> is made from besides <paramref name="whole"/>, such as an index.</summary>
    private void VisitOthers(IOperation operation, IOperation whole, CallFrame? frame)
    {
        foreach (var child in operation.ChildOperations.Where(child => (child is IArgumentOperation argument ? argument.Value : child) != whole))
        {
            VisitPart(child, frame, null);
        }
    }

    /// <summary>Visits what is written to <paramref name="variable"/>; returns whether it was not visited before.</summary>
    private bool VisitVariable(ISymbol variable, CallFrame? frame)
    {
        if (!_visitedVariables.Add((_program.KeyOf(variable), frame, _part)))
        {
            return false;
        }

        _slice.Add(variable, _program.KeyOf(variable));
        foreach (var write in WritesTo(variable))
        {
            VisitWrittenValue(write, frame);
        }

        return true;
    }

    private ValueWrites WritesTo(ISymbol variable)
    {
        var writes = _writes.Find(variable);
        _work.TrySpend(writes.Work);
        _slice.IsComplete &= writes.IsComplete;
        return writes;
    }

    /// <summary>A call that changes the object, such as <c>rsa.ImportFromPem(…)</c>, can itself be what is looked for.</summary>
    private void VisitWrittenValue(ValueWrite write, CallFrame? frame)
    {
        if (write.IsMutation && _isHit(write.Site))
        {
            Visit(write.Site, frame);
            return;
        }

        if (write.IsMutation)
        {
            _found.Add(new SliceStep(write.Site, frame, null, IsChange: true));
        }

        VisitPart(write.Value, frame, write.Part is { } part ? part.Then(_part) : _part);
    }

    private void VisitParameter(IParameterSymbol parameter, CallFrame? frame)
    {
        if (!VisitVariable(parameter, frame) || parameter.ContainingSymbol is not IMethodSymbol method)
        {
            return;
        }

        foreach (var (value, caller) in _parameters.Of(parameter, method, frame))
        {
            Visit(value, caller);
        }
    }

    private void VisitMember(ISymbol member, IOperation? instance, CallFrame? frame)
    {
        _slice.Add(member, _program.KeyOf(member));
        var found = instance switch
        {
            null => null,
            IInstanceReferenceOperation => _allocations.OfThis(member.ContainingType, frame),
            _ => _allocations.Find(instance, frame) ?? _allocations.Assumed(member.ContainingType),
        };
        var objects = _crossroads.Among(found, member.ContainingType);
        if (objects is null && !_visitedMembers.Add((_program.KeyOf(member), _part)))
        {
            return;
        }

        foreach (var implementation in _targets.Find(member, instance, frame).DefaultIfEmpty(member))
        {
            _slice.Add(implementation, _program.KeyOf(implementation));
            var writes = WritesTo(implementation);
            foreach (var write in objects is not null || _crossroads.TakesAll(member, writes) ? writes : Enumerable.Empty<ValueWrite>())
            {
                foreach (var entered in WriteFrames.Of(write, implementation, objects, frame, _allocations, _program.CancellationToken))
                {
                    VisitWrittenValue(write, entered);
                }
            }
        }

        if (PositionalMember.ParameterOf(member) is { } parameter)
        {
            VisitMemberSetByConstructor(parameter, objects);
        }
    }

    private void VisitMemberSetByConstructor(IParameterSymbol parameter, IReadOnlyList<SliceHit>? objects)
    {
        if (objects is null)
        {
            VisitParameter(parameter, null);
            return;
        }

        foreach (var (value, caller) in _parameters.OfObjects(parameter, (IMethodSymbol)parameter.ContainingSymbol, objects))
        {
            Visit(value, caller);
        }
    }

    private void VisitCall(IInvocationOperation call, CallFrame? frame)
    {
        var method = call.TargetMethod;
        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            Visit(call.Instance, frame);
        }

        var entered = false;
        foreach (var target in _targets.Find(method, call.Instance, frame).OfType<IMethodSymbol>())
        {
            entered = true;
            VisitReturns(target, call, frame);
        }

        if (entered)
        {
            return;
        }

        // What a library hands on as it is has the same parts.
        _part = _part is null || HandedValues.Of(call) is not null ? _part : null;
        Visit(call.Instance, frame);
        foreach (var argument in call.Arguments)
        {
            Visit(argument.Value, frame);
        }
    }

    private void VisitReturns(IMethodSymbol method, IOperation call, CallFrame? frame)
    {
        _slice.Add(method, _program.KeyOf(method));
        var entered = CallFrame.Enter(call, method, frame);
        var implementation = method.PartialImplementationPart ?? method;
        foreach (var reference in implementation.DeclaringSyntaxReferences)
        {
            VisitReturns(reference.GetSyntax(_program.CancellationToken), entered);
        }
    }

    private void VisitReturns(SyntaxNode declaration, CallFrame? frame)
    {
        if (!_program.Contains(declaration.SyntaxTree))
        {
            return;
        }

        foreach (var value in ReturnSyntax.ValuesOfFunction(declaration))
        {
            if (_program.OperationOf(value) is { } operation)
            {
                VisitPart(operation, frame, value.Parent is YieldStatementSyntax ? _part?.Inner : _part);
            }
        }
    }
}
