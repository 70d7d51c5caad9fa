using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace ImsMigration.Configuration;

/// <summary>Chooses the settings that nobody reads any more and that were there only for the retired flow.</summary>
internal static class DeadSettings
{
    /// <summary>
    /// The settings of <paramref name="file"/> to remove: those <paramref name="found"/> in it and their neighbours, of which
    /// <paramref name="mentions"/> says that the migration took the last reader, but for metascopes that are not <paramref name="carried"/> over.
    /// A list or section all of whose content
    /// goes is returned in place of it, unless code still asks for it.
    /// </summary>
    public static ImmutableHashSet<ConfigurationSetting> Find(ConfigurationFile file, ImmutableArray<ServiceAccountSetting> found, SettingMentions mentions, CarriedScopes carried)
    {
        var sections = found.Where(static found => !found.IsOfAem).Select(static found => found.Setting.Named.Section).ToImmutableHashSet();
        var dead = file.Settings
            .Where(static setting => setting.Value is not null)
            .Select(static setting => setting.Named)
            .Where(setting => sections.Contains(setting.Section) && mentions.IsGone(setting));
        return WithEmptied(file, carried.Among(dead, file, found).ToImmutableHashSet(), mentions);
    }

    private static ImmutableHashSet<ConfigurationSetting> WithEmptied(ConfigurationFile file, ImmutableHashSet<ConfigurationSetting> dead, SettingMentions mentions)
    {
        var children = file.Settings.ToLookup(static setting => setting.Section);
        var pending = new Queue<ConfigurationSetting>(dead);
        while (pending.Count > 0)
        {
            if (pending.Dequeue().Section is { } section
                && IsRemovable(section, file.Format)
                && !dead.Contains(section)
                && children[section].All(child => dead.Contains(child) || IsElementOf(child, dead))
                && (section.HoldsVariables || mentions.IsUnread(section.Key)))
            {
                dead = dead.Add(section);
                pending.Enqueue(section);
            }
        }

        return dead.Where(setting => !setting.Sections.Any(dead.Contains)).ToImmutableHashSet();
    }

    /// <summary>Whether <paramref name="section"/> is the XML element that one of <paramref name="dead"/> is written as.</summary>
    private static bool IsElementOf(ConfigurationSetting section, ImmutableHashSet<ConfigurationSetting> dead) =>
        section.Value is null && dead.Any(setting => setting.KeySpan == section.KeySpan);

    /// <summary>A file keeps its root, and an XML file also the element around all others.</summary>
    private static bool IsRemovable(ConfigurationSetting section, ConfigurationFormat format) =>
        section.Section is { } outer && (format != ConfigurationFormat.Xml || outer.Section is not null);
}
