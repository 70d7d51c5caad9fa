using System;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

var http = new HttpClient { BaseAddress = new Uri("https://ims-na1.adobelogin.com") };
var form = new MultipartFormDataContent();
Field("client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"));
// IMS1004
Field("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"));
Field("scope", "openid,AdobeID,DCAPI");

var response = await http.PostAsync("/ims/token/v3", form);
var text = await response.Content.ReadAsStringAsync();
if (!response.IsSuccessStatusCode)
{
    throw new InvalidOperationException(text);
}

Console.WriteLine(JsonNode.Parse(text)["access_token"].ToString().Length > 0);

void Field(string name, string value) => form.Add(new StringContent(value), name);
