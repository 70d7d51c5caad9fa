using System.Collections.Immutable;
using System.Threading.Tasks;
using ImsMigration.Ims;
using ImsMigration.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ImsMigration;

/// <summary>Completes and corrects client-credentials requests to IMS that cannot work.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TokenRequestCodeFixProvider))]
public sealed class TokenRequestCodeFixProvider : CodeFixProvider
{
    /// <summary>What the light bulb says, and the equivalence key of the action.</summary>
    internal const string Title = "Send what Adobe IMS expects";

    private static readonly SolutionFixAllProvider s_fixAll = new(Title, TokenRequestFix.ApplyAsync);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.TokenRequest);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => s_fixAll;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        // The whole edit is worked out here, because it is only offered if its result compiles.
        var changed = await TokenRequestFix.ApplyAsync(context.Document.Project.Solution, context.Diagnostics, context.CancellationToken).ConfigureAwait(false);
        if (changed is not null)
        {
            context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(changed), Title), context.Diagnostics);
        }
    }
}
