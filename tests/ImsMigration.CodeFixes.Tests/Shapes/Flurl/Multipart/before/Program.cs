using System;
using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Flurl;
using Flurl.Http;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Linq;

namespace Blue.Yonder
{
    public class Program
    {
        private const string ImsHost = "https://ims-na1.adobelogin.com";

        public static async Task Main(string[] args)
        {
            string clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            string clientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
            string jwt = BuildJwt(clientId);

            string json = await ImsHost
                .AppendPathSegment("ims/exchange/jwt")
                .PostMultipartAsync(mp => mp
                    .AddString("client_id", clientId)
                    .AddString("client_secret", clientSecret)
                    .AddString("jwt_token", jwt))
                .ReceiveString();

            Console.WriteLine("expires_in: " + JObject.Parse(json).Value<long>("expires_in"));
        }

        private static string BuildJwt(string clientId)
        {
            var certificate = new X509Certificate2("mycert.pfx", "password");
            var token = new JwtSecurityToken(
                issuer: Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
                audience: ImsHost + "/c/" + clientId,
                claims: new[]
                {
                    new Claim("sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID")),
                    new Claim(ImsHost + "/s/ent_user_sdk", "true", ClaimValueTypes.Boolean),
                },
                expires: DateTime.UtcNow.AddMinutes(5),
                signingCredentials: new X509SigningCredentials(certificate, SecurityAlgorithms.RsaSha256));
            return new JwtSecurityTokenHandler().WriteToken(token);
        }
    }
}
