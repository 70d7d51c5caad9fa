using System;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.Harm;

/// <summary>
/// A request that goes to IMS or elsewhere: where the form keeps the two apart by the condition that chooses the address, that of IMS is migrated;
/// where it does not, nothing changes and all stays reported.
/// </summary>
public sealed class SeparatedArmsTests
{
    private const string Program = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Threading.Tasks;
        using Jose;

        public sealed class Profile { public bool IsGateway { get; set; } }

        internal static class Program
        {
            private static async Task Main()
            {
                Console.WriteLine(await TokenAsync(new HttpClient { BaseAddress = new Uri("https://ims-na1.adobelogin.com") }, new Profile(), "gateway"));
            }

            private static async Task<string> TokenAsync(HttpClient http, Profile profile, string own)
            {
                #
                return await response.Content.ReadAsStringAsync();
            }

            private static string Sign()
            {
                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText("private.key"));
                return JWT.Encode(new Dictionary<string, object> { ["iss"] = "A@AdobeOrg", ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true }, rsa, JwsAlgorithm.RS256);
            }
        }
        """;

    private const string Fields = """var fields = new Dictionary<string, string> { ["client_id"] = "id", ["client_secret"] = Environment.GetEnvironmentVariable("SECRET") };""";

    private const string Post = "var response = await http.PostAsync(path, new FormUrlEncodedContent(fields));";

    private const string Comment = "// Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.";

    private const string NewFields = "\n    fields[\"grant_type\"] = \"client_credentials\";\n    " + Comment + "\n    fields[\"scope\"] = \"openid,AdobeID,user_management_sdk\";\n";

    /// <summary>The request, and what of the new one tells that it is in its branch.</summary>
    public static TheoryData<string, string> Separated => new()
    {
        {
            "var path = profile.IsGateway ? \"/gateway/token\" : \"/ims/exchange/jwt\";\n" + Fields + "\nif (profile.IsGateway)\n{\n    fields[\"assertion\"] = own;\n}\nelse\n{\n    fields[\"jwt_token\"] = Sign();\n}\n" + Post,
            "else\n{" + NewFields + "}"
        },
        {
            "var path = profile.IsGateway ? \"/gateway/token\" : \"/ims/exchange/jwt\";\n" + Fields + "\nif (!profile.IsGateway) fields[\"jwt_token\"] = Sign();\n" + Post,
            "if (!profile.IsGateway)\n{" + NewFields + "}"
        },
        {
            "var path = profile.IsGateway ? \"https://gateway.example.com/token\" : \"https://ims-na1.adobelogin.com/ims/exchange/jwt\";\n" + Fields + "\nif (profile.IsGateway) fields[\"assertion\"] = own; else fields[\"jwt_token\"] = Sign();\n" + Post,
            "if (profile.IsGateway) fields[\"assertion\"] = own; else\n{" + NewFields + "}"
        },
        {
            "var path = own == \"gateway\" ? \"/gateway/token\" : \"/ims/exchange/jwt\";\nvar fields = (own == \"gateway\")\n    ? new Dictionary<string, string> { [\"assertion\"] = own }\n    : new Dictionary<string, string> { [\"client_id\"] = \"id\", [\"client_secret\"] = Environment.GetEnvironmentVariable(\"SECRET\"), [\"jwt_token\"] = Sign() };\n" + Post,
            Comment + "\nvar fields = (own"
        },
    };

    [Theory]
    [MemberData(nameof(Separated))]
    public async Task The_request_to_IMS_is_migrated_and_the_other_stays(string request, string expected)
    {
        var source = Source(request);

        var changed = await FixAll.InSolutionAsync(CustomerCode.OfFile(source).ToSolution());

        Assert.Empty(await ProgramRunner.ErrorsAsync(changed));
        var text = CustomerCode.Of(changed).Files["Program.cs"];
        Assert.Contains(Indented(expected), text, StringComparison.Ordinal);
        Assert.Contains("/ims/token/v3", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sign()", text, StringComparison.Ordinal);
        Assert.Equal(
            source.Split('\n').Where(static line => line.Contains("gateway", StringComparison.Ordinal)).Select(static line => line.Replace("exchange/jwt", "token/v3", StringComparison.Ordinal)),
            text.Split('\n').Where(static line => line.Contains("gateway", StringComparison.Ordinal)));
        Assert.Empty(await Diagnosis.OfAsync(changed));
    }

    public static TheoryData<string> Mixed => new()
    {
        // One form for both.
        "var path = profile.IsGateway ? \"/gateway/token\" : \"/ims/exchange/jwt\";\n" + Fields + "\nfields[\"jwt_token\"] = Sign();\n" + Post,
        "var path = profile.IsGateway ? \"/gateway/token\" : \"/ims/exchange/jwt\";\n" + Fields + "\nfields[profile.IsGateway ? \"assertion\" : \"jwt_token\"] = Sign();\n" + Post,
        // Another condition, the opposite one, and one that changes in between.
        "var path = profile.IsGateway ? \"/gateway/token\" : \"/ims/exchange/jwt\";\n" + Fields + "\nif (own != null) fields[\"jwt_token\"] = Sign();\n" + Post,
        "var path = profile.IsGateway ? \"/gateway/token\" : \"/ims/exchange/jwt\";\n" + Fields + "\nif (profile.IsGateway) fields[\"jwt_token\"] = Sign();\n" + Post,
        "var path = profile.IsGateway ? \"/gateway/token\" : \"/ims/exchange/jwt\";\nprofile.IsGateway = own == null;\n" + Fields + "\nif (!profile.IsGateway) fields[\"jwt_token\"] = Sign();\n" + Post,
    };

    [Theory]
    [MemberData(nameof(Mixed))]
    public async Task A_form_that_both_share_stays_as_it_is_and_is_reported(string request)
    {
        var source = Source(request);

        var changed = await FixAll.InSolutionAsync(CustomerCode.OfFile(source).ToSolution());

        Assert.Equal(source, CustomerCode.Of(changed).Files["Program.cs"]);
        Assert.Contains("IMS0002", (await Diagnosis.OfAsync(changed)).Select(static diagnostic => diagnostic.Id));
    }

    private static string Source(string request) => Program.Replace("        #", "        " + Indented(request), StringComparison.Ordinal);

    private static string Indented(string lines) => lines.Replace("\n", "\n        ", StringComparison.Ordinal);
}
