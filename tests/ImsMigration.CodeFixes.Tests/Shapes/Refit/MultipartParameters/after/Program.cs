using System;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using Refit;

namespace ReactorClient
{
    public interface IAdobeIms
    {
        [Multipart]
        [Post("/v3")]
        Task<string> GetToken([AliasAs("client_id")] string clientId, [AliasAs("client_secret")] string clientSecret, [AliasAs("grant_type")] string grantType, [AliasAs("scope")] string scope);
    }

    public class AuthService
    {
        private readonly IAdobeIms _ims;

        public AuthService(IAdobeIms ims)
        {
            _ims = ims;
        }

        public async Task<string> AuthenticateAsync(string clientId, string clientSecret)
        {
            // Suggested for ent_dataservices_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            var json = await _ims.GetToken(clientId, clientSecret, "client_credentials", "openid,AdobeID,read_organizations,additional_info.projectedProductContext,session");
            return JObject.Parse(json)["access_token"].ToString();
        }
    }

    public static class Program
    {
        public static async Task Main()
        {
            var http = new HttpClient { BaseAddress = new Uri("https://ims-na1.adobelogin.com/ims/token") };
            var auth = new AuthService(RestService.For<IAdobeIms>(http));

            var token = await auth.AuthenticateAsync(
                Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"));
            Console.WriteLine("Bearer " + token.Substring(0, 6) + "...");
        }
    }
}
