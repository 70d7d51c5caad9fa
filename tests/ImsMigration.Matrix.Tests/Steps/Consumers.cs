using System;
using System.Collections.Immutable;
using System.Linq;

namespace ImsMigration.Matrix.Tests.Steps;

/// <summary>The places that need to know a value: of the retired flow, and of the request that replaces it.</summary>
internal static class Consumers
{
    private const string Assertion = """
        internal static string Assertion()
        {
            using var rsa = RSA.Create();
            rsa.ImportFromPem(File.ReadAllText("private.key"));
            var claims = new Dictionary<string, object>
            {
                ["iss"] = "org@AdobeOrg",
                ["aud"] = "https://ims-na1.adobelogin.com/c/id",
                ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true,
            };
            return JWT.Encode(claims, rsa, JwsAlgorithm.RS256);
        }
        """;

    private static readonly ImmutableArray<string> s_old = ["exchange/jwt", "jwt_token", "JWT.Encode", "private.key"];

    /// <summary>All of them.</summary>
    public static ImmutableArray<Consumer> All { get; } =
    [
        new("endpoint", "\"https://ims-na1.adobelogin.com/ims/exchange/jwt\"", "IMS0001", Request("$S", "\"jwt_token\"", "Assertion()"))
        {
            Members = Assertion,
            Kept = ["/ims/token/v3", "client_credentials"],
            Gone = s_old,
        },
        new("field name", "\"jwt_token\"", "IMS0001", Request("\"https://ims-na1.adobelogin.com/ims/exchange/jwt\"", "$S", "Assertion()"))
        {
            Members = Assertion,
            Kept = ["/ims/token/v3", "client_credentials"],
            Gone = s_old,
        },
        new("field value", "Program.Assertion()", "IMS0002", Request("\"https://ims-na1.adobelogin.com/ims/exchange/jwt\"", "\"jwt_token\"", "$S"))
        {
            Members = Assertion,
            Kept = ["/ims/token/v3", "client_credentials"],
            Gone = s_old,
        },
        new("audience", "\"https://ims-na1.adobelogin.com/c/id\"", "IMS0002", Signed("File.ReadAllText(\"private.key\")", "[\"aud\"] = $S", "Environment.GetEnvironmentVariable(\"TOKEN_URL\")"))
        {
            Kept = ["client_credentials"],
            Gone = s_old,
        },
        new("metascope", "\"https://ims-na1.adobelogin.com/s/ent_user_sdk\"", "IMS0002", Signed("File.ReadAllText(\"private.key\")", "[$S] = true", "\"https://ims-na1.adobelogin.com/ims/exchange/jwt\""))
        {
            Kept = ["client_credentials", "user_management_sdk"],
            Gone = s_old,
        },
        new("key", "File.ReadAllText(\"private.key\")", "IMS0003", Signed("$S", "[\"https://ims-na1.adobelogin.com/s/ent_user_sdk\"] = true", "\"https://ims-na1.adobelogin.com/ims/exchange/jwt\""))
        {
            Kept = ["client_credentials"],
            Gone = s_old,
        },
        new("lifetime", "JsonDocument.Parse(Program.Answer()).RootElement.GetProperty(\"expires_in\").GetInt64()", "IMS1001", """
            var expires = DateTimeOffset.UtcNow.AddMilliseconds($S);
            Console.WriteLine(expires);
            using var response = await http.GetAsync("https://usermanagement.adobe.io/v2/usermanagement/users/org/0");
            """)
        {
            Type = "long",
            Members = """
                internal static string Answer()
                {
                    using var http = new HttpClient();
                    var form = new Dictionary<string, string> { ["client_id"] = "id", ["client_secret"] = Environment.GetEnvironmentVariable("SECRET"), ["grant_type"] = "client_credentials", ["scope"] = "openid,AdobeID,user_management_sdk" };
                    using var response = http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(form)).Result;
                    return response.Content.ReadAsStringAsync().Result;
                }
                """,
            Kept = ["AddSeconds"],
            Gone = ["AddMilliseconds"],
        },
        new("secret", "\"p8e-Zq1x7Yw2Vu3Tt4Ss5Rr6Qq7Pp8Oo9\"", "IMS1002", New("$S", "\"openid,AdobeID,user_management_sdk\""))
        {
            Gone = ["p8e-"],
        },
        new("scope", "\"ent_user_sdk\"", "IMS0004", New("Environment.GetEnvironmentVariable(\"SECRET\")", "$S"))
        {
            Kept = ["user_management_sdk"],
            Gone = ["\"ent_user_sdk\""],
        },
    ];

    /// <summary>The consumer named <paramref name="name"/>.</summary>
    public static Consumer Named(string name) => All.Single(consumer => string.Equals(consumer.Name, name, StringComparison.Ordinal));

    private static string Request(string endpoint, string name, string jwt) => $$"""
        var form = new Dictionary<string, string>
        {
            ["client_id"] = "id",
            ["client_secret"] = Environment.GetEnvironmentVariable("SECRET"),
            [{{name}}] = {{jwt}},
        };
        using var response = await http.PostAsync({{endpoint}}, new FormUrlEncodedContent(form));
        """;

    private static string Signed(string key, string claim, string endpoint) => $$"""
        using var rsa = RSA.Create();
        rsa.ImportFromPem({{key}});
        var claims = new Dictionary<string, object>
        {
            ["exp"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds(),
            {{claim}},
        };
        var jwt = JWT.Encode(claims, rsa, JwsAlgorithm.RS256);
        {{Request(endpoint, "\"jwt_token\"", "jwt")}}
        """;

    private static string New(string secret, string scope) => $$"""
        var form = new Dictionary<string, string>
        {
            ["client_id"] = "id",
            ["client_secret"] = {{secret}},
            ["grant_type"] = "client_credentials",
            ["scope"] = {{scope}},
        };
        using var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(form));
        """;
}
