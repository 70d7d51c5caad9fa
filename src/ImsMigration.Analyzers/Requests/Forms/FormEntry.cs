using ImsMigration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Requests.Forms;

/// <summary>
/// Reads the entry of a form around the name of a field, whichever library the form is for: they all write a name and a
/// value side by side.
/// </summary>
internal static class FormEntry
{
    /// <summary>The collection of a <c>WebClient</c> whose entries go into the URL of each of its requests.</summary>
    public const string WebClientQuery = "QueryString";

    /// <summary>
    /// The field whose name is <paramref name="name"/>, an expression with a constant text or the name of an anonymous
    /// member; <see langword="null"/> where the surroundings are not an entry of a form.
    /// </summary>
    public static FormField? AtName(SyntaxNode name, string text) => name.Parent switch
    {
        ArgumentSyntax { Parent: BaseArgumentListSyntax list } argument => AtArgument(name, text, argument, list),
        ArgumentSyntax { Parent: TupleExpressionSyntax { Arguments: { Count: 2 } parts } tuple } argument when parts[0] == argument
            => Pair(text, name, tuple, parts[1].Expression),
        InitializerExpressionSyntax { Expressions: { Count: 2 } parts } element
            when element.IsKind(SyntaxKind.ComplexElementInitializerExpression) && parts[0] == name
            => new FormField(text, element, name, parts[1]),
        InitializerExpressionSyntax { Expressions: { Count: 2 } parts } element
            when element.IsKind(SyntaxKind.ComplexElementInitializerExpression) && parts[1] == name && parts[0] is BaseObjectCreationExpressionSyntax content
            => new FormField(text, element, name, content),
        AnonymousObjectMemberDeclaratorSyntax member when member.NameEquals == name || (member.NameEquals is null && member.Expression == name)
            => new FormField(text, member, name, member.Expression),
        _ => null,
    };

    /// <summary>The client whose <see cref="WebClientQuery"/> <paramref name="collection"/> is; <see langword="null"/> if it is something else.</summary>
    public static IdentifierNameSyntax? QueryOwner(SyntaxNode? collection) =>
        collection is MemberAccessExpressionSyntax { Name.Identifier.ValueText: WebClientQuery, Expression: IdentifierNameSyntax client } ? client : null;

    /// <summary>The collection that <paramref name="entry"/>, a call or an assignment, adds to: <c>client.QueryString</c>.</summary>
    public static ExpressionSyntax? CollectionOf(SyntaxNode entry) => entry switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Expression,
        AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax element } => element.Expression,
        _ => null,
    };

    /// <summary>The text of <paramref name="name"/> if it is a constant.</summary>
    public static string? ConstantText(ExpressionSyntax name, ProgramModel program)
    {
        if (name is LiteralExpressionSyntax literal)
        {
            return literal.Token.Value as string;
        }

        if (name is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty", Expression: PredefinedTypeSyntax { Keyword.ValueText: "string" } })
        {
            return string.Empty;
        }

        return (name is IdentifierNameSyntax or MemberAccessExpressionSyntax || IsNameOf(name))
            && program.ModelOf(name.SyntaxTree).GetConstantValue(name, program.CancellationToken) is { HasValue: true, Value: string text }
            ? text
            : null;
    }

    /// <summary>Whether <paramref name="expression"/> is <c>nameof(…)</c>.</summary>
    public static bool IsNameOf(SyntaxNode expression) => expression is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } };

    private static FormField? AtArgument(SyntaxNode name, string text, ArgumentSyntax argument, BaseArgumentListSyntax list)
    {
        switch (list.Parent)
        {
            case ImplicitElementAccessSyntax { Parent: AssignmentExpressionSyntax assignment } target when assignment.Left == target:
                return new FormField(text, assignment, name, assignment.Right);
            case ElementAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } target when assignment.Left == target:
                return new FormField(text, assignment, name, assignment.Right);
            case InvocationExpressionSyntax call when ValueBeside(argument, list) is { } value:
                return IsPairFactory(call) ? Pair(text, name, call, value) : new FormField(text, call, name, value);
            case BaseObjectCreationExpressionSyntax creation when list.Arguments.Count == 2 && ValueBeside(argument, list) is { } value:
                return Pair(text, name, creation, value);
            default:
                return null;
        }
    }

    /// <summary>The value stands behind the name, or before it as in <c>content.Add(new StringContent(value), "name")</c>.</summary>
    private static ExpressionSyntax? ValueBeside(ArgumentSyntax name, BaseArgumentListSyntax list)
    {
        if (list.Arguments.Count < 2)
        {
            return null;
        }

        if (list.Arguments.Count == 3 && list.Arguments[1] == name && list.Parent is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddQueryString" } })
        {
            return list.Arguments[2].Expression;
        }

        return list.Arguments.IndexOf(name) == 0 ? list.Arguments[1].Expression : list.Arguments[0].Expression;
    }

    private static bool IsPairFactory(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Create", Expression: var type }
        && type.ToString().Contains("KeyValuePair");

    /// <summary>A pair is removed together with the call that adds it to the form.</summary>
    private static FormField Pair(string text, SyntaxNode name, ExpressionSyntax pair, ExpressionSyntax value) => pair.Parent switch
    {
        ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: InvocationExpressionSyntax call } } => new FormField(text, call, name, value),
        YieldStatementSyntax statement => new FormField(text, statement, name, value),
        ExpressionElementSyntax element => new FormField(text, element, name, value),
        _ => new FormField(text, pair, name, value),
    };
}
