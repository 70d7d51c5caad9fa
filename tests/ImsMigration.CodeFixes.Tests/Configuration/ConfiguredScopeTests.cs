using System;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using LoopbackIms;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.Configuration;

/// <summary>
/// Where the metascopes stand in a configuration file, the file gets the scopes instead, and the request reads them as the
/// program read the metascopes. The programs are run.
/// </summary>
[Collection(ImsTests.Name)]
public sealed class ConfiguredScopeTests(ImsFixture ims)
{
    private const string Scopes = "openid,AdobeID,user_management_sdk";

    private const string Json = """
        {
          "Adobe": {
            "Url": "https://ims-na1.adobelogin.com/ims/exchange/jwt", // stays
            "Metascopes": "ent_user_sdk",
            "Org": "A@AdobeOrg"
          }
        }

        """;

    private const string MigratedJson = """
        {
          "Adobe": {
            "Url": "https://ims-na1.adobelogin.com/ims/token/v3", // stays
            "Scopes": "openid,AdobeID,user_management_sdk",
            "Org": "A@AdobeOrg"
          }
        }

        """;

    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Text.Json;
        using System.Threading.Tasks;
        using Jose;
        using Microsoft.Extensions.Configuration;
        using Newtonsoft.Json.Linq;

        """;

    /// <summary>A program whose members, constructor and read of the metascopes a test puts in.</summary>
    private static string Program(string read, string members = "", string constructor = "", string types = "", string modifiers = "private ") => Usings + $$"""

        internal sealed class Client
        {
            private static readonly HttpClient Http = new HttpClient();
            private readonly IConfiguration _settings;
        {{members}}
            private Client(IConfiguration settings)
            {
                _settings = settings;{{constructor}}
            }

            private static async Task<int> Main()
            {
                var configuration = new ConfigurationBuilder().SetBasePath(Directory.GetCurrentDirectory()).AddJsonFile("appsettings.json").AddEnvironmentVariables().Build();
                var answer = await new Client(configuration).RequestTokenAsync();
                Console.WriteLine(answer);
                return answer.Contains("access_token") ? 0 : 1;
            }

            private async Task<string> RequestTokenAsync()
            {
                var response = await Http.PostAsync(_settings["Adobe:Url"], new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                    ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                    ["jwt_token"] = CreateJwt(),
                }));
                return await response.Content.ReadAsStringAsync();
            }

            {{modifiers}}string CreateJwt()
            {
                var claims = new Dictionary<string, object>
                {
                    ["exp"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds(),
                    ["iss"] = Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
                    ["sub"] = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"),
                    ["aud"] = "https://ims-na1.adobelogin.com/c/" + Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                };
                {{read}}
                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText(Environment.GetEnvironmentVariable("ADOBE_PRIVATE_KEY_FILE")));
                return JWT.Encode(claims, rsa, JwsAlgorithm.RS256);
            }
        }
        {{types}}
        """;

    private static string ClaimOf(string metascope) => $"claims[\"https://ims-na1.adobelogin.com/s/\" + {metascope}] = true;";

    public static TheoryData<string, string, string, string, string> Readers => new()
    {
        { ClaimOf("_settings[\"Adobe:Metascopes\"]"), "", "", "", "_settings[\"Adobe:Scopes\"]" },
        { ClaimOf("_settings.GetSection(\"Adobe\")[\"Metascopes\"]"), "", "", "", "_settings.GetSection(\"Adobe\")[\"Scopes\"]" },
        { ClaimOf("_settings.GetSection(\"Adobe:Metascopes\").Value"), "", "", "", "_settings.GetSection(\"Adobe:Scopes\").Value" },
        { ClaimOf("_settings.GetValue<string>(\"Adobe:Metascopes\")"), "", "", "", "_settings.GetValue<string>(\"Adobe:Scopes\")" },
        { ClaimOf("(_settings[\"Adobe:Metascopes\"] ?? throw new InvalidOperationException(\"Adobe:Metascopes is not set\"))"), "", "", "", "_settings[\"Adobe:Scopes\"] ?? throw new InvalidOperationException(\"Adobe:Scopes is not set\")" },
        { "foreach (var metascope in _settings[\"Adobe:Metascopes\"].Split(',')) " + ClaimOf("metascope.Trim()"), "", "", "", "_settings[\"Adobe:Scopes\"]" },
        { "var metascopes = this._settings[\"Adobe:Metascopes\"];\n        " + ClaimOf("metascopes"), "", "", "", "this._settings[\"Adobe:Scopes\"]" },
        { ClaimOf("_settings[MetascopesKey]"), "    private const string MetascopesKey = \"Adobe:Metascopes\";\n", "", "", "_settings[\"Adobe:Scopes\"]" },
        { ClaimOf("_settings[Keys.Metascopes]"), "", "", "internal static class Keys\n{\n    public const string Metascopes = \"Adobe:Metascopes\";\n}\n", "_settings[\"Adobe:Scopes\"]" },
        { ClaimOf("_metascopes"), "    private readonly string _metascopes;\n", "\n        _metascopes = settings[\"Adobe:Metascopes\"];", "", "_scopes" },
        { ClaimOf("Metascopes"), "    private string Metascopes => _settings[\"Adobe:Metascopes\"];\n", "", "", "Scopes" },
        { ClaimOf("_adobe.Metascopes"), "    private readonly AdobeSettings _adobe;\n", "\n        _adobe = new AdobeSettings { Metascopes = settings[\"Adobe:Metascopes\"] };", "internal sealed class AdobeSettings\n{\n    public string Metascopes { get; init; }\n}\n", "_adobe.Scopes" },
        { ClaimOf("_adobe.MetaScopes"), "    private readonly AdobeSettings _adobe;\n", "\n        _adobe = settings.GetSection(\"Adobe\").Get<AdobeSettings>();", "internal sealed class AdobeSettings\n{\n    /// <summary>What to ask for.</summary>\n    public string MetaScopes { get; set; } = \"\";\n}\n", "_adobe.Scopes" },
        { ClaimOf("(string)Adobe[\"Metascopes\"]"), "    private static readonly JToken Adobe = JObject.Parse(File.ReadAllText(\"appsettings.json\"))[\"Adobe\"];\n", "", "", "(string)Adobe[\"Scopes\"]" },
        { ClaimOf("Adobe.GetProperty(\"Metascopes\").GetString()"), "    private static readonly JsonElement Adobe = JsonDocument.Parse(File.ReadAllText(\"appsettings.json\"), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip }).RootElement.GetProperty(\"Adobe\");\n", "", "", "Adobe.GetProperty(\"Scopes\").GetString()" },
    };

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task The_request_reads_the_scopes_as_the_assertion_read_its_metascopes(string read, string members, string constructor, string types, string expected)
    {
        var code = CustomerCode.OfFile(Program(read, members, constructor, types)).With("appsettings.json", Json);
        var migrated = await MigrateAndRunAsync(code);
        Assert.Contains($"            ["+"\"scope\"] = " + expected + ",\n", migrated.Files["Program.cs"], StringComparison.Ordinal);
        Assert.Equal(MigratedJson, migrated.Files["appsettings.json"]);
        Assert.DoesNotContain("etascope", WithoutAdvice(migrated.Files["Program.cs"]), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("_settings.GetSection(\"Adobe:Metascopes\").Get<string[]>()", "_settings.GetSection(\"Adobe:Scopes\").Get<string[]>()")]
    [InlineData("_settings.GetSection(\"Adobe:Metascopes\").GetChildren().Select(static item => item.Value)", "_settings.GetSection(\"Adobe:Scopes\").GetChildren().Select(static item => item.Value)")]
    public async Task A_list_stays_a_list(string read, string expected)
    {
        var program = Program($"foreach (var metascope in {read}) {{ {ClaimOf("metascope")} }}");
        var code = CustomerCode.OfFile(program).With("appsettings.json", Json.Replace("\"ent_user_sdk\"", "[\n      \"ent_user_sdk\"\n    ]", StringComparison.Ordinal));
        var migrated = await MigrateAndRunAsync(code);
        Assert.Contains($"string.Join(\",\", {expected}),", migrated.Files["Program.cs"], StringComparison.Ordinal);
        Assert.Equal(
            MigratedJson.Replace("\"openid,AdobeID,user_management_sdk\"", "[\n      \"openid\",\n      \"AdobeID\",\n      \"user_management_sdk\"\n    ]", StringComparison.Ordinal),
            migrated.Files["appsettings.json"]);
    }

    [Theory]
    [InlineData(".env", "# Adobe\nexport ADOBE_METASCOPES='ent_user_sdk' # one\nOTHER=1\n", "# Adobe\nexport ADOBE_SCOPES='openid,AdobeID,user_management_sdk'\nOTHER=1\n")]
    [InlineData("launchSettings.json", "{ \"profiles\": { \"Api\": { \"environmentVariables\": { \"ADOBE_METASCOPES\": \"ent_user_sdk\" } } } }", "{ \"profiles\": { \"Api\": { \"environmentVariables\": { \"ADOBE_SCOPES\": \"openid,AdobeID,user_management_sdk\" } } } }")]
    [InlineData(".env", "\uFEFFADOBE_METASCOPES=ent_user_sdk\r\nOTHER=1", "\uFEFFADOBE_SCOPES=openid,AdobeID,user_management_sdk\r\nOTHER=1")]
    [InlineData(".env", "OTHER=1\nADOBE_METASCOPES = ent_user_sdk", "OTHER=1\nADOBE_SCOPES = openid,AdobeID,user_management_sdk")]
    [InlineData(".env", "ADOBE_METASCOPES=ent_user_sdk\nADOBE_METASCOPES=ent_user_sdk\n", "ADOBE_SCOPES=openid,AdobeID,user_management_sdk\nADOBE_SCOPES=openid,AdobeID,user_management_sdk\n")]
    [InlineData("docker-compose.yml", "services:\n  api:\n    environment:\n      - A=1\n      - ADOBE_METASCOPES=ent_user_sdk\n    image: api\n", "services:\n  api:\n    environment:\n      - A=1\n      - ADOBE_SCOPES=openid,AdobeID,user_management_sdk\n    image: api\n")]
    [InlineData("serverless.yml", "provider:\n  environment:\n    ADOBE_METASCOPES: \"ent_user_sdk\"", "provider:\n  environment:\n    ADOBE_SCOPES: \"openid,AdobeID,user_management_sdk\"")]
    [InlineData("local.settings.json", "{ \"Values\": { \"A\": \"1\", \"ADOBE_METASCOPES\": \"ent_user_sdk\" } }", "{ \"Values\": { \"A\": \"1\", \"ADOBE_SCOPES\": \"openid,AdobeID,user_management_sdk\" } }")]
    public async Task A_variable_of_the_environment_has_the_scopes_as_default_because_a_server_may_not_set_it(string file, string before, string after)
    {
        var program = Program(ClaimOf("Environment.GetEnvironmentVariable(\"ADOBE_METASCOPES\")"));
        var migrated = await MigrateAndRunAsync(CustomerCode.OfFile(program).With("appsettings.json", Json).With(file, before));
        Assert.Contains("[\"scope\"] = Environment.GetEnvironmentVariable(\"ADOBE_SCOPES\") ?? \"" + Scopes + "\",\n", migrated.Files["Program.cs"], StringComparison.Ordinal);
        Assert.Equal(after, migrated.Files[file]);
    }

    [Fact]
    public async Task A_file_that_no_code_names_may_not_be_read_so_the_scopes_are_the_default()
    {
        var code = CustomerCode.OfFile(Program(ClaimOf("_settings[\"Adobe:Metascopes\"]")))
            .With("appsettings.json", Json.Replace("    \"Metascopes\": \"ent_user_sdk\",\n", "", StringComparison.Ordinal))
            .With("shared.json", "{ \"Adobe\": { \"Metascopes\": \"ent_user_sdk\" } }");
        var migrated = await MigrateAndRunAsync(code);
        Assert.Contains("[\"scope\"] = _settings[\"Adobe:Scopes\"] ?? \"" + Scopes + "\",\n", migrated.Files["Program.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_file_that_has_the_metascopes_gets_its_own_scopes()
    {
        var code = CustomerCode.OfFile(Program(ClaimOf("_settings[\"Adobe:Metascopes\"]")))
            .With("appsettings.json", Json)
            .With("appsettings.Staging.json", "{ \"Adobe\": { \"Metascopes\" : \"ent_documentcloud_sdk\" } }")
            .With("appsettings.Production.json", "{\r\n\t\"adobe\": {\r\n\t\t\"metascopes\": \"ent_user_sdk,ent_dataservices_sdk\" // both\r\n\t}\r\n}\r\n")
            .With("appsettings.Test.json", "{ \"Adobe\": { \"Url\": \"http://localhost\" } }");
        var migrated = await MigrateAndRunAsync(code);
        Assert.Equal(MigratedJson, migrated.Files["appsettings.json"]);
        Assert.Equal("{ \"Adobe\": { \"Scopes\" : \"openid,AdobeID,DCAPI\" } }", migrated.Files["appsettings.Staging.json"]);
        Assert.Equal(
            "{\r\n\t\"adobe\": {\r\n\t\t\"scopes\": \"openid,AdobeID,read_organizations,additional_info.projectedProductContext,session,user_management_sdk\" // both\r\n\t}\r\n}\r\n",
            migrated.Files["appsettings.Production.json"]);
        Assert.Equal(code.Files["appsettings.Test.json"], migrated.Files["appsettings.Test.json"]);
    }

    [Theory]
    [InlineData("\"ent_user_sdk\"", "\"ent_dataservices_sdk\"", true)] // The longer list replaces the shorter one.
    [InlineData("\"ent_dataservices_sdk\"", "\"ent_user_sdk\"", false)] // What the shorter list leaves of the longer one would be sent as well.
    [InlineData("\"ent_user_sdk\", \"ent_documentcloud_sdk\"", "\"ent_dataservices_sdk\"", false)] // It has the second metascope of the other file, too.
    [InlineData("\"ent_user_sdk\", \"ent_documentcloud_sdk\"", "\"ent_documentcloud_sdk\", \"ENT_USER_SDK\"", true)] // The order and the letters say nothing.
    public async Task Lists_that_differ_between_files_are_not_mixed(string all, string production, bool canBeMerged)
    {
        var program = Program($"foreach (var metascope in _settings.GetSection(\"Adobe:Metascopes\").Get<string[]>()) {{ {ClaimOf("metascope")} }}");
        var code = CustomerCode.OfFile(program)
            .With("appsettings.json", Json.Replace("\"ent_user_sdk\"", $"[{all}]", StringComparison.Ordinal))
            .With("appsettings.Production.json", $"{{ \"Adobe\": {{ \"Metascopes\": [ {production} ] }} }}");
        var migrated = CustomerCode.Of(await FixAll.InSolutionAsync(code.ToSolution()));
        Assert.Contains(canBeMerged ? "string.Join(\",\", _settings.GetSection(\"Adobe:Scopes\").Get<string[]>())" : "\"REPLACE_WITH_THE_SCOPES_OF_YOUR_CREDENTIAL\"", migrated.Files["Program.cs"], StringComparison.Ordinal);
        Assert.Equal(!canBeMerged, migrated.Files["Program.cs"].Contains("name different metascopes", StringComparison.Ordinal));
        Assert.All(["appsettings.json", "appsettings.Production.json"], file => Assert.Contains(canBeMerged ? "\"Scopes\"" : "\"Metascopes\"", migrated.Files[file], StringComparison.Ordinal));
        Assert.All(["appsettings.json", "appsettings.Production.json"], file => Assert.DoesNotContain(canBeMerged ? "\"Metascopes\"" : "\"Scopes\"", migrated.Files[file], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<add key=\"AdobeMetascopes\" value=\"ent_user_sdk\" />", "<add key=\"AdobeScopes\" value=\"openid,AdobeID,user_management_sdk\" />")]
    [InlineData("<add key=\"AdobeMetascopes\" value=\"ent_user_sdk\">\r\n    </add>", "<add key=\"AdobeScopes\" value=\"openid,AdobeID,user_management_sdk\">\r\n    </add>")]
    [InlineData("<add value='ent_user_sdk'\r\n         key='AdobeMetascopes'/>", "<add value='openid,AdobeID,user_management_sdk'\r\n         key='AdobeScopes'/>")]
    public async Task Application_settings_in_XML(string before, string after)
    {
        const string Manager = """
            internal static class ConfigurationManager
            {
                public static System.Collections.Specialized.NameValueCollection AppSettings { get; } = Read();

                private static System.Collections.Specialized.NameValueCollection Read()
                {
                    var settings = new System.Collections.Specialized.NameValueCollection();
                    foreach (var add in System.Xml.Linq.XDocument.Load("app.config").Descendants("add"))
                    {
                        settings.Add((string)add.Attribute("key"), (string)add.Attribute("value"));
                    }

                    return settings;
                }
            }
            """;
        var config = "<?xml version=\"1.0\"?>\r\n<configuration>\r\n  <appSettings>\r\n    <!-- Adobe -->\r\n    {0}\r\n    <add key=\"Other\" value=\"1\" />\r\n  </appSettings>\r\n</configuration>\r\n";
        var program = Program(ClaimOf("ConfigurationManager.AppSettings[\"AdobeMetascopes\"]"), types: Manager);
        var code = CustomerCode.OfFile(program).With("appsettings.json", Json).With("app.config", config.Replace("{0}", before, StringComparison.Ordinal));
        var migrated = await MigrateAndRunAsync(code);
        Assert.Contains("[\"scope\"] = ConfigurationManager.AppSettings[\"AdobeScopes\"],", migrated.Files["Program.cs"], StringComparison.Ordinal);
        Assert.Equal(config.Replace("{0}", after, StringComparison.Ordinal), migrated.Files["app.config"]);
    }

    [Fact]
    public async Task The_scopes_of_the_option_go_into_the_configuration()
    {
        var code = CustomerCode.OfFile(Program(ClaimOf("_settings[\"Adobe:Metascopes\"]")))
            .With("appsettings.json", Json)
            .With(".editorconfig", "root = true\n[*.cs]\nims_migration.scope = openid, AdobeID, user_management_sdk\n");
        var migrated = await MigrateAndRunAsync(code);
        Assert.Equal(MigratedJson, migrated.Files["appsettings.json"]);
        Assert.DoesNotContain("Suggested", migrated.Files["Program.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("_settings[\"Adobe:Metascopes\"]", "\"ent_user_sdk\"", "Console.WriteLine(Settings.Current[\"Adobe:Metascopes\"]);")] // Somebody else reads it.
    [InlineData("_settings[\"Adobe:Metascopes\"]", "\"ent_aam_sdk,ent_user_sdk\"", "")] // Nobody knows the scopes.
    [InlineData("_settings[\"Adobe:Metascopes\"]", "\"ent_user_sdk\", \"Scopes\": \"other\"", "")] // The name is taken.
    [InlineData("Get(\"Metascopes\")", "\"ent_user_sdk\"", "")] // Nobody sees what is read.
    [InlineData("Other.Settings.Current[\"Adobe:Metascopes\"] + \"ent_user_sdk\"", "\"ent_user_sdk\"", "")] // The source names one, too.
    public async Task Otherwise_the_scopes_are_a_text_in_the_source(string read, string value, string elsewhere)
    {
        var types = "internal static class Settings\n{\n    public static readonly IConfiguration Current = new ConfigurationBuilder().Build();\n    public static void Show() { " + elsewhere + " }\n}\n";
        var code = CustomerCode.OfFile(Program(ClaimOf(read.Replace("Other.", "", StringComparison.Ordinal)), members: "    private string Get(string name) => _settings[\"Adobe:\" + name];\n", types: types)).With("appsettings.json", Json.Replace("\"ent_user_sdk\"", value, StringComparison.Ordinal));
        Assert.Empty(await ProgramRunner.ErrorsAsync(code.ToSolution()));
        var migrated = CustomerCode.Of(await FixAll.InSolutionAsync(code.ToSolution()));
        Assert.Matches("\\[\"scope\"\\] = \"(openid,AdobeID,user_management_sdk|REPLACE_WITH_THE_SCOPES_OF_YOUR_CREDENTIAL)\",", migrated.Files["Program.cs"]);
        Assert.DoesNotContain("openid", migrated.Files["appsettings.json"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_by_one_gives_the_same_as_all_at_once_where_two_requests_share_the_setting()
    {
        var first = Program(ClaimOf("_settings[\"Adobe:Metascopes\"]"));
        var second = first.Replace("class Client", "class Second", StringComparison.Ordinal).Replace("Client(configuration)", "Second(configuration)", StringComparison.Ordinal).Replace("private Client(", "private Second(", StringComparison.Ordinal).Replace("Task<int> Main()", "Task<int> RunAsync()", StringComparison.Ordinal);
        var solution = CustomerCode.OfFile(first).With("Second.cs", second).With("appsettings.json", Json).ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        var expected = CustomerCode.Of(await FixAll.InSolutionAsync(solution));
        Assert.Equal(MigratedJson, expected.Files["appsettings.json"]);
        while (await FixAll.FirstAsync(solution) is { } next)
        {
            solution = next;
        }

        Assert.Equal(expected.Files, CustomerCode.Of(solution).Files);
    }

    private static string WithoutAdvice(string source) =>
        string.Join('\n', source.Split('\n').Where(static line => !line.Contains("// Suggested for", StringComparison.Ordinal)));

    /// <summary>Migrates a program that gets a token, and verifies that it gets one afterwards, with the scopes, and that nothing is left to fix.</summary>
    private async Task<CustomerCode> MigrateAndRunAsync(CustomerCode code)
    {
        Assert.Empty(await ProgramRunner.ErrorsAsync(code.ToSolution()));
        var migrated = await FixAll.InSolutionAsync(code.ToSolution());
        var (run, requests) = await ims.RunAsync(migrated, JwtExchangeState.Retired);
        Assert.True(run.ExitCode == 0, run.Output + CustomerCode.Of(migrated).Files["Program.cs"]);
        var request = Assert.Single(requests);
        Assert.Equal(Scopes, request.Fields.Single(static field => field.Name == "scope").Value);
        Assert.Empty((await Diagnosis.OfEveryRuleAsync(migrated)).Where(static diagnostic => diagnostic.Location.IsInSource));
        Assert.Equal(CustomerCode.Of(migrated).Files, CustomerCode.Of(await FixAll.InSolutionAsync(migrated)).Files);
        return CustomerCode.Of(migrated);
    }
}
