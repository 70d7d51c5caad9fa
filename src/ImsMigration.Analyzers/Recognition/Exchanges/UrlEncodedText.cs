using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using ImsMigration.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Recognition.Exchanges;

/// <summary>
/// Reads a form that is written as url-encoded text, <c>client_id=…&amp;client_secret=…&amp;jwt_token=…</c>: by
/// concatenation, interpolation, <c>string.Format</c>, <c>string.Join</c> or a StringBuilder.
/// </summary>
internal static class UrlEncodedText
{
    private static readonly Regex s_field = new(@"(?<![\w.-])(?<name>client_id|client_secret|jwt_token|grant_type|scope)=", RegexOptions.CultureInvariant);

    private static readonly Regex s_formatItem = new(@"\G\{(?<index>\d+)\}", RegexOptions.CultureInvariant);

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

        var container = ContainerOf(FormatUseOf(part, graph));
        var valueAt = match.Index + match.Length;
        var item = s_formatItem.Match(text, valueAt);
        var constant = s_constantValue.Match(text, valueAt).Value;
        ExpressionSyntax? value = null;
        if (item.Success && FormatArgument(FormatUseOf(part, graph), int.Parse(item.Groups["index"].Value, CultureInfo.InvariantCulture)) is { } argument)
        {
            value = argument;
            constant = item.Value;
        }
        else if (valueAt == text.Length)
        {
            value = NextPart(part) is { } next && !StartsNextField(next) ? next : null;
        }

        var found = new FormField(anchor, container, part, value) { ConstantValue = constant };
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

    private static ExpressionSyntax? FormatArgument(SyntaxNode part, int index)
    {
        if (part.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Format" or "AppendFormat" } } } list } format)
        {
            return null;
        }

        var at = list.Arguments.IndexOf(format) + 1 + index;
        return at < list.Arguments.Count ? list.Arguments[at].Expression : null;
    }

    /// <summary>A field without a value is followed by the next field.</summary>
    private static bool StartsNextField(ExpressionSyntax next) => next.GetFirstToken().Value is string text && text.StartsWith("&", StringComparison.Ordinal);

    /// <summary>What is written directly behind <paramref name="part"/>.</summary>
    private static ExpressionSyntax? NextPart(SyntaxNode part)
    {
        if (part is InterpolatedStringContentSyntax content && part.Parent is InterpolatedStringExpressionSyntax { Contents: var contents })
        {
            var at = contents.IndexOf(content) + 1;
            return at < contents.Count && contents[at] is InterpolationSyntax interpolation ? interpolation.Expression : null;
        }

        return NextOperand(part) ?? NextAppended(part);
    }

    private static ExpressionSyntax? NextOperand(SyntaxNode part)
    {
        for (var node = part; node.Parent is BinaryExpressionSyntax or ParenthesizedExpressionSyntax; node = node.Parent)
        {
            if (node.Parent is BinaryExpressionSyntax sum && sum.IsKind(SyntaxKind.AddExpression) && sum.Left == node)
            {
                return sum.Right;
            }
        }

        return null;
    }

    /// <summary>The argument of the <c>Append</c> that follows, in the same chain or in the next statement on the same builder.</summary>
    private static ExpressionSyntax? NextAppended(SyntaxNode part)
    {
        if (part.Parent is not ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax append } || !IsAppend(append))
        {
            return null;
        }

        if (append.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax inChain } && IsAppend(inChain))
        {
            return inChain.ArgumentList.Arguments[0].Expression;
        }

        return append.Parent is ExpressionStatementSyntax statement
            && NextSibling(statement) is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax following }
            && AppendChain.EndingWith(following) is { } next
            && IsAppend(next.Calls[0])
            && string.Equals(next.Receiver.ToString(), AppendChain.EndingWith(append)?.Receiver.ToString(), StringComparison.Ordinal)
                ? next.Calls[0].ArgumentList.Arguments[0].Expression
                : null;
    }

    private static bool IsAppend(InvocationExpressionSyntax call) =>
        call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Append" }, ArgumentList.Arguments.Count: 1 };

    private static StatementSyntax? NextSibling(StatementSyntax statement) => statement.Parent switch
    {
        BlockSyntax block => block.Statements.ElementAtOrDefault(block.Statements.IndexOf(statement) + 1),
        GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } global =>
            (unit.Members.ElementAtOrDefault(unit.Members.IndexOf(global) + 1) as GlobalStatementSyntax)?.Statement,
        _ => null,
    };
}
