using System;
using System.Collections.Generic;
using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using System.Security.Cryptography.X509Certificates;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json;
using RestSharp;

namespace SegmentExport
{
    class Program
    {
        static void Main(string[] args)
        {
            string client_id = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            string client_secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

            //copied from Postman
            var client = new RestClient("https://ims-na1.adobelogin.com/ims/exchange/jwt");
            var request = new RestRequest("", Method.Post);
            request.AddHeader("cache-control", "no-cache");
            request.AddStringBody("client_id=" + client_id + "&client_secret=" + client_secret + "&jwt_token=" + CreateJwtToken(client_id), "application/x-www-form-urlencoded");
            var response = client.Execute(request);

            dynamic data = JsonConvert.DeserializeObject(response.Content);
            string accessToken = data.access_token;
            Console.WriteLine("access token with " + accessToken.Length + " characters");
        }

        static string CreateJwtToken(string client_id)
        {
            var cert = new X509Certificate2("mycert.pfx", "password");
            var credentials = new SigningCredentials(new X509SecurityKey(cert), "RS256");
            var header = new JwtHeader(credentials);
            var payload = new JwtPayload(
                Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
                "https://ims-na1.adobelogin.com/c/" + client_id,
                new List<Claim>() { new Claim("sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID")) },
                null,
                DateTime.Now.AddMinutes(10));
            payload.Add("https://ims-na1.adobelogin.com/s/ent_user_sdk", true);

            var secToken = new JwtSecurityToken(header, payload);
            var handler = new JwtSecurityTokenHandler();
            return handler.WriteToken(secToken);
        }
    }
}
