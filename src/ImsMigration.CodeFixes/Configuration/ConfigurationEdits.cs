using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.Adobe;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Configuration;

/// <summary>
/// Changes configuration files along with the code that reads them: the exchange becomes the token endpoint, and settings
/// that only the removed code read go. Everything else of such a file stays as it is, to the byte.
/// </summary>
internal static class ConfigurationEdits
{
    /// <summary>
    /// Returns <paramref name="after"/>, which a migration made of <paramref name="before"/>, with the configuration files
    /// migrated of the projects <paramref name="changed"/>, of those that use them and of those that they use. Nobody reads what fills one of the
    /// properties <paramref name="unread"/>, and metascopes stay that were not <paramref name="carried"/> over.
    /// <paramref name="changesEndpoint"/> says whose address changes: nobody's where only an assertion was removed, and that of a
    /// credential of AEM only where the user wants it. <see langword="null"/> if <paramref name="needsEndpoint"/> says that a request
    /// goes where a file says, and that file cannot be changed.
    /// </summary>
    public static async Task<Solution?> ApplyAsync(
        Solution before,
        Solution after,
        IReadOnlyCollection<IPropertySymbol> unread,
        CarriedScopes carried,
        IEnumerable<ProjectId> changed,
        Func<ServiceAccountSetting, bool> changesEndpoint,
        bool needsEndpoint,
        CancellationToken cancellationToken)
    {
        SettingMentions? mentions = null;
        var result = after;
        foreach (var documents in FilesOf(after, changed))
        {
            var text = await documents.First().GetTextAsync(cancellationToken).ConfigureAwait(false);
            if (!ConfigurationFile.IsNamedAsOne(documents.Key) || ConfigurationFile.Read(text) is not { } file)
            {
                continue;
            }

            var found = ServiceAccountSettings.Find(file);
            if (found.IsEmpty)
            {
                continue;
            }

            if (!IsIntact(text))
            {
                if (needsEndpoint && found.Any(setting => setting.Kind == SettingKind.Endpoint && changesEndpoint(setting)))
                {
                    return null;
                }

                continue;
            }

            mentions ??= await SettingMentions.ReadAsync(before, after, unread, cancellationToken).ConfigureAwait(false);
            var changes = EndpointChanges(text, found.Where(changesEndpoint))
                .Concat(SettingRemoval.Changes(text, file, KeptEvidence.Without(text, file, found, DeadSettings.Find(file, found, mentions, carried))))
                .ToList();
            if (changes.Count > 0)
            {
                var edited = text.WithChanges(changes);
                result = documents.Aggregate(result, (solution, document) => solution.WithAdditionalDocumentText(document.Id, edited));
            }
        }

        return result;
    }

    /// <summary>
    /// Whether <paramref name="text"/> is all that its file holds. Bytes of another encoding become a replacement character when a
    /// file is read, and would be written back as that.
    /// </summary>
    public static bool IsIntact(SourceText text) => text.ToString().IndexOf('\uFFFD') < 0;

    /// <summary>The edits that point the settings among <paramref name="found"/> which name the exchange in <paramref name="text"/> to the token endpoint.</summary>
    public static IEnumerable<TextChange> EndpointChanges(SourceText text, IEnumerable<ServiceAccountSetting> found)
    {
        foreach (var endpoint in found.Where(static found => found.Kind == SettingKind.Endpoint))
        {
            var written = text.ToString(endpoint.Setting.ValueSpan);
            var value = endpoint.Setting.Value!;
            if (written == value || written.Replace("\\/", "/") == value)
            {
                var migrated = ImsEndpoints.ToTokenEndpoint(value);
                yield return new TextChange(endpoint.Setting.ValueSpan, written == value ? migrated : migrated.Replace("/", "\\/"));
            }
        }
    }

    /// <summary>The additional documents of all concerned projects by their file, which several projects and target frameworks may share.</summary>
    private static IEnumerable<IGrouping<string, TextDocument>> FilesOf(Solution solution, IEnumerable<ProjectId> changed)
    {
        var graph = solution.GetProjectDependencyGraph();
        return changed
            .SelectMany(id => graph.GetProjectsThatTransitivelyDependOnThisProject(id).Concat(graph.GetProjectsThatThisProjectTransitivelyDependsOn(id)).Prepend(id))
            .Distinct()
            .SelectMany(id => solution.GetProject(id)!.AdditionalDocuments)
            .GroupBy(static document => document.FilePath ?? document.Name, StringComparer.Ordinal);
    }
}
