using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.Adobe;
using ImsMigration.Writers.Scopes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Configuration;

/// <summary>A setting for scopes that configuration files get beside the one for metascopes, in each file that has that.</summary>
/// <param name="OldName">The name by which code asks for the metascopes.</param>
/// <param name="NewName">The name by which code asks for the scopes.</param>
/// <param name="IsAlwaysThere">Whether one of the files is read wherever the program runs.</param>
/// <param name="IsInProduction">Whether one of them is read in production.</param>
/// <param name="Insertions">What each file gets; nothing where it is there already.</param>
internal sealed record ScopeSetting(
    string OldName,
    string NewName,
    bool IsAlwaysThere,
    bool IsInProduction,
    ImmutableArray<(DocumentId File, TextChange Change)> Insertions)
{
    /// <summary>The last part of <see cref="OldName"/>, by which code behind a section asks.</summary>
    public string OldKey => LastOf(OldName);

    /// <summary>The last part of <see cref="NewName"/>.</summary>
    public string NewKey => LastOf(NewName);

    /// <summary>
    /// The setting that replaces <paramref name="oldName"/> in the configuration files of <paramref name="projects"/>, with
    /// the scopes that <paramref name="options"/> or the metascopes of each file give; <see langword="null"/> if that is not
    /// known for one of them, if one is not written in a way that can be copied, or if the name is taken.
    /// <paramref name="isNamedInCode"/> says whether the code holds the name of a file.
    /// </summary>
    public static async Task<ScopeSetting?> FindAsync(
        IEnumerable<Project> projects,
        string oldName,
        AnalyzerConfigOptions options,
        Func<string, bool> isNamedInCode,
        CancellationToken cancellationToken)
    {
        if (ScopeNames.Of(LastOf(oldName)) is not { } newKey)
        {
            return null;
        }

        var isAlwaysThere = false;
        var isInProduction = false;
        var lists = new List<ScopeListOfFile>();
        var insertions = ImmutableArray.CreateBuilder<(DocumentId, TextChange)>();
        foreach (var document in projects.SelectMany(static project => project.AdditionalDocuments))
        {
            var path = document.FilePath ?? document.Name;
            if (!ConfigurationFile.IsNamedAsOne(path)
                || await document.GetTextAsync(cancellationToken).ConfigureAwait(false) is not { } text
                || ConfigurationFile.Read(text) is not { } file)
            {
                continue;
            }

            if (SetsElementOf(file, oldName))
            {
                return null;
            }

            foreach (var metascopes in MetascopesIn(file, oldName))
            {
                if (!ConfigurationEdits.IsIntact(text) || ScopesFor(metascopes, options) is not { } scopes || IsTaken(metascopes.Key, newKey, scopes, file) is not { } isThere)
                {
                    return null;
                }

                if (metascopes.Key.Value is null)
                {
                    var entries = metascopes.SelectMany(static found => ServiceAccountSettings.MetascopesOf(found.Setting)).ToImmutableArray();
                    lists.Add(new ScopeListOfFile(FilePurpose.IsForEveryEnvironment(path), entries, scopes));
                }

                var isRead = IsReadByProgram(metascopes.Key, file.Format, path, isNamedInCode);
                isAlwaysThere |= isRead && FilePurpose.IsForEveryEnvironment(path);
                isInProduction |= isRead && FilePurpose.IsForProduction(path);
                var key = metascopes.Key.Key;
                TextChange? change = isThere ? null : ScopeEntry.Behind(metascopes.Key, key.Substring(0, key.Length - LastOf(key).Length) + ScopeNames.Of(LastOf(key)), scopes, file, text.ToString());
                if (change is null && !isThere)
                {
                    return null;
                }

                if (change is { } insertion)
                {
                    insertions.Add((document.Id, insertion));
                }
            }
        }

        return !ScopeListOfFile.CanBeMerged(lists)
            ? null
            : new ScopeSetting(oldName, oldName.Substring(0, oldName.Length - LastOf(oldName).Length) + newKey, isAlwaysThere, isInProduction, insertions.ToImmutable());
    }

    /// <summary>Whether <paramref name="file"/> sets one element of the list <paramref name="name"/> by its index, for which the list of scopes has no counterpart.</summary>
    private static bool SetsElementOf(ConfigurationFile file, string name) =>
        file.Settings.Select(static setting => setting.Named)
            .Where(setting => string.Equals(setting.AskedList, name, StringComparison.OrdinalIgnoreCase))
            .Any(setting => !string.Equals(setting.AskedName, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Whether the program itself reads the file, where it bears the name of the environment or of none: frameworks do so with few names, code must
    /// name any other.
    /// A section of environment variables is for whoever starts the program, as are files with one setting a line.
    /// </summary>
    private static bool IsReadByProgram(ConfigurationSetting setting, ConfigurationFormat format, string path, Func<string, bool> isNamedInCode) =>
        format != ConfigurationFormat.Lines
        && setting.Section is not { HoldsVariables: true }
        && Path.GetFileName(path) is var name
        && (name.EndsWith(".config", StringComparison.OrdinalIgnoreCase)
            || (name.StartsWith("appsettings.", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            || isNamedInCode(name));

    private static IEnumerable<IGrouping<ConfigurationSetting, ServiceAccountSetting>> MetascopesIn(ConfigurationFile file, string name) =>
        ServiceAccountSettings.Find(file)
            .Where(found => found.Kind == SettingKind.Metascope && string.Equals(found.Setting.Named.AskedName, name, StringComparison.OrdinalIgnoreCase))
            .GroupBy(static found => found.Setting.Named);

    private static string? ScopesFor(IGrouping<ConfigurationSetting, ServiceAccountSetting> metascopes, AnalyzerConfigOptions options)
    {
        var names = metascopes.SelectMany(static found => ServiceAccountSettings.MetascopesOf(found.Setting)).ToImmutableArray();
        var scope = RequestScope.Of(names, options).Value;
        return metascopes.Any(static found => found.IsOfAem) || scope == Metascopes.ScopePlaceholder ? null : scope;
    }

    /// <summary>Whether the setting is there with the same value already; <see langword="null"/> if the name stands for something else.</summary>
    private static bool? IsTaken(ConfigurationSetting metascopes, string newKey, string scopes, ConfigurationFile file)
    {
        var others = file.Settings.Where(other => other.Section == metascopes.Section && string.Equals(LastOf(other.Key), newKey, StringComparison.OrdinalIgnoreCase)).ToList();
        return others.Count == 0 ? false
            : others.All(other => (other.Value ?? string.Join(",", file.Settings.Where(element => element.Section == other).Select(static element => element.Value))) == scopes) ? true
            : null;
    }

    private static string LastOf(string name) =>
        name.Substring(Math.Max(name.LastIndexOf(ConfigurationSetting.Separator) + 1, name.LastIndexOf("__", StringComparison.Ordinal) is >= 0 and var at ? at + 2 : 0));
}
