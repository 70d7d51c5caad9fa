using ImsMigration.Ims;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Rules;

/// <summary>IMS1005: a token is requested for every call.</summary>
internal static class TokenPerCallRule
{
    /// <summary>The report on <paramref name="method"/>, which is declared at <paramref name="declaration"/>.</summary>
    public static Report Check(MethodDeclarationSyntax declaration, IMethodSymbol method) => new(Descriptors.TokenPerCall, LocationOf(declaration), method.Name);

    /// <summary>Where a method is reported; also what a fix finds it again by.</summary>
    public static Location LocationOf(MethodDeclarationSyntax declaration) => declaration.Identifier.GetLocation();
}
