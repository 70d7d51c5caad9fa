using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ImsMigration.Analyzers.Tests.SdkCredentials;

/// <summary>IMS0007: where the retired credentials of the PDF Services SDK are reported, and where not.</summary>
public sealed class SdkCredentialsTests
{
    public static TheoryData<string> Namespaces => [.. OldSdks.Namespaces];

    [Theory]
    [InlineData("Credentials c = [|Credentials.ServiceAccountCredentialsBuilder|]().FromFile(\"a.json\").Build();")]
    [InlineData("var c = [|new ServiceAccountCredentials.Builder|]().WithClientId(\"a\").WithPrivateKey(\"b\").Build();")]
    [InlineData("ServiceAccountCredentials c = [|new ServiceAccountCredentials.Builder|]().Build();")]
    [InlineData("[|ServiceAccountCredentials|].Builder b = new();")]
    [InlineData("var c = [|Adobe.PDFServicesSDK.auth.Credentials.ServiceAccountCredentialsBuilder|]().Build();")]
    [InlineData("var c = [|new global::Adobe.PDFServicesSDK.auth.ServiceAccountCredentials.Builder|]().Build();")]
    [InlineData("Func<Credentials> f = () => [|Credentials.ServiceAccountCredentialsBuilder|]().Build();")]
    [InlineData("Func<ServiceAccountCredentials.Builder> f = [|Credentials.ServiceAccountCredentialsBuilder|];")]
    [InlineData("var c = args.Length > 0 ? [|Credentials.ServiceAccountCredentialsBuilder|]().Build() : [|new ServiceAccountCredentials.Builder|]().Build();")]
    [InlineData("if (new object() is [|ServiceAccountCredentials|] old) { Console.WriteLine(old); }")]
    [InlineData("Console.WriteLine(typeof([|ServiceAccountCredentials|]));")]
    [InlineData("static [|ServiceAccountCredentials|] Make() => null; Make();")]
    public Task Is_reported_once_at_each_builder_or_name(string statement) => ReportsAsync(
        "using System;\nusing Adobe.PDFServicesSDK.auth;\n\n" + statement + "\n");

    [Fact]
    public Task Is_reported_in_signatures_and_fields() => ReportsAsync("""
        using System;
        using Adobe.PDFServicesSDK.auth;

        internal static class Program
        {
            private static [|ServiceAccountCredentials|] s_credentials;

            private static void Main() => Use(s_credentials);

            private static void Use([|ServiceAccountCredentials|] credentials) => Console.WriteLine(credentials);
        }
        """);

    [Fact]
    public Task A_name_that_a_using_directive_gives_is_reported_there() => ReportsAsync("""
        using Jwt = [|Adobe.PDFServicesSDK.auth.ServiceAccountCredentials|];

        new Jwt.Builder().Build();
        """.Replace("[|Adobe.PDFServicesSDK.auth.", "Adobe.PDFServicesSDK.auth.[|", StringComparison.Ordinal));

    [Theory]
    [InlineData("Credentials c = Credentials.ServicePrincipalCredentialsBuilder().WithClientId(\"a\").Build();")]
    [InlineData("Console.WriteLine(); // Credentials.ServiceAccountCredentialsBuilder() is gone.")]
    [InlineData("Console.WriteLine(\"ServiceAccountCredentials\");")]
    [InlineData("var serviceAccountCredentials = CertificateCredentials.CSCCredentialBuilder().Build();")]
    [InlineData("var c = Adobe.PDFServicesSDK.ClientConfig.ConfigBuilder().FromFile(\"a.json\").Build();")]
    [InlineData("ServiceAccountCredentialsBuilder(); static void ServiceAccountCredentialsBuilder() { }")]
    public Task Is_silent_on_everything_else_of_the_SDK(string statement) => ReportsAsync(
        "using System;\nusing Adobe.PDFServicesSDK.auth;\n\n" + statement + "\n");

    [Fact]
    public Task Is_silent_on_types_of_the_same_name() => ReportsAsync("""
        using Google;

        new ServiceAccountCredentials.Builder().Build();

        namespace Google
        {
            public class ServiceAccountCredentials
            {
                public class Builder
                {
                    public ServiceAccountCredentials Build() => null;
                }
            }
        }
        """);

    [Theory]
    [MemberData(nameof(Namespaces))]
    public async Task An_SDK_without_other_credentials_has_to_be_upgraded_first(string root)
    {
        var code = CustomerCode.OfFile($"""
            using {root}.auth;

            Credentials c = Credentials.ServiceAccountCredentialsBuilder().FromFile("a.json").Build();
            """).With("Sdk.cs", OldSdks.Source(root)) with { LibrariesLeftOut = [OldSdks.NewSdkFile] };
        var solution = code.ToSolution();
        var found = Assert.Single(await Diagnosis.OfEveryRuleAsync(solution));
        Assert.Contains(": upgrade to Adobe.PDFServicesSDK 3.5.1 first", found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Null(await FixAll.AtAsync(solution, found));
        Assert.Equal(code.Files, CustomerCode.Of(await FixAll.InSolutionAsync(solution)).Files);
    }

    [Fact]
    public async Task Generated_code_is_not_reported()
    {
        var code = CustomerCode.OfFile("System.Console.WriteLine();").With("Client.g.cs", """
            internal static class Client
            {
                public static object Make() => Adobe.PDFServicesSDK.auth.Credentials.ServiceAccountCredentialsBuilder();
            }
            """);
        Assert.Empty(await Diagnosis.OfEveryRuleAsync(code.ToSolution()));
    }

    /// <summary>Checks that the places between <c>[|</c> and <c>|]</c> in <paramref name="marked"/> are reported, and no others.</summary>
    private static async Task ReportsAsync(string marked)
    {
        var source = marked.Replace("[|", string.Empty, StringComparison.Ordinal).Replace("|]", string.Empty, StringComparison.Ordinal);
        var solution = CustomerCode.OfFile(source).ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        var found = await Diagnosis.OfEveryRuleAsync(solution);
        Assert.All(found, static diagnostic => Assert.Equal("IMS0007", diagnostic.Id));
        Assert.Equal(Marked(marked), found.Select(static diagnostic => (diagnostic.Location.SourceSpan.Start, Text(diagnostic))));
    }

    private static IEnumerable<(int Start, string Text)> Marked(string marked)
    {
        var parts = marked.Split(["[|", "|]"], StringSplitOptions.None);
        return parts.Select((part, index) => (Start: parts.Take(index).Sum(static before => before.Length), Text: part)).Where((_, index) => index % 2 == 1);
    }

    private static string Text(Diagnostic diagnostic) => diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);
}
