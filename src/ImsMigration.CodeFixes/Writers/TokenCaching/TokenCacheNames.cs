using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using ImsMigration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Writers.TokenCaching;

/// <summary>The names of what a class gets for its kept token; none of them occurs in it yet.</summary>
/// <param name="Token">The field that holds the token.</param>
/// <param name="Expiry">The field that holds the time until which it is handed out.</param>
/// <param name="Tokens">The field that holds several tokens with their times.</param>
/// <param name="Gate">The field that lets one caller in at a time.</param>
/// <param name="Request">The function that requests the token.</param>
/// <param name="Answer">The variable for an answer that the function did not give a name.</param>
/// <param name="Result">The variable for a token that the function did not give a name.</param>
/// <param name="Kept">The variable for a token that was kept.</param>
internal sealed record TokenCacheNames(string Token, string Expiry, string Tokens, string Gate, string Request, string Answer, string Result, string Kept)
{
    /// <summary>With what the names of functions that get a token begin.</summary>
    private static readonly ImmutableArray<string> s_verbs = ImmutableArray.Create("Get", "Fetch", "Retrieve", "Acquire", "Obtain", "Load", "Generate", "Create", "Request", "Refresh", "Ensure", "Read");

    /// <summary>
    /// Names in the style of the fields that <paramref name="type"/> has already, or of the variables of top-level statements if it is
    /// <see langword="null"/>. Those that are not free are added to <paramref name="taken"/>.
    /// </summary>
    public static TokenCacheNames For(FunctionParts function, TypeDeclarationSyntax? type, bool isStatic, ISet<string> taken, ProgramModel program)
    {
        taken.UnionWith(IdentifiersIn(type ?? function.Declaration.SyntaxTree.GetRoot(program.CancellationToken)));
        taken.UnionWith((type is null ? null : program.DeclaredSymbolOf(type) as INamedTypeSymbol)?.MemberNames ?? []);
        var local = new HashSet<string>(IdentifiersIn(function.Declaration));
        var prefix = type is null ? string.Empty : PrefixOf(type, isStatic);
        return new TokenCacheNames(
            Free(prefix.Length == 0 && (type is null || taken.Contains("token")) ? "keptToken" : prefix + "token", taken),
            Free(prefix + "tokenExpiry", taken),
            Free(prefix + "tokens", taken),
            Free(prefix + "tokenGate", taken),
            Free(RequestName(function.Identifier.ValueText, taken), taken),
            Free("answer", local),
            Free(local.Contains("token") ? "accessToken" : "token", local),
            Free("kept", local));
    }

    /// <summary>The name of a function that requests what the one called <paramref name="name"/> gets.</summary>
    private static string RequestName(string name, ISet<string> taken)
    {
        var verb = s_verbs.FirstOrDefault(verb => name.StartsWith(verb, StringComparison.Ordinal) && name.Length > verb.Length && char.IsUpper(name[verb.Length]));
        var noun = verb is null ? name : name.Substring(verb.Length);
        if (noun.IndexOf("Token", StringComparison.Ordinal) < 0)
        {
            noun = name.EndsWith("Async", StringComparison.Ordinal) ? "TokenAsync" : "Token";
        }

        return taken.Contains("Request" + noun) ? "RequestNew" + noun : "Request" + noun;
    }

    private static IEnumerable<string> IdentifiersIn(SyntaxNode node) =>
        node.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText);

    private static string PrefixOf(TypeDeclarationSyntax type, bool isStatic)
    {
        var fields = type.Members.OfType<FieldDeclarationSyntax>()
            .Where(field => !field.Modifiers.Any(SyntaxKind.ConstKeyword) && !field.Modifiers.Any(SyntaxKind.PublicKeyword) && field.Modifiers.Any(SyntaxKind.StaticKeyword) == isStatic)
            .SelectMany(static field => field.Declaration.Variables)
            .Select(static variable => variable.Identifier.ValueText)
            .ToList();
        return fields.Any(static name => name.StartsWith("s_", StringComparison.Ordinal)) ? "s_"
            : fields.Count > 0 && fields.All(static name => char.IsLower(name[0])) ? string.Empty
            : "_";
    }

    /// <summary><paramref name="name"/>, with a number behind it if it is among <paramref name="taken"/>, where it is afterwards.</summary>
    public static string Free(string name, ISet<string> taken)
    {
        var free = name;
        for (var number = 2; !taken.Add(free); number++)
        {
            free = name + number.ToString(CultureInfo.InvariantCulture);
        }

        return free;
    }
}
