using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using ImsMigration.Editing;
using ImsMigration.Flow;
using ImsMigration.Recognition.Secrets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Rewriting;

/// <summary>Writes what reads a client secret from outside in the place of a text that holds it.</summary>
internal static class ClientSecretRewriter
{
    private const string DefaultVariable = "ADOBE_CLIENT_SECRET";

    private const string DefaultKey = "Adobe:ClientSecret";

    /// <summary>The name under which the client id is read, in whichever style.</summary>
    private static readonly Regex s_clientId = new("^(?<head>.*)(?<client>client)(?<gap>[_.-]?)(?<id>id)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);

    /// <summary>
    /// The ways to take the secret out of <paramref name="text"/>, the best first: the configuration that its class reads
    /// from, then an environment variable. None if other code is put together with the secret.
    /// </summary>
    public static IEnumerable<IReadOnlyList<Replacement>> Rewrite(ExpressionSyntax text, FlowGraph graph)
    {
        if (PartOf(text) is not { } part)
        {
            yield break;
        }

        var program = graph.Program;
        if (OutsideValues.ConfigurationAt(text, graph) is { } configuration)
        {
            yield return Edits(text, part, configuration + OutsideValues.Key(NameFor(text, isKey: true) ?? DefaultKey), null, program);
        }

        var (environment, directive) = OutsideValues.EnvironmentAt(text, program);
        var name = NameFor(text, isKey: false) ?? DefaultVariable;
        yield return Edits(text, part, OutsideValues.Variable(environment, name), directive, program);
    }

    /// <summary>The part of <paramref name="text"/> that is the secret: all of it, or the value of the field in a url-encoded literal.</summary>
    private static TextSpan? PartOf(ExpressionSyntax text)
    {
        if (text.DescendantNodesAndSelf().Any(static node => node is SimpleNameSyntax or InvocationExpressionSyntax or InterpolationSyntax))
        {
            return null;
        }

        var source = text.ToString();
        var at = source.IndexOf(ClientSecret.Field + "=", StringComparison.Ordinal);
        if (at < 0)
        {
            return text.Span;
        }

        if (text is not LiteralExpressionSyntax || !source.StartsWith("\"", StringComparison.Ordinal) || source.StartsWith("\"\"\"", StringComparison.Ordinal))
        {
            return null;
        }

        var start = at + ClientSecret.Field.Length + 1;
        var end = source.IndexOf('&', start);
        return TextSpan.FromBounds(text.SpanStart + start, text.SpanStart + (end < 0 ? source.Length - 1 : end));
    }

    private static List<Replacement> Edits(ExpressionSyntax text, TextSpan part, string value, Replacement? directive, ProgramModel program)
    {
        var isLast = part.End == text.Span.End - 1;
        var replacement = part == text.Span
            ? new Replacement(text.SyntaxTree, part, Checked(text, value, program))
            : new Replacement(text.SyntaxTree, isLast ? TextSpan.FromBounds(part.Start, text.Span.End) : part, "\" + " + value + (isLast ? string.Empty : " + \""));
        return [replacement, .. WithoutConst(text), .. directive is null ? Enumerable.Empty<Replacement>() : [directive]];
    }

    /// <summary>Where the project checks for null, a secret that is not there is an error at once.</summary>
    private static string Checked(ExpressionSyntax text, string value, ProgramModel program)
    {
        if (!program.ModelOf(text.SyntaxTree).GetNullableContext(text.SpanStart).WarningsEnabled())
        {
            return value;
        }

        var name = value.Substring(value.IndexOf('"')).TrimEnd(')', ']').Trim('"');
        var exception = program.ModelOf(text.SyntaxTree).LookupNamespacesAndTypes(text.SpanStart, name: nameof(InvalidOperationException)).IsEmpty && !value.StartsWith(nameof(Environment), StringComparison.Ordinal)
            ? "System." + nameof(InvalidOperationException)
            : nameof(InvalidOperationException);
        var check = value + " ?? throw new " + exception + "(" + SourceLayout.Literal(name + " is not set.") + ")";
        return text.Parent is EqualsValueClauseSyntax or ArrowExpressionClauseSyntax or ArgumentSyntax or AssignmentExpressionSyntax or ReturnStatementSyntax ? check : "(" + check + ")";
    }

    /// <summary>What is read at run time is no constant: a field becomes static and read-only, a local an ordinary one.</summary>
    private static IEnumerable<Replacement> WithoutConst(ExpressionSyntax text)
    {
        if (text.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is not { Parent: VariableDeclarationSyntax { Parent: { } declaration } } declarator || declarator.Initializer?.Value.Span.Contains(text.Span) != true)
        {
            yield break;
        }

        switch (declaration)
        {
            case FieldDeclarationSyntax field when ConstOf(field.Modifiers) is { } keyword:
                yield return new Replacement(text.SyntaxTree, keyword.Span, "static readonly");
                break;
            case LocalDeclarationStatementSyntax local when ConstOf(local.Modifiers) is { } keyword:
                yield return new Replacement(text.SyntaxTree, TextSpan.FromBounds(keyword.SpanStart, keyword.GetNextToken().SpanStart), string.Empty);
                break;
        }
    }

    private static SyntaxToken? ConstOf(SyntaxTokenList modifiers)
    {
        var index = modifiers.IndexOf(SyntaxKind.ConstKeyword);
        return index < 0 ? null : modifiers[index];
    }

    /// <summary>The name beside that of the client id, if the class of <paramref name="text"/> reads that from outside.</summary>
    private static string? NameFor(SyntaxNode text, bool isKey)
    {
        var scope = (SyntaxNode?)text.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? text.SyntaxTree.GetRoot();
        return scope.DescendantNodes().OfType<LiteralExpressionSyntax>()
            .Where(literal => literal.Token.Value is string && (isKey ? IsKey(literal) : IsVariable(literal)))
            .Select(static literal => s_clientId.Match(literal.Token.ValueText))
            .Where(static match => match.Success)
            .Select(static match => match.Groups["head"].Value + match.Groups["client"].Value + match.Groups["gap"].Value + SecretAs(match.Groups["id"].Value))
            .FirstOrDefault();
    }

    private static bool IsKey(LiteralExpressionSyntax literal) =>
        literal.Parent is ArgumentSyntax { Parent: BracketedArgumentListSyntax { Parent: ElementAccessExpressionSyntax access } }
        && !(access.Parent is AssignmentExpressionSyntax assignment && assignment.Left == access);

    private static bool IsVariable(LiteralExpressionSyntax literal) =>
        literal.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Environment.GetEnvironmentVariable) } or IdentifierNameSyntax { Identifier.ValueText: nameof(Environment.GetEnvironmentVariable) } } };

    private static string SecretAs(string id) =>
        id.All(char.IsUpper) ? "SECRET" : char.IsUpper(id[0]) ? "Secret" : "secret";
}
