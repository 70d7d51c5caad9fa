using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Tasks;

internal sealed class Answer { public string access_token { get; set; } public int expires_in { get; set; } }

internal static class Program
{
    private static readonly CancellationTokenSource Lifetime = new CancellationTokenSource();

    private static async Task<int> Main()
    {
        using var http = new HttpClient();
        var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
            ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
            ["scope"] = "openid,AdobeID",
        }));
        var answer = await response.Content.ReadFromJsonAsync<Answer>();
        // IMS1001
        Lifetime.CancelAfter(answer.expires_in);
        return 0;
    }
}
