using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using ImsMigration.Analyzers.Tests.Configuration;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ImsMigration.Analyzers.Tests.Secrets;

/// <summary>IMS1002 in configuration files: the client secret of Adobe IMS where everybody can read it, and nobody else's.</summary>
public sealed class ConfiguredSecretTests
{
    private const string Secret = "k3Jd-8sQw_Zp71mN";

    private const string Ims = "\"TokenUrl\": \"https://ims-na1.adobelogin.com/ims/token/v3\"";

    [Fact]
    public async Task The_message_names_the_setting_and_not_the_secret()
    {
        var found = Assert.Single(await FindAsync("appsettings.json", "{\n  \"Adobe\": {\n    " + Ims + ",\n    \"ClientSecret\": \"" + Secret + "\"\n  }\n}"));
        Assert.Equal(
            "'Adobe:ClientSecret' holds a client secret of Adobe IMS that everybody can read who can read the repository: keep it in user secrets, an environment variable or a key vault instead and rotate it in the Adobe Developer Console",
            found.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal("(4,6)-(4,18)", Place(found));
    }

    [Fact]
    public async Task The_page_of_the_rule_shows_what_is_reported()
    {
        var section = Documentation.RulePage.Read("IMS1002").Section("What it reports");
        var json = section.Split("```json\n")[1].Split("```")[0];
        var found = Assert.Single(await FindAsync("appsettings.json", json));
        var start = found.Location.GetLineSpan().StartLinePosition;
        Assert.Contains(
            FormattableString.Invariant($"appsettings.json({start.Line + 1},{start.Character + 1}): warning IMS1002: {found.GetMessage(CultureInfo.InvariantCulture)}\n"),
            section,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("appsettings.Production.json", """{ "Adobe": { "OrgId": "A@AdobeOrg", "ClientSecret": "S" } }""")]
    [InlineData("appsettings.json", """{ "Adobe": { "Scopes": "openid,AdobeID,user_management_sdk", "client_secret": "S" } }""")]
    [InlineData("appsettings.json", """{ "Adobe": { "Scopes": [ "openid", "AdobeID" ], "Secret": "S" } }""")]
    [InlineData("appsettings.json", """{ "Ims": { "Host": "ims-na1.adobelogin.com" }, "Adobe": { "ClientSecret": "S" } }""")]
    [InlineData("appsettings.json", """{ "Umapi": { "Org": "A@AdobeOrg", "Credentials": { "ClientSecret": "S" } } }""")]
    [InlineData("appsettings.json", """{ "Adobe:OrgId": "A@AdobeOrg", "Adobe:ClientSecret": "S" }""")]
    [InlineData("launchSettings.json", """{ "profiles": { "Api": { "environmentVariables": { "ADOBE_ORG_ID": "A@AdobeOrg", "ADOBE_CLIENT_SECRET": "S" } } } }""")]
    [InlineData("pdfservices-api-credentials.json", """{ "client_credentials": { "client_id": "0", "client_secret": "S" }, "service_principal_credentials": { "organization_id": "A@AdobeOrg" } }""")]
    [InlineData("service-credentials.json", """{ "integration": { "imsEndpoint": "ims-na1.adobelogin.com", "technicalAccount": { "clientId": "0", "clientSecret": "S" } } }""")]
    [InlineData("web.config", """<configuration><appSettings><add key="AdobeOrg" value="A@AdobeOrg" /><add key="AdobeClientSecret" value="S" /></appSettings></configuration>""")]
    [InlineData("app.config", """<configuration><adobe orgId="A@AdobeOrg" clientSecret="S" /></configuration>""")]
    [InlineData(".env.example", "ADOBE_ORG_ID=A@AdobeOrg\nADOBE_CLIENT_SECRET=S\n")]
    [InlineData("adobe.yml", "adobe:\n  org: A@AdobeOrg\n  clientSecret: S\n")]
    [InlineData("umapi.ini", "[enterprise]\norg_id = A@AdobeOrg\nclient_secret = S\n")]
    [InlineData("docker-compose.yml", "services:\n  api:\n    environment:\n      - ADOBE_ORG_ID=A@AdobeOrg\n      - ADOBE_CLIENT_SECRET=S\n")]
    public async Task Beside_a_text_of_IMS_it_is_reported(string file, string text) =>
        Assert.Single(await FindAsync(file, text.Replace("\"S\"", "\"" + Secret + "\"", StringComparison.Ordinal).Replace("=S\n", "=" + Secret + "\n", StringComparison.Ordinal).Replace(" S\n", " " + Secret + "\n", StringComparison.Ordinal)));

    [Fact]
    public async Task One_that_looks_like_one_of_Adobe_is_reported_wherever_it_stands() =>
        Assert.Single(await FindAsync("settings.json", "{ \"Key\": \"p8e-" + "stand-in-0123456789\" }"));

    [Theory]
    [InlineData(".env")]
    [InlineData(".env.local")]
    [InlineData("adobe.env")]
    [InlineData("secrets.json")]
    [InlineData("local.settings.json")]
    [InlineData("appsettings.local.json")]
    [InlineData("appsettings.Local.json")]
    public async Task A_file_that_is_meant_for_secrets_is_left_alone(string file) =>
        Assert.Empty(await FindAsync(file, file.EndsWith("json", StringComparison.Ordinal) ? "{ \"Adobe\": { " + Ims + ", \"ClientSecret\": \"" + Secret + "\" } }" : "ADOBE_ORG=A@AdobeOrg\nADOBE_CLIENT_SECRET=" + Secret + "\n"));

    [Theory]
    [InlineData("")]
    [InlineData("<client secret>")]
    [InlineData("your-client-secret")]
    [InlineData("${ADOBE_CLIENT_SECRET}")]
    [InlineData("#{AdobeClientSecret}#")]
    [InlineData("__AdobeClientSecret__")]
    [InlineData("%ADOBE_SECRET%")]
    [InlineData("@Microsoft.KeyVault(SecretUri=https://vault.example/secrets/adobe)")]
    [InlineData("https://vault.example/secrets/adobe")]
    [InlineData("op://vault/adobe/secret")]
    [InlineData("vault:adobe#client")]
    [InlineData("arn:aws:secretsmanager:eu-west-1:0:secret:adobe")]
    [InlineData("/run/secrets/adobe")]
    [InlineData("ENC[AES256_GCM,data:abc]")]
    [InlineData("ADOBE_CLIENT_SECRET")]
    [InlineData("Adobe:ClientSecret")]
    [InlineData("REPLACE_ME")]
    [InlineData("from the vault")]
    public async Task What_stands_for_the_secret_is_silent(string value) =>
        Assert.Empty(await FindAsync("appsettings.json", "{ \"Adobe\": { " + Ims + ", \"ClientSecret\": \"" + value + "\" } }"));

    [Theory]
    [InlineData(""" "Auth0": { "Domain": "example.auth0.com", "ClientId": "0", "ClientSecret": "S" } """)]
    [InlineData(""" "AzureAd": { "Instance": "https://login.microsoftonline.com/", "ClientSecret": "S" } """)]
    [InlineData(""" "Authentication": { "Google": { "ClientId": "0", "ClientSecret": "S" } } """)]
    [InlineData(""" "Stripe": { "ApiKey": "0", "SecretKey": "S", "WebhookSecret": "S" } """)]
    [InlineData(""" "Jwt": { "Secret": "S", "Issuer": "https://id.example" } """)]
    [InlineData(""" "AdobeSign": { "Host": "https://api.na1.adobesign.com", "ClientSecret": "S" } """)]
    [InlineData(""" "Magento": { "Url": "https://shop.example", "ConsumerSecret": "S" } """)]
    [InlineData(""" "OAuth": { "Authority": "https://id.example", "ClientSecret": "S" } """)]
    [InlineData(""" "ClientSecret": "S" """)]
    [InlineData(""" "GoogleClientSecret": "S", "GITHUB_CLIENT_SECRET": "S" """)]
    public async Task Secrets_of_others_are_silent_alone_and_beside_the_section_of_IMS(string foreign)
    {
        foreign = foreign.Replace("\"S\"", "\"" + Secret + "\"", StringComparison.Ordinal);
        Assert.Empty(await FindAsync("appsettings.json", "{ " + foreign + " }"));
        Assert.Empty(await FindAsync("appsettings.json", "{ \"Adobe\": { " + Ims + ", \"ClientId\": \"0\" }, " + foreign + " }"));
        Assert.Empty(await FindAsync("appsettings.json", "{ \"ADOBE_ORG_ID\": \"A@AdobeOrg\", " + foreign + " }"));
    }

    [Theory]
    [InlineData("ADOBE_ORG_ID=A@AdobeOrg\nGOOGLE_CLIENT_SECRET=S\nAUTH0_CLIENT_SECRET=S\nCLIENT_SECRET=S\nJWT_SECRET=S\n", 0)]
    [InlineData("ORG_ID=A@AdobeOrg\nCLIENT_ID=0\nCLIENT_SECRET=S\nSTRIPE_SECRET=S\nSESSION_SECRET=S\n", 1)]
    public async Task Among_variables_the_name_decides(string text, int expected) =>
        Assert.Equal(expected, (await FindAsync(".env.example", text.Replace("=S\n", "=" + Secret + "\n", StringComparison.Ordinal))).Length);

    [Fact]
    public async Task A_switched_off_file_is_not_looked_at()
    {
        var code = TestKit.CustomerCode.OfFile("internal static class Empty;") with { IsApplication = false };
        var solution = code.With("appsettings.json", "{ \"Adobe\": { " + Ims + ", \"ClientSecret\": \"" + Secret + "\" } }")
            .With(".editorconfig", "root = true\n[*.json]\nims_migration.report_configuration = false\n")
            .ToSolution();
        Assert.Empty(await TestKit.Diagnosis.OfEveryRuleAsync(solution));
    }

    [Fact]
    public async Task Hostile_files_end_without_an_exception()
    {
        var text = "{ \"Adobe\": { " + Ims + ", \"ClientSecret\": \"" + Secret + "\" } }";
        for (var end = 0; end <= text.Length; end++)
        {
            await FindAsync("appsettings.json", text[..end]);
        }

        var deep = new StringBuilder("\"@AdobeOrg\"");
        Assert.Empty(await FindAsync("appsettings.json", string.Concat(Enumerable.Repeat("{\"secret\":", 80_000)) + deep));
        Assert.Empty(await FindAsync("appsettings.json", text + new string(' ', 10_000_000)));
        await FindAsync("appsettings.json", "{ \"Org\": \"A@AdobeOrg\", " + string.Concat(Enumerable.Repeat("\"secret\": \"" + Secret + "\", ", 20_000)) + "}");
        await FindAsync("appsettings.json", Encoding.UTF8.GetString([.. Encoding.UTF8.GetBytes(text), 0xC3, 0x28, 0xFF, 0x00]) + "adobelogin");
    }

    private static async Task<ImmutableArray<Diagnostic>> FindAsync(string file, string text) =>
        [.. (await MarkedFile.FindAsync(file, text)).Where(static diagnostic => diagnostic.Id == "IMS1002")];

    private static string Place(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan().Span;
        return FormattableString.Invariant($"({span.Start.Line + 1},{span.Start.Character + 1})-({span.End.Line + 1},{span.End.Character + 1})");
    }
}
