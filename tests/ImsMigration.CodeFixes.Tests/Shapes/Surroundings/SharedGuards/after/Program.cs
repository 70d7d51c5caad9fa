using System;
using System.Collections.Generic;
using System.Net.Http;
using Newtonsoft.Json.Linq;

internal static class Program
{
    static int Main()
    {
        var id = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
        var secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

        if (string.IsNullOrEmpty(id) || string.IsNullOrEmpty(secret))
        {
            Console.Error.WriteLine("Set the ADOBE variables.");
            return 1;
        }

        // Exchange
        using var http = new HttpClient();
        // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
        var response = http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["client_id"] = id, ["client_secret"] = secret, ["grant_type"] = "client_credentials", ["scope"] = "openid,AdobeID,user_management_sdk",
        })).GetAwaiter().GetResult();
        var answer = JObject.Parse(response.Content.ReadAsStringAsync().GetAwaiter().GetResult());
        switch ((int)response.StatusCode)
        {
            case 200:
                Console.WriteLine("ok");
                return 0;
            case 400 when (string)answer["error"] == "invalid_token":
                Console.Error.WriteLine("The JWT is invalid");
                return 4;
            default:
                Console.Error.WriteLine(answer);
                return 5;
        }
    }
}
