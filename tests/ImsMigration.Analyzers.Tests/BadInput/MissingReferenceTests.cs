using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ImsMigration.Analyzers.Tests.BadInput;

/// <summary>A project whose packages are not restored, in parts or at all.</summary>
public sealed class MissingReferenceTests
{
    private static readonly string[] s_samples = ["HttpClientForm", "JoseRawMultipart", "RestSharpParameters"];

    private static readonly string[] s_assemblies =
    [
        "jose-jwt",
        "RestSharp",
        "System.IdentityModel.Tokens.Jwt",
        "Microsoft.IdentityModel.Tokens",
        "System.Net.Http",
        "System.Security.Cryptography",
        "System.Text.Json",
        "System.Collections",
        "System.Runtime",
        "System.Private.CoreLib",
    ];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var sample in s_samples)
            {
                foreach (var assembly in s_assemblies)
                {
                    cases.Add(sample, assembly);
                }
            }

            return cases;
        }
    }

    public static TheoryData<string> Samples => [.. s_samples];

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Without_one_library(string sample, string assembly) =>
        SafeFix.CheckAsync(Reduced(sample, reference => NameOf(reference) != assembly), $"{sample} without {assembly}");

    [Theory]
    [MemberData(nameof(Samples))]
    public Task Without_any_package(string sample) =>
        SafeFix.CheckAsync(Reduced(sample, static reference => NameOf(reference).StartsWith("System.", StringComparison.Ordinal)), sample);

    [Theory]
    [MemberData(nameof(Samples))]
    public Task Without_any_reference(string sample) => SafeFix.CheckAsync(Reduced(sample, static _ => false), sample);

    [Fact]
    public async Task The_endpoint_is_reported_although_nothing_else_resolves()
    {
        var found = await Diagnosis.OfAsync(Reduced("JoseRawMultipart", static _ => false));
        Assert.Contains(found, static diagnostic => diagnostic.Id == "IMS0001");
    }

    private static Solution Reduced(string sample, Func<MetadataReference, bool> isKept)
    {
        var solution = SampleFlow.Read(sample).ToSolution();
        var project = solution.Projects.Single();
        return solution.WithProjectMetadataReferences(project.Id, project.MetadataReferences.Where(isKept));
    }

    private static string NameOf(MetadataReference reference) => Path.GetFileNameWithoutExtension(reference.Display!);
}
