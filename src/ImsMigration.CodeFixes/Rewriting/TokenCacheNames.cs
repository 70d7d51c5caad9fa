using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ImsMigration.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Rewriting;

/// <summary>The names of what a class gets for its kept token; none of them occurs in it yet.</summary>
/// <param name="Token">The field that holds the token.</param>
/// <param name="Expiry">The field that holds the time until which it is handed out.</param>
/// <param name="Gate">The field that lets one caller in at a time.</param>
/// <param name="Request">The method that requests the token.</param>
/// <param name="Answer">The variable for an answer that the method did not give a name.</param>
internal sealed record TokenCacheNames(string Token, string Expiry, string Gate, string Request, string Answer)
{
    /// <summary>Names in the style of the fields that <paramref name="type"/> has already.</summary>
    public static TokenCacheNames For(IMethodSymbol method, ClassDeclarationSyntax type, ProgramModel program)
    {
        var taken = new HashSet<string>(type.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText));
        taken.UnionWith((program.DeclaredSymbolOf(type) as INamedTypeSymbol)?.MemberNames ?? []);
        var prefix = PrefixOf(type, method.IsStatic);
        var noun = method.Name.StartsWith("Get", StringComparison.Ordinal) && method.Name.Length > 3 ? method.Name.Substring(3) : method.Name;
        return new TokenCacheNames(
            Free(prefix + "token", taken),
            Free(prefix + "tokenExpiry", taken),
            Free(prefix + "tokenGate", taken),
            Free("Request" + noun, taken),
            Free("answer", taken));
    }

    private static string PrefixOf(ClassDeclarationSyntax type, bool isStatic)
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

    private static string Free(string name, HashSet<string> taken)
    {
        var free = name;
        for (var number = 2; taken.Contains(free); number++)
        {
            free = name + number.ToString(CultureInfo.InvariantCulture);
        }

        return free;
    }
}
