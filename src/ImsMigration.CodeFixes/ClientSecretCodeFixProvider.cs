using System.Collections.Immutable;
using System.Threading.Tasks;
using ImsMigration.Ims;
using ImsMigration.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ImsMigration;

/// <summary>Reads a client secret that stands in source from outside of the program instead. The secret is copied nowhere.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ClientSecretCodeFixProvider))]
public sealed class ClientSecretCodeFixProvider : CodeFixProvider
{
    /// <summary>What the light bulb says, and the equivalence key of the action.</summary>
    internal const string Title = "Read the client secret from outside of the source";

    private static readonly SolutionFixAllProvider s_fixAll = new(Title, ClientSecretFix.ApplyAsync);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.ClientSecretInSource);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => s_fixAll;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        // The whole edit is worked out here, because it is only offered if its result compiles.
        var changed = await ClientSecretFix.ApplyAsync(context.Document.Project.Solution, context.Diagnostics, context.CancellationToken).ConfigureAwait(false);
        if (changed is not null)
        {
            context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(changed), Title), context.Diagnostics);
        }
    }
}
