using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ImsMigration.TestKit;

/// <summary>The source generators that a customer project gets with its packages and its framework, so that it compiles and runs as it does for the customer.</summary>
internal static class CustomerGenerators
{
    /// <summary>Defined by the SDK for every .NET of today; without it Refit's generator writes nothing that registers its clients.</summary>
    public const string FrameworkSymbol = "NET5_0_OR_GREATER";

    private static readonly AnalyzerFileReference s_refit = Reference("InterfaceStubGeneratorV2.dll");
    private static readonly AnalyzerFileReference s_json = Reference("System.Text.Json.SourceGeneration.dll");

    private static readonly AnalyzerFileReference s_logging = Reference("Microsoft.Extensions.Logging.Generators.dll");

    /// <summary>The generators that have something to do in <paramref name="sources"/>; the others would only cost time.</summary>
    public static IEnumerable<AnalyzerReference> For(IReadOnlyCollection<string> sources)
    {
        if (CustomerLibraries.Imports(sources, "Refit"))
        {
            yield return s_refit;
        }

        if (sources.Any(static source => source.Contains("JsonSerializerContext", StringComparison.Ordinal)))
        {
            yield return s_json;
        }

        if (sources.Any(static source => source.Contains("[LoggerMessage", StringComparison.Ordinal)))
        {
            yield return s_logging;
        }
    }

    private static AnalyzerFileReference Reference(string file) => new(Path.Combine(AppContext.BaseDirectory, "generators", file), new Loader());

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
