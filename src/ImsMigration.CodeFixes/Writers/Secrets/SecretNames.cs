using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Writers.Secrets;

/// <summary>
/// Chooses the name under which a client secret is read from outside: that of the client id beside it, or the words by
/// which its variable tells it from other secrets, or a plain name.
/// </summary>
internal static class SecretNames
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline;

    /// <summary>The name under which the client id is read, in whichever style.</summary>
    private static readonly Regex s_clientId = new("^(?<head>.*)(?<client>client)(?<gap>[_.-]?)(?<id>id)$", Options);

    private static readonly Regex s_word = new("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+", RegexOptions.CultureInvariant);

    /// <summary>Words that every such variable can have.</summary>
    private static readonly HashSet<string> s_plainWords = new(
        ["s", "m", "my", "the", "adobe", "ims", "client", "secret", "secrets", "oauth", "auth", "api", "app", "default", "value", "text", "key", "credential", "credentials"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The environment variable for the secret at <paramref name="text"/>.</summary>
    public static string Variable(SyntaxNode text)
    {
        var words = OwnWords(text).Select(static word => word.ToUpperInvariant() + "_");
        return BesideClientId(text, IsVariable) ?? "ADOBE_" + string.Concat(words) + "CLIENT_SECRET";
    }

    /// <summary>The key of a configuration for the secret at <paramref name="text"/>.</summary>
    public static string Key(SyntaxNode text)
    {
        var words = OwnWords(text).Select(static word => char.ToUpperInvariant(word[0]) + word.Substring(1));
        return BesideClientId(text, IsKey) ?? "Adobe:" + string.Concat(words) + "ClientSecret";
    }

    /// <summary>The words in the name of the variable or member that holds the secret, if it is named after it.</summary>
    private static IEnumerable<string> OwnWords(SyntaxNode text)
    {
        var holder = text.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => variable.Identifier.ValueText,
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
            ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax target } => target.Name.Identifier.ValueText,
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax target } => target.Identifier.ValueText,
            _ => string.Empty,
        };
        var words = s_word.Matches(holder).Cast<Match>().Select(static match => match.Value).ToList();
        return words.Contains("secret", StringComparer.OrdinalIgnoreCase) ? words.Where(static word => !s_plainWords.Contains(word)) : [];
    }

    /// <summary>The name beside that of the client id, if the class of <paramref name="text"/> reads that from outside.</summary>
    private static string? BesideClientId(SyntaxNode text, Func<LiteralExpressionSyntax, bool> isName)
    {
        var scope = (SyntaxNode?)text.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? text.SyntaxTree.GetRoot();
        return scope.DescendantNodes().OfType<LiteralExpressionSyntax>()
            .Where(literal => literal.Token.Value is string && isName(literal))
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
