using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using Refit;

namespace Launch.Client
{
    public interface IIms
    {
        /// <summary>Requests an access token.</summary>
        [Multipart]
        [Post("/ims/token/v3")]
        Task<string> RequestTokenAsync(
            [AliasAs("client_id")] string clientId,
            // IMS1004
            [AliasAs("client_secret")] string clientSecret,
            [AliasAs("scope")] string scope,
            CancellationToken cancellationToken);
    }

    public class TokenSource
    {
        private readonly IIms _ims;

        public TokenSource(IIms ims) => _ims = ims;

        public async Task<string> ReadAsync(string id, string secret) =>
            (string)JObject.Parse(await _ims.RequestTokenAsync(id, secret, "openid,AdobeID,user_management_sdk", CancellationToken.None))["access_token"];
    }

    public static class Program
    {
        public static async Task Main()
        {
            var http = new HttpClient { BaseAddress = new Uri("https://ims-na1.adobelogin.com") };
            var source = new TokenSource(RestService.For<IIms>(http));
            var token = await source.ReadAsync(Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"), Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"));
            Console.WriteLine(token.Length);
        }
    }
}
