using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ImsMigration.Ide.Tests;

/// <summary>The two assemblies of the package, loaded from their files as an IDE does.</summary>
internal static class AnalyzerFiles
{
    /// <summary>References to the assemblies for a project.</summary>
    public static IEnumerable<AnalyzerFileReference> References() =>
        new[] { "ImsMigration.Analyzers.dll", "ImsMigration.CodeFixes.dll" }
            .Select(static name => new AnalyzerFileReference(Path.Combine(AppContext.BaseDirectory, name), new Loader()));

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
            // Assemblies that lie beside each other find each other.
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
