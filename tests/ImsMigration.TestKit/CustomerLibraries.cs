using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;

namespace ImsMigration.TestKit;

/// <summary>
/// The assemblies that customer code is compiled against and runs with: the framework of this process, and the libraries
/// that the test kit references, as they lie beside it.
/// </summary>
public static class CustomerLibraries
{
    private static readonly ImmutableArray<string> s_ownPrefixes =
        ["ImsMigration.", "LoopbackIms", "Microsoft.CodeAnalysis", "Microsoft.VisualStudio", "Microsoft.TestPlatform", "xunit", "testhost", "DiffPlex", "Humanizer", "NuGet.", "System.Composition", "System.IO.Pipelines"];

    /// <summary>Libraries that a project only references if it says so, because the fix offers more where it does, or because they are no customer's.</summary>
    private static readonly ImmutableArray<string> s_onDemand = ["Acme.dll", "Duende.IdentityModel.dll", "IdentityModel.dll"];

    /// <summary>
    /// Libraries that only code gets which imports their namespace and does not declare it: JWT.NET's namespace hides the class of the same name in
    /// jose-jwt, and some tests bring a part of a library of their own.
    /// </summary>
    private static readonly ImmutableArray<(string FilePrefix, string Namespace)> s_byImport =
        [("JWT.", "JWT"), ("Refit.", "Refit"), ("ReactiveUI.", "Refit"), ("RestEase.", "RestEase")];

    /// <summary>The paths of the libraries, without the framework.</summary>
    public static ImmutableArray<string> Files { get; } =
    [
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll")
            .Where(static file => !s_ownPrefixes.Any(prefix => Path.GetFileName(file).StartsWith(prefix, StringComparison.OrdinalIgnoreCase))),
    ];

    private static readonly ImmutableArray<PortableExecutableReference> s_references =
        [.. Framework().Concat(Files).Select(static file => MetadataReference.CreateFromFile(file))];

    /// <summary>
    /// References to the framework and to the libraries for <paramref name="sources"/>, without those whose file names are
    /// in <paramref name="leftOut"/>, without those on demand that are not in <paramref name="added"/>, and without those that the sources would have to import.
    /// </summary>
    public static ImmutableArray<MetadataReference> For(IEnumerable<string> sources, IReadOnlyCollection<string> leftOut, IReadOnlyCollection<string>? added = null)
    {
        var texts = sources.ToList();
        return
        [
            .. s_references.Where(reference =>
                Path.GetFileName(reference.FilePath) is { } name
                && s_byImport.All(library => !name.StartsWith(library.FilePrefix, StringComparison.Ordinal) || Imports(texts, library.Namespace))
                && (!s_onDemand.Contains(name) || added?.Contains(name) == true)
                && !leftOut.Contains(name, StringComparer.OrdinalIgnoreCase)),
        ];
    }

    /// <summary>Whether one of <paramref name="sources"/> imports the namespace <paramref name="name"/>, and none declares it.</summary>
    internal static bool Imports(IReadOnlyCollection<string> sources, string name) =>
        sources.Any(source => source.Contains("using " + name, StringComparison.Ordinal))
        && !sources.Any(source => source.Contains("namespace " + name, StringComparison.Ordinal));

    private static ImmutableArray<string> Framework()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

        // The ASP.NET Core framework brings Microsoft.Extensions along, so the packages of that name are not beside us.
        var web = Path.GetDirectoryName(typeof(ServiceCollection).Assembly.Location)!;
        return
        [
            .. Directory.EnumerateFiles(web, "Microsoft.Extensions.*.dll"),
            Path.Combine(web, "Microsoft.AspNetCore.WebUtilities.dll"),
            .. Directory.EnumerateFiles(runtime, "*.dll").Where(static file =>
                Path.GetFileName(file) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal) || name is "mscorlib.dll" or "netstandard.dll" or "Microsoft.CSharp.dll" or "Microsoft.Win32.Primitives.dll")
                && !name.Contains("Native", StringComparison.Ordinal)),
        ];
    }
}
