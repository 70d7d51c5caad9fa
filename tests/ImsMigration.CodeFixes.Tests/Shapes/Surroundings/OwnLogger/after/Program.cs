using System;
using System.Diagnostics;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace Munson.Pickles
{
    /// <summary>The log of the house; every program of ours has it.</summary>
    internal static class Logger
    {
        public static void Info(string format, params object[] arguments)
        {
            Console.WriteLine(format, arguments);
        }

        public static void Error(string text)
        {
            Console.Error.WriteLine(text);
        }
    }

    internal static class Program
    {
        private static readonly ActivitySource Source = new ActivitySource("munson");

        private static async Task<int> Main()
        {
            using var activity = Source.StartActivity("login");

            Activity.Current?.SetTag("program", "pickles").SetTag("cpus", Environment.ProcessorCount);

            // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            string body = "client_id=" + WebUtility.UrlEncode(Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"))
                + "&client_secret=" + WebUtility.UrlEncode(Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"))
                + "&grant_type=client_credentials&scope=openid,AdobeID,user_management_sdk";
            using var client = new HttpClient();
            var content = new StringContent(body, null, "application/x-www-form-urlencoded");
            var response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", content);
            var answer = JObject.Parse(await response.Content.ReadAsStringAsync());
            Logger.Info("IMS answered {0}", response.StatusCode);
            return answer["access_token"] == null ? 1 : 0;
        }
    }
}
