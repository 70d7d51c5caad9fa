using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;
using RestSharp;

internal sealed class OrdinaryApi
{
    // The base address of this client is configured where it is registered.
    public Task RenewSessionAsync(HttpClient shop, string token) =>
        shop.PostAsJsonAsync("api/sessions/renew", new { client_id = "shop", jwt_token = token });

    public Task<HttpResponseMessage> ExchangeSessionAsync(HttpClient shop, string token, string clientSecret)
    {
        var session = new Dictionary<string, string>
        {
            { "client_id", "shop" },
            { "client_secret", clientSecret },
            { "jwt_token", token },
        };
        return shop.PostAsync("/oauth/introspect", new FormUrlEncodedContent(session));
    }

    public RestResponse RevokeSession(RestClient shop, string token)
    {
        var revocation = new RestRequest("/oauth/revoke", Method.Post);
        revocation.AddParameter("client_id", "shop");
        revocation.AddParameter("jwt_token", token);
        return shop.Execute(revocation);
    }
}
