using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Adobe;
using ImsMigration.Libraries;
using ImsMigration.Requests.Forms;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Requests;

/// <summary>
/// Finds code that asks a filled form for something that another form answers in another way: for the field that goes, for the number of
/// the fields, for one at a position.
/// </summary>
internal sealed class LaterReads
{
    private static readonly ImmutableHashSet<string> s_sizes = ImmutableHashSet.Create("Count", "Length", "LongCount", "LongLength");

    /// <summary>Methods that are handed a position.</summary>
    private static readonly ImmutableHashSet<string> s_positions = ImmutableHashSet.Create(
        "ElementAt", "ElementAtOrDefault", "RemoveAt", "Insert", "GetRange", "RemoveRange", "Take", "TakeLast", "Skip", "SkipLast",
        "GetKey", "GetByIndex", "IndexOf");

    /// <summary>Methods that take one from an end, if they are handed no condition.</summary>
    private static readonly ImmutableHashSet<string> s_ends =
        ImmutableHashSet.Create("First", "FirstOrDefault", "Last", "LastOrDefault", "Single", "SingleOrDefault", "Peek", "Pop", "Dequeue");

    /// <summary>The names of the lists that a form or a request gives out.</summary>
    private static readonly ImmutableHashSet<string> s_lists = ImmutableHashSet.Create("Keys", "Values", "AllKeys", "Parameters");

    private static readonly ImmutableHashSet<SyntaxKind> s_comparisons = ImmutableHashSet.Create(
        SyntaxKind.EqualsExpression,
        SyntaxKind.NotEqualsExpression,
        SyntaxKind.GreaterThanExpression,
        SyntaxKind.LessThanExpression,
        SyntaxKind.GreaterThanOrEqualExpression,
        SyntaxKind.LessThanOrEqualExpression);

    private static readonly ImmutableHashSet<string> s_libraries = ImmutableHashSet.Create("RestSharp", "Flurl", "Refit", "RestEase");

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
            .SelectMany(holder => graph.References.FindByHand(holder)
                .Where(static reference => !IsInLibrary(reference))
                .Select(reference => reads.At(reference, IsCollection(TypeOf(holder)))))
            .FirstOrDefault(static refusal => refusal is not null);
    }

    /// <summary>Whether <paramref name="reference"/> stands in an HTTP library that the program compiles from source: it asks every form for everything.</summary>
    private static bool IsInLibrary(SyntaxNode reference) =>
        reference.FirstAncestorOrSelf<BaseNamespaceDeclarationSyntax>() is { Name: var name } && s_libraries.Contains(name.ToString().Split('.')[0]);

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
        || (type is { SpecialType: not SpecialType.System_String } and not IArrayTypeSymbol
            && type.AllInterfaces.Append(type).Any(static contract => contract.Name == "IEnumerable"));

    private Refusal? At(SyntaxNode reference, bool isCollection)
    {
        if (_form.Fields.Any(field => field.Entry != _form.Container && Holds(field.Entry, reference)))
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
            ?? (NamesField(scope) is { } field ? new Refusal(LeftReasons.FieldIsRead, field) : null);
    }

    /// <summary>The fields of a RestSharp request.</summary>
    private static bool IsParameters(SyntaxNode use) => use is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Parameters" };

    private Refusal? AtCollection(SyntaxNode use)
    {
        switch (use.Parent)
        {
            case ElementAccessExpressionSyntax element when element.Expression == use:
                return IsPosition(element.ArgumentList) ? new Refusal(LeftReasons.PositionIsRead, element) : null;
            case ConditionalAccessExpressionSyntax { WhenNotNull: ElementBindingExpressionSyntax binding }:
                return IsPosition(binding.ArgumentList) ? new Refusal(LeftReasons.PositionIsRead, binding) : null;
            case MemberAccessExpressionSyntax access when access.Expression == use:
                return AtMember(access.Name.Identifier.ValueText, access);
            case ConditionalAccessExpressionSyntax { WhenNotNull: var rest }:
                var members = rest.DescendantNodesAndSelf().OfType<MemberBindingExpressionSyntax>();
                return members.Select(static binding => AtMember(binding.Name.Identifier.ValueText, binding)).FirstOrDefault();
            case IsPatternExpressionSyntax { Pattern: var pattern }:
                return pattern.DescendantNodes().OfType<SubpatternSyntax>().Any(IsOfSize) ? new Refusal(LeftReasons.SizeIsRead, pattern) : null;
            case CommonForEachStatementSyntax loop when loop.Expression == use:
                return CounterIn(loop.Statement) is { } counter ? new Refusal(LeftReasons.PositionIsRead, counter) : null;
            default:
                return null;
        }
    }

    private static bool IsOfSize(SubpatternSyntax part) => part.NameColon is { Name.Identifier.ValueText: var name } && s_sizes.Contains(name);

    private static Refusal? AtMember(string name, ExpressionSyntax access)
    {
        var call = access.Parent as InvocationExpressionSyntax;
        if (s_sizes.Contains(name) && call?.ArgumentList.Arguments.Count is null or 0)
        {
            return IsHarmlessSize((ExpressionSyntax?)call ?? access) ? null : new Refusal(LeftReasons.SizeIsRead, access);
        }

        if (call is null)
        {
            return null;
        }

        var lambdas = call.ArgumentList.Arguments.Select(static argument => argument.Expression).OfType<LambdaExpressionSyntax>().ToList();
        var counts = name is "Select" or "Where" or "SelectMany" or "TakeWhile" or "SkipWhile"
            && lambdas.OfType<ParenthesizedLambdaExpressionSyntax>().Any(static lambda => lambda.ParameterList.Parameters.Count == 2);
        var isPlaced = s_positions.Contains(name) || (s_ends.Contains(name) && call.ArgumentList.Arguments.Count == 0);
        return isPlaced || counts ? new Refusal(LeftReasons.PositionIsRead, call) : null;
    }

    /// <summary>Whether it is only asked if there are fields at all, or counted for a loop or the room that a copy needs.</summary>
    private static bool IsHarmlessSize(ExpressionSyntax size) => size.Parent switch
    {
        BinaryExpressionSyntax comparison => comparison.Parent is ForStatementSyntax
            || (comparison.Left == size ? comparison.Right : comparison.Left) is LiteralExpressionSyntax { Token.Value: 0 },
        ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax } or ArrayRankSpecifierSyntax => true,
        _ => false,
    };

    /// <summary>A number that is written down, or counted from the end.</summary>
    private bool IsPosition(BracketedArgumentListSyntax list) =>
        list.Arguments.Any(argument => argument.Expression.IsKind(SyntaxKind.IndexExpression)
            || argument.Expression is RangeExpressionSyntax
            || _graph.Program.ModelOf(list.SyntaxTree).GetConstantValue(argument.Expression, _graph.Program.CancellationToken)
                is { HasValue: true, Value: int });

    /// <summary>What counts the rounds in <paramref name="body"/> and compares the number with something else than zero.</summary>
    private static BinaryExpressionSyntax? CounterIn(StatementSyntax body)
    {
        var counters = new HashSet<string>(body.DescendantNodes().Select(CountedBy).OfType<string>());
        return body.DescendantNodes().OfType<BinaryExpressionSyntax>().FirstOrDefault(comparison =>
            s_comparisons.Contains(comparison.Kind())
            && comparison.Left.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => counters.Contains(name.Identifier.ValueText))
            && comparison.Right is not LiteralExpressionSyntax { Token.Value: 0 });
    }

    private static string? CountedBy(SyntaxNode step) => step switch
    {
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression, Operand: var counter } => counter.ToString(),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression, Operand: var counter } => counter.ToString(),
        _ => null,
    };

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
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } list when list.Expression == node && s_lists.Contains(name):
                    node = list;
                    break;
                case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax copy, Name.Identifier.ValueText: "ToList" or "ToArray" } list
                    when list.Expression == node:
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
                case ExpressionStatementSyntax or LocalDeclarationStatementSyntax or ReturnStatementSyntax or ThrowStatementSyntax or YieldStatementSyntax:
                case ArrowExpressionClauseSyntax:
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
        && OutputCalls.Is(_graph.Program.OperationOf(expression));

    /// <summary>What in <paramref name="scope"/> spells the field that goes, besides the entries of the form itself.</summary>
    private SyntaxNode? NamesField(SyntaxNode scope) =>
        scope.DescendantNodesAndSelf().FirstOrDefault(node =>
            node is LiteralExpressionSyntax or InterpolatedStringTextSyntax or IdentifierNameSyntax { Parent: ArgumentSyntax or BinaryExpressionSyntax }
            && !_form.Fields.Any(field => Holds(field.NameNode, node) || Holds(field.Entry, node))
            && TextOf(node)?.IndexOf(_form.Anchor.Name, StringComparison.Ordinal) >= 0);

    private static bool Holds(SyntaxNode whole, SyntaxNode part) => whole.SyntaxTree == part.SyntaxTree && whole.Span.Contains(part.Span);

    private string? TextOf(SyntaxNode node) => node switch
    {
        InterpolatedStringTextSyntax text => text.TextToken.ValueText,
        ExpressionSyntax expression => FormEntry.ConstantText(expression, _graph.Program),
        _ => null,
    };
}
