using ImsMigration.Adobe;
using ImsMigration.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ImsMigration;

/// <summary>Completes and corrects client-credentials requests to IMS that cannot work.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TokenRequestCodeFixProvider))]
public sealed class TokenRequestCodeFixProvider : SingleActionCodeFixProvider
{
    /// <summary>What the light bulb says, and the equivalence key of the action.</summary>
    internal const string Title = "Send what Adobe IMS expects";

    /// <summary>Creates the fix.</summary>
    public TokenRequestCodeFixProvider()
        : base(RuleIds.TokenRequest, Title, TokenRequestFix.ApplyAsync)
    {
    }
}
