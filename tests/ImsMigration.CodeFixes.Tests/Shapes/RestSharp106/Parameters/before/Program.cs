using System;
using System.Collections.Generic;
using System.IdentityModel.Tokens.Jwt;
using System.IO;
using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Linq;
using RestSharp;

namespace Wide.World.Importers
{
    internal interface IAdobeGateway
    {
        string GetAccessToken();
    }

    internal class AdobeGateway : IAdobeGateway
    {
        private readonly IRestClient _client;

        public AdobeGateway(IRestClient client)
        {
            _client = client;
        }

        public string GetAccessToken()
        {
            var request = new RestRequest("/ims/exchange/jwt", Method.POST);
            request.AddHeader("Cache-Control", "no-cache")
                .AddParameter("client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"))
                .AddParameter("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"))
                .AddParameter("jwt_token", CreateToken());

            IRestResponse response = _client.Execute(request);
            if (response.StatusCode != HttpStatusCode.OK)
            {
                throw new InvalidOperationException($"IMS: {response.StatusCode} {response.ErrorMessage}{response.Content}");
            }

            return JObject.Parse(response.Content).Value<string>("access_token");
        }

        private static string CreateToken()
        {
            using (var rsa = RSA.Create())
            {
                rsa.ImportFromPem(File.ReadAllText(Environment.GetEnvironmentVariable("ADOBE_PRIVATE_KEY_FILE")));

                var claims = new List<Claim>
                {
                    new Claim(JwtRegisteredClaimNames.Sub, Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID")),
                    new Claim("https://ims-na1.adobelogin.com/s/ent_user_sdk", bool.TrueString.ToLowerInvariant(), ClaimValueTypes.Boolean),
                };
                var token = new JwtSecurityToken(
                    Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
                    "https://ims-na1.adobelogin.com/c/" + Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                    claims,
                    expires: DateTime.UtcNow.AddMinutes(15),
                    signingCredentials: new SigningCredentials(new RsaSecurityKey(rsa), SecurityAlgorithms.RsaSha256));
                return new JwtSecurityTokenHandler().WriteToken(token);
            }
        }
    }

    internal static class Program
    {
        private static void Main()
        {
            IAdobeGateway gateway = new AdobeGateway(new RestClient("https://ims-na1.adobelogin.com") { Timeout = 30000 });
            Console.WriteLine("Token with {0} characters", gateway.GetAccessToken().Length);
        }
    }
}
