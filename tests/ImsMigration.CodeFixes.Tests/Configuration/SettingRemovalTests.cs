using System;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.Configuration;

/// <summary>What the fix takes out of a configuration file along with the code that read it, and that it keeps every other byte.</summary>
public sealed class SettingRemovalTests
{
    /// <summary>Reads the settings Url, Key, Password, Scope and Organization; only Url and Organization are needed after the fix.</summary>
    private const string Program = """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Security.Cryptography.X509Certificates;
        using System.Threading.Tasks;
        using Jose;
        using Microsoft.Extensions.Configuration;

        internal static class Program
        {
            private static Task Main() => SendAsync(new HttpClient(), new ConfigurationBuilder().Build());

            private static Task<HttpResponseMessage> SendAsync(HttpClient http, IConfiguration settings)
            {
                Console.WriteLine(settings["Adobe:Organization"]);
                using var certificate = new X509Certificate2(settings["Adobe:CertificatePath"], settings["Adobe:CertificatePassword"]);
                using var key = certificate.GetRSAPrivateKey();
                var claims = new Dictionary<string, object> { ["iss"] = settings["Adobe:Organization"] };
                foreach (var metascope in settings.GetSection("Adobe:Metascopes").Get<string[]>())
                {
                    claims["https://ims-na1.adobelogin.com/s/" + metascope] = true;
                }

                return http.PostAsync(settings["Adobe:Url"], new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["client_id"] = "0123",
                    ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                    ["jwt_token"] = JWT.Encode(claims, key, JwsAlgorithm.RS256),
                }));
            }
        }

        """;

    [Theory]
    [InlineData(
        "{\n  \"Adobe\": {\n    \"CertificatePath\": \"a.pfx\",\n    \"Organization\": \"A@AdobeOrg\",\n    \"CertificatePassword\": \"example\"\n  }\n}\n",
        "{\n  \"Adobe\": {\n    \"Organization\": \"A@AdobeOrg\"\n  }\n}\n")]
    [InlineData(
        "{ \"Adobe\": { \"CertificatePath\": \"a.pfx\", \"Organization\": \"A@AdobeOrg\", \"CertificatePassword\": \"example\" } }",
        "{ \"Adobe\": { \"Organization\": \"A@AdobeOrg\" } }")]
    [InlineData(
        "{\"Adobe\":{\"CertificatePath\":\"a.pfx\",\"Organization\":\"A@AdobeOrg\",\"CertificatePassword\":\"example\"}}",
        "{\"Adobe\":{\"Organization\":\"A@AdobeOrg\"}}")]
    [InlineData(
        "{\r\n\t\"Adobe\": {\r\n\t\t\"Organization\": \"A@AdobeOrg\", // stays\r\n\r\n\t\t// The key.\r\n\t\t\"CertificatePath\": \"a.pfx\", /* goes */\r\n\t\t\"CertificatePassword\": \"example\", // goes\r\n\t}, // the end\r\n}",
        "{\r\n\t\"Adobe\": {\r\n\t\t\"Organization\": \"A@AdobeOrg\", // stays\r\n\r\n\t}, // the end\r\n}")]
    [InlineData(
        "{\n  \"Adobe\": {\n    // All of them.\n    \"CertificatePath\": \"a.pfx\",\n    \"Organization\": \"A@AdobeOrg\"\n  }\n}\n",
        "{\n  \"Adobe\": {\n    // All of them.\n    \"Organization\": \"A@AdobeOrg\"\n  }\n}\n")]
    [InlineData(
        "{\n  \"Adobe\": {\n    \"Organization\": \"A@AdobeOrg\",\n    \"Metascopes\": [\n      \"ent_user_sdk\",\n      \"ent_reactor_sdk\"\n    ],\n    \"Other\": 1\n  }\n}\n",
        "{\n  \"Adobe\": {\n    \"Organization\": \"A@AdobeOrg\",\n    \"Other\": 1\n  }\n}\n")]
    [InlineData(
        "{\n  \"Adobe\": {\n    \"Url\": \"https:\\/\\/ims-na1.adobelogin.com\\/ims\\/exchange\\/jwt\"\n    , \"CertificatePath\" : \"a.pfx\"\n    , \"CertificatePassword\" : \"example\"\n  }\n}\n",
        "{\n  \"Adobe\": {\n    \"Url\": \"https:\\/\\/ims-na1.adobelogin.com\\/ims\\/token\\/v3\"\n  }\n}\n")]
    [InlineData(
        "{ \"Adobe\": { \"Url\": \"/ims/exchange/jwt\", \"Organization\": \"A@AdobeOrg\", \"CertificatePath\": \"a.pfx\", \"CertificatePassword\": \"example\" }, \"Next\": 1 }",
        "{ \"Adobe\": { \"Url\": \"/ims/token/v3\", \"Organization\": \"A@AdobeOrg\" }, \"Next\": 1 }")]
    [InlineData(
        "{\n  \"Kestrel\": { \"Certificates\": { \"CertificatePath\": \"tls.pfx\" } },\n  \"Adobe\": { \"Organization\": \"A@AdobeOrg\", \"CertificatePath\": \"a.pfx\" }\n}\n",
        "{\n  \"Kestrel\": { \"Certificates\": { \"CertificatePath\": \"tls.pfx\" } },\n  \"Adobe\": { \"Organization\": \"A@AdobeOrg\" }\n}\n")]
    public async Task Of_JSON(string before, string after) => Assert.Equal(after, await MigrateAsync("appsettings.json", before));

    [Fact]
    public async Task Of_every_file_of_the_project()
    {
        var code = CustomerCode.OfFile(Program)
            .With("appsettings.json", """{ "Adobe": { "Url": "https://ims-na1.adobelogin.com/ims/exchange/jwt", "CertificatePath": "a.pfx" } }""")
            .With("appsettings.Production.json", """{ "Adobe": { "Metascopes": [ "ent_user_sdk" ], "CertificatePath": "b.pfx" }, "Logging": { } }""")
            .With("appsettings.Test.json", """{ "CertificatePath": "other.pfx" }""");
        var migrated = CustomerCode.Of(await FixAll.InSolutionAsync(code.ToSolution()));
        Assert.Equal("""{ "Adobe": { "Url": "https://ims-na1.adobelogin.com/ims/token/v3" } }""", migrated.Files["appsettings.json"]);
        Assert.Equal("""{ "Adobe": { }, "Logging": { } }""", migrated.Files["appsettings.Production.json"]);
        Assert.Equal(code.Files["appsettings.Test.json"], migrated.Files["appsettings.Test.json"]);
    }

    [Fact]
    public async Task Of_application_settings_in_XML() => Assert.Equal(
        """
        <configuration>
          <appSettings>
            <add key="AdobeOrg" value="A@AdobeOrg" />
            <add key="Url" value="https://ims-na1.adobelogin.com/ims/token/v3" />
          </appSettings>
        </configuration>
        """,
        await MigrateAsync("app.config", """
            <configuration>
              <appSettings>
                <add key="AdobeOrg" value="A@AdobeOrg" />
                <add key="CertificatePath" value="a.pfx" />
                <add key="Url" value="https://ims-na1.adobelogin.com/ims/exchange/jwt" />
                <add key="CertificatePassword"
                     value="example" />
              </appSettings>
            </configuration>
            """));

    [Fact]
    public async Task Of_an_environment_file() => Assert.Equal(
        "# Adobe\nADOBE_ORG=A@AdobeOrg\nOTHER=1\n",
        await MigrateAsync(".env", "# Adobe\nADOBE_ORG=A@AdobeOrg\nexport Adobe__CertificatePath=a.pfx\nAdobe__CertificatePassword='example' # secret\nOTHER=1\n"));

    [Theory]
    [InlineData("internal sealed class AdobeOptions { public string CertificatePath { get; set; } }")]
    [InlineData("internal static class Names { public const string Path = \"adobe:certificate_path\"; }")]
    [InlineData("// CertificatePath is read by the deployment.")]
    public async Task A_setting_that_code_may_still_read_stays(string reader)
    {
        var code = CustomerCode.OfFile(Program).With("Reader.cs", reader).With("appsettings.json", """{ "Adobe": { "CertificatePath": "a.pfx", "CertificatePassword": "example", "Organization": "A@AdobeOrg" } }""");
        var migrated = CustomerCode.Of(await FixAll.InSolutionAsync(code.ToSolution()));
        Assert.Equal("""{ "Adobe": { "CertificatePath": "a.pfx", "Organization": "A@AdobeOrg" } }""", migrated.Files["appsettings.json"]);
    }

    [Fact]
    public async Task A_setting_that_no_code_ever_read_by_name_stays()
    {
        const string Settings = """{ "Adobe": { "JwtKeyPath": "a.pfx", "Organization": "A@AdobeOrg" } }""";
        Assert.Equal(Settings, await MigrateAsync("appsettings.json", Settings));
    }

    private static async Task<string> MigrateAsync(string name, string text)
    {
        var solution = CustomerCode.OfFile(Program).With(name, text).ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        var migrated = CustomerCode.Of(await FixAll.InSolutionAsync(solution));
        Assert.DoesNotContain("jwt_token", migrated.Files["Program.cs"], StringComparison.Ordinal);
        var again = CustomerCode.Of(await FixAll.InSolutionAsync(migrated.ToSolution()));
        Assert.Equal(migrated.Files, again.Files);
        return migrated.Files[name];
    }
}
