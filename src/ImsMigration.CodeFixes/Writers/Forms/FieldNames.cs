using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Editing;
using ImsMigration.Requests.Forms;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.Forms;

/// <summary>How an object names its fields: by members, or by the keys of a dictionary.</summary>
internal enum FieldNaming
{
    /// <summary>As the old object does.</summary>
    Unchanged,

    /// <summary><c>client_id = …</c>.</summary>
    Members,

    /// <summary><c>["client_id"] = …</c>.</summary>
    Keys,
}

/// <summary>Turns an object that a serializer wrote as JSON into one that a form can be made of, where it stands: its layout and comments stay.</summary>
internal static class FieldNames
{
    /// <summary>The new source for the name of a field at <paramref name="name"/>, up to its value.</summary>
    public static string Write(SyntaxNode name, string field, FieldNaming naming) => name switch
    {
        NameEqualsSyntax => Named(field, naming) + " =",
        { Parent: AnonymousObjectMemberDeclaratorSyntax { NameEquals: null } } => Named(field, naming) + " = ",
        IdentifierNameSyntax { Parent: AssignmentExpressionSyntax assignment } when assignment.Left == name => Named(field, naming),
        _ => SourceLayout.Literal(field),
    };

    /// <summary>Whether <paramref name="creation"/> has its fields by key already.</summary>
    public static bool HasKeys(ExpressionSyntax creation) =>
        creation is not (AnonymousObjectCreationExpressionSyntax or ObjectCreationExpressionSyntax { Initializer.RawKind: (int)SyntaxKind.ObjectInitializerExpression })
        || creation is ObjectCreationExpressionSyntax { Initializer.Expressions: var entries } && entries.All(static entry => entry is AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax });

    /// <summary>The edits of <paramref name="creation"/> besides those of the field <c>jwt_token</c>; <see langword="null"/> if it cannot be converted.</summary>
    public static ImmutableArray<Replacement>? Convert(ExpressionSyntax creation, TokenForm form, FieldNaming naming)
    {
        var tree = creation.SyntaxTree;
        var edits = ImmutableArray.CreateBuilder<Replacement>();
        switch (creation)
        {
            case AnonymousObjectCreationExpressionSyntax when naming == FieldNaming.Members:
                return ImmutableArray<Replacement>.Empty;
            case AnonymousObjectCreationExpressionSyntax anonymous:
                edits.Add(new Replacement(tree, anonymous.NewKeyword.Span, "new Dictionary<string, string>"));
                break;
            case ObjectCreationExpressionSyntax { Initializer: { } initializer, ArgumentList: null or { Arguments.Count: 0 } } created:
                var start = naming == FieldNaming.Members ? "new" : "new Dictionary<string, string>";
                edits.Add(new Replacement(tree, TextSpan.FromBounds(created.SpanStart, created.ArgumentList?.Span.End ?? created.Type.Span.End), start));
                if (initializer.Expressions.Any(entry => form.Fields.All(field => field.Entry != entry)))
                {
                    return null;
                }

                break;
            default:
                return null;
        }

        edits.AddRange(form.Fields
            .Where(field => field != form.Jwt && creation.Span.Contains(field.Entry.Span))
            .Select(field => field.NameNode == field.Value
                ? new Replacement(tree, new TextSpan(field.NameNode.SpanStart, 0), Write(field.NameNode, field.Name, naming))
                : new Replacement(tree, field.NameNode.Span, Write(field.NameNode, field.Name, naming))));
        return edits.ToImmutable();
    }

    private static string Named(string field, FieldNaming naming) =>
        naming == FieldNaming.Keys ? "[" + SourceLayout.Literal(field) + "]" : field;
}
