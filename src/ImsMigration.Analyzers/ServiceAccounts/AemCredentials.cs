using System;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Adobe;
using ImsMigration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.ServiceAccounts;

/// <summary>
/// Recognises requests with the credentials of AEM as a Cloud Service, which its own console gives out in a JSON file:
/// <c>{ "integration": { "imsEndpoint": …, "metascopes": …, "technicalAccount": { … }, "privateKey": … } }</c>.
/// Source: shared facts, "What the migration changes".
/// </summary>
internal static class AemCredentials
{
    private const string Root = "integration";

    private const string Account = "technicalAccount";

    private static readonly ImmutableArray<string> s_members = ImmutableArray.Create(Root, Account, "imsEndpoint");

    /// <summary>
    /// Whether a request with an assertion for <paramref name="metascopes"/> uses such credentials: it names the metascope, or names
    /// none in a <paramref name="program"/> that reads such a file, as far as its code <paramref name="isInReach"/>.
    /// </summary>
    public static bool AreUsed(ImmutableArray<string> metascopes, ProgramModel program, Func<SyntaxTree, bool> isInReach) =>
        metascopes.Contains(Metascopes.AemCloudService, StringComparer.OrdinalIgnoreCase)
        || (metascopes.IsEmpty && (s_members.All(member => IsSpelled(member, program, isInReach)) || IsDeclared(program, isInReach)));

    private static bool IsSpelled(string member, ProgramModel program, Func<SyntaxTree, bool> isInReach) =>
        program.TreesNaming(member).Where(isInReach).Any(tree => tree.GetRoot(program.CancellationToken).DescendantTokens().Any(token => token.Value is string text && text == member));

    /// <summary>Whether there is a type for the file whose members a serializer finds by their names.</summary>
    private static bool IsDeclared(ProgramModel program, Func<SyntaxTree, bool> isInReach) =>
        program.TreesNaming(Capital(Root))
            .Where(isInReach)
            .SelectMany(tree => tree.GetRoot(program.CancellationToken).DescendantNodes().OfType<PropertyDeclarationSyntax>())
            .Where(static property => property.Identifier.ValueText == Capital(Root))
            .Select(program.DeclaredSymbolOf)
            .OfType<IPropertySymbol>()
            .Any(static property => !property.Type.GetMembers(Capital(Account)).IsEmpty);

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);
}
