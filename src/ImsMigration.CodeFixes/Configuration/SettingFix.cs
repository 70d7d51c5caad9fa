using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.Adobe;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Configuration;

/// <summary>
/// The edit that one setting of the retired flow asks for, where a person points at it in its file. The address is
/// changed; what only an assertion needs is removed, as soon as no code asks for it any more.
/// </summary>
internal static class SettingFix
{
    /// <summary>The builder of the PDF Services SDK that reads such settings from a file by itself, without their names in the code.</summary>
    private const string ReaderInSdk = "ServiceAccountCredentialsBuilder";

    /// <summary>The kinds that nothing but an assertion needs; a technical account may be meant as a plain name as well.</summary>
    private static readonly ImmutableHashSet<SettingKind> s_removable = ImmutableHashSet.Create(
        SettingKind.Metascope, SettingKind.Audience, SettingKind.KeyPlace, SettingKind.PrivateKey, SettingKind.KeyPassword);

    /// <summary>
    /// The edits to <paramref name="text"/>, which is <paramref name="file"/>, for <paramref name="wanted"/>, one of the settings
    /// <paramref name="found"/> in it; none if it has to stay as it is. <paramref name="solution"/> has the code that may read it.
    /// </summary>
    public static async Task<ImmutableArray<TextChange>> FindAsync(
        Solution solution,
        SourceText text,
        ConfigurationFile file,
        ImmutableArray<ServiceAccountSetting> found,
        ServiceAccountSetting wanted,
        CancellationToken cancellationToken)
    {
        if (wanted.IsOfAem || !ConfigurationEdits.IsIntact(text))
        {
            return ImmutableArray<TextChange>.Empty;
        }

        if (wanted.Kind == SettingKind.Endpoint)
        {
            return ConfigurationEdits.EndpointChanges(text, [wanted]).ToImmutableArray();
        }

        if (!IsOnlyForAssertion(file, found, wanted.Setting.Named))
        {
            return ImmutableArray<TextChange>.Empty;
        }

        var mentions = await SettingMentions.ReadAsync(solution, solution, [], cancellationToken).ConfigureAwait(false);
        return mentions.IsUnknown(ReaderInSdk) && NamesOf(wanted).All(mentions.IsUnknownBehindPrefixes)
            ? SettingRemoval.Changes(text, file, ImmutableHashSet.Create(wanted.Setting.Named)).ToImmutableArray()
            : ImmutableArray<TextChange>.Empty;
    }

    /// <summary>Whether <paramref name="named"/> and, if it is a list, all of its elements are of the retired flow and may go.</summary>
    private static bool IsOnlyForAssertion(ConfigurationFile file, ImmutableArray<ServiceAccountSetting> found, ConfigurationSetting named)
    {
        var removable = found.Where(static found => s_removable.Contains(found.Kind)).Select(static found => found.Setting).ToImmutableHashSet();
        return file.Settings.Where(setting => setting.Value is not null && (setting == named || setting.Sections.Contains(named))).All(removable.Contains);
    }

    /// <summary>The names by which code can ask for <paramref name="wanted"/>: a metascope that is a name is read with its whole section.</summary>
    private static IEnumerable<string> NamesOf(ServiceAccountSetting wanted)
    {
        var named = wanted.Setting.Named;
        yield return named.Key;
        if (named.Section is { } section && !Metascopes.FindAll(named.Key).IsEmpty)
        {
            yield return section.Key;
        }
    }
}
