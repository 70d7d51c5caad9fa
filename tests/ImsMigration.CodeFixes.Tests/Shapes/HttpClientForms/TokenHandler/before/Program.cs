using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace DocumentServices
{
    public class Program
    {
        public static async Task<int> Main()
        {
            // Dry run: the API itself is not called, what would be sent is printed
            var pipeline = new AdobeTokenHandler { InnerHandler = new DryRunHandler() };
            using (var client = new HttpClient(pipeline))
            {
                var response = await client.GetAsync("https://usermanagement.adobe.io/v2/usermanagement/users/0");
                return response.StatusCode == HttpStatusCode.OK ? 0 : 1;
            }
        }

        private class DryRunHandler : HttpMessageHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                Console.WriteLine("{0} {1}", request.Method, request.RequestUri);
                Console.WriteLine("x-api-key: {0}", request.Headers.GetValues("x-api-key").Single());
                Console.WriteLine("authorization: {0} ...", request.Headers.Authorization.Scheme);
                var status = string.IsNullOrEmpty(request.Headers.Authorization.Parameter) ? HttpStatusCode.Unauthorized : HttpStatusCode.OK;
                return Task.FromResult(new HttpResponseMessage(status));
            }
        }
    }
}
