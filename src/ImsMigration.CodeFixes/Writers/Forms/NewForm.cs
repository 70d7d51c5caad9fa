using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Editing;
using ImsMigration.Requests.Forms;
using ImsMigration.Writers.Scopes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Writers.Forms;

/// <summary>
/// All fields of a request that is written anew, because what held them before, such as a text, cannot hold them any
/// more: those of the old form that stay, the grant type and the scope. Each method writes them in another way; its
/// parameter <c>newLine</c> is the line break of the file with the indentation of the place.
/// </summary>
internal sealed class NewForm
{
    private readonly ImmutableArray<NewField> _fields;

    private NewForm(ImmutableArray<NewField> fields, ImmutableArray<SyntaxNode> keptValues)
    {
        _fields = fields;
        KeptValues = keptValues;
    }

    /// <summary>The fields, in order.</summary>
    public ImmutableArray<NewField> Fields => _fields;

    /// <summary>The expressions of the old form that the new one holds again.</summary>
    public ImmutableArray<SyntaxNode> KeptValues { get; }

    /// <summary>The new form of a request that had <paramref name="fields"/>.</summary>
    public static NewForm Of(IEnumerable<FormField> fields, RequestScope scope)
    {
        var kept = AsTheyAre(fields.Where(static field => field.Name is not (TokenForm.JwtField or "grant_type" or "scope")).ToList());
        return new NewForm(kept._fields.Add(NewField.GrantType).Add(NewField.ScopeOf(scope)), kept.KeptValues);
    }

    /// <summary>A form of <paramref name="fields"/> and no others.</summary>
    public static NewForm AsTheyAre(IReadOnlyCollection<FormField> fields) => new(
        fields.Select(static field => field.Value is { } value
            ? new NewField(field.Name, Unescaped(value).ToString(), false)
            : new NewField(field.Name, field.ConstantValue, true)).ToImmutableArray(),
        fields.Select(static field => field.Value).OfType<SyntaxNode>().ToImmutableArray());

    /// <summary>A new form of <paramref name="fields"/> as they are.</summary>
    public static NewForm Of(IEnumerable<NewField> fields) => new(fields.ToImmutableArray(), ImmutableArray<SyntaxNode>.Empty);

    /// <summary>The content of an HttpClient request.</summary>
    public string AsContent(string newLine) => "new FormUrlEncodedContent(" + AsDictionary(newLine) + ")";

    /// <summary>A dictionary with an entry for each field.</summary>
    public string AsDictionary(string newLine) => AsInitializer("new Dictionary<string, string>", newLine, static name => "[" + SourceLayout.Literal(name) + "]");

    /// <summary>An anonymous object with a member for each field.</summary>
    public string AsAnonymousObject(string newLine) => AsInitializer("new", newLine, static name => name);

    /// <summary>A <c>NameValueCollection</c>.</summary>
    public string AsNameValues(string newLine) => AsInitializer("new NameValueCollection", newLine, static name => "[" + SourceLayout.Literal(name) + "]");

    /// <summary>A call of <c>AddParameter</c> for each field, on <paramref name="receiver"/> and ended by <paramref name="end"/>; each but the first on a line of its own.</summary>
    public string AsParameters(string receiver, string end, string newLine) =>
        string.Join(newLine, _fields.Select(field =>
            CommentOf(field, newLine) + receiver + ".AddParameter(" + SourceLayout.Literal(field.Name) + ", " + field.Source + ")" + end));

    /// <summary>A url-encoded text, as one concatenation.</summary>
    public string AsText(string newLine)
    {
        var text = string.Empty;
        var constant = string.Empty;
        foreach (var field in _fields)
        {
            constant += (constant.Length + text.Length > 0 ? "&" : string.Empty) + field.Name + "=";
            if (field.IsConstant)
            {
                constant += field.Name == "scope" ? field.Value : Uri.EscapeDataString(field.Value);
                continue;
            }

            text += (text.Length > 0 ? newLine + "    + " : string.Empty) + SourceLayout.Literal(constant) + " + Uri.EscapeDataString(" + field.Value + ")";
            constant = string.Empty;
        }

        var comment = _fields.Select(static field => field.Comment).FirstOrDefault(static comment => comment is not null);
        if (text.Length > 0 && constant.Length == 0)
        {
            return text;
        }

        return text.Length == 0
            ? SourceLayout.Literal(constant)
            : text
                + (comment is null ? string.Empty : newLine + "    " + SourceLayout.CommentLines(comment, newLine + "    ").TrimEnd())
                + newLine + "    + " + SourceLayout.Literal(constant);
    }

    private string AsInitializer(string creation, string newLine, Func<string, string> nameOf)
    {
        var inner = newLine + "    ";
        return creation + newLine + "{"
            + string.Concat(_fields.Select(field => inner + CommentOf(field, inner) + nameOf(field.Name) + " = " + field.Source + ","))
            + newLine + "}";
    }

    private static string CommentOf(NewField field, string newLine) =>
        field.Comment is { } comment ? SourceLayout.CommentLines(comment, newLine) : string.Empty;

    /// <summary>What writes the form encodes its values, so a value is not encoded before.</summary>
    public static ExpressionSyntax Unescaped(ExpressionSyntax value) =>
        value is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "EscapeDataString" or "UrlEncode" }, ArgumentList.Arguments: { Count: 1 } arguments }
            ? arguments[0].Expression
            : value;
}
