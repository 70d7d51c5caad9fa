using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Marketing.Connectors
{
    public static class Program
    {
        public static async Task Main()
        {
            // The test key is good enough to look at the request for Google
            using (var google = new GoogleConnector().TokenRequest("reports@example.iam.gserviceaccount.com", "private.key"))
            {
                var form = await google.Content.ReadAsStringAsync();
                Console.WriteLine("Google: {0} characters for {1}", form.Length, google.RequestUri);
            }

            using (var client = new HttpClient())
            {
                var token = await new AdobeConnector(client).GetTokenAsync(
                    Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                    Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"));
                Console.WriteLine("Adobe: {0} characters", token.Length);
            }
        }
    }
}
