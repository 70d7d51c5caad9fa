using ImsMigration.Adobe;
using ImsMigration.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ImsMigration;

/// <summary>
/// Makes service principal credentials of the service account credentials of Adobe's PDF Services SDK, and removes what
/// only the assertion needed. With an SDK that does not have the new credentials, nothing is offered.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SdkCredentialsCodeFixProvider))]
public sealed class SdkCredentialsCodeFixProvider : SingleActionCodeFixProvider
{
    /// <summary>What the light bulb says, and the equivalence key of the action.</summary>
    internal const string Title = "Use service principal credentials";

    /// <summary>Creates the fix.</summary>
    public SdkCredentialsCodeFixProvider()
        : base(RuleIds.SdkCredentials, Title, SdkCredentialsMigration.ApplyAsync)
    {
    }
}
