using System;
using System.Collections.Generic;
using System.IdentityModel.Tokens.Jwt;
using System.Net.Http;
using System.Security.Claims;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Linq;

namespace Graphic.Design.Institute
{
    public class Program
    {
        static readonly HttpClient client = new HttpClient();

        public static async Task Main(string[] args)
        {
            var accessToken = await GetAccessTokenAsync(CertificateProvider.GetCertificate());
            Console.WriteLine("Authorization: Bearer {0}...", accessToken.Substring(0, 10));
        }

        public static async Task<string> GetAccessTokenAsync(X509Certificate2 certificate)
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var descriptor = new SecurityTokenDescriptor
            {
                Issuer = Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
                Audience = "https://ims-na1.adobelogin.com/c/" + clientId,
                Expires = DateTime.UtcNow.AddHours(1),
                Subject = new ClaimsIdentity(new List<Claim>
                {
                    new Claim("sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID")),
                    new Claim("https://ims-na1.adobelogin.com/s/ent_dataservices_sdk", "true", ClaimValueTypes.Boolean)
                }),
                SigningCredentials = new X509SigningCredentials(certificate)
            };
            var tokenHandler = new JwtSecurityTokenHandler();
            var jwt = tokenHandler.WriteToken(tokenHandler.CreateJwtSecurityToken(descriptor));

            var response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(new Dictionary<string, string>
            {
                { "client_id", clientId },
                { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
                { "jwt_token", jwt }
            }));
            response.EnsureSuccessStatusCode();
            return JObject.Parse(await response.Content.ReadAsStringAsync())["access_token"].ToString();
        }
    }
}
