using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;
using System.Threading.Tasks;
using Refit;

var login = new AdobeLogin(RestService.For<IIms>("https://ims-na1.adobelogin.com"));
Console.WriteLine($"Signed in: {await login.SignInAsync()}");

internal interface IIms
{
    [Post("/ims/token/v3")]
    Task<TokenResponse> PostToken([Body(BodySerializationMethod.UrlEncoded)] Dictionary<string, object> form);
}

internal record TokenResponse([property: JsonPropertyName("access_token")] string AccessToken);

internal class AdobeLogin(IIms ims)
{
    public async Task<bool> SignInAsync()
    {
        var answer = await ims.PostToken(new Dictionary<string, object>
        {
            ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
            ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
            ["grant_type"] = "client_credentials",
            // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            ["scope"] = "openid,AdobeID,user_management_sdk",
        });
        return answer.AccessToken.Length > 0;
    }
}
