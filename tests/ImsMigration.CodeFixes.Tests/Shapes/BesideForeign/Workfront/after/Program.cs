using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Contoso.Projects
{
    internal static class Program
    {
        private static async Task Main()
        {
            using (var preview = new HttpClient(new Preview()))
            {
                var workfront = new Workfront(preview, "private.key");
                Console.WriteLine(await workfront.GetTokenAsync("wf-client", "wf-" + Guid.NewGuid().ToString("N"), "wf-customer", "wf-user"));
            }

            using (var http = new HttpClient())
            {
                var users = new Users(http);
                var token = await users.GetTokenAsync(
                    Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                    Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"));
                Console.WriteLine(token.Length);
            }
        }

        /// <summary>Stands in for the preview of Workfront.</summary>
        private sealed class Preview : HttpMessageHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
                Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("{\"access_token\":\"preview\"}") });
        }
    }
}
