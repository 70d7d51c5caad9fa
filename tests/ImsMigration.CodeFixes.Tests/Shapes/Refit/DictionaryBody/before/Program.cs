using System;
using System.Collections.Generic;
using System.IdentityModel.Tokens.Jwt;
using System.IO;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json.Serialization;
using System.Threading.Tasks;
using Microsoft.IdentityModel.Tokens;
using Refit;

var login = new AdobeLogin(RestService.For<IIms>("https://ims-na1.adobelogin.com"));
Console.WriteLine($"Signed in: {await login.SignInAsync()}");

internal interface IIms
{
    [Post("/ims/exchange/jwt")]
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
            ["jwt_token"] = Jwt,
        });
        return answer.AccessToken.Length > 0;
    }

    // A new one for each sign-in
    private static string Jwt
    {
        get
        {
            using var rsa = RSA.Create();
            rsa.ImportFromPem(File.ReadAllText("private.key"));
            var token = new JwtSecurityToken(
                Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
                $"https://ims-na1.adobelogin.com/c/{Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID")}",
                [
                    new Claim("sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID")),
                    new Claim("https://ims-na1.adobelogin.com/s/ent_user_sdk", "true", ClaimValueTypes.Boolean),
                ],
                expires: DateTime.UtcNow.AddMinutes(5),
                signingCredentials: new SigningCredentials(new RsaSecurityKey(rsa), SecurityAlgorithms.RsaSha256));
            return new JwtSecurityTokenHandler().WriteToken(token);
        }
    }
}
