using ImsMigration.Adobe;
using ImsMigration.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ImsMigration;

/// <summary>Makes a method that requests a token for every call keep it until shortly before it expires.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TokenPerCallCodeFixProvider))]
public sealed class TokenPerCallCodeFixProvider : SingleActionCodeFixProvider
{
    /// <summary>What the light bulb says, and the equivalence key of the action.</summary>
    internal const string Title = "Keep the token until shortly before it expires";

    /// <summary>Creates the fix.</summary>
    public TokenPerCallCodeFixProvider()
        : base(RuleIds.TokenPerCall, Title, TokenPerCallFix.ApplyAsync)
    {
    }
}
