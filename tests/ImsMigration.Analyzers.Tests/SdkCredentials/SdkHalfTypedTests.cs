using System.Linq;
using System.Threading.Tasks;
using ImsMigration.Analyzers.Tests.BadInput;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ImsMigration.Analyzers.Tests.SdkCredentials;

/// <summary>IMS0007 and its fix on code as it is while somebody types.</summary>
public sealed class SdkHalfTypedTests
{
    private const int TokenStep = 2;

    private const int TruncationStep = 40;

    private const string Source =
        """
        using System;
        using System.IO;
        using Adobe.PDFServicesSDK.auth;
        using Jwt = Adobe.PDFServicesSDK.auth.ServiceAccountCredentials;

        internal static class Program
        {
            private static readonly string s_key = File.ReadAllText("private.key");

            private static void Main(string[] args)
            {
                ServiceAccountCredentials.Builder builder = Credentials.ServiceAccountCredentialsBuilder();
                builder.WithOrganizationId(args[0]).WithAccountId(args[1]);
                builder = builder
                    .WithClientId("id") // kept
                    // gone
                    .WithPrivateKey(s_key);
                builder?.WithAccountId(args[2])?.WithClientSecret(args[3]);
                Use(builder?.Build(), new Jwt.Builder().FromFile("a.json").Build());
            }

            /// <summary>Compares <see cref="ServiceAccountCredentials"/>.</summary>
            private static void Use(Credentials first, ServiceAccountCredentials second) => Console.WriteLine(first == second);
        }
        """;

    [Fact]
    public async Task A_file_that_ends_anywhere()
    {
        for (var end = 0; end < Source.Length; end += TruncationStep)
        {
            await SafeFix.CheckAsync(CustomerCode.OfFile(Source[..end]).ToSolution(), $"up to character {end}");
        }
    }

    [Fact]
    public async Task A_file_with_a_token_missing_anywhere()
    {
        var tokens = CSharpSyntaxTree.ParseText(Source).GetRoot().DescendantTokens().Where(static token => token.Span.Length > 0).ToList();
        for (var index = 0; index < tokens.Count; index += TokenStep)
        {
            var span = tokens[index].Span;
            await SafeFix.CheckAsync(CustomerCode.OfFile(Source.Remove(span.Start, span.Length)).ToSolution(), $"without '{tokens[index]}' at {span.Start}");
        }
    }

    [Theory]
    [InlineData("ServiceAccountCredentials")]
    [InlineData("new ServiceAccountCredentials.")]
    [InlineData("using X = Adobe.PDFServicesSDK.auth.ServiceAccountCredentials; class C : X { X.Builder b = new X.Builder().FromFile(); }")]
    [InlineData("using Adobe.PDFServicesSDK.auth; class C { object o = Credentials.ServiceAccountCredentialsBuilder().FromFile(.Build(); }")]
    [InlineData("using Adobe.PDFServicesSDK.auth; [ServiceAccountCredentials] class C<ServiceAccountCredentials> { ServiceAccountCredentials.Builder b; }")]
    public Task A_file_with_only_a_fragment(string source) =>
        SafeFix.CheckAsync((CustomerCode.OfFile(source) with { IsApplication = false }).ToSolution(), source);
}
