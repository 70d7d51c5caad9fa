using System.Collections.Immutable;
using System.Threading.Tasks;
using ImsMigration.Ims;
using ImsMigration.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ImsMigration;

/// <summary>Makes a method that requests a token for every call keep it until shortly before it expires.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TokenPerCallCodeFixProvider))]
public sealed class TokenPerCallCodeFixProvider : CodeFixProvider
{
    /// <summary>What the light bulb says, and the equivalence key of the action.</summary>
    internal const string Title = "Keep the token until shortly before it expires";

    private static readonly SolutionFixAllProvider s_fixAll = new(Title, TokenPerCallFix.ApplyAsync);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.TokenPerCall);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => s_fixAll;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        // The whole edit is worked out here, because it is only offered if its result compiles.
        var changed = await TokenPerCallFix.ApplyAsync(context.Document.Project.Solution, context.Diagnostics, context.CancellationToken).ConfigureAwait(false);
        if (changed is not null)
        {
            context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(changed), Title), context.Diagnostics);
        }
    }
}
