using System.Collections.Immutable;
using System.Threading.Tasks;
using ImsMigration.Ims;
using ImsMigration.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ImsMigration;

/// <summary>
/// Rewrites the flow that a diagnostic belongs to so that it requests the token with OAuth client credentials: the
/// request, and everything that existed only for the assertion, in all files that it takes.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ServiceAccountCodeFixProvider))]
public sealed class ServiceAccountCodeFixProvider : CodeFixProvider
{
    /// <summary>What the light bulb says, and the equivalence key of the action.</summary>
    internal const string Title = "Request the token with OAuth client credentials";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(RuleIds.ExchangeEndpoint, RuleIds.Assertion, RuleIds.PrivateKey, RuleIds.Metascope);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => ServiceAccountFixAllProvider.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        // The whole edit is worked out here, because it is only offered if its result compiles.
        var migrated = await Migration.ApplyAsync(context.Document.Project.Solution, context.Diagnostics, context.CancellationToken).ConfigureAwait(false);
        if (migrated is not null)
        {
            context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(migrated), Title), context.Diagnostics);
        }
    }
}
