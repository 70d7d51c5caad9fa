using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

public class AdobeOptions
{
    public string ClientId { get; set; }
    public string ClientSecret { get; set; } = "";
}

public class AdobeClient(IOptions<AdobeOptions> options, HttpClient http)
{
    public async Task<bool> LoginAsync()
    {
        using var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(
        [
            KeyValuePair.Create("grant_type", "client_credentials"),
            KeyValuePair.Create("client_id", options.Value.ClientId),
            KeyValuePair.Create("client_secret", options.Value.ClientSecret),
            KeyValuePair.Create("scope", "openid,AdobeID"),
        ]));
        return response.IsSuccessStatusCode;
    }
}

public static class Program
{
    public static async Task<int> Main()
    {
        var services = new ServiceCollection();
        services.Configure<AdobeOptions>(options => options.ClientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"));
        services.PostConfigure<AdobeOptions>(options =>
        {
            if (options.ClientSecret == "")
            {
                // IMS1002
                options.ClientSecret = "%secret%";
            }
        });
        services.AddHttpClient<AdobeClient>();
        return await services.BuildServiceProvider().GetRequiredService<AdobeClient>().LoginAsync() ? 0 : 1;
    }
}
