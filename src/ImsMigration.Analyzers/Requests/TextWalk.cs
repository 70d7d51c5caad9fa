using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Libraries;
using ImsMigration.Values;
using ImsMigration.Values.Steps;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Requests;

/// <summary>
/// Follows one text forward, through longer texts, collections, variables, constants, parameters and results, to all that it ends in, and tells whether
/// one of the ends can be a request. What is not understood can be one. Of a collection is only known that the text is somewhere in it, and
/// of a dictionary also whether it can only be a key: who looks up another key never gets hold of that.
/// </summary>
internal sealed class TextWalk
{
    private readonly ProgramModel _program;
    private readonly TextTrail _trail = new();
    private readonly TextSymbols _symbols;

    /// <summary>Creates a walk through the program of <paramref name="graph"/>.</summary>
    public TextWalk(FlowGraph graph)
    {
        _program = graph.Program;
        _symbols = new TextSymbols(graph, _trail);
    }

    /// <summary>Whether <paramref name="text"/> has ends, and none of them can be a request. Can be asked once.</summary>
    public bool IsHarmless(SyntaxNode text)
    {
        _symbols.Start(text, isKey: false);
        while (_trail.Next() is (var value, var isKey))
        {
            _program.CancellationToken.ThrowIfCancellationRequested();
            Follow(value, isKey);
        }

        return _trail.IsHarmless;
    }

    private void Follow(IOperation value, bool isKey)
    {
        switch (value.Parent)
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals }:
            case IConstantPatternOperation or ISingleValueCaseClauseOperation or INameOfOperation:
            case IExpressionStatementOperation when value is not IAssignmentOperation:
            case IMethodReferenceOperation { Method: var asked } when CollectionCalls.OnlyAnswers(asked):
                _trail.End();
                break;
            case IIsPatternOperation pattern when pattern.Value == value:
                FollowPatterns([pattern.Pattern]);
                break;
            case ISwitchOperation choice when choice.Value == value:
                FollowPatterns(choice.Cases.SelectMany(static section => section.Clauses));
                break;
            case ISwitchExpressionOperation choice when choice.Value == value:
                FollowPatterns(choice.Arms.Select(static arm => arm.Pattern));
                break;
            case IExpressionStatementOperation:
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } or IConversionOperation or IParenthesizedOperation or IAwaitOperation
                or IInterpolationOperation or IInterpolatedStringOperation or IInterpolatedStringTextOperation
                or IInterpolatedStringAppendOperation or IInterpolatedStringHandlerCreationOperation
                or IConditionalOperation or ICoalesceOperation or ISwitchExpressionOperation or ISwitchExpressionArmOperation:
                _trail.GoOn(value.Parent, isKey);
                break;
            case IArrayInitializerOperation or IArrayCreationOperation or { Syntax: SpreadElementSyntax }:
            case { Syntax: CollectionExpressionSyntax } when CollectionSteps.IsMadeByFramework(value.Parent):
                _trail.GoOn(value.Parent);
                break;
            case IConditionalAccessOperation access:
                FollowAccess(access, value, isKey);
                break;
            case IVariableInitializerOperation or IFieldInitializerOperation or IPropertyInitializerOperation
                when InitializedSymbols.Of(value.Parent) is { Count: > 0 } symbols:
                symbols.ForEach(symbol => _symbols.FollowSymbol(symbol, isKey));
                break;
            case IParameterInitializerOperation initializer:
                _symbols.FollowSymbol(initializer.Parameter, isKey);
                break;
            case ISimpleAssignmentOperation assignment when assignment.Value == value:
                FollowAssignment(assignment, isKey);
                break;
            case IForEachLoopOperation loop when loop.Collection == value:
                loop.Locals.ToList().ForEach(_symbols.FollowPart);
                break;
            case IReturnOperation result:
                FollowReturn(result, isKey);
                break;
            case IArgumentOperation argument:
                FollowArgument(argument, isKey);
                break;
            case IInvocationOperation call when call.Instance == value:
                Apply(call.TargetMethod, null, call, isKey);
                break;
            case IPropertyReferenceOperation property when property.Instance == value:
                FollowProperty(property, isKey);
                break;
            default:
                _trail.Fail();
                break;
        }
    }

    /// <summary>A text that is matched ends there, but for what <paramref name="patterns"/> give to variables.</summary>
    private void FollowPatterns(IEnumerable<IOperation> patterns)
    {
        _trail.End();
        var names = patterns.SelectMany(static pattern => pattern.Syntax.DescendantNodesAndSelf()).OfType<SingleVariableDesignationSyntax>();
        foreach (var declared in names.Select(_program.DeclaredSymbolOf).OfType<ISymbol>())
        {
            _symbols.FollowPart(declared);
        }
    }

    private void FollowAccess(IConditionalAccessOperation access, IOperation value, bool isKey)
    {
        if (access.Operation != value)
        {
            _trail.GoOn(access, isKey);
            return;
        }

        foreach (var accessed in access.WhenNotNull.DescendantsAndSelf().OfType<IConditionalAccessInstanceOperation>())
        {
            if (HandedValues.ObjectBefore(accessed) == value)
            {
                _trail.GoOn(accessed, isKey);
            }
        }
    }

    /// <summary>Follows what a property of a library reads from a text, URL or collection.</summary>
    private void FollowProperty(IPropertyReferenceOperation property, bool isKey)
    {
        var isOfCollection = TextCalls.IsCollection(property.Property.ContainingType);
        var isLookup = isOfCollection && property.Arguments.Any(static argument => argument.Parameter?.Name == "key");
        if ((isLookup && (isKey || CollectionSteps.IsWritten(property))) || (isKey && isOfCollection && property.Property.Name == "Values"))
        {
            _trail.End();
        }
        else if (isLookup || (property.Arguments.IsEmpty && property.Property.DeclaringSyntaxReferences.IsEmpty))
        {
            _trail.GoOn(property);
        }
        else
        {
            _trail.Fail();
        }
    }

    private void FollowAssignment(ISimpleAssignmentOperation assignment, bool isKey)
    {
        if (CollectionSteps.InitializedBy(assignment) is { } collection)
        {
            _trail.GoOn(collection);
            return;
        }

        switch (assignment.Target)
        {
            case ILocalReferenceOperation local:
                _symbols.FollowSymbol(local.Local, isKey);
                break;
            case IParameterReferenceOperation parameter:
                _symbols.FollowSymbol(parameter.Parameter, isKey);
                break;
            case IMemberReferenceOperation { Member: var member }:
                _symbols.FollowSymbol(member, isKey);
                break;
            default:
                _trail.Fail();
                break;
        }

        _trail.GoOn(assignment, isKey);
    }

    private void FollowArgument(IArgumentOperation argument, bool isKey)
    {
        if (argument.Parent is IPropertyReferenceOperation { Property: { IsIndexer: true } indexer } entry && TextCalls.IsCollection(indexer.ContainingType))
        {
            FollowKey(entry);
            return;
        }

        var method = argument.Parent switch
        {
            IInvocationOperation invocation => invocation.TargetMethod,
            IObjectCreationOperation creation => creation.Constructor,
            _ => null,
        };
        if (method is null || argument.Parameter is not { RefKind: RefKind.None } parameter)
        {
            _trail.Fail();
        }
        else if (OutputCalls.Is(argument.Parent) || TextCalls.MakesException(method))
        {
            _trail.End();
        }
        else if (parameter.DeclaringSyntaxReferences.IsEmpty)
        {
            Apply(method, parameter, argument.Parent!, isKey);
        }
        else
        {
            _symbols.FollowParameter(method.OriginalDefinition, parameter.OriginalDefinition, isKey);
        }
    }

    /// <summary>
    /// Does what the tables say of the text, or of the collection with it, that <paramref name="method"/> is handed as <paramref name="parameter"/>, or without
    /// one, is called on.
    /// </summary>
    private void Apply(IMethodSymbol method, IParameterSymbol? parameter, IOperation call, bool isKey)
    {
        var fate = CollectionCalls.FateOf(method, parameter);
        if (fate == TextFate.BecomesKey)
        {
            FollowKey(call);
            FollowHanded(call);
            return;
        }

        if (parameter is not null && CollectionSteps.InitializedBy(call) is { } collection)
        {
            _trail.GoOn(collection);
            return;
        }

        if (isKey && fate == TextFate.GoesOn && CollectionCalls.KeepsKeys(method))
        {
            _trail.GoOn(call, isKey);
            return;
        }

        if (isKey && CollectionCalls.HandsOutNoKey(method))
        {
            _trail.End();
            return;
        }

        if (fate != TextFate.Unknown)
        {
            FollowHanded(call);
        }

        switch (fate == TextFate.Unknown ? TextCalls.FateOf(method, parameter) : fate)
        {
            case TextFate.Ends:
                _trail.End();
                break;
            case TextFate.GoesOn:
                _trail.GoOn(call);
                break;
            default:
                _trail.Fail();
                break;
        }
    }

    /// <summary>Follows what <paramref name="call"/> hands texts of a collection to: its delegates, and its parameters that give something back.</summary>
    private void FollowHanded(IOperation call)
    {
        foreach (var argument in CallSite.ArgumentsOf(call))
        {
            var receivers = CollectionSteps.ReceiversOf(argument);
            _trail.FailIf(receivers is null);
            foreach (var receiver in receivers ?? [])
            {
                if (receiver is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } method } parameter)
                {
                    _symbols.FollowParameter(method, parameter, isKey: false);
                }
                else
                {
                    _symbols.FollowPart(receiver);
                }
            }
        }
    }

    /// <summary>Follows the dictionary that the text becomes a key of at <paramref name="entry"/>. Who looks for a key only compares it.</summary>
    private void FollowKey(IOperation entry)
    {
        _trail.End();
        if (entry is IPropertyReferenceOperation property && !CollectionSteps.IsWritten(property))
        {
            return;
        }

        if (CollectionSteps.InitializedBy(entry is IPropertyReferenceOperation ? entry.Parent! : entry) is { } creation)
        {
            _trail.GoOn(creation, isKey: true);
            return;
        }

        if (entry is IInvocationOperation { TargetMethod: var method } && CollectionCalls.KeepsKeys(method))
        {
            _trail.GoOn(entry, isKey: true);
        }

        var symbol = CollectionSteps.ChangedBy(entry);
        if (symbol is { DeclaringSyntaxReferences.IsEmpty: false })
        {
            _symbols.FollowSymbol(symbol, isKey: true);
        }
    }

    private void FollowReturn(IReturnOperation result, bool isKey)
    {
        var enclosing = result.SemanticModel?.GetEnclosingSymbol(result.Syntax.SpanStart, _program.CancellationToken);
        if (enclosing is IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } method)
        {
            _symbols.FollowSymbol(method.AssociatedSymbol ?? method, isKey);
        }
        else if (CollectionSteps.CallThatReturns(result) is { } call)
        {
            _trail.GoOn(call);
        }
        else
        {
            _trail.Fail();
        }
    }
}
