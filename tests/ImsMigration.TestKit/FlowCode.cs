namespace ImsMigration.TestKit;

/// <summary>Customer code with the flow, in one file or spread over three, and what the fix must make of it.</summary>
public static class FlowCode
{
    private const string Suggestion =
        "// Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.";

    /// <summary>The class <paramref name="name"/> that holds a whole flow: key, assertion and request.</summary>
    public static string Whole(string name) => $$"""
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Threading.Tasks;
        using Jose;

        internal static class {{name}}
        {
            internal static async Task<string> RequestAsync(HttpClient http)
            {
                // Two forms are known; this is the url-encoded one.
                var form = new Dictionary<string, string>
                {
                    ["client_id"] = "id",
                    ["client_secret"] = Environment.GetEnvironmentVariable("SECRET"),
                    ["jwt_token"] = Assertion(),
                };
                var answer = await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(form));
                return await answer.Content.ReadAsStringAsync();
            }

            private static string Assertion()
            {
                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText("private.key"));
                var claims = new Dictionary<string, object>
                {
                    ["aud"] = "https://ims-na1.adobelogin.com/c/id",
                    ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true,
                };
                return JWT.Encode(claims, rsa, JwsAlgorithm.RS256);
            }
        }

        """;

    /// <summary>The class <paramref name="name"/> after the fix.</summary>
    public static string WholeMigrated(string name) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading.Tasks;

        internal static class {{name}}
        {
            internal static async Task<string> RequestAsync(HttpClient http)
            {
                // Two forms are known; this is the url-encoded one.
                var form = new Dictionary<string, string>
                {
                    ["client_id"] = "id",
                    ["client_secret"] = Environment.GetEnvironmentVariable("SECRET"),
                    ["grant_type"] = "client_credentials",
                    {{Suggestion}}
                    ["scope"] = "openid,AdobeID,user_management_sdk",
                };
                var answer = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(form));
                return await answer.Content.ReadAsStringAsync();
            }
        }

        """;

    /// <summary>A class with the visibility <paramref name="visibility"/> that loads the key and signs the assertion.</summary>
    public static string Assertions(string visibility) => $$"""
        using System.Collections.Generic;
        using System.IO;
        using System.Security.Cryptography;
        using Jose;

        {{visibility}} static class Assertions
        {
            {{visibility}} static string Create()
            {
                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText("private.key"));
                var claims = new Dictionary<string, object>
                {
                    ["aud"] = "https://ims-na1.adobelogin.com/c/id",
                    ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true,
                };
                return JWT.Encode(claims, rsa, JwsAlgorithm.RS256);
            }

            {{visibility}} static string Organization() => "org@AdobeOrg";
        }

        """;

    /// <summary>That class when nobody needs an assertion any more.</summary>
    public static string AssertionsMigrated(string visibility) => $$"""
        {{visibility}} static class Assertions
        {
            {{visibility}} static string Organization() => "org@AdobeOrg";
        }

        """;

    /// <summary>A class with the visibility <paramref name="visibility"/> that posts an assertion to IMS.</summary>
    public static string Requests(string visibility) => $$"""
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading.Tasks;

        {{visibility}} sealed class Requests
        {
            private readonly HttpClient _http = new HttpClient();

            {{visibility}} async Task<string> TokenAsync(string secret, string assertion)
            {
                var form = new Dictionary<string, string>
                {
                    { "client_id", "id" },
                    { "client_secret", secret },
                    { "jwt_token", assertion },
                };
                var answer = await _http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(form));
                return await answer.Content.ReadAsStringAsync();
            }
        }

        """;

    /// <summary>That class after the fix, with the parameter <paramref name="parameter"/> if it must stay.</summary>
    public static string RequestsMigrated(string visibility, string parameter = "") => $$"""
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading.Tasks;

        {{visibility}} sealed class Requests
        {
            private readonly HttpClient _http = new HttpClient();

            {{visibility}} async Task<string> TokenAsync(string secret{{parameter}})
            {
                var form = new Dictionary<string, string>
                {
                    { "client_id", "id" },
                    { "client_secret", secret },
                    { "grant_type", "client_credentials" },
                    {{Suggestion}}
                    { "scope", "openid,AdobeID,user_management_sdk" },
                };
                var answer = await _http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(form));
                return await answer.Content.ReadAsStringAsync();
            }
        }

        """;

    /// <summary>A program that connects <see cref="Assertions"/> and <see cref="Requests"/>.</summary>
    public const string Program = """
        using System;
        using System.Threading.Tasks;

        internal static class Program
        {
            private static async Task Main()
            {
                var requests = new Requests();
                Console.WriteLine(await requests.TokenAsync("secret", Assertions.Create()));
                Console.WriteLine(Assertions.Organization());
            }
        }

        """;

    /// <summary>That program after the fix.</summary>
    public const string ProgramMigrated = """
        using System;
        using System.Threading.Tasks;

        internal static class Program
        {
            private static async Task Main()
            {
                var requests = new Requests();
                Console.WriteLine(await requests.TokenAsync("secret"));
                Console.WriteLine(Assertions.Organization());
            }
        }

        """;
}
