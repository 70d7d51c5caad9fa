using ImsMigration.Adobe;
using ImsMigration.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ImsMigration;

/// <summary>Reads a client secret that stands in source from outside of the program instead. The secret is copied nowhere.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ClientSecretCodeFixProvider))]
public sealed class ClientSecretCodeFixProvider : SingleActionCodeFixProvider
{
    /// <summary>What the light bulb says, and the equivalence key of the action.</summary>
    internal const string Title = "Read the client secret from outside of the source";

    /// <summary>Creates the fix.</summary>
    public ClientSecretCodeFixProvider()
        : base(RuleIds.ClientSecret, Title, ClientSecretFix.ApplyAsync)
    {
    }
}
