using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.Adobe;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace ImsMigration.Analyzers.Tests.Rules;

/// <summary>
/// Verifies what the analyzer reports in customer code, with the real libraries as references. Expected diagnostics stand in the
/// source as markup: <c>{|IMS0001:"https://…"|}</c>.
/// </summary>
internal static class RuleVerifier
{
    /// <summary>The rules that the same analyzer serves and that have tests of their own.</summary>
    private static readonly ImmutableArray<string> s_otherRules =
        [RuleIds.ExpiresIn, RuleIds.ClientSecret, RuleIds.SecretInUrl, RuleIds.TokenRequest, RuleIds.TokenPerCall];

    /// <summary>Verifies one file; it must compile.</summary>
    public static Task VerifyAsync(string source) => VerifyAsync([], [("Program.cs", source)]);

    /// <summary>Verifies one file against <paramref name="references"/>.</summary>
    public static Task VerifyAsync(string source, ImmutableArray<MetadataReference> references) =>
        Test([("Program.cs", source)], [], references).RunAsync();

    /// <summary>Verifies a project of several files, with configuration files beside its sources.</summary>
    public static Task VerifyAsync((string Path, string Text)[] configuration, params (string Path, string Source)[] files) =>
        Test(files, configuration, CustomerLibraries.For(files.Select(static file => file.Source), leftOut: [])).RunAsync();

    private static CSharpAnalyzerTest<TokenFlowAnalyzer, DefaultVerifier> Test(
        (string Path, string Source)[] files,
        (string Path, string Text)[] configuration,
        ImmutableArray<MetadataReference> references)
    {
        var test = new CSharpAnalyzerTest<TokenFlowAnalyzer, DefaultVerifier>
        {
            // The framework comes with the libraries: the one that the tests run on.
            ReferenceAssemblies = new ReferenceAssemblies("net10.0"),
            TestState = { OutputKind = OutputKind.DynamicallyLinkedLibrary },
            // Some ids have several messages.
            MarkupOptions = MarkupOptions.UseFirstDescriptor,
        };
        test.DisabledDiagnostics.AddRange(s_otherRules);
        foreach (var file in files)
        {
            test.TestState.Sources.Add(file);
        }

        foreach (var file in configuration)
        {
            test.TestState.AdditionalFiles.Add(file);
        }

        test.TestState.AdditionalReferences.AddRange(references);
        return test;
    }
}
