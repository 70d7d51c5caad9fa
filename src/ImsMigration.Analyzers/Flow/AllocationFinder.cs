using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Flow;

/// <summary>
/// Finds the object creations that an expression can hold, so that the members of two objects of one type are told
/// apart. Gives up where one of the sources is unknown, for example where the object comes from a container or a library.
/// </summary>
internal sealed class AllocationFinder
{
    private const int MaximumDepth = 16;

    private readonly FlowGraph _graph;
    private readonly Assumptions _assumed;
    private readonly ConstructorFrames _constructors;

    /// <summary>Creates a finder over <paramref name="graph"/> that takes what is <paramref name="assumed"/> for granted.</summary>
    public AllocationFinder(FlowGraph graph, Assumptions assumed)
    {
        _graph = graph;
        _assumed = assumed;
        _constructors = new ConstructorFrames(graph.Program);
    }

    /// <summary>The creations that <paramref name="expression"/> can hold; <see langword="null"/> if one of its sources is unknown.</summary>
    public IReadOnlyList<SliceHit>? Find(IOperation expression, CallFrame? frame)
    {
        var attempt = new Attempt(this);
        return attempt.TryFind(expression, frame, 0) && attempt.Found.Count > 0 ? attempt.Found : null;
    }

    /// <summary>The creations of the object that the code in <paramref name="frame"/> runs on, as a <paramref name="type"/>; <see langword="null"/> if unknown.</summary>
    public IReadOnlyList<SliceHit>? OfThis(INamedTypeSymbol type, CallFrame? frame)
    {
        for (var current = frame; current is not null; current = current.Caller)
        {
            if (current.Callee is { IsStatic: true } or { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction }
                || current.Callee.ContainingType is not { } own
                || !BaseTypes.AreRelated(own, type))
            {
                continue;
            }

            // What a constructor hands to another, and a method to one of the same object, runs on the object of the caller.
            switch (current.Call)
            {
                case IObjectCreationOperation:
                    return [new SliceHit(current.Call, current.Caller)];
                case IInvocationOperation { TargetMethod.MethodKind: MethodKind.Constructor }:
                case var _ when current.Receiver is IInstanceReferenceOperation:
                    continue;
                case var _ when current.Receiver is { } receiver:
                    return Find(receiver, current.Caller) ?? Assumed(type);
                default:
                    return Assumed(type);
            }
        }

        return Assumed(type);
    }

    /// <summary>The frame in which <paramref name="constructor"/> runs when <paramref name="allocation"/> makes its object; <see langword="null"/> if it does not.</summary>
    public CallFrame? Enter(SliceHit allocation, IMethodSymbol constructor) => _constructors.Enter(allocation, constructor);

    /// <summary>The creations of the object that is assumed to be the only <paramref name="type"/>.</summary>
    public IReadOnlyList<SliceHit>? Assumed(INamedTypeSymbol type) =>
        _assumed.CreationOf(type) is { } creation ? [new SliceHit(creation, null)]
            : _assumed.ReceiverOf(type) is { } receiver ? Find(receiver, null)
            : null;

    /// <summary>One search, which looks at each expression once.</summary>
    private sealed class Attempt
    {
        private readonly AllocationFinder _finder;
        private readonly HashSet<(SyntaxNode, OperationKind, CallFrame?)> _visited = [];

        public Attempt(AllocationFinder finder) => _finder = finder;

        public List<SliceHit> Found { get; } = [];

        private FlowGraph Graph => _finder._graph;

        public bool TryFind(IOperation? operation, CallFrame? frame, int depth)
        {
            if (operation is null || depth > MaximumDepth)
            {
                return false;
            }

            if (!_visited.Add((operation.Syntax, operation.Kind, frame)))
            {
                return true;
            }

            switch (operation)
            {
                case IObjectCreationOperation creation:
                    Found.Add(new SliceHit(creation, frame));
                    return true;
                case IConversionOperation conversion:
                    return TryFind(conversion.Operand, frame, depth + 1);
                case IAwaitOperation wait:
                    return TryFind(wait.Operation, frame, depth + 1);
                case ISimpleAssignmentOperation assignment:
                    return TryFind(assignment.Value, frame, depth + 1);
                case ICoalesceAssignmentOperation assignment:
                    return TryFind(assignment.Target, frame, depth + 1) && TryFind(assignment.Value, frame, depth + 1);
                case ICoalesceOperation choice:
                    return TryFind(choice.Value, frame, depth + 1) && TryFind(choice.WhenNull, frame, depth + 1);
                case IConditionalOperation { WhenFalse: not null } choice:
                    return TryFind(choice.WhenTrue, frame, depth + 1) && TryFind(choice.WhenFalse, frame, depth + 1);
                case ISwitchExpressionOperation choice:
                    return choice.Arms.All(arm => arm.Value is IThrowOperation || TryFind(arm.Value, frame, depth + 1));
                case IThrowOperation:
                    return true;
                case ILocalReferenceOperation local:
                    return TryFindWrites(local.Local, frame, depth);
                case IFieldReferenceOperation { Field.DeclaringSyntaxReferences.IsEmpty: false } field:
                    return TryFindMember(field, frame, depth);
                case IPropertyReferenceOperation { Property: { IsAbstract: false, IsVirtual: false, DeclaringSyntaxReferences.IsEmpty: false } } property:
                    return TryFindMember(property, frame, depth);
                case IPropertyReferenceOperation { Property: { Name: nameof(Lazy<int>.Value), ContainingType.Name: nameof(Lazy<int>) }, Instance: { } lazy }:
                    return TryFindLazy(lazy, frame, depth);
                case IParameterReferenceOperation parameter:
                    return TryFindArgument(parameter.Parameter, frame, depth);
                case IInvocationOperation { TargetMethod: { IsAbstract: false, IsVirtual: false, DeclaringSyntaxReferences.IsEmpty: false } } call:
                    return TryFindReturns(call, frame, depth);
                case ILiteralOperation { ConstantValue: { HasValue: true, Value: null } }:
                    return true;
                default:
                    return false;
            }
        }

        private bool TryFindArgument(IParameterSymbol parameter, CallFrame? frame, int depth)
        {
            if (CallFrame.Of(parameter.ContainingSymbol, frame) is { } entered)
            {
                return TryFind(entered.ArgumentFor(parameter), entered.Caller, depth + 1);
            }

            if (parameter.ContainingSymbol is not IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } method)
            {
                return false;
            }

            var calls = _finder._assumed.CallerOf(method) is { } assumed ? new[] { assumed.Call }.OfType<IOperation>().ToList() : Graph.Arguments.CallsOf(method).Take(2).ToList();
            return calls.Count == 1 && TryFind(new CallFrame(calls[0], method, null).ArgumentFor(parameter), null, depth + 1);
        }

        private bool TryFindMember(IMemberReferenceOperation reference, CallFrame? frame, int depth)
        {
            var member = reference.Member;
            var owners = reference.Instance is IInstanceReferenceOperation ? _finder.OfThis(member.ContainingType, frame) : null;
            var writes = WritesOf(member);
            return writes.Count > 0 && writes.All(write => ConstructorOf(write) is { } constructor && owners is not null
                ? owners.Select(owner => _finder.Enter(owner, constructor)).All(entered => entered is null || TryFind(write.Value, entered, depth + 1))
                : TryFind(write.Value, null, depth + 1));
        }

        private IMethodSymbol? ConstructorOf(ValueWrite write) =>
            write.Site.SemanticModel?.GetEnclosingSymbol(write.Site.Syntax.SpanStart, Graph.Program.CancellationToken) is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
                ? constructor
                : null;

        private bool TryFindWrites(ISymbol variable, CallFrame? frame, int depth)
        {
            var writes = WritesOf(variable);
            return writes.Count > 0 && writes.All(write => TryFind(write.Value, frame, depth + 1));
        }

        private List<ValueWrite> WritesOf(ISymbol variable) => Graph.Writes.Find(variable).Where(static write => !write.IsMutation).ToList();

        /// <summary>What is made on first use is what the function that the object was made with returns.</summary>
        private bool TryFindLazy(IOperation lazy, CallFrame? frame, int depth)
        {
            var made = new Attempt(_finder);
            return made.TryFind(lazy, frame, depth + 1)
                && made.Found.Count > 0
                && made.Found.All(creation => CallSite.ArgumentsOf(creation.Operation).FirstOrDefault()?.Value is { } function
                    && Function(function) is { } syntax
                    && TryFindValues(ReturnSyntax.ValuesOfFunction(syntax).ToList(), creation.Frame, depth));
        }

        private SyntaxNode? Function(IOperation function) => function switch
        {
            IConversionOperation conversion => Function(conversion.Operand),
            IDelegateCreationOperation creation => Function(creation.Target),
            IAnonymousFunctionOperation lambda => lambda.Syntax,
            IMethodReferenceOperation { Method.DeclaringSyntaxReferences: { Length: 1 } declarations } => declarations[0].GetSyntax(Graph.Program.CancellationToken),
            _ => null,
        };

        private bool TryFindReturns(IInvocationOperation call, CallFrame? frame, int depth)
        {
            var values = call.TargetMethod.DeclaringSyntaxReferences
                .Select(reference => reference.GetSyntax(Graph.Program.CancellationToken))
                .Where(declaration => Graph.Program.Contains(declaration.SyntaxTree))
                .SelectMany(ReturnSyntax.ValuesOfFunction)
                .ToList();
            return TryFindValues(values, CallFrame.Enter(call, call.TargetMethod, frame), depth);
        }

        private bool TryFindValues(List<ExpressionSyntax> values, CallFrame? frame, int depth) =>
            values.Count > 0 && values.All(value => TryFind(Graph.Program.OperationOf(value), frame, depth + 1));
    }
}
