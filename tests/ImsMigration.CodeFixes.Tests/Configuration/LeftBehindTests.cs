using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.Configuration;

/// <summary>A report disappears with what it is about, and not with what it was recognised by.</summary>
public sealed class LeftBehindTests
{
    private const string Usings =
        """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Threading.Tasks;
        using Jose;
        using Microsoft.Extensions.Configuration;


        """;

    private static readonly string s_key = "-----BEGIN PRIVATE " + "KEY-----\nAAAA\n";

    [Theory]
    [InlineData("private.key")]
    [InlineData("adobe.key")]
    [InlineData("keys/adobe-io.pem")]
    [InlineData("ims_private_key.pem")]
    [InlineData("secrets/AdobePrivateKey.pfx")]
    public async Task A_key_file_is_reported_until_it_is_gone(string file)
    {
        var solution = Code(Reading($"File.ReadAllText(\"{file}\")")).With(file, s_key).ToSolution();
        Assert.Equal([Path.GetFileName(file)], await KeyFilesAsync(solution));
        var migrated = await FixAll.InSolutionAsync(solution);
        Assert.DoesNotContain("ImportFromPem", CustomerCode.Of(migrated).Files["Program.cs"], StringComparison.Ordinal);
        Assert.Equal([Path.GetFileName(file)], await KeyFilesAsync(migrated));
    }

    [Fact]
    public async Task A_key_in_a_resource_is_reported_after_the_fix()
    {
        const string Read = "new StreamReader(typeof(Tokens).Assembly.GetManifestResourceStream(\"App.adobe.key\")).ReadToEnd()";
        var migrated = await FixAll.InSolutionAsync(Code(Reading(Read)).With("adobe.key", s_key).ToSolution());
        Assert.Equal(["adobe.key"], await KeyFilesAsync(migrated));
    }

    [Theory]
    [InlineData("tls.key")]
    [InlineData("google.pem")]
    [InlineData("docusign-private.pem")]
    [InlineData("server/private-ssl.key")]
    [InlineData("company.pfx")]
    public async Task A_key_file_that_can_be_of_somebody_else_is_silent(string file) =>
        Assert.Empty(await KeyFilesAsync(await FixAll.InSolutionAsync(Code(Reading("File.ReadAllText(\"private.key\")")).With(file, s_key).ToSolution())));

    [Theory]
    [InlineData("var partner = File.ReadAllText(\"keys/private.key\"); Console.WriteLine(partner.Length);")]
    [InlineData("using var other = RSA.Create(); other.ImportFromPem(File.ReadAllText(Environment.GetEnvironmentVariable(\"PARTNER_KEY\"))); Console.WriteLine(other.KeySize);")]
    public async Task A_key_file_that_other_code_can_need_is_silent(string other)
    {
        var code = Code(Reading("Environment.GetEnvironmentVariable(\"ADOBE_KEY\")")).With("Other.cs", Usings + "internal static class Other { internal static void Run() { " + other + " } }\n");
        Assert.Empty(await KeyFilesAsync(await FixAll.InSolutionAsync(code.With("keys/private.key", s_key).ToSolution())));
    }

    [Fact]
    public async Task A_key_file_that_a_setting_of_somebody_else_names_is_silent()
    {
        var code = Code(Reading("Environment.GetEnvironmentVariable(\"ADOBE_KEY\")")).With("appsettings.json", "{ \"Box\": { \"KeyFile\": \"private.key\" } }\n").With("private.key", s_key);
        Assert.Empty(await KeyFilesAsync(await FixAll.InSolutionAsync(code.ToSolution())));
    }

    [Fact]
    public async Task A_key_file_in_a_project_without_IMS_is_silent() =>
        Assert.Empty(await KeyFilesAsync(CustomerCode.OfFile("internal static class Program { private static void Main() { } }").With("adobe.key", s_key).ToSolution()));

    [Theory]
    [InlineData("configuration[\"GitHub:PrivateKeyFile\"]")]
    [InlineData("configuration[\"Partners:GitHub:PrivateKeyFile\"]")]
    [InlineData("Environment.GetEnvironmentVariable(\"GITHUB__PRIVATEKEYFILE\")")]
    [InlineData("configuration.GetValue<string>(\"GitHub:PrivateKeyFile\")")]
    public async Task A_setting_of_another_section_keeps_none_of_Adobe(string read)
    {
        var (settings, found) = await MigrateSettingsAsync(read);
        Assert.DoesNotContain("adobe-io.key", settings, StringComparison.Ordinal);
        Assert.Contains("github.pem", settings, StringComparison.Ordinal);
        Assert.Equal(["adobe-io.key"], found);
    }

    [Theory]
    [InlineData("configuration.GetSection(\"GitHub\")[\"PrivateKeyFile\"]")]
    [InlineData("new[] { \"GitHub\" }.Select(name => configuration[$\"{name}:PrivateKeyFile\"]).First()")]
    public async Task A_setting_that_may_be_read_stays_and_is_reported(string read)
    {
        var (settings, found) = await MigrateSettingsAsync(read);
        Assert.Contains("adobe-io.key", settings, StringComparison.Ordinal);
        Assert.Equal(["Adobe:PrivateKeyFile", "adobe-io.key"], found.Where(static text => text != "Adobe:TechnicalAccountId").Order(StringComparer.Ordinal));
    }

    /// <summary>The settings after the fix of a program that also has <paramref name="read"/>, and what is reported then of settings and key files.</summary>
    private static async Task<(string Settings, string[] Found)> MigrateSettingsAsync(string read)
    {
        const string Settings =
            """
            {
              "GitHub": { "PrivateKeyFile": "keys/github.pem" },
              "Adobe": {
                "ClientId": "acme",
                "TechnicalAccountId": "A1@techacct.adobe.com",
                "PrivateKeyFile": "keys/adobe-io.key"
              }
            }

            """;
        var program = Usings.Replace("using System.IO;", "using System.IO;\nusing System.Linq;", StringComparison.Ordinal) + $$"""
            internal static class Tokens
            {
                internal static async Task Main()
                {
                    IConfiguration configuration = new ConfigurationBuilder().AddJsonFile("appsettings.json").Build();
                    using var github = RSA.Create();
                    github.ImportFromPem(File.ReadAllText({{read}}));
                    Console.WriteLine(github.KeySize);
                    using var rsa = RSA.Create();
                    rsa.ImportFromPem(File.ReadAllText(configuration["Adobe:PrivateKeyFile"]));
                    var claims = new Dictionary<string, object> { ["sub"] = configuration["Adobe:TechnicalAccountId"], ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true };
                    var form = new Dictionary<string, string>
                    {
                        ["client_id"] = configuration["Adobe:ClientId"],
                        ["client_secret"] = Environment.GetEnvironmentVariable("SECRET"),
                        ["jwt_token"] = JWT.Encode(claims, rsa, JwsAlgorithm.RS256),
                    };
                    using var http = new HttpClient();
                    Console.WriteLine(await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(form)));
                }
            }

            """;
        var solution = CustomerCode.OfFile(program).With("appsettings.json", Settings).With("keys/github.pem", s_key).With("keys/adobe-io.key", s_key).ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        var migrated = await FixAll.InSolutionAsync(solution);
        var files = CustomerCode.Of(migrated).Files;
        Assert.Contains("client_credentials", files["Program.cs"], StringComparison.Ordinal);
        var found = (await Diagnosis.OfEveryRuleAsync(migrated)).Where(static diagnostic => diagnostic.Id is "IMS0005" or "IMS0006")
            .Select(static diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Split('\'')[1]);
        return (files["appsettings.json"], [.. found]);
    }

    private static CustomerCode Code(string source) => CustomerCode.OfFile(source);

    /// <summary>A program that signs with the key that <paramref name="expression"/> reads.</summary>
    private static string Reading(string expression) => Usings + $$"""
        internal static class Tokens
        {
            internal static async Task Main()
            {
                using var rsa = RSA.Create();
                rsa.ImportFromPem({{expression}});
                var form = new Dictionary<string, string>
                {
                    ["client_id"] = "acme",
                    ["client_secret"] = Environment.GetEnvironmentVariable("SECRET"),
                    ["jwt_token"] = JWT.Encode(new Dictionary<string, object> { ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true }, rsa, JwsAlgorithm.RS256),
                };
                using var http = new HttpClient();
                Console.WriteLine(await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(form)));
            }
        }

        """;

    private static async Task<string[]> KeyFilesAsync(Microsoft.CodeAnalysis.Solution solution) =>
        [.. (await Diagnosis.OfEveryRuleAsync(solution)).Where(static diagnostic => diagnostic.Id == "IMS0006").Select(static diagnostic => Path.GetFileName(diagnostic.Location.GetLineSpan().Path))];
}
