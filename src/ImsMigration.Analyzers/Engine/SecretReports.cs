using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Adobe;
using ImsMigration.Rules;
using ImsMigration.Secrets;

namespace ImsMigration.Engine;

/// <summary>The client secrets in the source of one revision, IMS1002, and what else a text says by itself.</summary>
internal sealed class SecretReports
{
    private const ImsWords WordsBesideSecrets = ImsWords.Ims | ImsWords.Flow | ImsWords.TokenEndpoint;

    private readonly Revision _revision;

    /// <summary>Creates the reports of <paramref name="revision"/>; nothing is worked out yet.</summary>
    public SecretReports(Revision revision) => _revision = revision;

    /// <summary>The placeholders of scopes: IMS1004.</summary>
    public IEnumerable<KeptReport> Placeholders() =>
        _revision.FilesWith(FileTopics.ScopePlaceholder).SelectMany(file => TextsOf(file).Placeholders);

    /// <summary>The secrets that are not found in a request or flow: those that go to a library, and those that look like one.</summary>
    public IEnumerable<KeptReport> Others() =>
        _revision.FilesWith(FileTopics.LibrarySecret).SelectMany(file => SecretsOfLibraries(file))
            .Concat(_revision.Files.Where(static file => (file.Words & WordsBesideSecrets) != 0).SelectMany(file => TextsOf(file).Secrets));

    private ImmutableArray<KeptReport> SecretsOfLibraries(FileMemory file) =>
        _revision.Current(file.LibrarySecrets) is { } known ? known.Answer : FindSecretsOfLibraries(file);

    private ImmutableArray<KeptReport> FindSecretsOfLibraries(FileMemory file) =>
        (file.LibrarySecrets = _revision.Found(
            () => ClientSecretFinder.HandedOverIn(file.Index.Tree, _revision.Graph).Select(ClientSecretRule.Check).Select(_revision.Keep).ToImmutableArray())).Answer;

    private TextAnswer TextsOf(FileMemory file) => file.Texts ??= new TextAnswer(
        TokenRequestRule.CheckPlaceholders(file.Index.Tree, _revision.CancellationToken).Select(_revision.Keep).ToImmutableArray(),
        ClientSecretFinder.ByTheirLookIn(file.Index.Tree, _revision.CancellationToken).Select(ClientSecretRule.Check).Select(_revision.Keep).ToImmutableArray());
}
