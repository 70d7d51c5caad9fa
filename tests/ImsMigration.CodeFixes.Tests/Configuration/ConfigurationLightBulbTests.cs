using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.Configuration;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.Configuration;

/// <summary>The light bulb in the configuration file itself: one setting at a time, and every other byte as it was.</summary>
public sealed class ConfigurationLightBulbTests
{
    private const string Address = "Change the address to the token endpoint";

    private const string Program = "System.Console.WriteLine(\"Hello\");";

    [Theory]
    [InlineData(
        "appsettings.json",
        "{\r\n\t// Adobe\r\n\t\"Adobe\": { \"Url\" : \"https://ims-na1.adobelogin.com/ims/exchange/jwt\" , \"Other\":1, }\r\n}",
        "{\r\n\t// Adobe\r\n\t\"Adobe\": { \"Url\" : \"https://ims-na1.adobelogin.com/ims/token/v3\" , \"Other\":1, }\r\n}")]
    [InlineData("appsettings.json", "{ \"Url\": \"https:\\/\\/ims-na1.adobelogin.com\\/ims\\/exchange\\/jwt\" }", "{ \"Url\": \"https:\\/\\/ims-na1.adobelogin.com\\/ims\\/token\\/v3\" }")]
    [InlineData("app.config", "<c><add key=\"Url\" value='https://ims-na1.adobelogin.com/ims/exchange/jwt'/></c>", "<c><add key=\"Url\" value='https://ims-na1.adobelogin.com/ims/token/v3'/></c>")]
    [InlineData(".env", "# Adobe\nURL=https://ims-na1.adobelogin.com/ims/exchange/jwt # old\n", "# Adobe\nURL=https://ims-na1.adobelogin.com/ims/token/v3 # old\n")]
    [InlineData("adobe.yml", "adobe:\n  url: /ims/exchange/jwt\n", "adobe:\n  url: /ims/token/v3\n")]
    public async Task The_address_becomes_the_token_endpoint(string name, string before, string after)
    {
        var (title, text) = Assert.Single(await ActionsAsync(CustomerCode.OfFile("System.Console.WriteLine(\"Url\");").With(name, before), name));
        Assert.Equal(Address, title);
        Assert.Equal(after, text);
        Assert.Empty(await ActionsAsync(CustomerCode.OfFile(Program).With(name, text), name));
    }

    [Theory]
    [InlineData(
        "appsettings.json",
        "Adobe:PrivateKeyPath",
        "{\n  \"Adobe\": {\n    \"Organization\": \"A@AdobeOrg\", // stays\n    \"PrivateKeyPath\": \"private.key\"\n  }\n}\n",
        "{\n  \"Adobe\": {\n    \"Organization\": \"A@AdobeOrg\" // stays\n  }\n}\n")]
    [InlineData(
        "appsettings.json",
        "Adobe:Metascopes",
        "{\r\n  \"Adobe\": {\r\n    \"Metascopes\": [ \"ent_user_sdk\" ],\r\n    \"Organization\": \"A@AdobeOrg\"\r\n  }\r\n}",
        "{\r\n  \"Adobe\": {\r\n    \"Organization\": \"A@AdobeOrg\"\r\n  }\r\n}")]
    [InlineData(
        "appsettings.json",
        "Adobe:Audience",
        "{ \"Adobe\": { \"Audience\": \"https://ims-na1.adobelogin.com/c/0123\", \"Next\": 1 } }",
        "{ \"Adobe\": { \"Next\": 1 } }")]
    [InlineData(
        "app.config",
        "configuration:appSettings:Adobe.KeyFile",
        "<configuration>\n  <appSettings>\n    <add key=\"Adobe.Org\" value=\"A@AdobeOrg\" />\n    <add key=\"Adobe.KeyFile\" value=\"private.key\" />\n  </appSettings>\n</configuration>",
        "<configuration>\n  <appSettings>\n    <add key=\"Adobe.Org\" value=\"A@AdobeOrg\" />\n  </appSettings>\n</configuration>")]
    [InlineData(
        ".env",
        "ADOBE_PRIVATE_KEY",
        "ADOBE_ORG=A@AdobeOrg\nADOBE_PRIVATE_KEY=\"-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\"\nOTHER=1\n",
        "ADOBE_ORG=A@AdobeOrg\nOTHER=1\n")]
    public async Task A_setting_of_the_assertion_is_removed_once_no_code_names_it(string name, string setting, string before, string after)
    {
        var (title, text) = Assert.Single(await ActionsAsync(CustomerCode.OfFile(Program).With(name, before), name));
        Assert.Equal("Remove the setting '" + setting + "'", title);
        Assert.Equal(after, text);
    }

    [Theory]
    [InlineData("adobe.yml", "adobe:\r\n  org: A@AdobeOrg\r\n  private_key: |\r\n    -----BEGIN PRIVATE KEY-----\r\n    MIIE\r\n    -----END PRIVATE KEY-----\r\n  other: 1\r\n", "adobe:\r\n  org: A@AdobeOrg\r\n  other: 1\r\n")]
    [InlineData("adobe.ini", "\uFEFF[Adobe]\nOrg = A@AdobeOrg\nPrivateKeyPath = private.key", "\uFEFF[Adobe]\nOrg = A@AdobeOrg\n")]
    [InlineData(
        "launchSettings.json",
        "{\"profiles\":{\"App\":{\"environmentVariables\":{\"ADOBE_PRIVATE_KEY_PATH\":\"private.key\",\"ADOBE_ORG\":\"A@AdobeOrg\"}}}}",
        "{\"profiles\":{\"App\":{\"environmentVariables\":{\"ADOBE_ORG\":\"A@AdobeOrg\"}}}}")]
    [InlineData(
        "pdfservices-api-credentials.json",
        "{\n  \"service_account_credentials\": {\n    \"organization_id\": \"A@AdobeOrg\",\n    \"account_id\": \"A@techacct.adobe.com\",\n    \"private_key_file\": \"private.key\"\n  }\n}\n",
        "{\n  \"service_account_credentials\": {\n    \"organization_id\": \"A@AdobeOrg\",\n    \"account_id\": \"A@techacct.adobe.com\"\n  }\n}\n")]
    public async Task Other_files_lose_their_setting_and_nothing_else(string name, string before, string after) =>
        Assert.Equal(after, Assert.Single(await ActionsAsync(CustomerCode.OfFile(Program).With(name, before), name)).Text);

    [Theory]
    [InlineData("appsettings.json", "{\"A\":{\"Org\":\"A@AdobeOrg\",\"Metascopes\":[\"ent_user_sdk\",{\"a\":\"ent_user_sdk\"}],\"PrivateKeyPath\":\"a.key\",\"Url\":\"/ims/exchange/jwt\"}}")]
    [InlineData("app.config", "<c><a><add key=\"Org\" value=\"A@AdobeOrg\"/><add key=\"PrivateKeyPath\" value=\"a.key\"/><x url='/ims/exchange/jwt'/></a></c>")]
    [InlineData("adobe.yml", "a:\n  org: A@AdobeOrg\n  metascopes:\n  - ent_user_sdk\n  private_key: |\n    -----BEGIN PRIVATE KEY-----\n    -----END PRIVATE KEY-----\n")]
    public async Task Half_typed_files_do_not_throw(string name, string text)
    {
        var solution = CustomerCode.OfFile(Program).With(name, text).ToSolution();
        var id = solution.Projects.Single().AdditionalDocumentIds.Single();
        for (var length = 0; length <= text.Length; length++)
        {
            var typed = text[..length];
            foreach (var rest in new[] { string.Empty, text[Math.Min(length + 1, text.Length)..] })
            {
                await TouchEveryPlaceAsync(solution, id, typed + rest);
            }
        }
    }

    [Fact]
    public async Task Each_of_several_settings_goes_alone()
    {
        const string Before = "{ \"Adobe\": { \"Organization\": \"A@AdobeOrg\", \"CertificatePath\": \"a.pfx\", \"CertificatePassword\": \"example\" } }";
        var actions = await ActionsAsync(CustomerCode.OfFile(Program).With("appsettings.json", Before), "appsettings.json");
        Assert.Equal(["Remove the setting 'Adobe:CertificatePath'", "Remove the setting 'Adobe:CertificatePassword'"], actions.Select(static action => action.Title));
        Assert.Equal(Before.Replace("\"CertificatePath\": \"a.pfx\", ", string.Empty, StringComparison.Ordinal), actions[0].Text);
        Assert.Equal(Before.Replace(", \"CertificatePassword\": \"example\"", string.Empty, StringComparison.Ordinal), actions[1].Text);
    }

    [Theory]
    [InlineData("var path = new Microsoft.Extensions.Configuration.ConfigurationManager()[\"Adobe:AdobePrivateKeyPath\"];")]
    [InlineData("internal sealed class Options { public string AdobePrivateKeyPath { get; set; } }")]
    [InlineData("internal static class Names { public const string Path = \"ADOBE_PRIVATE_KEY_PATH\"; }")]
    [InlineData("internal static class Names { public const string BehindPrefix = \"PRIVATE_KEY_PATH\"; }")]
    [InlineData("// The deployment reads adobe_private_key_path.")]
    [InlineData("internal static class Sdk { public static object Read() => Credentials.ServiceAccountCredentialsBuilder().FromFile(\"appsettings.json\"); }")]
    public async Task No_setting_that_code_may_read_is_removed(string reader)
    {
        var code = CustomerCode.OfFile(reader).With("appsettings.json", "{ \"Adobe\": { \"Organization\": \"A@AdobeOrg\", \"AdobePrivateKeyPath\": \"private.key\" } }");
        Assert.Empty(await ActionsAsync(code, "appsettings.json"));
    }

    [Fact]
    public async Task No_setting_that_another_project_reads_is_removed()
    {
        var settings = CustomerCode.OfFile(Program).With("appsettings.json", "{ \"Adobe\": { \"Organization\": \"A@AdobeOrg\", \"PrivateKeyPath\": \"private.key\" } }");
        var reader = CustomerCode.OfFile("internal sealed class Options { public string PrivateKeyPath { get; set; } }", "Options.cs");
        Assert.Empty(await ActionsAsync(new CustomerSolution([new CustomerProject("App", settings), new CustomerProject("Reader", reader)]).ToSolution(), "appsettings.json"));
    }

    [Theory]
    [InlineData("a metascope that is a name", "internal static class Names { public const string Section = \"Metascopes\"; }", "appsettings.json", "{ \"Adobe\": { \"Metascopes\": { \"ent_user_sdk\": true } } }")]
    [InlineData("a list with other elements", Program, "appsettings.json", "{ \"Adobe\": { \"Grants\": [ \"openid\", \"ent_user_sdk\" ] } }")]
    [InlineData("AEM as a Cloud Service", Program, "appsettings.json", "{ \"Adobe\": { \"Metascopes\": \"ent_aem_cloud_api\", \"Url\": \"https://ims-na1.adobelogin.com/ims/exchange/jwt\" } }")]
    [InlineData("a list that is not closed as yet", Program, "appsettings.json", "{ \"Adobe\": { \"Metascopes\": [ \"ent_user_sdk\"")]
    [InlineData("an element with more in it than the setting", Program, "app.config", "<c><Adobe><Org>A@AdobeOrg</Org><add key=\"PrivateKeyPath\" value=\"private.key\"><note/></add></Adobe></c>")]
    [InlineData("a key without quotes over several lines", Program, ".env", "ADOBE_ORG=A@AdobeOrg\nADOBE_PRIVATE_KEY=-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\n")]
    [InlineData("the first line of an item", Program, "adobe.yml", "credentials:\n  - privateKeyPath: private.key\n    organization: A@AdobeOrg\n")]
    [InlineData("a member of a list in JSON", Program, "accounts.json", "[\n  {\n    \"organization\": \"A@AdobeOrg\",\n    \"privateKeyPath\": \"private.key\"\n  }\n]\n")]
    public async Task What_cannot_be_changed_safely_stays(string what, string source, string name, string text)
    {
        var code = CustomerCode.OfFile(source).With(name, text);
        Assert.True((await Diagnosis.OfEveryRuleAsync(code.ToSolution())).Any(static diagnostic => diagnostic.Id == "IMS0005"), what);
        Assert.Empty(await ActionsAsync(code, name));
    }

    [Fact]
    public async Task The_technical_account_stays()
    {
        var code = CustomerCode.OfFile(Program).With("appsettings.json", "{ \"Adobe\": { \"TechnicalAccount\": \"A@techacct.adobe.com\", \"PrivateKeyPath\": \"private.key\" } }");
        Assert.Equal(["Remove the setting 'Adobe:PrivateKeyPath'"], (await ActionsAsync(code, "appsettings.json")).Select(static action => action.Title));
    }

    [Fact]
    public async Task A_file_that_several_projects_have_changes_in_all_of_them()
    {
        var code = CustomerCode.OfFile(Program).With("appsettings.json", "{ \"Url\": \"https://ims-na1.adobelogin.com/ims/exchange/jwt\" }");
        var solution = new CustomerSolution([new CustomerProject("First", code), new CustomerProject("Second", code)]).ToSolution();
        var (action, _) = (await OfferedAsync(solution, "appsettings.json"))[0];
        var texts = await Task.WhenAll((await FixAll.ChangedAsync(action)).Projects.SelectMany(static project => project.AdditionalDocuments).Select(static document => document.GetTextAsync()));
        Assert.Equal(Enumerable.Repeat("{ \"Url\": \"https://ims-na1.adobelogin.com/ims/token/v3\" }", 2), texts.Select(static text => text.ToString()));
    }

    [Fact]
    public async Task A_diagnostic_of_a_text_that_has_changed_since_offers_nothing()
    {
        var solution = CustomerCode.OfFile(Program).With("appsettings.json", "{ \"Url\": \"https://ims-na1.adobelogin.com/ims/exchange/jwt\" }").ToSolution();
        var diagnostic = (await Diagnosis.OfEveryRuleAsync(solution)).Single();
        var document = solution.Projects.Single().AdditionalDocuments.Single();
        foreach (var text in new[] { string.Empty, "{", "{ \"Adobe\": { \"Url\": \"https://ims-na1.adobelogin.com/ims/exchange/jwt\" } }" })
        {
            var edited = solution.WithAdditionalDocumentText(document.Id, SourceText.From(text));
            Assert.Empty(await OfferedAsync(edited.GetAdditionalDocument(document.Id)!, diagnostic));
        }
    }

    [Fact]
    public async Task Code_whose_address_was_changed_is_still_migrated()
    {
        const string Source = """
            using System;
            using System.Collections.Generic;
            using System.Net.Http;
            using System.Threading.Tasks;
            using Microsoft.Extensions.Configuration;

            internal static class Program
            {
                private static Task Main() => SendAsync(new HttpClient(), new ConfigurationBuilder().Build());

                private static Task<HttpResponseMessage> SendAsync(HttpClient http, IConfiguration settings) =>
                    http.PostAsync(settings["Adobe:Url"], new FormUrlEncodedContent(new Dictionary<string, string>
                    {
                        ["client_id"] = "0123",
                        ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                        ["jwt_token"] = Environment.GetEnvironmentVariable("ADOBE_JWT"),
                    }));
            }

            """;
        var code = CustomerCode.OfFile(Source).With("appsettings.json", "{ \"Adobe\": { \"Url\": \"https://ims-na1.adobelogin.com/ims/exchange/jwt\" } }");
        var (_, text) = Assert.Single(await ActionsAsync(code, "appsettings.json"));
        var migrated = CustomerCode.Of(await FixAll.InSolutionAsync(code.With("appsettings.json", text).ToSolution()));
        Assert.DoesNotContain("jwt_token", migrated.Files["Program.cs"], StringComparison.Ordinal);
        Assert.Contains("client_credentials", migrated.Files["Program.cs"], StringComparison.Ordinal);
    }

    /// <summary>Asks for the actions at every setting that is found in <paramref name="text"/>, and checks that what is left is not longer.</summary>
    private static async Task TouchEveryPlaceAsync(Solution solution, DocumentId id, string text)
    {
        var source = SourceText.From(text);
        var edited = solution.WithAdditionalDocumentText(id, source);
        var file = ConfigurationFile.Read(source);
        foreach (var found in file is null ? [] : ServiceAccountSettings.Find(file))
        {
            var location = Location.Create("file", found.Span, source.Lines.GetLinePositionSpan(found.Span));
            var diagnostic = Diagnostic.Create("IMS0005", "Migration", "Half typed", DiagnosticSeverity.Warning, DiagnosticSeverity.Warning, true, 1, location: location);
            foreach (var action in await OfferedAsync(edited.GetAdditionalDocument(id)!, diagnostic))
            {
                var changed = await (await FixAll.ChangedAsync(action)).GetAdditionalDocument(id)!.GetTextAsync();
                Assert.True(changed.Length < text.Length, text);
            }
        }
    }

        private static Task<ImmutableArray<(string Title, string Text)>> ActionsAsync(CustomerCode code, string name) => ActionsAsync(code.ToSolution(), name);

    /// <summary>The title of each action in the file <paramref name="name"/>, and the text that it leaves there.</summary>
    private static async Task<ImmutableArray<(string Title, string Text)>> ActionsAsync(Solution solution, string name)
    {
        var actions = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var (action, id) in await OfferedAsync(solution, name))
        {
            var changed = await FixAll.ChangedAsync(action);
            Assert.Equal([id], changed.GetChanges(solution).GetProjectChanges().SelectMany(static project => project.GetChangedAdditionalDocuments()));
            actions.Add((action.Title, (await changed.GetAdditionalDocument(id)!.GetTextAsync()).ToString()));
        }

        return actions.ToImmutable();
    }

    private static async Task<List<(CodeAction Action, DocumentId Document)>> OfferedAsync(Solution solution, string name)
    {
        var document = solution.Projects.SelectMany(static project => project.AdditionalDocuments).First(document => document.Name == name);
        var offered = new List<(CodeAction, DocumentId)>();
        foreach (var diagnostic in (await Diagnosis.OfEveryRuleAsync(solution)).Where(diagnostic => diagnostic.Id == "IMS0005" && diagnostic.Location.GetLineSpan().Path == document.FilePath))
        {
            offered.AddRange((await OfferedAsync(document, diagnostic)).Select(action => (action, document.Id)));
        }

        return offered;
    }

    private static async Task<List<CodeAction>> OfferedAsync(TextDocument document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        await new ConfigurationCodeFixProvider().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), default));
        return actions;
    }
}
