using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace ImsMigration.WalkThrough.Files;

/// <summary>Makes a folder's <c>nuget.config</c> name the feed with the packed analyzers, beside the sources it names already.</summary>
internal static class FeedConfiguration
{
    private const string SourceName = "ims-migration-walk-through";

    /// <summary>Adds <paramref name="feed"/> to the configuration in <paramref name="folder"/>, which is created if there is none.</summary>
    /// <param name="folder">The top folder of the copied code.</param>
    /// <param name="feed">The absolute path of the feed folder.</param>
    /// <param name="packageId">The package that comes from the feed, for configurations that map packages to sources.</param>
    /// <exception cref="System.Xml.XmlException">The existing file is not XML.</exception>
    public static void AddFeed(string folder, string feed, string packageId)
    {
        // NuGet takes any casing of the name; on a case-sensitive file system a second file would be ignored.
        var path = Directory.EnumerateFiles(folder)
            .FirstOrDefault(file => string.Equals(Path.GetFileName(file), "nuget.config", StringComparison.OrdinalIgnoreCase))
            ?? Path.Combine(folder, "nuget.config");
        var document = File.Exists(path) ? XDocument.Load(path) : new XDocument(new XElement("configuration"));

        var sources = Section(document.Root!, "packageSources");
        sources.Add(new XElement("add", new XAttribute("key", SourceName), new XAttribute("value", feed)));

        // Without a mapping, or with one for everything, NuGet asks the new source anyway.
        if (document.Root!.Element("packageSourceMapping") is { HasElements: true } mapping)
        {
            mapping.Add(new XElement(
                "packageSource",
                new XAttribute("key", SourceName),
                new XElement("package", new XAttribute("pattern", packageId))));
        }

        document.Save(path);
    }

    private static XElement Section(XElement root, string name)
    {
        if (root.Element(name) is { } existing)
        {
            return existing;
        }

        var section = new XElement(name);
        root.Add(section);
        return section;
    }
}
