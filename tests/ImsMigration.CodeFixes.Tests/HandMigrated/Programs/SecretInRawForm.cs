using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;

using var http = new HttpClient();
using var body = new StringContent(
    // IMS1002
    $"""grant_type=client_credentials&client_id={Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID")}&client_secret=%secret%&scope=openid,AdobeID""",
    new MediaTypeHeaderValue("application/x-www-form-urlencoded"));
using var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", body);
return response.IsSuccessStatusCode ? 0 : 1;
