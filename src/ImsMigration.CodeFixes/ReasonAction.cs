using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.Adobe;
using Microsoft.CodeAnalysis.CodeActions;

namespace ImsMigration;

/// <summary>
/// Says in a light bulb why a request is not rewritten, and where that is explained. It changes nothing, and Fix All has nothing to do with it. No operation
/// that opens a page works in every host, so the page is named.
/// </summary>
internal sealed class ReasonAction : CodeAction
{
    /// <summary>
    /// The equivalence key, for which Fix All has no fix. That of the entry around it is another one, so that <c>dotnet format</c>, which fixes a solution
    /// with the key of the first entry, takes it for none.
    /// </summary>
    public const string Key = "ims_migration.why";

    private ReasonAction(string title) => Title = title;

    /// <inheritdoc/>
    public override string Title { get; }

    /// <inheritdoc/>
    public override string EquivalenceKey => Key;

    /// <summary>
    /// The entry for <paramref name="reason"/>, which is about the member called <paramref name="name"/> if it is about one, with the page behind it.
    /// </summary>
    public static CodeAction Of(LeftReason reason, string? name = null) => Create(
        "Why this is not rewritten: " + LeftReason.About(reason.Because, name ?? "…"),
        ImmutableArray.Create<CodeAction>(new ReasonAction("Read " + Descriptors.HelpLink("left-requests") + "#" + reason.Id)),
        isInlinable: false);

    /// <inheritdoc/>
    protected override Task<IEnumerable<CodeActionOperation>> ComputeOperationsAsync(CancellationToken cancellationToken) =>
        Task.FromResult(Enumerable.Empty<CodeActionOperation>());
}
