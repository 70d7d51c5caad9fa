using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;

class Program
{
    static readonly HttpClient http = new HttpClient();

    static async Task Main()
    {
        string clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
        string clientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

        var parameters = new Dictionary<string, string>();
        parameters.Add("client_id", clientId);
        parameters.Add("client_secret", clientSecret);
        parameters.Add("grant_type", "client_credentials");
        // Suggested for ent_dataservices_sdk: compare with the scopes of the credential in the Adobe Developer Console.
        parameters.Add("scope", "openid,AdobeID,read_organizations,additional_info.projectedProductContext,session");

        var result = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(parameters));
        result.EnsureSuccessStatusCode();

        using (var doc = JsonDocument.Parse(await result.Content.ReadAsStreamAsync()))
        {
            Console.WriteLine("Bearer " + doc.RootElement.GetProperty("access_token").GetString().Substring(0, 10) + "...");
        }
    }
}
