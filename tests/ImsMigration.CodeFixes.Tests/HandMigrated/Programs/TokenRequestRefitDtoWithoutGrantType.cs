using System;
using System.Text.Json.Serialization;
using System.Threading.Tasks;
using Refit;

namespace Fabrikam.Journeys
{
    public interface IImsApi
    {
        [Post("/ims/token/v3")]
        Task<TokenAnswer> GetTokenAsync([Body(BodySerializationMethod.UrlEncoded)] TokenQuestion question);
    }

    public class TokenQuestion
    {
        [AliasAs("client_id")]
        public string ClientId { get; set; }

        // IMS1004
        [AliasAs("client_secret")]
        public string ClientSecret { get; set; }

        [AliasAs("scope")]
        public string Scope { get; set; }
    }

    public class TokenAnswer
    {
        [JsonPropertyName("access_token")]
        public string AccessToken { get; set; }

        [JsonPropertyName("expires_in")]
        public int ExpiresIn { get; set; }
    }

    public static class Program
    {
        public static async Task Main()
        {
            var api = RestService.For<IImsApi>("https://ims-na1.adobelogin.com");
            var answer = await api.GetTokenAsync(new TokenQuestion
            {
                ClientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                ClientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                Scope = "openid,AdobeID,read_organizations,additional_info.projectedProductContext",
            });
            Console.WriteLine(answer.AccessToken.Length);
        }
    }
}
