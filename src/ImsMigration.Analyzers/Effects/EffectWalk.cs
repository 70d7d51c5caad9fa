using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Libraries;
using ImsMigration.Libraries.Effects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Effects;

/// <summary>One walk over operations that notes what they do. It goes on behind one that nobody knows, for what the others change.</summary>
internal sealed class EffectWalk
{
    /// <summary>Nobody signs a token with so much code; it bounds the work on generated or hostile code.</summary>
    private const int MaximumVisits = 20_000;

    private readonly EffectFinder _finder;
    private readonly ProgramModel _program;
    private readonly Stack<IOperation> _pending = new();
    private readonly ChangedSymbols _changed;
    private SyntaxNode? _unknown;
    private bool _isUnknown;
    private bool _isWork;
    private int _visits;

    /// <summary>Creates a walk that asks <paramref name="finder"/> about functions.</summary>
    public EffectWalk(EffectFinder finder)
    {
        _finder = finder;
        _program = finder.Graph.Program;
        _changed = new ChangedSymbols(_program);
    }

    /// <summary>What <paramref name="operations"/> do; a <see langword="null"/> among them stands for code that nobody can look into.</summary>
    public CodeEffects Walk(IEnumerable<IOperation?> operations)
    {
        foreach (var operation in operations)
        {
            if (operation is null)
            {
                _isUnknown = true;
                continue;
            }

            _pending.Push(operation);
            Drain();
        }

        return Result();
    }

    /// <summary>What statements do by their heads alone, without what stands in them: a loop gets an enumerator, a using statement disposes.</summary>
    public void AddHeads(IEnumerable<IOperation> statements)
    {
        foreach (var statement in statements)
        {
            NoteImplicitCalls(statement);
        }
    }

    /// <summary>Adds what the constructors of the classes do that <paramref name="type"/> can stand for, and what runs before the first of their members is used.</summary>
    public void AddMaking(INamedTypeSymbol type, SyntaxNode? place)
    {
        foreach (var constructor in _finder.Graph.Implementations.ClassesOf(type).SelectMany(static made => made.InstanceConstructors.Concat(made.StaticConstructors)))
        {
            NoteFunction(constructor, null, ImmutableArray<IArgumentOperation>.Empty, place);
        }
    }

    /// <summary>What <paramref name="call"/> does as one link of a chain, without the links before it.</summary>
    public CodeEffects WalkLink(IInvocationOperation call)
    {
        VisitCall(call, isLink: true);
        Drain();
        return Result();
    }

    /// <summary>What <paramref name="call"/> itself does, without what computes its arguments.</summary>
    public CodeEffects WalkCall(IInvocationOperation call)
    {
        if (call.TargetMethod.MethodKind == MethodKind.DelegateInvoke)
        {
            VisitFunctions(call.Instance, call.Arguments, call.Syntax);
        }
        else if (!OutputCalls.Is(call))
        {
            NoteCall(call.TargetMethod, call.Instance, call.Arguments, call.Syntax);
        }

        return Result();
    }

    private CodeEffects Result() => new(_unknown, _isWork, _changed.All) { IsKnown = !_isUnknown };

    private void Drain()
    {
        while (_pending.Count > 0)
        {
            _program.CancellationToken.ThrowIfCancellationRequested();
            var operation = _pending.Pop();
            if (++_visits > MaximumVisits)
            {
                NoteUnknown(operation.Syntax);
                _pending.Clear();
                return;
            }

            Visit(operation);
        }
    }

    private void Visit(IOperation operation)
    {
        switch (operation)
        {
            case ILocalFunctionOperation or INameOfOperation or ITypeOfOperation or ILiteralOperation:
                return;
            case IAnonymousFunctionOperation lambda:
                VisitLambda(lambda);
                return;
            case IMethodReferenceOperation { Method: var method } reference:
                if (DelegateTargets.IsHandedOver(reference))
                {
                    NoteCall(method, reference.Instance, ImmutableArray<IArgumentOperation>.Empty, reference.Syntax);
                }

                break;
            case IInvocationOperation call:
                VisitCall(call, isLink: false);
                return;
            case IObjectCreationOperation { Constructor: { } constructor } creation:
                NoteConstructor(constructor, creation);
                break;
            case IPropertyReferenceOperation property:
                NoteProperty(property);
                break;
            case IFieldReferenceOperation field when ChangedSymbols.IsTarget(field) && !ChangedSymbols.IsOfNewObject(field):
                _changed.Add(field);
                break;
            case ILocalReferenceOperation or IParameterReferenceOperation when ChangedSymbols.IsTarget(operation):
                _changed.Add(operation);
                break;
            case IArrayElementReferenceOperation element when ChangedSymbols.IsTarget(element):
                _changed.Add(element.ArrayReference);
                break;
            case IEventReferenceOperation or IEventAssignmentOperation or IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation
                or IDynamicObjectCreationOperation or IFunctionPointerInvocationOperation or IInvalidOperation or ITypeParameterObjectCreationOperation:
                NoteUnknown(operation.Syntax);
                break;
            case { Kind: OperationKind.None, Syntax: CollectionExpressionSyntax collection }:
                VisitElements(collection);
                return;
            case { Kind: OperationKind.None, ChildOperations.Count: 0 } when operation.Syntax is not (TypeSyntax or EmptyStatementSyntax):
                NoteUnknown(operation.Syntax);
                return;
        }

        if (!_finder.Deferred.IsKnown(operation))
        {
            NoteUnknown(operation.Syntax);
        }

        NoteImplicitCalls(operation);
        PushChildren(operation);
    }

    private void NoteImplicitCalls(IOperation operation)
    {
        foreach (var method in ImplicitCalls.Of(operation))
        {
            NoteCall(method, null, ImmutableArray<IArgumentOperation>.Empty, operation.Syntax);
        }
    }

    private void PushChildren(IOperation operation)
    {
        foreach (var child in operation.ChildOperations)
        {
            _pending.Push(child);
        }
    }

    private void VisitElements(CollectionExpressionSyntax collection)
    {
        foreach (var element in collection.Elements)
        {
            var value = element switch
            {
                ExpressionElementSyntax expression => expression.Expression,
                SpreadElementSyntax spread => spread.Expression,
                _ => null,
            };
            if (value is null || _program.OperationOf(value) is not { } operation)
            {
                NoteUnknown(element);
                return;
            }

            _pending.Push(operation);
        }
    }

    /// <summary>A function that is handed to somebody can run now; one that is kept runs where it is called.</summary>
    private void VisitLambda(IAnonymousFunctionOperation lambda)
    {
        if (DelegateTargets.IsHandedOver(lambda))
        {
            PushChildren(lambda);
        }
    }

    private void VisitCall(IInvocationOperation call, bool isLink)
    {
        var extended = call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 ? call.Arguments[0].Value : null;
        var values = call.Arguments.Select(static argument => argument.Value).Append(call.Instance).OfType<IOperation>()
            .Where(value => !isLink || (value != call.Instance && value != extended))
            .ToList();
        if (OutputCalls.Is(call))
        {
            VisitMessage(values);
            return;
        }

        if (call.TargetMethod.MethodKind == MethodKind.DelegateInvoke)
        {
            VisitFunctions(call.Instance, call.Arguments, call.Syntax);
        }
        else
        {
            NoteCall(call.TargetMethod, call.Instance, call.Arguments, call.Syntax);
            NoteDelegates(values, call.Syntax);
        }

        values.ForEach(_pending.Push);
    }

    /// <summary>A message is known if it is about values that are there: work that it calls for would go with it.</summary>
    private void VisitMessage(List<IOperation> values)
    {
        _isWork = true;
        foreach (var value in values)
        {
            var effects = _finder.Of(value);
            if (!effects.IsKnown || effects.IsWork || !effects.Changed.IsEmpty)
            {
                NoteUnknown(effects.Unknown ?? value.Syntax);
                return;
            }
        }
    }

    /// <summary>A delegate is known where all functions are written down that it can stand for.</summary>
    private void VisitFunctions(IOperation? function, ImmutableArray<IArgumentOperation> arguments, SyntaxNode place)
    {
        var functions = DelegateTargets.Of(function, _finder.Graph);
        if (functions.Count == 0)
        {
            NoteUnknown(place);
        }

        foreach (var target in functions)
        {
            NoteFunction(target, function, arguments, place);
        }
    }

    /// <summary>A function that a variable holds can run where the variable is handed over.</summary>
    private void NoteDelegates(IEnumerable<IOperation> values, SyntaxNode place)
    {
        foreach (var value in values.Select(Conversions.Unconverted).Where(static value => value.Type?.TypeKind == TypeKind.Delegate && value is not (IDelegateCreationOperation or IAnonymousFunctionOperation)))
        {
            VisitFunctions(value, ImmutableArray<IArgumentOperation>.Empty, place);
        }
    }

    private void NoteConstructor(IMethodSymbol constructor, IObjectCreationOperation creation)
    {
        if (!_changed.IsOfProgram(constructor.ContainingType))
        {
            NoteCall(constructor, null, creation.Arguments, creation.Syntax);
            return;
        }

        NoteFunction(constructor, null, creation.Arguments, creation.Syntax);
        for (var type = constructor.ContainingType.BaseType; type is not null; type = type.BaseType)
        {
            // Which constructor of the base runs is only known where there is one.
            var candidates = type.InstanceConstructors.Where(static candidate => !candidate.IsImplicitlyDeclared || candidate.Parameters.IsEmpty).ToList();
            if (type.SpecialType == SpecialType.None)
            {
                candidates.ForEach(candidate => NoteCall(candidate, null, ImmutableArray<IArgumentOperation>.Empty, creation.Syntax));
            }
        }
    }

    private void NoteProperty(IPropertyReferenceOperation reference)
    {
        var isTarget = ChangedSymbols.IsTarget(reference);
        var accessor = isTarget ? reference.Property.SetMethod ?? reference.Property.GetMethod : reference.Property.GetMethod;
        if (isTarget && !ChangedSymbols.IsOfNewObject(reference))
        {
            _changed.Add(_changed.IsOfProgram(reference.Property) ? reference : reference.Instance ?? reference);
        }

        if (accessor is null)
        {
            return;
        }

        if (!_changed.IsOfProgram(reference.Property) && isTarget && reference.Property.IsStatic && KnownEffects.Of(accessor, reference.Arguments) != Effect.Message)
        {
            NoteUnknown(reference.Syntax);
            return;
        }

        NoteCall(accessor, reference.Instance, reference.Arguments, reference.Syntax);
        if (isTarget && reference.Parent is not ISimpleAssignmentOperation && reference.Property.GetMethod is { } getter)
        {
            NoteCall(getter, reference.Instance, reference.Arguments, reference.Syntax);
        }
    }

    /// <summary>Notes what a call of <paramref name="method"/> does.</summary>
    private void NoteCall(IMethodSymbol method, IOperation? instance, ImmutableArray<IArgumentOperation> arguments, SyntaxNode place)
    {
        _changed.AddReferences(arguments);
        var targets = LibraryCode.Declares(method) || (!_changed.IsOfProgram(method) && !_changed.IsOfProgram(method.ContainingType))
            ? []
            : _finder.Graph.Implementations.Find(method).OfType<IMethodSymbol>().DefaultIfEmpty(method).ToList();
        if (targets.Count > 0)
        {
            targets.ForEach(target => NoteFunction(target, instance, arguments, place));
            return;
        }

        switch (KnownEffects.Of(method, arguments))
        {
            case Effect.Unknown:
                NoteUnknown(place);
                break;
            case Effect.Pure:
                break;
            case Effect.Registers:
                _isWork = true;
                break;
            case Effect.Makes:
                _isWork = true;
                foreach (var type in method.TypeArguments.OfType<INamedTypeSymbol>())
                {
                    AddMaking(type, place);
                }

                break;
            case Effect.Fills:
                if (method.MethodKind != MethodKind.PropertyGet)
                {
                    _changed.AddFilled(method, instance, arguments);
                }

                break;
            default:
                _isWork = true;
                break;
        }
    }

    private void NoteFunction(IMethodSymbol function, IOperation? instance, ImmutableArray<IArgumentOperation> arguments, SyntaxNode? place)
    {
        if (function.IsImplicitlyDeclared && function.MethodKind != MethodKind.Constructor)
        {
            return;
        }

        var effects = _finder.OfFunction(function);
        if (!effects.IsKnown)
        {
            NoteUnknown(place);
        }

        _isWork |= effects.IsWork;
        foreach (var changed in effects.Changed)
        {
            switch (changed)
            {
                case IParameterSymbol parameter when SymbolKey.Same(parameter.ContainingSymbol, function):
                    if (arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal)?.Value is { } passed)
                    {
                        _changed.Add(passed);
                    }

                    break;
                case ILocalSymbol local when SymbolKey.Same(local.ContainingSymbol, function):
                    break;
                default:
                    _changed.Add(changed);
                    break;
            }
        }

        if (instance is not null && effects.Changed.Any(static changed => changed is IFieldSymbol { IsStatic: false } or IPropertySymbol { IsStatic: false }))
        {
            _changed.Add(instance);
        }
    }

    private void NoteUnknown(SyntaxNode? place)
    {
        _unknown ??= place;
        _isUnknown = true;
    }
}
