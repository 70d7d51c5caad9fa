using System;
using System.Collections.Generic;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using Jose;

public class Program
{
    static string clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
    static string clientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

    public static void Main()
    {
        var client = new WebClient();
        client.Headers[HttpRequestHeader.ContentType] = "application/x-www-form-urlencoded";
        var result = client.UploadString(
            "https://ims-na1.adobelogin.com/ims/exchange/jwt",
            string.Format("client_id={0}&client_secret={1}&jwt_token={2}", clientId, clientSecret, Jwt()));

        var token = Regex.Match(result, @"""access_token""\s*:\s*""([^""]+)""");
        if (!token.Success)
            throw new Exception(result);
        Console.WriteLine("Token OK (" + token.Groups[1].Value.Length + ")");
    }

    static string Jwt()
    {
        return JWT.Encode(
            new Dictionary<string, object>
            {
                { "exp", DateTimeOffset.Now.AddMinutes(5).ToUnixTimeSeconds() },
                { "iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID") },
                { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
                { "aud", "https://ims-na1.adobelogin.com/c/" + clientId },
                { "https://ims-na1.adobelogin.com/s/ent_user_sdk", true }
            },
            new X509Certificate2("mycert.pfx", "password").GetRSAPrivateKey(),
            JwsAlgorithm.RS256);
    }
}
