using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using System.Threading;
using System.Threading.Tasks;

namespace Woodgrove.Adobe;

public class ImsClient(HttpClient http, Integration integration)
{
    public async Task<AccessToken> GetTokenAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://ims-na1.adobelogin.com/ims/token/v3")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["client_id"] = integration.ClientId,
                ["client_secret"] = integration.ClientSecret,
                ["grant_type"] = "client_credentials",
                // Suggested for ent_user_sdk, ent_dataservices_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                ["scope"] = "openid,AdobeID,read_organizations,additional_info.projectedProductContext,session,user_management_sdk",
            }),
        };

        using var response = await http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<AccessToken>(cancellationToken);
    }
}

public record AccessToken([property: JsonPropertyName("access_token")] string Value);
