using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.HostTests;

/// <summary>What one project says is no fact about another that has nothing to do with it.</summary>
public sealed class UnrelatedProjectTests
{
    private const string Usings =
        """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Security.Cryptography;
        using System.Threading.Tasks;
        using Jose;


        """;

    /// <summary>Posts an ordinary form, whose address only the environment knows.</summary>
    private const string AddressFromOutside = Usings +
        """
        internal static class One
        {
            internal static async Task Main()
            {
                using var http = new HttpClient();
                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText(Environment.GetEnvironmentVariable("IMS_PRIVATE_KEY_FILE")));
                var jwt = JWT.Encode(new Dictionary<string, object> { ["iss"] = "B2@AdobeOrg", ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true }, rsa, JwsAlgorithm.RS256);
                var form = new Dictionary<string, string> { ["client_id"] = "id", ["client_secret"] = Environment.GetEnvironmentVariable("S"), ["jwt_token"] = jwt };
                Console.WriteLine(await http.PostAsync(Environment.GetEnvironmentVariable("IMS_URL"), new FormUrlEncodedContent(form)));
            }
        }

        """;

    /// <summary>Posts a form whose fields only a file knows.</summary>
    private const string FormNotUnderstood = Usings +
        """
        internal static class Two
        {
            internal static async Task Main()
            {
                using var http = new HttpClient();
                var fields = File.ReadAllLines("login.txt").Select(static line => line.Split('=')).ToDictionary(static parts => parts[0], static parts => parts[1]);
                Console.WriteLine(await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(fields)));
            }
        }

        """;

    /// <summary>Only writes an assertion for Campaign to a file.</summary>
    private const string CampaignAssertion = Usings +
        """
        internal static class Campaign
        {
            internal static void Main()
            {
                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText("campaign.key"));
                File.WriteAllText("jwt.txt", JWT.Encode(new Dictionary<string, object> { ["https://ims-na1.adobelogin.com/s/ent_campaign_sdk"] = true }, rsa, JwsAlgorithm.RS256));
            }
        }

        """;

    /// <summary>Sends a ready-made assertion, of which nobody here knows what it is for.</summary>
    private const string ReadyMade = Usings +
        """
        internal static class Ready
        {
            internal static async Task Main()
            {
                using var http = new HttpClient();
                var form = new Dictionary<string, string> { ["client_id"] = "id", ["client_secret"] = Environment.GetEnvironmentVariable("S"), ["jwt_token"] = Environment.GetEnvironmentVariable("JWT") };
                Console.WriteLine(await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(form)));
            }
        }

        """;

    /// <summary>Exchanges the credentials of AEM from a mounted file.</summary>
    private const string Aem = Usings +
        """
        internal static class AemClient
        {
            internal static async Task Main()
            {
                using var http = new HttpClient();
                var integration = System.Text.Json.JsonDocument.Parse(File.ReadAllText("/mnt/aem.json")).RootElement.GetProperty("integration");
                var account = integration.GetProperty("technicalAccount");
                using var rsa = RSA.Create();
                rsa.ImportFromPem(integration.GetProperty("privateKey").GetString());
                var host = "https://" + integration.GetProperty("imsEndpoint").GetString();
                var claims = new Dictionary<string, object> { ["iss"] = integration.GetProperty("org").GetString(), ["aud"] = host + "/c/" + account.GetProperty("clientId").GetString() };
                foreach (var metascope in integration.GetProperty("metascopes").GetString().Split(','))
                {
                    claims[host + "/s/" + metascope] = true;
                }

                var form = new Dictionary<string, string>
                {
                    ["client_id"] = account.GetProperty("clientId").GetString(),
                    ["client_secret"] = account.GetProperty("clientSecret").GetString(),
                    ["jwt_token"] = JWT.Encode(claims, rsa, JwsAlgorithm.RS256),
                };
                Console.WriteLine(await http.PostAsync(host + "/ims/exchange/jwt", new FormUrlEncodedContent(form)));
            }
        }

        """;

    private const string Library = Usings +
        """
        public sealed class AdobeOptions
        {
            public string Org { get; set; }
            public string Metascopes { get; set; }
        }

        public static class Tokens
        {
            public static async Task<string> GetAsync(HttpClient http, AdobeOptions options, RSA key)
            {
                var claims = new Dictionary<string, object> { ["iss"] = options.Org };
                foreach (var metascope in options.Metascopes.Split(','))
                {
                    claims["https://ims-na1.adobelogin.com/s/" + metascope] = true;
                }

                var form = new Dictionary<string, string> { ["client_id"] = "id", ["client_secret"] = Environment.GetEnvironmentVariable("S"), ["jwt_token"] = JWT.Encode(claims, key, JwsAlgorithm.RS256) };
                return (await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(form))).ToString();
            }
        }

        """;

    private const string Host =
        """
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Configuration;

        internal static class Host
        {
            internal static async Task Main()
            {
                var configuration = new ConfigurationBuilder().AddJsonFile("appsettings.json").Build();
                await Tokens.GetAsync(new HttpClient(), configuration.GetSection("Adobe").Get<AdobeOptions>(), RSA.Create());
            }
        }

        """;

    [Fact]
    public async Task An_endpoint_of_another_project_stays_where_its_form_is_not_understood()
    {
        var texts = await MigratedAsync(Project("One", AddressFromOutside), Project("Two", FormNotUnderstood));
        Assert.Contains("client_credentials", texts["One/Program.cs"], StringComparison.Ordinal);
        Assert.Equal(FormNotUnderstood, texts["Two/Program.cs"]);
    }

    [Fact]
    public async Task An_endpoint_that_another_request_names_stays_where_its_form_is_not_understood()
    {
        var code = CustomerCode.OfFile(AddressFromOutside, "App/One.cs").With("App/Two.cs", FormNotUnderstood.Replace(" Main()", " Run()", StringComparison.Ordinal));
        var texts = await MigratedAsync(new CustomerProject("App", code));
        Assert.Equal(code.Files["App/Two.cs"], texts["App/Two.cs"]);
    }

    [Fact]
    public async Task Of_two_endpoints_that_no_request_is_known_for_none_is_taken()
    {
        const string Endpoints =
            """
            internal static class Endpoints
            {
                internal static string Of(string name) => (string)typeof(Endpoints).GetField(name).GetValue(null);
                internal const string Live = "https://ims-na1.adobelogin.com/ims/exchange/jwt";
                internal const string Stage = "https://ims-na1-stg1.adobelogin.com/ims/exchange/jwt";
            }

            """;
        var code = CustomerCode.OfFile(AddressFromOutside.Replace("Environment.GetEnvironmentVariable(\"IMS_URL\")", "Endpoints.Of(Environment.GetEnvironmentVariable(\"IMS\"))", StringComparison.Ordinal), "App/Program.cs");
        var two = await MigratedAsync(new CustomerProject("App", code.With("App/Endpoints.cs", Endpoints)));
        Assert.Equal(Endpoints, two["App/Endpoints.cs"]);
        var one = await MigratedAsync(new CustomerProject("App", code.With("App/Endpoints.cs", Endpoints.Replace("    internal const string Stage = \"https://ims-na1-stg1.adobelogin.com/ims/exchange/jwt\";\n", "", StringComparison.Ordinal))));
        Assert.Contains("/ims/token/v3", one["App/Endpoints.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_metascopes_of_another_project_are_no_scopes_of_this()
    {
        var texts = await MigratedAsync(Project("Campaign", CampaignAssertion), Project("Ready", ReadyMade));
        Assert.Contains("REPLACE_WITH_THE_SCOPES", texts["Ready/Program.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("campaign", texts["Ready/Program.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_metascopes_of_a_project_that_is_used_are_scopes_of_this()
    {
        var library = Project("Campaign", CampaignAssertion.Replace("internal static class", "public static class", StringComparison.Ordinal).Replace(" Main()", " Write()", StringComparison.Ordinal));
        var texts = await MigratedAsync(library with { Code = library.Code with { IsApplication = false } }, Project("Ready", ReadyMade) with { References = ["Campaign"] });
        Assert.Contains("campaign_sdk", texts["Ready/Program.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_settings_of_another_project_are_no_scopes_of_this()
    {
        var other = Project("Other", "internal static class Other { internal static void Main() { } }");
        var texts = await MigratedAsync(
            other with { Code = other.Code.With("Other/appsettings.json", Settings("ent_campaign_sdk")) },
            Project("Ready", ReadyMade));
        Assert.Contains("REPLACE_WITH_THE_SCOPES", texts["Ready/Program.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Credentials_of_AEM_stay_whatever_is_near_them(bool isInOneProject)
    {
        var aem = Project("Aem", Aem);
        var campaign = Project("Campaign", CampaignAssertion);
        var texts = isInOneProject
            ? await MigratedAsync(aem with { Code = aem.Code.With("Aem/Campaign.cs", CampaignAssertion.Replace(" Main()", " Write()", StringComparison.Ordinal)) })
            : await MigratedAsync(campaign, aem);
        Assert.Equal(Aem, texts["Aem/Program.cs"]);
    }

    [Theory]
    [InlineData("ent_user_sdk", "ent_user_sdk,ent_analytics_bulk_ingest_sdk", "", "user_management_sdk", "analytics")]
    [InlineData("ent_user_sdk,ent_analytics_bulk_ingest_sdk", "ent_user_sdk", "", "analytics", "REPLACE")]
    [InlineData("", "ent_user_sdk,ent_analytics_bulk_ingest_sdk", "ent_user_sdk", "user_management_sdk", "analytics")]
    [InlineData("ent_user_sdk", "", "ent_analytics_bulk_ingest_sdk", "REPLACE_WITH_THE_SCOPES", "user_management_sdk")]
    public async Task Production_gets_the_scopes_of_production(string everywhere, string development, string production, string expected, string absent)
    {
        var library = CustomerCode.OfFile(Library, "Library/Tokens.cs") with { IsApplication = false };
        var host = CustomerCode.OfFile(Host, "Host/Program.cs");
        foreach (var (file, metascopes) in new[] { ("appsettings.json", everywhere), ("appsettings.Development.json", development), ("appsettings.Production.json", production) })
        {
            host = metascopes.Length == 0 ? host : host.With("Host/" + file, Settings(metascopes));
        }

        var texts = await MigratedAsync(new CustomerProject("Library", library), new CustomerProject("Host", host) { References = ["Library"] });
        var written = texts["Library/Tokens.cs"];
        Assert.True(written.Contains(expected, StringComparison.Ordinal) || written.Contains("options.", StringComparison.Ordinal), written);
        Assert.DoesNotContain(absent, written, StringComparison.Ordinal);
    }

    private static string Settings(string metascopes) => $$"""{ "Adobe": { "Org": "B2@AdobeOrg", "Metascopes": "{{metascopes}}" } }""" + "\n";

    private static CustomerProject Project(string name, string source) => new(name, CustomerCode.OfFile(source, name + "/Program.cs"));

    private static async Task<ImmutableSortedDictionary<string, string>> MigratedAsync(params CustomerProject[] projects)
    {
        var solution = new CustomerSolution([.. projects]).ToSolution();
        Assert.Empty(await CustomerSolution.ErrorsOfAsync(solution));
        var migrated = await FixAll.InSolutionAsync(solution);
        Assert.Empty((await CustomerSolution.ErrorsOfAsync(migrated)).Select(static error => error.ToString()));
        return await CustomerSolution.TextsOfAsync(migrated);
    }
}
