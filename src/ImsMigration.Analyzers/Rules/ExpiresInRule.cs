using System;
using ImsMigration.Ims;
using ImsMigration.Recognition.Answers;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Rules;

/// <summary>IMS1001: <c>expires_in</c> of a token of the token endpoint is read as milliseconds.</summary>
internal static class ExpiresInRule
{
    /// <summary>The report on <paramref name="use"/>; <see langword="null"/> if the value is not of the token endpoint.</summary>
    public static Report? Check(MillisecondUse use) =>
        use.Issuer == TokenIssuer.TokenEndpoint ? new Report(Descriptors.ExpiresIn, LocationOf(use), InOneLine(use.Place.Node)) : null;

    /// <summary>Where a place is reported; also what a fix finds it again by.</summary>
    public static Location LocationOf(MillisecondUse use) => use.Place.Node.GetLocation();

    private static string InOneLine(SyntaxNode node) =>
        string.Join(" ", node.ToString().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
