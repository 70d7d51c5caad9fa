using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Libraries;
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
    private readonly EffectNotes _notes;
    private int _visits;

    /// <summary>Creates a walk that asks <paramref name="finder"/> about functions.</summary>
    public EffectWalk(EffectFinder finder)
    {
        _finder = finder;
        _program = finder.Graph.Program;
        _notes = new EffectNotes(finder);
    }

    /// <summary>What <paramref name="operations"/> do; a <see langword="null"/> among them stands for code that nobody can look into.</summary>
    public CodeEffects Walk(IEnumerable<IOperation?> operations)
    {
        foreach (var operation in operations)
        {
            if (operation is null)
            {
                _notes.AddUnknown(null);
                continue;
            }

            _pending.Push(operation);
            Drain();
        }

        return _notes.Result();
    }

    /// <summary>Adds what happens when somebody gets an object of <paramref name="type"/>.</summary>
    public void AddMaking(INamedTypeSymbol type) => _notes.AddMaking(type, place: null);

    /// <summary>What statements do by their heads alone, without what stands in them: a loop gets an enumerator, a using statement disposes.</summary>
    public void AddHeads(IEnumerable<IOperation> statements)
    {
        foreach (var statement in statements)
        {
            NoteImplicitCalls(statement);
        }
    }

    /// <summary>What <paramref name="call"/> does as one link of a chain, without the links before it.</summary>
    public CodeEffects WalkLink(IInvocationOperation call)
    {
        VisitCall(call, isLink: true);
        Drain();
        return _notes.Result();
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
            _notes.AddCall(call.TargetMethod, call.Instance, call.Arguments, call.Syntax);
        }

        return _notes.Result();
    }

    private void Drain()
    {
        while (_pending.Count > 0)
        {
            _program.CancellationToken.ThrowIfCancellationRequested();
            var operation = _pending.Pop();
            if (++_visits > MaximumVisits)
            {
                _notes.AddUnknown(operation.Syntax);
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
                    _notes.AddCall(method, reference.Instance, ImmutableArray<IArgumentOperation>.Empty, reference.Syntax);
                }

                break;
            case IInvocationOperation call:
                VisitCall(call, isLink: false);
                return;
            case IObjectCreationOperation { Constructor: { } constructor } creation:
                _notes.AddConstructor(constructor, creation);
                break;
            case IPropertyReferenceOperation property:
                _notes.AddProperty(property);
                break;
            case IFieldReferenceOperation field:
                VisitField(field);
                break;
            case ILocalReferenceOperation or IParameterReferenceOperation when ChangedSymbols.IsTarget(operation):
                _notes.AddWrite(operation);
                break;
            case IArrayElementReferenceOperation element when ChangedSymbols.IsTarget(element):
                _notes.AddWrite(element.ArrayReference);
                break;
            case IEventReferenceOperation or IEventAssignmentOperation or IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation
                or IDynamicObjectCreationOperation or IFunctionPointerInvocationOperation or IInvalidOperation or ITypeParameterObjectCreationOperation:
                _notes.AddUnknown(operation.Syntax);
                break;
            case { Syntax: CollectionExpressionSyntax collection } and not IConversionOperation:
                VisitElements(collection);
                return;
            // A loop that takes its elements apart stands itself for the element.
            case { Kind: OperationKind.None, ChildOperations.Count: 0 }
                when operation.Syntax is not (TypeSyntax or EmptyStatementSyntax or ForEachVariableStatementSyntax):
                _notes.AddUnknown(operation.Syntax);
                return;
        }

        if (!_finder.Deferred.IsKnown(operation))
        {
            _notes.AddUnknown(operation.Syntax);
        }

        NoteImplicitCalls(operation);
        PushChildren(operation);
    }

    private void NoteImplicitCalls(IOperation operation) => AddCalls(ImplicitCalls.Of(operation), operation.Syntax);

    private void AddCalls(IEnumerable<IMethodSymbol> methods, SyntaxNode place)
    {
        foreach (var method in methods)
        {
            _notes.AddCall(method, null, ImmutableArray<IArgumentOperation>.Empty, place);
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
                _notes.AddUnknown(element);
                return;
            }

            _pending.Push(operation);
            if (element is SpreadElementSyntax)
            {
                AddCalls(ImplicitCalls.OfSpread(operation), element);
            }
        }
    }

    private void VisitField(IFieldReferenceOperation field)
    {
        if (field.Field is { IsStatic: true, IsConst: false })
        {
            _notes.AddInitialization(field.Field.ContainingType, field.Syntax);
        }

        if (ChangedSymbols.IsTarget(field) && !ChangedSymbols.IsOfNewObject(field))
        {
            _notes.AddWrite(field);
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
            _notes.AddCall(call.TargetMethod, call.Instance, call.Arguments, call.Syntax);
            NoteDelegates(values, call.Syntax);
        }

        values.ForEach(_pending.Push);
    }

    /// <summary>A message is known if it is about values that are there: work that it calls for would go with it.</summary>
    private void VisitMessage(List<IOperation> values)
    {
        _notes.AddWork();
        foreach (var value in values)
        {
            var effects = _finder.Of(value);
            if (!effects.IsKnown || effects.IsWork || !effects.Changed.IsEmpty)
            {
                _notes.AddUnknown(effects.Unknown ?? value.Syntax);
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
            _notes.AddUnknown(place);
        }

        foreach (var target in functions)
        {
            _notes.AddFunction(target, function, arguments, place);
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
}
