using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using ImsMigration.WalkThrough.Dotnet;
using ImsMigration.WalkThrough.Targets;

namespace ImsMigration.Benchmarks.Builds;

/// <summary>The analyzer packages that run side by side, ours among them.</summary>
internal static class ComparedPackages
{
    /// <summary>The package whose time the targets are ratios of.</summary>
    public const string Yardstick = "Microsoft.CodeAnalysis.BannedApiAnalyzers";

    /// <summary>The others, by id. Each reports under assemblies whose names begin with the value.</summary>
    public static ImmutableArray<(string Id, string Assembly)> Others { get; } =
    [
        (Yardstick, "Microsoft.CodeAnalysis.BannedApiAnalyzers,Microsoft.CodeAnalysis.CSharp.BannedApiAnalyzers"),
        ("Meziantou.Analyzer", "Meziantou.Analyzer"),
        ("SonarAnalyzer.CSharp", "SonarAnalyzer"),
        ("Microsoft.CodeAnalysis.NetAnalyzers", "Microsoft.CodeAnalysis.NetAnalyzers,Microsoft.CodeAnalysis.CSharp.NetAnalyzers"),
    ];

    /// <summary>Ours and the others, in the order of the table.</summary>
    public static IEnumerable<(string Id, string Assembly)> All => Others.Prepend((AnalyzerPackage.Id, "ImsMigration.Analyzers"));

    /// <summary>The version of each of the others, which is written down where all versions are.</summary>
    public static ImmutableDictionary<string, string> Versions()
    {
        var file = Path.Combine(RepositoryLayout.Find().Root, "Directory.Packages.props");
        var versions = XDocument.Load(file).Descendants("PackageVersion")
            .ToLookup(static item => item.Attribute("Include")!.Value, static item => item.Attribute("Version")!.Value);
        return Others.ToImmutableDictionary(static package => package.Id, package => versions[package.Id].Single());
    }
}
