namespace ImsMigration.EndToEnd.Tests.Hosts;

/// <summary>The flow in a project with implicit and global usings and file-scoped namespaces.</summary>
internal static class ModernCode
{
    /// <summary>Global usings, of which the fix leaves some without a use.</summary>
    public const string GlobalUsings = """
        global using System.Security.Cryptography;
        global using Jose;

        """;

    /// <summary>The flow.</summary>
    public const string Before = """
        namespace Modern;

        internal sealed class TokenSource(HttpClient http, string clientId, string clientSecret)
        {
            public async Task<string> RequestAsync(CancellationToken cancellationToken)
            {
                using var form = new FormUrlEncodedContent([
                    new("client_id", clientId),
                    new("client_secret", clientSecret),
                    new("jwt_token", Assertion()),
                ]);
                using var answer = await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", form, cancellationToken);
                return await answer.Content.ReadAsStringAsync(cancellationToken);
            }

            private string Assertion()
            {
                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText("private.key"));
                var claims = new Dictionary<string, object>
                {
                    ["aud"] = $"https://ims-na1.adobelogin.com/c/{clientId}",
                    ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true,
                };
                return JWT.Encode(claims, rsa, JwsAlgorithm.RS256);
            }
        }

        """;

    /// <summary>The flow after the fix.</summary>
    public const string After = """
        namespace Modern;

        internal sealed class TokenSource(HttpClient http, string clientId, string clientSecret)
        {
            public async Task<string> RequestAsync(CancellationToken cancellationToken)
            {
                using var form = new FormUrlEncodedContent([
                    new("client_id", clientId),
                    new("client_secret", clientSecret),
                    new("grant_type", "client_credentials"),
                    // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                    new("scope", "openid,AdobeID,user_management_sdk"),
                ]);
                using var answer = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", form, cancellationToken);
                return await answer.Content.ReadAsStringAsync(cancellationToken);
            }
        }

        """;
}
