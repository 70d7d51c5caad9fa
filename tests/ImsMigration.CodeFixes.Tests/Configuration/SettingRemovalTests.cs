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
        Assert.Equal("""{ "Logging": { } }""", migrated.Files["appsettings.Production.json"]);
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

    [Theory]
    [InlineData("    <add key=\"CertificatePath\" value=\"a.pfx\"></add>\n", "")]
    [InlineData("    <add key=\"CertificatePath\" value=\"a.pfx\">\n    </add>\n", "")]
    [InlineData("    <add key=\"CertificatePath\" value=\"a.pfx\"><!-- why --></add>\n", "    <add key=\"CertificatePath\" value=\"a.pfx\"><!-- why --></add>\n")]
    [InlineData("    <add key=\"CertificatePath\" value=\"a.pfx\">\n", "    <add key=\"CertificatePath\" value=\"a.pfx\">\n")]
    [InlineData("    <setting name=\"CertificatePath\" serializeAs=\"String\">\n      <value>a.pfx</value>\n    </setting>\n", "")]
    [InlineData("    <CertificatePath>a.pfx</CertificatePath>\n", "")]
    [InlineData("    <certificatePath><![CDATA[a.pfx]]></certificatePath>\n", "")]
    public async Task Of_elements_in_XML(string element, string left)
    {
        const string Start = "<?xml version=\"1.0\"?>\n<configuration>\n  <settings>\n    <add key=\"OrgId\" value=\"A@AdobeOrg\" />\n";
        const string End = "    <add key=\"Other\" value=\"1\" />\n  </settings>\n</configuration>\n";
        Assert.Equal(Start + left + End, await MigrateAsync("app.config", Start + element + End));
    }

    [Theory]
    [InlineData(
        "<configuration>\n  <jwt>\n    <add key=\"Audience\" value=\"https://ims-na1.adobelogin.com/c/\" />\n    <add key=\"CertificatePath\" value=\"a.pfx\" />\n  </jwt>\n</configuration>\n",
        "<configuration>\n  <jwt>\n    <add key=\"Audience\" value=\"https://ims-na1.adobelogin.com/c/\" />\n  </jwt>\n</configuration>\n")]
    [InlineData(
        "<configuration>\n  <jwt>\n    <add key=\"Metascopes\" value=\"ent_user_sdk,ent_aam_sdk\" />\n  </jwt>\n</configuration>\n",
        "<configuration>\n</configuration>\n")]
    public async Task Of_an_element_with_what_is_left_empty(string before, string after) => Assert.Equal(after, await MigrateAsync("web.config", before));

    [Theory]
    [InlineData(
        "# Adobe\nadobe:\n  organization: A@AdobeOrg # stays\n  # The key.\n  certificatePath: a.pfx\n  metascopes:\n    - ent_user_sdk\n    # one more\n    - ent_aam_sdk\n  other: 1\n",
        "# Adobe\nadobe:\n  organization: A@AdobeOrg # stays\n  # The key.\n  other: 1\n")]
    [InlineData(
        "adobe:\n  metascopes: [ent_user_sdk, ent_aam_sdk]\n  organization: A@AdobeOrg\n",
        "adobe:\n  organization: A@AdobeOrg\n")]
    [InlineData(
        "services:\r\n  api:\r\n    image: api\r\n    environment:\r\n      - Adobe__Organization=A@AdobeOrg\r\n      - Adobe__CertificatePath=/keys/a.pfx\r\n    ports:\r\n      - 80\r\n",
        "services:\r\n  api:\r\n    image: api\r\n    environment:\r\n      - Adobe__Organization=A@AdobeOrg\r\n    ports:\r\n      - 80\r\n")]
    [InlineData(
        "services:\n  api:\n    image: api\n    environment:\n      Adobe__Metascopes: ent_user_sdk,ent_aam_sdk\n    ports:\n      - 80\n",
        "services:\n  api:\n    image: api\n    ports:\n      - 80\n")]
    [InlineData(
        "adobe:\n  <<: *defaults\n  metascopes: ent_user_sdk,ent_aam_sdk\nnext: 1\n",
        "adobe:\n  <<: *defaults\nnext: 1\n")]
    [InlineData(
        "list:\n  - certificatePath: a.pfx\n    organization: A@AdobeOrg\n",
        "list:\n  - certificatePath: a.pfx\n    organization: A@AdobeOrg\n")]
    [InlineData(
        "a: 1\nadobe:\n  nested:\n    metascopes:\n    - ent_user_sdk\n    - ent_aam_sdk",
        "a: 1\n")]
    public async Task Of_YAML(string before, string after) => Assert.Equal(after, await MigrateAsync("docker-compose.yml", before));

    [Fact]
    public async Task Of_an_INI_file() => Assert.Equal(
        "[server]\nhost = example\n\n[next]\na = 1\n",
        await MigrateAsync("umapi.ini", "[server]\nhost = example\n\n[enterprise]\n; claims\nmetascopes = ent_user_sdk,ent_aam_sdk\n[next]\na = 1\n"));

    [Theory]
    [InlineData("{\n  \"A\": 1,\n  \"Adobe\": {\n    \"Metascopes\": [ \"ent_user_sdk\", \"ent_aam_sdk\" ]\n  }\n}\n", "{\n  \"A\": 1\n}\n")]
    [InlineData("{ \"profiles\": { \"Api\": { \"commandName\": \"Project\", \"environmentVariables\": { \"Adobe__Metascopes\": \"ent_user_sdk,ent_aam_sdk\" } } } }", "{ \"profiles\": { \"Api\": { \"commandName\": \"Project\" } } }")]
    public async Task Of_a_JSON_section_that_is_left_empty(string before, string after) => Assert.Equal(after, await MigrateAsync("settings.json", before));

    [Theory]
    [InlineData("internal static class Reader { public const string Name = \"Adobe\"; }")]
    [InlineData("internal sealed class Root { public object Adobe { get; set; } }")]
    public async Task A_section_that_code_reads_stays_when_it_is_left_empty(string reader)
    {
        var code = CustomerCode.OfFile(Program).With("Reader.cs", reader).With("appsettings.json", """{ "Adobe": { "Metascopes": [ "ent_aam_sdk" ] } }""");
        var migrated = CustomerCode.Of(await FixAll.InSolutionAsync(code.ToSolution()));
        Assert.Equal("""{ "Adobe": { } }""", migrated.Files["appsettings.json"]);
    }

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

    [Fact]
    public async Task A_file_in_an_unknown_encoding_is_not_written_and_a_request_that_goes_where_it_says_stays()
    {
        var code = CustomerCode.OfFile(Program).With("appsettings.json", "{ \"Adobe\": { \"Url\": \"https://ims-na1.adobelogin.com/ims/exchange/jwt\", \"CertificatePath\": \"f\uFFFDr.pfx\" } }");
        Assert.Equal(code.Files, CustomerCode.Of(await FixAll.InSolutionAsync(code.ToSolution())).Files);

        code = CustomerCode.OfFile(Program.Replace("settings[\"Adobe:Url\"]", "\"https://ims-na1.adobelogin.com/ims/exchange/jwt\"", StringComparison.Ordinal)).With("appsettings.json", code.Files["appsettings.json"]);
        var migrated = CustomerCode.Of(await FixAll.InSolutionAsync(code.ToSolution()));
        Assert.DoesNotContain("jwt_token", migrated.Files["Program.cs"], StringComparison.Ordinal);
        Assert.Equal(code.Files["appsettings.json"], migrated.Files["appsettings.json"]);
    }

    [Theory]
    [InlineData("appsettings.json", "{\n  \"Adobe\": {\n    \"Metascopes\": [ \"ent_user_sdk\" ], // \u00fc\n    \"Organization\": \"A@AdobeOrg\"\n  }\n}")]
    [InlineData("app.config", "<configuration><jwt><add key=\"Metascopes\" value=\"ent_user_sdk\"></add><setting name=\"CertificatePath\"><value>a.pfx</value></setting></jwt></configuration>")]
    [InlineData("docker-compose.yml", "a:\n  environment:\n    - Adobe__Metascopes=ent_user_sdk\n  adobe:\n    metascopes:\n      - ent_user_sdk\n")]
    [InlineData(".env", "export Adobe__Metascopes='ent_user_sdk' # x\nAdobe__CertificatePath=\"a\n.pfx\"\n")]
    public async Task A_file_that_ends_anywhere_or_comes_twice_keeps_the_fix_from_nothing(string name, string text)
    {
        for (var end = 0; end <= text.Length; end += end < 40 ? 8 : 3)
        {
            foreach (var broken in new[] { text[..end], "\uFEFF" + text[..end].ReplaceLineEndings("\r\n"), text[..end] + "\n" + text })
            {
                var migrated = CustomerCode.Of(await FixAll.InSolutionAsync(CustomerCode.OfFile(Program).With(name, broken).ToSolution()));
                Assert.DoesNotContain("jwt_token", migrated.Files["Program.cs"], StringComparison.Ordinal);
            }
        }
    }
}
