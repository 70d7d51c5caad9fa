using System;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ImsMigration.Analyzers.Tests.Silence;

/// <summary>Code that serves IMS and another issuer alike stays for the other, as it is.</summary>
public sealed class SharedCodeTests
{
    private const string Endpoint = "IMS0001 \"https://ims-na1.adobelogin.com/ims/exchange/jwt\"";

    private const string Usings =
        """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Security.Cryptography.X509Certificates;
        using System.Threading.Tasks;
        using Jose;

        """;

    private const string SendToIms =
        """
            private static Task SendToImsAsync(HttpClient http, string jwt) =>
                http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["client_id"] = "id",
                    ["client_secret"] = Environment.GetEnvironmentVariable("SECRET"),
                    ["jwt_token"] = jwt,
                }));
        """;

    private const string SendToGoogle =
        """
            private static Task SendToGoogleAsync(HttpClient http, string assertion) =>
                http.PostAsync("https://oauth2.googleapis.com/token", new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["grant_type"] = "urn:ietf:params:oauth:grant-type:jwt-bearer",
                    ["assertion"] = assertion,
                }));
        """;

    [Fact]
    public async Task Of_two_assertions_in_one_method_only_that_for_IMS_goes()
    {
        const string Google =
            """
                    var googleKey = RSA.Create();
                    googleKey.ImportFromPem(Environment.GetEnvironmentVariable("GOOGLE_KEY"));
                    var googleClaims = new Dictionary<string, object> { ["aud"] = "https://oauth2.googleapis.com/token" };
                    await SendToGoogleAsync(http, JWT.Encode(googleClaims, googleKey, JwsAlgorithm.RS256));
            """;
        var migrated = await MigratedAsync($$"""
            {{Usings}}
            internal static class Program
            {
                private static async Task Main()
                {
                    var http = new HttpClient();
                    var adobeKey = RSA.Create();
                    adobeKey.ImportFromPem(Environment.GetEnvironmentVariable("ADOBE_KEY"));
                    var adobeClaims = new Dictionary<string, object> { ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true };
                    await SendToImsAsync(http, JWT.Encode(adobeClaims, adobeKey, JwsAlgorithm.RS256));
            {{Google}}
                }

            {{SendToIms}}

            {{SendToGoogle}}
            }
            """, Endpoint, "IMS0002 JWT.Encode", "IMS0003 adobeKey.ImportFromPem");
        Assert.Contains(Google, migrated, StringComparison.Ordinal);
        Assert.Contains(SendToGoogle, migrated, StringComparison.Ordinal);
        Assert.DoesNotContain("adobeKey", migrated, StringComparison.Ordinal);
        Assert.DoesNotContain("adobeClaims", migrated, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_that_also_signs_for_another_issuer_stays()
    {
        const string Kept =
            """
                    var certificate = new X509Certificate2("service.pfx", "password");
                    var key = certificate.GetRSAPrivateKey();
            """;
        var migrated = await MigratedAsync($$"""
            {{Usings}}
            internal static class Program
            {
                private static async Task Main()
                {
                    var http = new HttpClient();
            {{Kept}}
                    await SendToImsAsync(http, JWT.Encode(new Dictionary<string, object> { ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true }, key, JwsAlgorithm.RS256));
                    await SendToGoogleAsync(http, JWT.Encode(new Dictionary<string, object>(), key, JwsAlgorithm.RS256));
                }

            {{SendToIms}}

            {{SendToGoogle}}
            }
            """, Endpoint, "IMS0002 JWT.Encode", "IMS0003 new X509Certificate2");
        Assert.Contains(Kept, migrated, StringComparison.Ordinal);
        Assert.Contains("SendToGoogleAsync(http, JWT.Encode(new Dictionary<string, object>(), key, JwsAlgorithm.RS256));", migrated, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signing_method_that_also_serves_another_issuer_stays()
    {
        const string Kept =
            """
                private static string Sign(Dictionary<string, object> claims, string path)
                {
                    using var certificate = new X509Certificate2(path, "password");
                    return JWT.Encode(claims, certificate.GetRSAPrivateKey(), JwsAlgorithm.RS256);
                }
            """;
        var migrated = await MigratedAsync($$"""
            {{Usings}}
            internal static class Program
            {
                private static async Task Main()
                {
                    var http = new HttpClient();
                    await SendToImsAsync(http, Sign(new Dictionary<string, object> { ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true }, "adobe.pfx"));
                    await SendToGoogleAsync(http, Sign(new Dictionary<string, object>(), "google.pfx"));
                }

            {{Kept}}

            {{SendToIms}}

            {{SendToGoogle}}
            }
            """, Endpoint, "IMS0002 Sign", "IMS0003 Sign");
        Assert.Contains(Kept, migrated, StringComparison.Ordinal);
        Assert.Contains("SendToGoogleAsync(http, Sign(new Dictionary<string, object>(), \"google.pfx\"));", migrated, StringComparison.Ordinal);
        Assert.DoesNotContain("adobe.pfx", migrated, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_helper_that_also_serves_another_issuer_stays()
    {
        const string Kept =
            """
                private static Task PostFormAsync(HttpClient http, string url, Dictionary<string, string> fields) =>
                    http.PostAsync(url, new FormUrlEncodedContent(fields));
            """;
        var migrated = await MigratedAsync($$"""
            {{Usings}}
            internal static class Program
            {
                private static async Task Main()
                {
                    var http = new HttpClient();
                    var key = RSA.Create();
                    key.ImportFromPem(Environment.GetEnvironmentVariable("ADOBE_KEY"));
                    await PostFormAsync(http, "https://ims-na1.adobelogin.com/ims/exchange/jwt", new Dictionary<string, string>
                    {
                        ["client_id"] = "id",
                        ["client_secret"] = Environment.GetEnvironmentVariable("SECRET"),
                        ["jwt_token"] = JWT.Encode(new Dictionary<string, object> { ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true }, key, JwsAlgorithm.RS256),
                    });
                    await PostFormAsync(http, "https://example.my.workfront.com/integrations/oauth2/api/v1/jwt/exchange", new Dictionary<string, string>
                    {
                        ["client_id"] = "id",
                        ["client_secret"] = Environment.GetEnvironmentVariable("SECRET"),
                        ["jwt_token"] = Environment.GetEnvironmentVariable("WORKFRONT_JWT"),
                    });
                }

            {{Kept}}
            }
            """, Endpoint, "IMS0002 JWT.Encode", "IMS0003 key.ImportFromPem");
        Assert.Contains(Kept, migrated, StringComparison.Ordinal);
        Assert.Contains("[\"jwt_token\"] = Environment.GetEnvironmentVariable(\"WORKFRONT_JWT\"),", migrated, StringComparison.Ordinal);
        Assert.Single(migrated.Split("client_credentials").Skip(1));
    }

    [Fact]
    public async Task A_form_helper_that_also_signs_users_in_at_IMS_stays()
    {
        const string Kept =
            """
                private static Task<HttpResponseMessage> RequestAsync(HttpClient http, string path, Dictionary<string, string> fields)
                {
                    fields["client_id"] = "id";
                    fields["client_secret"] = Environment.GetEnvironmentVariable("SECRET");
                    return http.PostAsync("https://ims-na1.adobelogin.com" + path, new FormUrlEncodedContent(fields));
                }

                private static Task<HttpResponseMessage> RefreshAsync(HttpClient http, string token) =>
                    RequestAsync(http, "/ims/token/v3", new Dictionary<string, string> { ["grant_type"] = "refresh_token", ["refresh_token"] = token });
            """;
        var migrated = await MigratedAsync($$"""
            {{Usings}}
            internal static class Program
            {
                private static async Task Main()
                {
                    var http = new HttpClient();
                    var key = RSA.Create();
                    key.ImportFromPem(Environment.GetEnvironmentVariable("ADOBE_KEY"));
                    var jwt = JWT.Encode(new Dictionary<string, object> { ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true }, key, JwsAlgorithm.RS256);
                    await RequestAsync(http, "/ims/exchange/jwt", new Dictionary<string, string> { ["jwt_token"] = jwt });
                    await RefreshAsync(http, Environment.GetEnvironmentVariable("REFRESH_TOKEN"));
                }

            {{Kept}}
            }
            """, "IMS0001 \"/ims/exchange/jwt\"", "IMS0002 JWT.Encode", "IMS0003 key.ImportFromPem");
        Assert.Contains(Kept, migrated, StringComparison.Ordinal);
        Assert.Contains(
            "await RequestAsync(http, \"/ims/token/v3\", new Dictionary<string, string> { [\"grant_type\"] = \"client_credentials\", [\"scope\"] = \"openid,AdobeID,user_management_sdk\" });",
            migrated,
            StringComparison.Ordinal);
    }

    /// <summary>Checks that <paramref name="places"/> alone are reported, by id and text, and returns the code after Fix All.</summary>
    private static async Task<string> MigratedAsync(string source, params string[] places)
    {
        var solution = CustomerCode.OfFile(source).ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        Assert.Equal(places, (await Diagnosis.OfAsync(solution)).Select(Place).Order(StringComparer.Ordinal));

        var migrated = await FixAll.InSolutionAsync(solution);
        Assert.Empty(await Diagnosis.OfAsync(migrated));
        Assert.Empty(await ProgramRunner.ErrorsAsync(migrated));
        return CustomerCode.Of(migrated).Files["Program.cs"];
    }

    private static string Place(Diagnostic diagnostic) =>
        diagnostic.Id + " " + diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);
}
