using ImsMigration.Adobe;
using ImsMigration.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ImsMigration;

/// <summary>Moves the client secret of a token request, and the fields beside it, from the URL into the body.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SecretInUrlCodeFixProvider))]
public sealed class SecretInUrlCodeFixProvider : SingleActionCodeFixProvider
{
    /// <summary>What the light bulb says, and the equivalence key of the action.</summary>
    internal const string Title = "Send the fields in the body";

    /// <summary>Creates the fix.</summary>
    public SecretInUrlCodeFixProvider()
        : base(RuleIds.SecretInUrl, Title, SecretInUrlFix.ApplyAsync)
    {
    }
}
