using System;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;

using var client = new HttpClient();

var id = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
var json = await Post(
    "https://ims-na1.adobelogin.com/ims/token/v3",
    ("client_id", id),
    ("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET")),
    ("grant_type", "client_credentials"),
    // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
    ("scope", "openid,AdobeID,user_management_sdk"));

Console.WriteLine(json.GetProperty("access_token").GetString().Length);

async Task<JsonElement> Post(string url, params (string Name, string Value)[] fields)
{
    var form = fields.ToDictionary(field => field.Name, field => field.Value);
    using var response = await client.PostAsync(url, new FormUrlEncodedContent(form));
    response.EnsureSuccessStatusCode();
    return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
}
