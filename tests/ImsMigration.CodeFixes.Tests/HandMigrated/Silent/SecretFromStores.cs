using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;

public interface ISecretStore { Task<string> GetSecretAsync(string name); string this[string path] { get; } }

public class Client
{
    private const string SecretName = "adobe-client-secret-prod";
    private readonly ISecretStore _store;
    private readonly HttpClient _http = new HttpClient();

    public Client(ISecretStore store) => _store = store;

    public async Task<bool> OneAsync(string stage)
    {
        var name = stage switch { "prod" => SecretName, "stage" => "adobe-client-secret-stage", _ => "adobe-client-secret-dev" };
        var secret = await _store.GetSecretAsync(name);
        var body = $"grant_type=client_credentials&client_id={_store["adobe/client-id"]}&client_secret={Uri.EscapeDataString(secret)}&scope=openid,AdobeID";
        Console.WriteLine(body.Replace(Uri.EscapeDataString(secret), "********"));
        var response = await _http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded"));
        return response.IsSuccessStatusCode;
    }

    public async Task<bool> TwoAsync()
    {
        var response = await _http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = _store["adobe/client-id"],
            ["client_secret"] = _store["adobe/client-secret"],
            ["scope"] = "openid,AdobeID",
        }));
        return response.IsSuccessStatusCode;
    }
}
