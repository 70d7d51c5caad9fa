using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace Legacy
{
    public class ReportService
    {
        private static readonly HttpClient client = new HttpClient();

        public Task<string> GetReport(string id)
        {
            return FetchToken().ContinueWith(t =>
            {
                var request = new HttpRequestMessage(HttpMethod.Get, "https://analytics.adobe.io/api/x/reports/" + id);
                request.Headers.Add("Authorization", "Bearer " + t.Result);
                return client.SendAsync(request).ContinueWith(r => r.IsFaulted ? "offline" : r.Result.StatusCode.ToString());
            }).Unwrap();
        }

        // IMS1005
        private Task<string> FetchToken()
        {
            var form = new Dictionary<string, string>
            {
                { "grant_type", "client_credentials" },
                { "client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID") },
                { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
                { "scope", "openid,AdobeID" }
            };
            return client.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(form))
                .ContinueWith(r => r.Result.Content.ReadAsStringAsync())
                .Unwrap()
                .ContinueWith(s => JObject.Parse(s.Result)["access_token"].ToString());
        }
    }

    public static class Program
    {
        public static void Main()
        {
            var service = new ReportService();
            Task.WaitAll(Enumerable.Range(0, 5).Select(i => service.GetReport(i.ToString())).ToArray());
        }
    }
}
