using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Recognition.Exchanges;

/// <summary>
/// Finds code that asks a filled form for something that another form answers in another way: for the field that goes, for the number of
/// the fields, for one at a position.
/// </summary>
internal sealed class LaterReads
{
    private static readonly ImmutableHashSet<string> s_sizes = ImmutableHashSet.Create("Count", "Length", "LongCount", "LongLength");

    /// <summary>Methods that find by position. What finds by a condition is judged by the condition.</summary>
    private static readonly ImmutableHashSet<string> s_positions = ImmutableHashSet.Create(
        "ElementAt", "ElementAtOrDefault", "RemoveAt", "Insert", "GetRange", "RemoveRange", "Last", "LastOrDefault", "First", "FirstOrDefault", "Single", "SingleOrDefault",
        "Take", "TakeLast", "Skip", "SkipLast", "GetKey", "GetByIndex", "IndexOf", "Peek", "Pop", "Dequeue");

    private readonly FlowGraph _graph;
    private readonly TokenForm _form;

    private LaterReads(TokenForm form, FlowGraph graph)
    {
        _form = form;
        _graph = graph;
    }

    /// <summary>The first such place in the program of <paramref name="graph"/>; <see langword="null"/> if there is none.</summary>
    public static Refusal? Find(TokenForm form, FlowGraph graph)
    {
        if (form.Shape == FormShape.Declared)
        {
            return null;
        }

        var reads = new LaterReads(form, graph);
        return FormJourney.Of(form, graph).Holders
            .Where(static holder => TypeOf(holder) is var type && HandlingTable.CanHoldText(type))
            .SelectMany(holder => graph.References.FindByHand(holder).Select(reference => reads.At(reference, IsCollection(TypeOf(holder)))))
            .FirstOrDefault(static refusal => refusal is not null);
    }

    private static ITypeSymbol? TypeOf(ISymbol holder) => holder switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };

    private static bool IsCollection(ITypeSymbol? type) =>
        type is IArrayTypeSymbol { ElementType.SpecialType: not SpecialType.System_Byte and not SpecialType.System_Char }
        || (type is { SpecialType: not SpecialType.System_String } and not IArrayTypeSymbol && type.AllInterfaces.Append(type).Any(static contract => contract.Name == "IEnumerable"));

    private Refusal? At(SyntaxNode reference, bool isCollection)
    {
        if (_form.Fields.Any(field => field.Entry != _form.Container && field.Entry.SyntaxTree == reference.SyntaxTree && field.Entry.Span.Contains(reference.Span)))
        {
            return null;
        }

        var scope = ScopeOf(reference);
        if (IsMessage(scope))
        {
            return null;
        }

        var use = WholeOf(reference);
        return (isCollection || IsParameters(use) ? AtCollection(use) : null)
            ?? (NamesField(scope) is { } field ? new Refusal(RefusalKind.FieldIsRead, field) : null);
    }

    /// <summary>The fields of a RestSharp request.</summary>
    private static bool IsParameters(SyntaxNode use) => use is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Parameters" };

    private Refusal? AtCollection(SyntaxNode use)
    {
        switch (use.Parent)
        {
            case ElementAccessExpressionSyntax element when element.Expression == use:
                return IsPosition(element.ArgumentList) ? new Refusal(RefusalKind.PositionIsRead, element) : null;
            case ConditionalAccessExpressionSyntax { WhenNotNull: ElementBindingExpressionSyntax binding }:
                return IsPosition(binding.ArgumentList) ? new Refusal(RefusalKind.PositionIsRead, binding) : null;
            case MemberAccessExpressionSyntax access when access.Expression == use:
                return AtMember(access.Name.Identifier.ValueText, access);
            case ConditionalAccessExpressionSyntax { WhenNotNull: var rest } when rest.DescendantNodesAndSelf().OfType<MemberBindingExpressionSyntax>().FirstOrDefault() is { } binding:
                return AtMember(binding.Name.Identifier.ValueText, binding);
            case IsPatternExpressionSyntax { Pattern: var pattern } when pattern.DescendantNodes().OfType<SubpatternSyntax>().Any(static part => part.NameColon is { Name.Identifier.ValueText: var name } && s_sizes.Contains(name)):
                return new Refusal(RefusalKind.SizeIsRead, pattern);
            case CommonForEachStatementSyntax loop when loop.Expression == use:
                return CounterIn(loop.Statement) is { } counter ? new Refusal(RefusalKind.PositionIsRead, counter) : null;
            default:
                return null;
        }
    }

    private static Refusal? AtMember(string name, ExpressionSyntax access)
    {
        var call = access.Parent as InvocationExpressionSyntax;
        if (s_sizes.Contains(name) && call?.ArgumentList.Arguments.Count is null or 0)
        {
            return IsHarmlessSize((ExpressionSyntax?)call ?? access) ? null : new Refusal(RefusalKind.SizeIsRead, access);
        }

        if (call is null)
        {
            return null;
        }

        var lambdas = call.ArgumentList.Arguments.Select(static argument => argument.Expression).OfType<LambdaExpressionSyntax>().ToList();
        var counts = lambdas.OfType<ParenthesizedLambdaExpressionSyntax>().Any(static lambda => lambda.ParameterList.Parameters.Count == 2) && name is "Select" or "Where" or "SelectMany" or "TakeWhile" or "SkipWhile";
        return (s_positions.Contains(name) && lambdas.Count == 0) || counts ? new Refusal(RefusalKind.PositionIsRead, call) : null;
    }

    /// <summary>Whether it is only asked if there are fields at all, or counted for a loop or the room that a copy needs.</summary>
    private static bool IsHarmlessSize(ExpressionSyntax size) => size.Parent switch
    {
        BinaryExpressionSyntax comparison => comparison.Parent is ForStatementSyntax || (comparison.Left == size ? comparison.Right : comparison.Left) is LiteralExpressionSyntax { Token.Value: 0 },
        ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax } or ArrayRankSpecifierSyntax => true,
        _ => false,
    };

    /// <summary>A number that is written down, or counted from the end.</summary>
    private bool IsPosition(BracketedArgumentListSyntax list) =>
        list.Arguments.Any(argument => argument.Expression.IsKind(SyntaxKind.IndexExpression)
            || argument.Expression is RangeExpressionSyntax
            || _graph.Program.ModelOf(list.SyntaxTree).GetConstantValue(argument.Expression, _graph.Program.CancellationToken) is { HasValue: true, Value: int });

    /// <summary>What counts the rounds in <paramref name="body"/> and compares the number with something else than zero.</summary>
    private static BinaryExpressionSyntax? CounterIn(StatementSyntax body)
    {
        var counters = new HashSet<string>(body.DescendantNodes()
            .Where(static node => node is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression } or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression })
            .Select(static step => step is PostfixUnaryExpressionSyntax postfix ? postfix.Operand.ToString() : ((PrefixUnaryExpressionSyntax)step).Operand.ToString()));
        return body.DescendantNodes().OfType<BinaryExpressionSyntax>().FirstOrDefault(comparison =>
            comparison.Left.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => counters.Contains(name.Identifier.ValueText))
            && comparison.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression or SyntaxKind.GreaterThanExpression or SyntaxKind.LessThanExpression or SyntaxKind.GreaterThanOrEqualExpression or SyntaxKind.LessThanOrEqualExpression
            && comparison.Right is not LiteralExpressionSyntax { Token.Value: 0 });
    }

    /// <summary>The form that <paramref name="reference"/> names, with the object before it and the list of its keys or values behind it.</summary>
    private static SyntaxNode WholeOf(SyntaxNode reference)
    {
        var node = reference;
        while (true)
        {
            switch (node.Parent)
            {
                case MemberAccessExpressionSyntax access when access.Name == node:
                case ParenthesizedExpressionSyntax or CastExpressionSyntax:
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression }:
                    node = node.Parent;
                    break;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Keys" or "Values" or "AllKeys" or "Parameters" } list when list.Expression == node:
                    node = list;
                    break;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToList" or "ToArray" or "AsEnumerable", Parent: InvocationExpressionSyntax copy } list when list.Expression == node:
                    node = copy;
                    break;
                default:
                    return node;
            }
        }
    }

    /// <summary>The statement or condition that <paramref name="reference"/> is a part of; of a loop over the form the whole loop.</summary>
    private static SyntaxNode ScopeOf(SyntaxNode reference)
    {
        var child = reference;
        foreach (var node in reference.Ancestors())
        {
            switch (node)
            {
                case CommonForEachStatementSyntax loop when loop.Expression == child:
                    return loop;
                case ExpressionStatementSyntax or LocalDeclarationStatementSyntax or ReturnStatementSyntax or ThrowStatementSyntax or YieldStatementSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax { Parent: not VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } }:
                    return node;
                case StatementSyntax or MemberDeclarationSyntax:
                    return child;
            }

            child = node;
        }

        return child;
    }

    private bool IsMessage(SyntaxNode scope) =>
        scope is ExpressionStatementSyntax { Expression: var expression }
        && OutputCalls.Is(_graph.Program.OperationOf(expression) is { } operation && operation is Microsoft.CodeAnalysis.Operations.IAwaitOperation wait ? wait.Operation : _graph.Program.OperationOf(expression));

    /// <summary>What in <paramref name="scope"/> spells the field that goes, besides the entries of the form itself.</summary>
    private SyntaxNode? NamesField(SyntaxNode scope) =>
        scope.DescendantNodesAndSelf().FirstOrDefault(node =>
            node is LiteralExpressionSyntax or InterpolatedStringTextSyntax or IdentifierNameSyntax { Parent: ArgumentSyntax or BinaryExpressionSyntax }
            && !_form.Fields.Any(field => field.Entry.SyntaxTree == node.SyntaxTree && (field.NameNode.Span.Contains(node.Span) || field.Entry.Span.Contains(node.Span)))
            && TextOf(node)?.IndexOf(_form.Anchor.Name, StringComparison.Ordinal) >= 0);

    private string? TextOf(SyntaxNode node) => node switch
    {
        InterpolatedStringTextSyntax text => text.TextToken.ValueText,
        ExpressionSyntax expression => FormEntry.ConstantText(expression, _graph.Program),
        _ => null,
    };
}
