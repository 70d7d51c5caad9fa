namespace ImsMigration.TestKit;

/// <summary>The flow of <see cref="FlowCode"/> with parts that differ between target frameworks.</summary>
public static class BranchedFlowCode
{
    /// <summary>The class <c>Assertions</c>, which loads the key in one way if <paramref name="symbol"/> is defined and in another if not.</summary>
    public static string Assertions(string symbol) => $$"""
        using System.Collections.Generic;
        using System.IO;
        using System.Security.Cryptography;
        using System.Security.Cryptography.X509Certificates;
        using Jose;

        internal static class Assertions
        {
            internal static string Create()
            {
        #if {{symbol}}
                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText("private.key"));
        #else
                using var certificate = new X509Certificate2("key.pfx", "password");
                using var rsa = certificate.GetRSAPrivateKey();
        #endif
                var claims = new Dictionary<string, object>
                {
                    ["aud"] = "https://ims-na1.adobelogin.com/c/id",
                    ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true,
                };
                return JWT.Encode(claims, rsa, JwsAlgorithm.RS256);
            }

            internal static string Organization() => "org@AdobeOrg";
        }

        """;

    /// <summary>The class <c>Requests</c>, which fills the form in one way if <paramref name="symbol"/> is defined and in another if not.</summary>
    public static string Requests(string symbol) => $$"""
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading.Tasks;

        internal sealed class Requests
        {
            private readonly HttpClient _http = new HttpClient();

            internal async Task<string> TokenAsync(string secret, string assertion)
            {
        #if {{symbol}}
                var form = new Dictionary<string, string> { ["client_id"] = "id", ["client_secret"] = secret, ["jwt_token"] = assertion };
        #else
                var form = new List<KeyValuePair<string, string>>
                {
                    new KeyValuePair<string, string>("client_id", "id"),
                    new KeyValuePair<string, string>("client_secret", secret),
                    new KeyValuePair<string, string>("jwt_token", assertion),
                };
        #endif
                var answer = await _http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(form));
                return await answer.Content.ReadAsStringAsync();
            }
        }

        """;

    /// <summary>The class <c>Requests</c> after the fix.</summary>
    public static string RequestsMigrated(string symbol) => $$"""
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading.Tasks;

        internal sealed class Requests
        {
            private readonly HttpClient _http = new HttpClient();

            internal async Task<string> TokenAsync(string secret)
            {
        #if {{symbol}}
                // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                var form = new Dictionary<string, string> { ["client_id"] = "id", ["client_secret"] = secret, ["grant_type"] = "client_credentials", ["scope"] = "openid,AdobeID,user_management_sdk" };
        #else
                var form = new List<KeyValuePair<string, string>>
                {
                    new KeyValuePair<string, string>("client_id", "id"),
                    new KeyValuePair<string, string>("client_secret", secret),
                    new KeyValuePair<string, string>("grant_type", "client_credentials"),
                    // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                    new KeyValuePair<string, string>("scope", "openid,AdobeID,user_management_sdk"),
                };
        #endif
                var answer = await _http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(form));
                return await answer.Content.ReadAsStringAsync();
            }
        }

        """;
}
