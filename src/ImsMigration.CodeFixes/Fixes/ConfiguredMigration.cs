using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.Configuration;
using ImsMigration.Writers;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Fixes;

/// <summary>Migrates requests so that they read their scopes from the configuration, where that replaces the metascopes as a whole.</summary>
internal static class ConfiguredMigration
{
    /// <summary>
    /// What <paramref name="migration"/> makes of the flows at <paramref name="wanted"/> if the scopes go into the configuration;
    /// <see langword="null"/> if they cannot: then they are a text in the source.
    /// </summary>
    public static async Task<MigratedSolution?> ApplyAsync(
        Migration migration,
        ISet<(string File, int Start, int Length)> wanted,
        MigrationStyle? demanded,
        CancellationToken cancellationToken)
    {
        var flows = migration.FlowsAt(wanted, demanded).Where(static flow => flow.Style != MigrationStyle.RequestOnly).Select(static flow => flow.Flow).ToList();
        var scopes = await ConfiguredScopes.FindAsync(migration.Program, flows, cancellationToken).ConfigureAwait(false);
        while (!scopes.IsEmpty)
        {
            if (await ConfiguredScopes.ApplyAsync(migration.Solution, migration.Program, scopes, cancellationToken).ConfigureAwait(false) is not { } prepared)
            {
                // One request that would not compile must not keep the others from being configured.
                scopes = scopes.Length > 1 ? await ThatCompileAsync(migration, scopes, cancellationToken).ConfigureAwait(false) : ImmutableArray<ConfiguredScope>.Empty;
                continue;
            }

            var next = await Migration.OpenAsync(prepared, cancellationToken).ConfigureAwait(false);
            var moved = new HashSet<(string, int, int)>(wanted.Select(place => ConfiguredScopes.Moved(place, scopes)));
            if (await next.ApplyAsync(moved, demanded, cancellationToken).ConfigureAwait(false) is not { } migrated)
            {
                return null;
            }

            var replaced = await ThatReplaceAsync(next, migrated, scopes, cancellationToken).ConfigureAwait(false);
            if (replaced.Length == scopes.Length)
            {
                return migrated;
            }

            scopes = replaced;
        }

        return null;
    }

    private static async Task<ImmutableArray<ConfiguredScope>> ThatCompileAsync(Migration migration, ImmutableArray<ConfiguredScope> scopes, CancellationToken cancellationToken)
    {
        var accepted = new List<ConfiguredScope>();
        foreach (var scope in scopes)
        {
            if (await ConfiguredScopes.ApplyAsync(migration.Solution, migration.Program, [.. accepted, scope], cancellationToken).ConfigureAwait(false) is not null)
            {
                accepted.Add(scope);
            }
        }

        return accepted.ToImmutableArray();
    }

    /// <summary>
    /// Those of <paramref name="scopes"/> whose metascopes lose their last reader in <paramref name="migrated"/>, or would if
    /// all requests were migrated, so that one by one gives the same as all at once.
    /// </summary>
    private static async Task<ImmutableArray<ConfiguredScope>> ThatReplaceAsync(
        Migration migration,
        MigratedSolution migrated,
        ImmutableArray<ConfiguredScope> scopes,
        CancellationToken cancellationToken)
    {
        var mentions = await SettingMentions.ReadAsync(migration.Solution, migrated.Solution, migrated.Unread, cancellationToken).ConfigureAwait(false);
        var read = scopes.Where(scope => !mentions.IsUnknown(scope.Setting.NewKey)).ToImmutableArray();
        if (read.All(scope => mentions.IsGone(scope.Setting.OldKey)) || await migration.ApplyToAllAsync(cancellationToken).ConfigureAwait(false) is not { } all)
        {
            return read;
        }

        var last = await SettingMentions.ReadAsync(migration.Solution, all.Solution, all.Unread, cancellationToken).ConfigureAwait(false);
        return read.Where(scope => mentions.IsGone(scope.Setting.OldKey) || last.IsGone(scope.Setting.OldKey)).ToImmutableArray();
    }
}
