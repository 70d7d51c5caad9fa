using System.Collections.Immutable;
using System.Threading.Tasks;
using ImsMigration.Ims;
using ImsMigration.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ImsMigration;

/// <summary>Makes code calculate with <c>expires_in</c> in seconds that took it for milliseconds, with the margins beside it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ExpiresInCodeFixProvider))]
public sealed class ExpiresInCodeFixProvider : CodeFixProvider
{
    /// <summary>What the light bulb says, and the equivalence key of the action.</summary>
    internal const string Title = "Read expires_in in seconds";

    private static readonly SolutionFixAllProvider s_fixAll = new(Title, ExpiresInFix.ApplyAsync);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.ExpiresIn);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => s_fixAll;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        // The whole edit is worked out here, because it is only offered if its result compiles.
        var changed = await ExpiresInFix.ApplyAsync(context.Document.Project.Solution, context.Diagnostics, context.CancellationToken).ConfigureAwait(false);
        if (changed is not null)
        {
            context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(changed), Title), context.Diagnostics);
        }
    }
}
