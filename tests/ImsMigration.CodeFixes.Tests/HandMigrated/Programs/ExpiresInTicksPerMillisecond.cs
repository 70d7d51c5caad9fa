using System;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;

namespace Contoso.Analytics
{
    public static class ImsLogin
    {
        private const string Endpoint = "https://ims-na1.adobelogin.com/ims/token/v3";

        public static async Task<(string Token, TimeSpan Lifetime)> RunAsync(HttpClient http)
        {
            var body = "grant_type=client_credentials"
                + "&client_id=" + Uri.EscapeDataString(Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"))
                + "&client_secret=" + Uri.EscapeDataString(Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"))
                + "&scope=openid,AdobeID,read_organizations";
            var response = await http.PostAsync(Endpoint, new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded"));
            var json = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
            var expiresIn = json.GetProperty("expires_in").GetInt64();
            // IMS1001
            return (json.GetProperty("access_token").GetString(), TimeSpan.FromTicks(expiresIn * TimeSpan.TicksPerMillisecond));
        }
    }

    public static class Program
    {
        public static async Task<int> Main()
        {
            using (var http = new HttpClient())
            {
                var (_, lifetime) = await ImsLogin.RunAsync(http);
                return lifetime > TimeSpan.FromHours(23) ? 0 : 1;
            }
        }
    }
}
