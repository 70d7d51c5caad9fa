using System.Collections.Immutable;
using System.Threading.Tasks;
using ImsMigration.Ims;
using ImsMigration.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ImsMigration;

/// <summary>
/// Makes service principal credentials of the service account credentials of Adobe's PDF Services SDK, and removes what
/// only the assertion needed. With an SDK that does not have the new credentials, nothing is offered.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SdkCredentialsCodeFixProvider))]
public sealed class SdkCredentialsCodeFixProvider : CodeFixProvider
{
    /// <summary>What the light bulb says, and the equivalence key of the action.</summary>
    internal const string Title = "Use service principal credentials";

    private static readonly SolutionFixAllProvider s_fixAll = new(Title, SdkCredentialsMigration.ApplyAsync);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.SdkCredentials);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => s_fixAll;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        // The whole edit is worked out here, because it is only offered if its result compiles.
        var migrated = await SdkCredentialsMigration.ApplyAsync(context.Document.Project.Solution, context.Diagnostics, context.CancellationToken).ConfigureAwait(false);
        if (migrated is not null)
        {
            context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(migrated), Title), context.Diagnostics);
        }
    }
}
