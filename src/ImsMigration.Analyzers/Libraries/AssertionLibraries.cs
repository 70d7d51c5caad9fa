using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Libraries;

/// <summary>Finds the libraries that make JWTs or load keys and that a compilation references without using them.</summary>
internal static class AssertionLibraries
{
    private static readonly ImmutableHashSet<string> s_assemblies = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "jose-jwt",
        "JWT",
        "System.IdentityModel.Tokens.Jwt",
        "Microsoft.IdentityModel.JsonWebTokens",
        "BouncyCastle.Cryptography",
        "BouncyCastle.Crypto",
        "Azure.Security.KeyVault.Certificates",
        "Azure.Security.KeyVault.Keys");

    /// <summary>Whether <paramref name="compilation"/> references such a library; no source is looked at.</summary>
    public static bool AreReferencedBy(Compilation compilation) =>
        compilation.ReferencedAssemblyNames.Any(static assembly => s_assemblies.Contains(assembly.Name));

    /// <summary>
    /// Those that no code of <paramref name="compilation"/> uses and no other library needs: those would come
    /// along with it, whatever the project references itself. Binds all code of the compilation.
    /// </summary>
    public static IReadOnlyList<IAssemblySymbol> UnusedBy(Compilation compilation, CancellationToken cancellationToken)
    {
        var used = compilation.GetUsedAssemblyReferences(cancellationToken);
        var needed = new HashSet<string>(
            compilation.SourceModule.ReferencedAssemblySymbols
                .Where(static assembly => !s_assemblies.Contains(assembly.Name))
                .SelectMany(static assembly => assembly.Modules)
                .SelectMany(static module => module.ReferencedAssemblies)
                .Select(static assembly => assembly.Name),
            StringComparer.OrdinalIgnoreCase);
        return compilation.References
            .Where(reference => !used.Contains(reference))
            .Select(compilation.GetAssemblyOrModuleSymbol)
            .OfType<IAssemblySymbol>()
            .Where(assembly => s_assemblies.Contains(assembly.Name) && !needed.Contains(assembly.Name))
            .GroupBy(static assembly => assembly.Name, StringComparer.OrdinalIgnoreCase)
            .OrderBy(static assemblies => assemblies.Key, StringComparer.Ordinal)
            .Select(static assemblies => assemblies.First())
            .ToList();
    }
}
