using ImsMigration.Adobe;
using ImsMigration.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ImsMigration;

/// <summary>Makes code calculate with <c>expires_in</c> in seconds that took it for milliseconds, with the margins beside it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ExpiresInCodeFixProvider))]
public sealed class ExpiresInCodeFixProvider : SingleActionCodeFixProvider
{
    /// <summary>What the light bulb says, and the equivalence key of the action.</summary>
    internal const string Title = "Read expires_in in seconds";

    /// <summary>Creates the fix.</summary>
    public ExpiresInCodeFixProvider()
        : base(RuleIds.ExpiresIn, Title, ExpiresInFix.ApplyAsync)
    {
    }
}
