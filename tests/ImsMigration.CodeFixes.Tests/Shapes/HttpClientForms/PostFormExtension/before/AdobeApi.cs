using System;
using System.Collections.Generic;
using System.IdentityModel.Tokens.Jwt;
using System.Net.Http;
using System.Security.Claims;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json;
using Tailspin.Common;

namespace Tailspin.Adobe
{
    public class AdobeApi
    {
        private const string Host = "ims-na1.adobelogin.com";

        private static readonly HttpClient Http = new HttpClient();

        public async Task<AccessToken> GetAccessToken(string clientId, string clientSecret)
        {
            var fields = new Dictionary<string, string>
            {
                { "client_id", clientId },
                { "client_secret", clientSecret },
                { "jwt_token", GetJwt(clientId, "ent_user_sdk") }
            };

            return await Http.PostFormResponse<AccessToken>("https://" + Host + "/ims/exchange/jwt/", fields);
        }

        private static string GetJwt(string clientId, string metascope)
        {
            var header = new JwtHeader(new X509SigningCredentials(new X509Certificate2("mycert.pfx", "password"), "RS256"));
            var payload = new JwtPayload
            {
                { "exp", DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds() },
                { "iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID") },
                { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
                { "aud", $"https://{Host}/c/{clientId}" },
            };
            payload.AddClaim(new Claim($"https://{Host}/s/{metascope}", "true", ClaimValueTypes.Boolean));

            return new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(header, payload));
        }
    }

    public class AccessToken
    {
        [JsonProperty("access_token")]
        public string Token { get; set; }
    }
}
