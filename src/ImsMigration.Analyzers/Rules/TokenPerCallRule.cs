using ImsMigration.Adobe;
using ImsMigration.Code;
using ImsMigration.Messages;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Rules;

/// <summary>IMS1005: a token is requested for every call.</summary>
internal static class TokenPerCallRule
{
    /// <summary>The report on <paramref name="method"/>, which is declared at <paramref name="declaration"/>.</summary>
    public static Report Check(FunctionParts declaration, IMethodSymbol method) => new(Descriptors.TokenPerCall, LocationOf(declaration), MessageName.OfSymbol(method));

    /// <summary>Where a method is reported; also what a fix finds it again by.</summary>
    public static Location LocationOf(FunctionParts declaration) => declaration.Identifier.GetLocation();
}
