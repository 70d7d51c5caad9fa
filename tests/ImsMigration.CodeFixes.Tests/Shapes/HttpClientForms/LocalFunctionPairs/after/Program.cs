using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;

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

        var response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(Fields()));
        var body = await response.Content.ReadAsStringAsync();
        return JsonDocument.Parse(body).RootElement.GetProperty("access_token").GetString();

        IEnumerable<KeyValuePair<string, string>> Fields()
        {
            yield return new KeyValuePair<string, string>("client_id", clientId);
            yield return new KeyValuePair<string, string>("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"));
            yield return new KeyValuePair<string, string>("grant_type", "client_credentials");
            // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            yield return new KeyValuePair<string, string>("scope", "openid,AdobeID,user_management_sdk");
        }
    }
}
