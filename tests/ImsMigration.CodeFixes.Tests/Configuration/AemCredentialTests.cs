using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.Configuration;

/// <summary>A credential of AEM as a Cloud Service whose metascope only a file names: it is reported and left alone, with its file.</summary>
public sealed class AemCredentialTests
{
    private const string Json = """
        {
          "ok": true,
          "integration": {
            "imsEndpoint": "ims-na1.adobelogin.com",
            "metascopes": "ent_aem_cloud_api",
            "technicalAccount": { "clientId": "0123", "clientSecret": "from the vault" },
            "email": "A@techacct.adobe.com",
            "id": "B@techacct.adobe.com",
            "org": "C@AdobeOrg",
            "privateKey": "from the vault"
          }
        }
        """;

    private const string ByIndexer = """
            private static readonly JToken Integration = JObject.Parse(File.ReadAllText("service-credentials.json"))["integration"];
            private static string Metascopes => (string)Integration["metascopes"];
            private static string Key => (string)Integration["privateKey"];
        """;

    private const string ByProperty = """
            private static readonly ServiceCredentials Credentials = JsonConvert.DeserializeObject<ServiceCredentials>(File.ReadAllText("service-credentials.json"));
            private static string Metascopes => Credentials.Integration.Metascopes;
            private static string Key => Credentials.Integration.PrivateKey;
        """;

    private const string Objects = """
        public sealed class ServiceCredentials { public Integration Integration { get; set; } }
        public sealed class Integration { public string Metascopes { get; set; } public string PrivateKey { get; set; } }
        """;

    private static CustomerCode Code(string members, string json = Json) => CustomerCode.OfFile($$"""
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Threading.Tasks;
        using Jose;
        using Newtonsoft.Json;
        using Newtonsoft.Json.Linq;

        internal static class Program
        {
        {{members}}

            private static Task Main() => new HttpClient().PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["client_id"] = "0123",
                ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                ["jwt_token"] = CreateJwt(),
            }));

            private static string CreateJwt()
            {
                using var rsa = RSA.Create();
                rsa.ImportFromPem(Key);
                return JWT.Encode(new Dictionary<string, object> { ["https://ims-na1.adobelogin.com/s/" + Metascopes] = true }, rsa, JwsAlgorithm.RS256);
            }
        }

        {{Objects}}
        """).With("service-credentials.json", json);

    [Theory]
    [InlineData(ByIndexer)]
    [InlineData(ByProperty)]
    public async Task Nothing_changes_in_code_and_file(string members)
    {
        var solution = Code(members).ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        var found = await Diagnosis.OfEveryRuleAsync(solution);
        Assert.Contains(found, static diagnostic => diagnostic.Id == "IMS0001");
        Assert.All(
            found.Where(static diagnostic => diagnostic.Id == "IMS0005"),
            static diagnostic => Assert.Contains("AEM Developer Console", MessageOf(diagnostic), StringComparison.Ordinal));
        AssertSpeakOfAem(found);
        Assert.Null(await FixAll.FirstAsync(solution));
        Assert.Equal(CustomerCode.Of(solution).Files, CustomerCode.Of(await FixAll.InSolutionAsync(solution)).Files);
    }

    [Theory]
    [InlineData(ByIndexer, "private static string Account => (string)Integration[\"technicalAccount\"][\"clientId\"] + Integration[\"imsEndpoint\"];", "")]
    [InlineData(ByProperty, "private static string Account => Credentials.Integration.TechnicalAccount.ClientId;", "public TechnicalAccount TechnicalAccount { get; set; }")]
    public async Task Nothing_changes_where_the_file_is_not_part_of_the_project(string members, string more, string property)
    {
        var code = Code(members + "\n" + more);
        var source = code.Files["Program.cs"].Replace("public sealed class Integration { ", "public sealed class TechnicalAccount { public string ClientId { get; set; } } public sealed class Integration { " + property, StringComparison.Ordinal);
        var solution = CustomerCode.OfFile(source).ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        AssertSpeakOfAem(await Diagnosis.OfEveryRuleAsync(solution));
        Assert.Null(await FixAll.FirstAsync(solution));
        Assert.Equal(source, CustomerCode.Of(await FixAll.InSolutionAsync(solution)).Files["Program.cs"]);
    }

    [Theory]
    [InlineData(ByIndexer)]
    [InlineData(ByProperty)]
    public async Task The_option_lets_it_be_migrated(string members)
    {
        var code = Code(members).With(".editorconfig", "root = true\n[*.cs]\nims_migration.migrate_aem = true\n");
        var migrated = CustomerCode.Of(await FixAll.InSolutionAsync(code.ToSolution()));
        Assert.DoesNotContain("jwt_token", migrated.Files["Program.cs"], StringComparison.Ordinal);
        Assert.Contains("REPLACE_WITH_THE_SCOPES_OF_YOUR_CREDENTIAL", migrated.Files["Program.cs"], StringComparison.Ordinal);
        Assert.Equal(Json, migrated.Files["service-credentials.json"]);
    }

    [Theory]
    [InlineData(ByIndexer)]
    [InlineData(ByProperty)]
    public async Task The_same_code_with_another_metascope_is_migrated(string members)
    {
        var code = Code(members, Json.Replace("ent_aem_cloud_api", "ent_user_sdk", StringComparison.Ordinal));
        var migrated = CustomerCode.Of(await FixAll.InSolutionAsync(code.ToSolution()));
        Assert.DoesNotContain("jwt_token", migrated.Files["Program.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("REPLACE_WITH", migrated.Files["Program.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_credential_beside_it_is_migrated_and_its_file_left_alone()
    {
        var own = """
            internal static class Own
            {
                private static System.Threading.Tasks.Task SendAsync(System.Net.Http.HttpClient http, string key) => http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new System.Net.Http.FormUrlEncodedContent(new System.Collections.Generic.Dictionary<string, string>
                {
                    ["client_id"] = "4567",
                    ["client_secret"] = System.Environment.GetEnvironmentVariable("OTHER_CLIENT_SECRET"),
                    ["jwt_token"] = CreateJwt(key),
                }));

                private static string CreateJwt(string key)
                {
                    using var rsa = System.Security.Cryptography.RSA.Create();
                    rsa.ImportFromPem(key);
                    return Jose.JWT.Encode(new System.Collections.Generic.Dictionary<string, object> { ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true }, rsa, Jose.JwsAlgorithm.RS256);
                }
            }
            """;
        var json = Json.Replace("\"imsEndpoint\": \"ims-na1.adobelogin.com\"", "\"imsEndpoint\": \"https://ims-na1.adobelogin.com/ims/exchange/jwt\"", StringComparison.Ordinal);
        var code = Code(ByIndexer, json).With("Own.cs", own);
        Assert.Empty(await ProgramRunner.ErrorsAsync(code.ToSolution()));
        var found = await Diagnosis.OfAsync(code.ToSolution());
        AssertSpeakOfAem(found.RemoveAll(static diagnostic => diagnostic.Location.SourceTree!.FilePath.EndsWith("Own.cs", StringComparison.Ordinal)));
        Assert.All(
            found.Where(static diagnostic => diagnostic.Location.SourceTree!.FilePath.EndsWith("Own.cs", StringComparison.Ordinal)),
            static diagnostic => Assert.DoesNotContain("AEM", MessageOf(diagnostic), StringComparison.Ordinal));
        var migrated = CustomerCode.Of(await FixAll.InSolutionAsync(code.ToSolution()));
        Assert.Contains("openid,AdobeID,user_management_sdk", migrated.Files["Own.cs"], StringComparison.Ordinal);
        Assert.Equal(code.Files["Program.cs"], migrated.Files["Program.cs"]);
        Assert.Equal(json, migrated.Files["service-credentials.json"]);
    }

    [Fact]
    public async Task An_address_that_both_credentials_use_is_not_of_AEM_alone()
    {
        const string Address = "https://ims-na1.adobelogin.com/ims/exchange/jwt";
        var source = Code(ByIndexer).Files["Program.cs"].Replace($"\"{Address}\"", "Addresses.Exchange", StringComparison.Ordinal);
        var own = """
            internal static class Own
            {
                private static System.Threading.Tasks.Task SendAsync(System.Net.Http.HttpClient http, string jwt) => http.PostAsync(Addresses.Exchange, new System.Net.Http.FormUrlEncodedContent(new System.Collections.Generic.Dictionary<string, string>
                {
                    ["client_id"] = "4567",
                    ["client_secret"] = System.Environment.GetEnvironmentVariable("OTHER_CLIENT_SECRET"),
                    ["jwt_token"] = Jose.JWT.Encode(new System.Collections.Generic.Dictionary<string, object> { ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true }, null, Jose.JwsAlgorithm.RS256),
                }));
            }
            """;
        var alone = CustomerCode.OfFile(source).With("service-credentials.json", Json).With("Addresses.cs", $"internal static class Addresses {{ public const string Exchange = \"{Address}\"; }}");
        AssertSpeakOfAem(await Diagnosis.OfAsync(alone.ToSolution()));

        var found = await Diagnosis.OfAsync(alone.With("Own.cs", own).ToSolution());
        var endpoint = Assert.Single(found, static diagnostic => diagnostic.Id == "IMS0001");
        Assert.Contains("stopped working on 1 March 2026", MessageOf(endpoint), StringComparison.Ordinal);
    }

    private static void AssertSpeakOfAem(IReadOnlyCollection<Diagnostic> found)
    {
        var flow = found.Where(static diagnostic => diagnostic.Id is "IMS0001" or "IMS0002" or "IMS0003").ToList();
        Assert.Equal(["IMS0001", "IMS0002", "IMS0003"], flow.Select(static diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal));
        Assert.All(flow, static diagnostic =>
        {
            Assert.Contains("AEM Developer Console", MessageOf(diagnostic), StringComparison.Ordinal);
            Assert.DoesNotContain("1 March 2026", MessageOf(diagnostic), StringComparison.Ordinal);
        });
    }

    private static string MessageOf(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);
}
