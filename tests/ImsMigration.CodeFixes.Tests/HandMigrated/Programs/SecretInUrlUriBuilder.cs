using System;
using System.Net.Http;
using System.Net.Http.Json;
using System.Collections.Generic;
using System.Text.Json;
using System.Threading.Tasks;
using System.Web;

internal static class Program
{
    private static async Task<int> Main()
    {
        var builder = new UriBuilder("https://ims-na1.adobelogin.com/ims/token/v3");
        var query = HttpUtility.ParseQueryString(string.Empty);
        query["grant_type"] = "client_credentials";
        query["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
        // IMS1003
        query["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
        query["scope"] = "openid,AdobeID,user_management_sdk";
        builder.Query = query.ToString();

        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, builder.Uri);
        request.Headers.Add("Accept", "application/json");
        using var response = await http.SendAsync(request);
        var answer = await response.Content.ReadFromJsonAsync<Dictionary<string, JsonElement>>();
        return answer!.ContainsKey("access_token") ? 0 : 1;
    }
}
