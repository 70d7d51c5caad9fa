using System;
using System.Collections.Frozen;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;

namespace ImsMigration.ProgramHost;

/// <summary>
/// Holds a program and the libraries that it uses, apart from those of the programs before it: libraries keep settings and caches in
/// static members. Only the framework is shared.
/// </summary>
internal sealed class ProgramContext() : AssemblyLoadContext(isCollectible: true)
{
    /// <summary>The paths of the libraries by assembly name, without those that the runtime takes from the framework, which has them newer.</summary>
    private static readonly FrozenDictionary<string, string> s_libraries = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(static file => file.StartsWith(AppContext.BaseDirectory, StringComparison.Ordinal))
        .ToFrozenDictionary(static file => Path.GetFileNameWithoutExtension(file), StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName) =>
        s_libraries.TryGetValue(assemblyName.Name!, out var file) ? LoadFromAssemblyPath(file) : null;
}
