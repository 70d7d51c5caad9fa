using System;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.Configuration;

/// <summary>Each environment keeps its own scopes: in its own file, or, where that cannot be done, as metascopes that stay and are reported.</summary>
public sealed class ScopesOfEnvironmentTests
{
    private const string Campaign = "openid,AdobeID,campaign_sdk,additional_info.projectedProductContext,campaign_config_server_general,deliverability_service_general";

    private const string Program = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Threading.Tasks;
        using Jose;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Options;

        internal sealed class AdobeOptions
        {
            public string TokenEndpoint { get; set; }
            public string ClientId { get; set; }
            public string ClientSecret { get; set; }
            public string OrgId { get; set; }
            public string TechnicalAccountId { get; set; }
            public string PrivateKeyPath { get; set; }
            public TYPE Metascopes { get; set; }
        }

        internal sealed class AdobeTokens(HttpClient http, IOptions<AdobeOptions> options)
        {
            private readonly AdobeOptions _options = options.Value;

            public async Task<string> GetAsync()
            {
                using var response = await http.PostAsync(_options.TokenEndpoint, new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["client_id"] = _options.ClientId,
                    ["client_secret"] = _options.ClientSecret,
                    ["jwt_token"] = Sign(),
                }));
                return await response.Content.ReadAsStringAsync();
            }

            private string Sign()
            {
                var claims = new Dictionary<string, object>
                {
                    ["exp"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds(),
                    ["iss"] = _options.OrgId,
                    ["sub"] = _options.TechnicalAccountId,
                    ["aud"] = "https://ims-na1.adobelogin.com/c/" + _options.ClientId,
                };
                foreach (var metascope in METASCOPES)
                {
                    claims["https://ims-na1.adobelogin.com/s/" + metascope] = true;
                }

                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText(_options.PrivateKeyPath));
                return JWT.Encode(claims, rsa, JwsAlgorithm.RS256);
            }

            private static async Task Main()
            {
                var configuration = new ConfigurationBuilder().AddJsonFile("appsettings.json").AddJsonFile("appsettings.Staging.json", optional: true).AddEnvironmentVariables().Build();
                var services = new ServiceCollection().AddSingleton(new HttpClient()).AddSingleton<AdobeTokens>();
                services.AddOptions<AdobeOptions>().Bind(configuration.GetSection("Adobe"));
                await using var provider = services.BuildServiceProvider();
                Console.WriteLine(await provider.GetRequiredService<AdobeTokens>().GetAsync());
            }
        }

        """;

    private static readonly string s_lists = Program.Replace("TYPE", "string[]", StringComparison.Ordinal).Replace("METASCOPES", "_options.Metascopes", StringComparison.Ordinal);

    private static readonly string s_texts = Program.Replace("TYPE", "string", StringComparison.Ordinal).Replace("METASCOPES", "_options.Metascopes.Split(',')", StringComparison.Ordinal);

    private static string Settings(string metascopes) => """
        {
          "Adobe": {
            "TokenEndpoint": "https://ims-na1.adobelogin.com/ims/exchange/jwt",
            "ClientId": "acme-client",
            "OrgId": "A1@AdobeOrg",
            "TechnicalAccountId": "B2@techacct.adobe.com",
            "PrivateKeyPath": "keys/private.key"METASCOPES
          }
        }

        """.Replace("METASCOPES", metascopes.Length == 0 ? "" : $",\n    \"Metascopes\": {metascopes}", StringComparison.Ordinal);

    private static string Own(string metascopes) => "{ \"Adobe\": { \"Metascopes\": " + metascopes + " } }\n";

    [Fact]
    public async Task Each_list_becomes_the_scopes_of_its_environment()
    {
        var migrated = await MigrateAsync(CustomerCode.OfFile(s_lists)
            .With("appsettings.json", Settings("[\"ent_campaign_sdk\"]"))
            .With("appsettings.Staging.json", Own("[\"ent_campaign_sdk\", \"ent_user_sdk\"]")));
        Assert.Contains("[\"scope\"] = string.Join(\",\", _options.Scopes),", migrated.Files["Program.cs"], StringComparison.Ordinal);
        Assert.Contains("public string[] Scopes { get; set; }", migrated.Files["Program.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("Metascopes", migrated.Files["Program.cs"], StringComparison.Ordinal);
        Assert.Contains("\"Scopes\": [\"" + Campaign.Replace(",", "\",\"", StringComparison.Ordinal) + "\"]", migrated.Files["appsettings.json"], StringComparison.Ordinal);
        Assert.Contains("\"user_management_sdk\"", migrated.Files["appsettings.Staging.json"], StringComparison.Ordinal);
        Assert.DoesNotContain("etascopes", migrated.Files["appsettings.json"] + migrated.Files["appsettings.Staging.json"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_text_becomes_the_scopes_of_its_environment()
    {
        var migrated = await MigrateAsync(CustomerCode.OfFile(s_texts)
            .With("appsettings.json", Settings("\"ent_campaign_sdk\""))
            .With("appsettings.Staging.json", Own("\"ent_campaign_sdk,ent_user_sdk\""))
            .With("appsettings.Development.json", Own("\"ent_user_sdk\"")));
        Assert.Contains("[\"scope\"] = _options.Scopes,", migrated.Files["Program.cs"], StringComparison.Ordinal);
        Assert.Contains("\"Scopes\": \"" + Campaign + "\"", migrated.Files["appsettings.json"], StringComparison.Ordinal);
        Assert.Contains("user_management_sdk,campaign_sdk", migrated.Files["appsettings.Staging.json"], StringComparison.Ordinal);
        Assert.Equal("{ \"Adobe\": { \"Scopes\": \"openid,AdobeID,user_management_sdk\" } }\n", migrated.Files["appsettings.Development.json"]);
    }

    public static TheoryData<string, string, string, string> Undecided => new()
    {
        { s_lists, Settings("[\"ent_campaign_sdk\"]"), "appsettings.Staging.json", Own("[\"ent_user_sdk\"]") }, // Three scopes would leave three of production's.
        { s_lists, Settings("[\"ent_campaign_sdk\"]"), "appsettings.Staging.json", "{ \"Adobe:Metascopes:1\": \"ent_user_sdk\" }\n" },
        { s_lists, Settings("[\"ent_campaign_sdk\"]"), ".env", "Adobe__Metascopes__1=ent_user_sdk\n" },
        { s_lists, Settings("[\"ent_campaign_sdk\"]"), "docker-compose.yml", "services:\n  api:\n    environment:\n      - Adobe__Metascopes__1=ent_user_sdk\n    image: api\n" },
        { s_texts, Settings("\"ent_campaign_sdk\""), "appsettings.Staging.json", Own("\"ent_campaign_sdk,ent_aam_sdk\"") }, // Nobody knows the scopes.
        { s_texts, Settings("\"ent_campaign_sdk\", \"Scopes\": \"other\""), "appsettings.Staging.json", Own("\"ent_user_sdk\"") }, // The name is taken.
        { s_texts, Settings(""), "appsettings.Development.json", Own("\"ent_user_sdk\"") }, // Production has its metascopes elsewhere.
        { s_lists, Settings(""), "appsettings.Development.json", Own("[\"ent_user_sdk\"]") },
        { s_texts.Replace("_options.Metascopes.Split(',')", "(_options.Metascopes ?? \"ent_user_sdk\").Split(',')", StringComparison.Ordinal), Settings("\"ent_campaign_sdk\""), "appsettings.Staging.json", Own("\"ent_user_sdk\"") },
    };

    [Theory]
    [MemberData(nameof(Undecided))]
    public async Task Where_that_cannot_be_done_every_metascope_stays_and_is_reported(string program, string settings, string file, string own)
    {
        var migrated = await MigrateAsync(CustomerCode.OfFile(program).With("appsettings.json", settings).With(file, own));
        Assert.Contains("[\"scope\"] = \"REPLACE_WITH_THE_SCOPES_OF_YOUR_CREDENTIAL\"", migrated.Files["Program.cs"], StringComparison.Ordinal);
        Assert.Equal(own, migrated.Files[file]);
        Assert.Equal(settings.Contains("ent_campaign_sdk", StringComparison.Ordinal), migrated.Files["appsettings.json"].Contains("ent_campaign_sdk", StringComparison.Ordinal));
        var found = await Diagnosis.OfEveryRuleAsync(migrated.ToSolution());
        Assert.Contains(found, static diagnostic => diagnostic.Id == "IMS1004");
        Assert.Contains(found, diagnostic => diagnostic.Id == "IMS0005" && diagnostic.Location.GetLineSpan().Path.EndsWith(file, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[\"ent_user_sdk\", \"ent_campaign_sdk\"]", "[\"ENT_CAMPAIGN_SDK\", \"ent_user_sdk\"]", "string.Join(\",\", _options.Scopes)")]
    [InlineData("\"ent_user_sdk,ent_campaign_sdk\"", "\"ent_campaign_sdk, ent_user_sdk\"", "_options.Scopes")]
    public async Task Order_and_letters_are_no_difference(string all, string own, string expected)
    {
        var migrated = await MigrateAsync(CustomerCode.OfFile(all[0] == '[' ? s_lists : s_texts).With("appsettings.json", Settings(all)).With("appsettings.Staging.json", Own(own)));
        Assert.Contains("[\"scope\"] = " + expected + ",", migrated.Files["Program.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("etascopes", migrated.Files["appsettings.json"] + migrated.Files["appsettings.Staging.json"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("App.Release.config")]
    [InlineData("Web.Release.config")]
    public async Task A_transformation_of_a_file_gets_its_own_scopes(string file)
    {
        const string Manager = """
            internal static class ConfigurationManager
            {
                public static System.Collections.Specialized.NameValueCollection AppSettings { get; } = new();
            }
            """;
        var program = s_texts.Replace("_options.Metascopes.Split(',')", "ConfigurationManager.AppSettings[\"AdobeMetascopes\"].Split(',')", StringComparison.Ordinal) + Manager;
        const string Release = "<configuration xmlns:xdt=\"http://schemas.microsoft.com/XML-Document-Transform\">\n  <appSettings>\n    <add key=\"AdobeMetascopes\" value=\"ent_user_sdk\" xdt:Transform=\"SetAttributes\" xdt:Locator=\"Match(key)\" />\n  </appSettings>\n</configuration>\n";
        var migrated = await MigrateAsync(CustomerCode.OfFile(program)
            .With("appsettings.json", Settings(""))
            .With(file.Replace(".Release", "", StringComparison.Ordinal), "<configuration>\n  <appSettings>\n    <add key=\"AdobeMetascopes\" value=\"ent_campaign_sdk\" />\n  </appSettings>\n</configuration>\n")
            .With(file, Release));
        Assert.Contains("[\"scope\"] = ConfigurationManager.AppSettings[\"AdobeScopes\"],", migrated.Files["Program.cs"], StringComparison.Ordinal);
        Assert.Equal(Release.Replace("AdobeMetascopes", "AdobeScopes", StringComparison.Ordinal).Replace("ent_user_sdk", "openid,AdobeID,user_management_sdk", StringComparison.Ordinal), migrated.Files[file]);
        Assert.Contains("key=\"AdobeScopes\" value=\"" + Campaign + "\"", migrated.Files[file.Replace(".Release", "", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    private static async Task<CustomerCode> MigrateAsync(CustomerCode code)
    {
        Assert.Empty(await ProgramRunner.ErrorsAsync(code.ToSolution()));
        var migrated = await FixAll.InSolutionAsync(code.ToSolution());
        Assert.Empty(await ProgramRunner.ErrorsAsync(migrated));
        Assert.Contains("client_credentials", CustomerCode.Of(migrated).Files["Program.cs"], StringComparison.Ordinal);
        return CustomerCode.Of(migrated);
    }
}
