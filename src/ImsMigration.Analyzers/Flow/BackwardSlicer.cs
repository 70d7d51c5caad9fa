using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Flow;

/// <summary>
/// Follows a value back to what it is made from: through variables, parameters, members, calls, lambdas and
/// initializers, in every file. It does not look at the order of statements, and it enters a method with the call that
/// led there, so that a helper which several issuers share does not mix up their keys.
/// </summary>
internal sealed class BackwardSlicer
{
    /// <summary>No real token request comes near it; it bounds the work on generated or hostile code.</summary>
    private const int MaximumVisits = 20_000;

    private readonly ProgramModel _program;
    private readonly WriteFinder _writes;
    private readonly Crossroads _crossroads;
    private readonly TargetFinder _targets;
    private readonly AllocationFinder _allocations;
    private readonly ArgumentFinder _arguments;
    private readonly Func<IOperation, bool> _isHit;
    private readonly HashSet<(SyntaxNode, OperationKind, CallFrame?)> _visited = [];
    private readonly HashSet<(string, CallFrame?)> _visitedMembers = [];
    private readonly Slice _slice;

    private BackwardSlicer(FlowGraph graph, Func<IOperation, bool> isHit, Assumptions assumed)
    {
        _crossroads = new Crossroads(graph, assumed);
        _slice = new Slice(_crossroads);
        _program = graph.Program;
        _writes = graph.Writes;
        _allocations = new AllocationFinder(graph, assumed);
        _targets = new TargetFinder(graph.Implementations, _allocations, _crossroads);
        _arguments = graph.Arguments;
        _isHit = isHit;
    }

    /// <summary>
    /// Returns what <paramref name="start"/>, reached through <paramref name="frame"/>, is made from if it is as <paramref name="assumed"/>.
    /// The search does not go past an operation for which <paramref name="isHit"/> is true.
    /// </summary>
    public static Slice From(FlowGraph graph, IEnumerable<IOperation> start, CallFrame? frame, Func<IOperation, bool> isHit, Assumptions assumed)
    {
        var slicer = new BackwardSlicer(graph, isHit, assumed);
        foreach (var operation in start)
        {
            slicer.Visit(operation, frame);
        }

        return slicer._slice;
    }

    private void Visit(IOperation? operation, CallFrame? frame)
    {
        _program.CancellationToken.ThrowIfCancellationRequested();

        // A cast whose result is converted once more has one syntax for both conversions.
        while (operation is IConversionOperation { Operand: IConversionOperation inner } && inner.Syntax == operation.Syntax)
        {
            operation = inner;
        }

        if (operation is null
            || _visited.Count >= MaximumVisits
            || !_visited.Add((operation.Syntax, operation.Kind, frame)))
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
            case INameOfOperation or ITypeOfOperation or IInstanceReferenceOperation or ILiteralOperation:
                break;
            default:
                foreach (var child in operation.ChildOperations)
                {
                    Visit(child, frame);
                }

                break;
        }
    }

    private void VisitVariable(ISymbol variable, CallFrame? frame)
    {
        _slice.Add(variable);
        foreach (var write in _writes.Find(variable))
        {
            VisitWrittenValue(write, frame);
        }
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
            _slice.Operations.Add(write.Site);
        }

        Visit(write.Value, frame);
    }

    private void VisitParameter(IParameterSymbol parameter, CallFrame? frame)
    {
        VisitVariable(parameter, frame);
        if (parameter.ContainingSymbol is not IMethodSymbol method)
        {
            return;
        }

        if (CallFrame.Of(method, frame) is { } entered)
        {
            Visit(entered.ArgumentFor(parameter), entered.Caller);
            return;
        }

        if (method.MethodKind == MethodKind.Constructor && _allocations.OfThis(method.ContainingType, frame) is { } allocations)
        {
            VisitArguments(parameter, method, allocations);
            return;
        }

        if (_crossroads.Assumed.CallerOf(method) is { } assumed)
        {
            Visit(assumed.Call is { } caller ? new CallFrame(caller, method, null).ArgumentFor(parameter) : null, null);
            return;
        }

        if (method.MethodKind == MethodKind.AnonymousFunction)
        {
            foreach (var value in _crossroads.TakesAll(method, _arguments.CallsOfLambda(method)) ? _arguments.OfLambda(parameter) : [])
            {
                Visit(value, frame);
            }

            return;
        }

        var calls = _arguments.CallsOf(method).ToList();
        if (!_crossroads.TakesAll(method, calls))
        {
            return;
        }

        foreach (var call in calls)
        {
            Visit(new CallFrame(call, method, null).ArgumentFor(parameter), null);
        }

        if (calls.Count == 0 && method.MethodKind == MethodKind.Constructor)
        {
            foreach (var registration in _arguments.OfContainer(parameter))
            {
                Visit(registration, null);
            }
        }
    }

    private void VisitArguments(IParameterSymbol parameter, IMethodSymbol constructor, IReadOnlyList<SliceHit> allocations)
    {
        foreach (var allocation in allocations)
        {
            var entered = _allocations.Enter(allocation, constructor);
            Visit(entered?.ArgumentFor(parameter), entered?.Caller);
        }
    }

    private void VisitMember(ISymbol member, IOperation? instance, CallFrame? frame)
    {
        _slice.Add(member);
        var found = instance switch
        {
            null => null,
            IInstanceReferenceOperation => _allocations.OfThis(member.ContainingType, frame),
            _ => _allocations.Find(instance, frame) ?? _allocations.Assumed(member.ContainingType),
        };
        var objects = _crossroads.Among(found, member.ContainingType);
        if (objects is null && !_visitedMembers.Add((SymbolKey.Of(member), null)))
        {
            return;
        }

        foreach (var implementation in _targets.Find(member, instance, frame).DefaultIfEmpty(member))
        {
            _slice.Add(implementation);
            var writes = _writes.Find(implementation);
            if (objects is not null || _crossroads.TakesAll(member, writes))
            {
                foreach (var write in writes)
                {
                    VisitWrite(write, implementation, objects, frame);
                }
            }
        }

        if (PositionalMember.ParameterOf(member) is { } parameter)
        {
            VisitMemberSetByConstructor(parameter, objects);
        }
    }

    private void VisitWrite(ValueWrite write, ISymbol member, IReadOnlyList<SliceHit>? objects, CallFrame? frame)
    {
        if (objects is null)
        {
            VisitWrittenValue(write, null);
            return;
        }

        var enclosing = write.Site.SemanticModel?.GetEnclosingSymbol(write.Site.Syntax.SpanStart, _program.CancellationToken);
        if (write.Instance is null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }
            && enclosing is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor)
        {
            foreach (var allocation in objects)
            {
                var entered = _allocations.Enter(allocation, constructor);
                var created = (allocation.Operation as IObjectCreationOperation)?.Constructor;
                if (entered is not null || created is null || !SymbolKey.Same(created.ContainingType, constructor.ContainingType) || constructor.Parameters.IsEmpty)
                {
                    VisitWrittenValue(write, entered);
                }
            }

            return;
        }

        if (Crossroads.CreationOf(write) is { } creation)
        {
            foreach (var allocation in objects.Where(allocation => allocation.Operation.Syntax == creation.Syntax))
            {
                VisitWrittenValue(write, allocation.Frame);
            }

            return;
        }

        // A getter's own result runs in the frame of its reader.
        var isComputed = write.Site == write.Value && member is IPropertySymbol;
        VisitWrittenValue(write, isComputed ? frame : null);
    }

    private void VisitMemberSetByConstructor(IParameterSymbol parameter, IReadOnlyList<SliceHit>? objects)
    {
        if (objects is null)
        {
            VisitParameter(parameter, null);
            return;
        }

        VisitArguments(parameter, (IMethodSymbol)parameter.ContainingSymbol, objects);
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

        Visit(call.Instance, frame);
        foreach (var argument in call.Arguments)
        {
            Visit(argument.Value, frame);
        }
    }

    private void VisitReturns(IMethodSymbol method, IOperation call, CallFrame? frame)
    {
        _slice.Add(method);
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
            Visit(_program.OperationOf(value), frame);
        }
    }
}
