using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using System.Threading;
using System.Threading.Tasks;

namespace Woodgrove.Adobe;

public class ImsClient(HttpClient http, Integration integration, JwtIssuer issuer)
{
    public async Task<AccessToken> GetTokenAsync(CancellationToken cancellationToken)
    {
        var jwt = issuer.Issue("ent_user_sdk", "ent_dataservices_sdk");
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://ims-na1.adobelogin.com/ims/exchange/jwt")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["client_id"] = integration.ClientId,
                ["client_secret"] = integration.ClientSecret,
                ["jwt_token"] = jwt,
            }),
        };

        using var response = await http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<AccessToken>(cancellationToken);
    }
}

public record AccessToken([property: JsonPropertyName("access_token")] string Value);
