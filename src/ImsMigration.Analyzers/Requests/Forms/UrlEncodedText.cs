using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using ImsMigration.Code;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Requests.Forms;

/// <summary>
/// Reads a form that is written as url-encoded text, <c>client_id=…&amp;client_secret=…&amp;jwt_token=…</c>: by
/// concatenation, interpolation, <c>string.Format</c>, <c>string.Join</c> or a StringBuilder.
/// </summary>
internal static class UrlEncodedText
{
    private static readonly Regex s_field = new(@"(?<![\w.-])(?<name>client_id|client_secret|jwt_token|grant_type|scope)=", RegexOptions.CultureInvariant);

    private static readonly Regex s_constantValue = new(@"\G[^&\s""'{}]*", RegexOptions.CultureInvariant);

    /// <summary>
    /// The form of which <paramref name="part"/>, a literal or the constant part of an interpolated string, holds the
    /// field <paramref name="anchor"/>; <see langword="null"/> if it is not such a text.
    /// </summary>
    public static TokenForm? Read(SyntaxNode part, string anchor, FlowGraph graph)
    {
        var text = part.GetFirstToken().ValueText;
        var match = s_field.Matches(text).Cast<Match>().FirstOrDefault(field => field.Groups["name"].Value == anchor);
        if (match is null)
        {
            return null;
        }

        var use = FormatUseOf(part, graph);
        var container = ContainerOf(use);
        var value = ValueAt(part, match, use, graph.Program);
        var found = new FormField(anchor, container, part, value?.Values.FirstOrDefault()) { ConstantValue = s_constantValue.Match(text, match.Index + match.Length).Value, Text = value };
        var others = NamesIn(container).Concat(NamesIn(part)).Where(name => name != anchor).Distinct().Select(name => new FormField(name, container, part, null));
        return new TokenForm(FormShape.UrlEncodedText, found, others.Append(found).ToImmutableArray(), container, null);
    }

    /// <summary>The names of the fields that the constant texts in <paramref name="node"/> hold.</summary>
    public static IEnumerable<string> NamesIn(SyntaxNode node) =>
        node.DescendantTokens()
            .Where(static token => token.Value is string)
            .SelectMany(static token => s_field.Matches(token.ValueText).Cast<Match>())
            .Select(static match => match.Groups["name"].Value);

    /// <summary>The whole text: the concatenation, the call that formats or joins it, or the chain of calls that appends it.</summary>
    private static SyntaxNode ContainerOf(SyntaxNode part)
    {
        var node = part is InterpolatedStringContentSyntax ? part.Parent! : part;
        while (true)
        {
            switch (node.Parent)
            {
                case ParenthesizedExpressionSyntax or BinaryExpressionSyntax or ConditionalExpressionSyntax:
                case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax }:
                case InvocationExpressionSyntax call when call.Expression == node:
                case InitializerExpressionSyntax or ImplicitArrayCreationExpressionSyntax or ArrayCreationExpressionSyntax or CollectionExpressionSyntax or ExpressionElementSyntax:
                    node = node.Parent;
                    break;
                case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Format" or "Join" or "Concat" or "Append" or "AppendFormat" } } call }:
                    node = call;
                    break;
                default:
                    return node;
            }
        }
    }

    /// <summary>Where the text is used: a format is often a constant of its own.</summary>
    private static SyntaxNode FormatUseOf(SyntaxNode part, FlowGraph graph)
    {
        if (part.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } || graph.Program.DeclaredSymbolOf(declarator) is not { } constant)
        {
            return part;
        }

        var uses = graph.References.Find(constant);
        return uses.Count == 1 && ReadOf(uses[0]) is { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Format" or "AppendFormat" } } } } use ? use : part;
    }

    private static SyntaxNode ReadOf(SyntaxNode name) =>
        name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;

    /// <summary>The value behind the name that <paramref name="name"/> is in the text of <paramref name="part"/>.</summary>
    private static TextValue? ValueAt(SyntaxNode part, Match name, SyntaxNode use, ProgramModel program)
    {
        var token = part.GetFirstToken();
        var at = token.Text.IndexOf(name.Value, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        // The same name can stand there more than once.
        var isOnce = token.Text.IndexOf(name.Value, at + 1, StringComparison.Ordinal) < 0;
        var start = token.SpanStart + at + name.Length;
        var value = use.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Format" or "AppendFormat" } } } } format
            ? FormatValue.Read(token, start, format, program)
            : TextValue.Behind(part, start, program);
        return isOnce ? value : value with { IsUnderstood = false };
    }
}
