using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;

public sealed class Tokens
{
    private readonly HttpClient _http = new HttpClient();
    private readonly string _tenant = Environment.GetEnvironmentVariable("TENANT");
    private string _adobe;

    public async Task<string> GraphAsync(string id, string secret) => await PostAsync(
        $"https://login.microsoftonline.com/{_tenant}/oauth2/v2.0/token",
        new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = id,
            ["client_secret"] = secret,
            ["scope"] = "https://graph.microsoft.com/.default offline_access",
        });

    public async Task<string> OktaAsync(string id, string secret) => await PostAsync(
        "https://contoso.okta.com/oauth2/default/v1/token",
        new Dictionary<string, string> { ["client_id"] = id, ["client_secret"] = secret, ["grant_type"] = "client_credentials", ["scope"] = "read write" });

    public async Task<string> SalesforceAsync(string id, string secret) =>
        await (await _http.PostAsync($"https://login.salesforce.com/services/oauth2/token?grant_type=client_credentials&client_id={id}&client_secret={secret}", null)).Content.ReadAsStringAsync();

    public async Task<string> AdobeAsync(string id, string secret) => _adobe ??= await PostAsync(
        "https://ims-na1.adobelogin.com/ims/token/v3",
        new Dictionary<string, string> { ["client_id"] = id, ["client_secret"] = secret, ["grant_type"] = "client_credentials", ["scope"] = "openid,AdobeID" });

    private async Task<string> PostAsync(string url, Dictionary<string, string> form)
    {
        using var response = await _http.PostAsync(url, new FormUrlEncodedContent(form));
        return await response.Content.ReadAsStringAsync();
    }
}
