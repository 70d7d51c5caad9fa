using System;
using System.IO;
using System.Linq;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ImsMigration.CodeFixes.Tests.Harm;

/// <summary>An assembly of somebody else, of which a program sees no source: nobody knows what its members do.</summary>
internal static class ReferencedAssembly
{
    private const string Source = """
        namespace Acme
        {
            using System;
            using System.Collections.Generic;
            using System.Threading.Tasks;

            public static class Identity
            {
                public static string Login(string id, string secret, string jwt) => jwt;
                public static Task<string> LoginAsync(string id, string secret, string jwt) => Task.FromResult(jwt);
            }

            public sealed class Users
            {
                public Users(string token) { }
                public int RemoveAll(string group) => 0;
                public int Removed { get; set; }
            }

            public static class Audit
            {
                public static int Total;
                public static int Count { get; set; }
                public static event EventHandler? Signed;
                public static bool Note(string text) => true;
                public static T Through<T>(T value) => value;
                public static Action<string> Writer { get; } = static _ => { };
                public static IEnumerable<string> Lines() => [];
                public static void Raise() => Signed?.Invoke(null, EventArgs.Empty);
            }

            public sealed class Scope : IDisposable
            {
                public void Dispose() { }
            }
        }
        """;

    private static readonly Lazy<MetadataReference> s_acme = new(() =>
    {
        var compilation = CSharpCompilation.Create(
            "Acme",
            [CSharpSyntaxTree.ParseText(Source)],
            CustomerLibraries.For([], []),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        return emitted.Success ? MetadataReference.CreateFromImage(image.ToArray()) : throw new InvalidOperationException(emitted.Diagnostics.First().ToString());
    });

    /// <summary><paramref name="solution"/>, each project with a reference to the assembly.</summary>
    public static Solution AddTo(Solution solution) =>
        solution.ProjectIds.Aggregate(solution, static (all, project) => all.AddMetadataReference(project, s_acme.Value));
}
