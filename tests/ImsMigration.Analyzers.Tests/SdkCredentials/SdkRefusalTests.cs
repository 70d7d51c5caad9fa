using System;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.Analyzers.Tests.SdkCredentials;

/// <summary>What the fix of IMS0007 leaves alone.</summary>
public sealed class SdkRefusalTests
{
    [Theory]
    [InlineData("A property that the new credentials do not have", "var c = new ServiceAccountCredentials.Builder().WithAccountId(\"a\").Build(); System.Console.WriteLine(c.AccountId);")]
    [InlineData("A method group", "System.Func<string, ServiceAccountCredentials.Builder> key = new ServiceAccountCredentials.Builder().WithPrivateKey; key(\"k\");")]
    [InlineData("Code that does not compile", "var c = new ServiceAccountCredentials.Builder().Build() undefined;")]
    public async Task Is_left_alone(string what, string statement)
    {
        var code = CustomerCode.OfFile("using Adobe.PDFServicesSDK.auth;\n\n" + statement + "\n");
        var found = await Diagnosis.OfEveryRuleAsync(code.ToSolution());
        Assert.Contains(found, static diagnostic => diagnostic.Id == "IMS0007");
        Assert.True(code.Files["Program.cs"] == CustomerCode.Of(await FixAll.InSolutionAsync(code.ToSolution())).Files["Program.cs"], what);
    }

    [Fact]
    public async Task A_call_with_an_effect_that_is_still_wanted_is_left_alone()
    {
        var code = CustomerCode.OfFile("""
            using System;
            using System.IO;
            using Adobe.PDFServicesSDK.auth;

            internal static class Program
            {
                private static string s_account = "none";

                private static void Main()
                {
                    Credentials credentials = new ServiceAccountCredentials.Builder().WithClientId("id").WithPrivateKey(KeyOf("account.txt")).Build();
                    Console.WriteLine(s_account + credentials);
                }

                private static string KeyOf(string file)
                {
                    s_account = File.ReadAllLines(file)[0];
                    return File.ReadAllText(s_account + ".key");
                }
            }
            """);
        Assert.Equal(code.Files, CustomerCode.Of(await FixAll.InSolutionAsync(code.ToSolution())).Files);
    }

    [Fact]
    public async Task The_public_signature_of_a_library_is_left_alone()
    {
        var code = CustomerCode.OfFile("""
            using Adobe.PDFServicesSDK.auth;

            public static class PdfCredentials
            {
                public static ServiceAccountCredentials Make() => new ServiceAccountCredentials.Builder().FromFile("a.json").Build();
            }
            """) with { IsApplication = false };
        Assert.Equal(code.Files, CustomerCode.Of(await FixAll.InSolutionAsync(code.ToSolution())).Files);
    }

    [Fact]
    public async Task What_stands_beside_a_place_that_cannot_be_changed_is_changed()
    {
        var migrated = await MigratedAsync("""
            using System;
            using Adobe.PDFServicesSDK.auth;

            internal static class Program
            {
                private static void Main()
                {
                    Credentials credentials = Credentials.ServiceAccountCredentialsBuilder().FromFile("a.json").Build();
                    Console.WriteLine(credentials);
                }

                private static string Account()
                {
                    var credentials = Credentials.ServiceAccountCredentialsBuilder().FromFile("a.json").Build();
                    return credentials.AccountId;
                }
            }
            """);
        Assert.Contains("Credentials credentials = Credentials.ServicePrincipalCredentialsBuilder().WithClientId(", migrated, StringComparison.Ordinal);
        Assert.Contains("var credentials = Credentials.ServiceAccountCredentialsBuilder().FromFile(\"a.json\").Build();", migrated, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_whose_author_switched_the_rule_off_is_left_alone()
    {
        var migrated = await MigratedAsync("""
            using System;
            using Adobe.PDFServicesSDK.auth;

            internal static class Program
            {
                private static void Main()
                {
                    Console.WriteLine(Credentials.ServiceAccountCredentialsBuilder().FromFile("a.json").Build());
                }

                private static Credentials Old()
                {
            #pragma warning disable IMS0007 // Talks to the old installation.
                    return Credentials.ServiceAccountCredentialsBuilder().FromFile("b.json").Build();
            #pragma warning restore IMS0007
                }
            }
            """);
        Assert.Contains("return Credentials.ServiceAccountCredentialsBuilder().FromFile(\"b.json\").Build();", migrated, StringComparison.Ordinal);
        Assert.DoesNotContain("a.json", migrated, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_light_bulb_changes_its_member_alone_if_it_can()
    {
        var solution = CustomerCode.OfFile("""
            using System;
            using Adobe.PDFServicesSDK.auth;

            internal static class Program
            {
                private static void Main() => Console.WriteLine(First() == Second());

                private static Credentials First() => Credentials.ServiceAccountCredentialsBuilder().FromFile("a.json").Build();

                private static Credentials Second() => Credentials.ServiceAccountCredentialsBuilder().FromFile("b.json").Build();
            }
            """).ToSolution();
        var changed = await FixAll.AtAsync(solution, (await Diagnosis.OfEveryRuleAsync(solution)).Last());
        var source = CustomerCode.Of(changed!).Files["Program.cs"];
        Assert.Contains("First() => Credentials.ServiceAccountCredentialsBuilder().FromFile(\"a.json\").Build();", source, StringComparison.Ordinal);
        Assert.Contains("Second() => Credentials.ServicePrincipalCredentialsBuilder()", source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_call_beside_the_file_sets_is_kept()
    {
        var migrated = await MigratedAsync("""
            using System;
            using Adobe.PDFServicesSDK.auth;

            var secret = Environment.GetEnvironmentVariable("VAULT_SECRET");
            Credentials credentials = new ServiceAccountCredentials.Builder()
                .FromFile("a.json") // everything but the secret
                .WithClientSecret(secret)
                .Build();
            Console.WriteLine(credentials);
            """);
        Assert.Contains("""
                .WithClientId(Environment.GetEnvironmentVariable("PDF_SERVICES_CLIENT_ID")) // everything but the secret
                .WithClientSecret(secret)
            """, migrated, StringComparison.Ordinal);
    }

    private static async Task<string> MigratedAsync(string source)
    {
        var migrated = await FixAll.InSolutionAsync(CustomerCode.OfFile(source).ToSolution());
        Assert.Empty(await ProgramRunner.ErrorsAsync(migrated));
        return CustomerCode.Of(migrated).Files["Program.cs"];
    }
}
