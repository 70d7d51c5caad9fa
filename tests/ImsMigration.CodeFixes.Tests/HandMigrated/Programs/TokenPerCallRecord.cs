using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;

namespace Contoso.Licences;

public sealed record TokenAnswer([property: JsonPropertyName("access_token")] string AccessToken, [property: JsonPropertyName("expires_in")] long ExpiresIn);

/// <summary>Reads the users of one organisation.</summary>
public sealed record UserApi(HttpClient Http, string ClientId, string ClientSecret)
{
    public async Task<int> CountAsync(string group)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://usermanagement.adobe.io/v2/usermanagement/users/x/0/" + group);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await GetTokenAsync());
        try
        {
            using var response = await Http.SendAsync(request);
            return (await response.Content.ReadAsStringAsync()).Length;
        }
        catch (HttpRequestException)
        {
            return 0;
        }
    }

    // IMS1005
    private async Task<string> GetTokenAsync()
    {
        var form = new Dictionary<string, string>
        {
            { "grant_type", "client_credentials" },
            { "client_id", ClientId },
            { "client_secret", ClientSecret },
            { "scope", "openid,AdobeID,user_management_sdk" },
        };
        using var response = await Http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(form));
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync<TokenAnswer>();
        return answer.AccessToken;
    }
}

public static class Program
{
    public static async Task Main()
    {
        var id = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
        var secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
        using var http = new HttpClient();
        var api = new UserApi(http, id, secret);
        var same = new UserApi(http, id, secret);
        foreach (var group in new[] { "designers", "writers" })
        {
            await api.CountAsync(group);
            await (same with { }).CountAsync(group);
            if (api != same)
            {
                throw new InvalidOperationException("Two of the same are not equal any more.");
            }
        }
    }
}
