using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Threading.Tasks;
using Jose;

public class Program
{
    public static async Task Main()
    {
        using (var client = new HttpClient())
        {
            var token = await RequestToken(client);
            Console.WriteLine($"Got {token.Substring(0, 6)}***");
        }
    }

    public static async Task<string> RequestToken(HttpClient client)
    {
        var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");

        var response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(Fields()));
        var body = await response.Content.ReadAsStringAsync();
        return JsonDocument.Parse(body).RootElement.GetProperty("access_token").GetString();

        IEnumerable<KeyValuePair<string, string>> Fields()
        {
            yield return new KeyValuePair<string, string>("client_id", clientId);
            yield return new KeyValuePair<string, string>("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"));
            yield return new KeyValuePair<string, string>("jwt_token", Jwt());
        }

        string Jwt()
        {
            var payload = new Dictionary<string, object>
            {
                { "exp", Expiry() },
                { "iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID") },
                { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
                { "aud", $"https://ims-na1.adobelogin.com/c/{clientId}" },
                { "https://ims-na1.adobelogin.com/s/ent_user_sdk", true },
            };
            using (var certificate = new X509Certificate2("mycert.pfx", "password"))
            {
                return JWT.Encode(payload, certificate.GetRSAPrivateKey(), JwsAlgorithm.RS256);
            }
        }

        // seconds since 1970, five minutes from now
        long Expiry() => DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds();
    }
}
