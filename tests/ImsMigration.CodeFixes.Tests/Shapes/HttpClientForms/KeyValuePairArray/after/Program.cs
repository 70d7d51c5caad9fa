using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.RegularExpressions;

namespace TokenFetcher
{
    class Program
    {
        static int Main(string[] args)
        {
            var env = Environment.GetEnvironmentVariables();

            // 2. exchange
            var content = new FormUrlEncodedContent(new[]
            {
                new KeyValuePair<string, string>("client_id", (string)env["ADOBE_CLIENT_ID"]),
                new KeyValuePair<string, string>("client_secret", (string)env["ADOBE_CLIENT_SECRET"]),
                new KeyValuePair<string, string>("grant_type", "client_credentials"),
                // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                new KeyValuePair<string, string>("scope", "openid,AdobeID,user_management_sdk"),
            });
            var answer = new HttpClient().PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", content).Result.Content.ReadAsStringAsync().Result;

            // 3. use
            var match = Regex.Match(answer, "\"access_token\":\"([^\"]+)\"");
            if (!match.Success)
            {
                Console.WriteLine(answer);
                return 1;
            }

            Console.WriteLine("token length " + match.Groups[1].Length);
            return 0;
        }
    }
}
