namespace ImsMigration.TestKit;

/// <summary>A program before and after an OAuth library makes its request.</summary>
public static class OAuthLibraryCode
{
    /// <summary>The program with the old flow.</summary>
    public const string Before = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Tasks;
        using Jose;

        internal static class Program
        {
            private static async Task<int> Main()
            {
                using var http = new HttpClient();
                var token = await RequestAsync(http, CancellationToken.None);
                return token.Length > 0 ? 0 : 1;
            }

            private static async Task<string> RequestAsync(HttpClient http, CancellationToken cancellationToken)
            {
                // The credential comes from the environment.
                var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
                var form = new Dictionary<string, string>
                {
                    ["client_id"] = clientId,
                    ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                    ["jwt_token"] = Assertion(clientId),
                };
                using var content = new FormUrlEncodedContent(form);
                using var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", content, cancellationToken).ConfigureAwait(false);
                response.EnsureSuccessStatusCode();

                var json = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
                using var document = JsonDocument.Parse(json);
                var expires = DateTime.UtcNow.AddMilliseconds(document.RootElement.GetProperty("expires_in").GetInt64());
                Console.WriteLine($"The token is good until {expires}.");
                return document.RootElement.GetProperty("access_token").GetString(); // never logged
            }

            private static string Assertion(string clientId)
            {
                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText("private.key"));
                var claims = new Dictionary<string, object>
                {
                    ["aud"] = "https://ims-na1.adobelogin.com/c/" + clientId,
                    ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true,
                };
                return JWT.Encode(claims, rsa, JwsAlgorithm.RS256);
            }
        }

        """;

    /// <summary>The program with the request of <paramref name="library"/>.</summary>
    public static string After(string library) => $$"""
        using System;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        using {{library}}.Client;

        internal static class Program
        {
            private static async Task<int> Main()
            {
                using var http = new HttpClient();
                var token = await RequestAsync(http, CancellationToken.None);
                return token.Length > 0 ? 0 : 1;
            }

            private static async Task<string> RequestAsync(HttpClient http, CancellationToken cancellationToken)
            {
                // The credential comes from the environment.
                var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
                var response = await http.RequestClientCredentialsTokenAsync(new ClientCredentialsTokenRequest
                {
                    Address = "https://ims-na1.adobelogin.com/ims/token/v3",
                    ClientId = clientId,
                    ClientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                    // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                    Scope = "openid,AdobeID,user_management_sdk",
                    ClientCredentialStyle = ClientCredentialStyle.PostBody,
                }, cancellationToken).ConfigureAwait(false);
                if (response.IsError)
                {
                    throw new HttpRequestException($"{response.Error} {response.ErrorDescription}", response.Exception);
                }

                var expires = DateTime.UtcNow.AddSeconds(response.ExpiresIn);
                Console.WriteLine($"The token is good until {expires}.");
                return response.AccessToken; // never logged
            }
        }

        """;
}
