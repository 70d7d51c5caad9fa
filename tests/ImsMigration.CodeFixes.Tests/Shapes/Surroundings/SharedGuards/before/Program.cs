using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using Jose;
using Newtonsoft.Json.Linq;

internal static class Program
{
    static int Main()
    {
        var id = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
        var secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
        var org = Environment.GetEnvironmentVariable("ADOBE_ORG_ID");
        var account = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID");
        var pfx = Environment.GetEnvironmentVariable("ADOBE_CERTIFICATE_FILE");
        var password = Environment.GetEnvironmentVariable("ADOBE_CERTIFICATE_PASSWORD");

        if (string.IsNullOrEmpty(id) || string.IsNullOrEmpty(secret) || string.IsNullOrEmpty(org) || string.IsNullOrEmpty(account))
        {
            Console.Error.WriteLine("Set the ADOBE variables.");
            return 1;
        }

        if (string.IsNullOrEmpty(pfx) || !File.Exists(pfx))
        {
            Console.Error.WriteLine($"No certificate at {pfx}");
            return 1;
        }

        if (pfx == null || password == null) throw new InvalidOperationException("No certificate or password");

        var claims = new Dictionary<string, object>
        {
            ["exp"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds(),
            ["iss"] = org,
            ["sub"] = account,
            ["aud"] = "https://ims-na1.adobelogin.com/c/" + id,
            ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true,
        };
        string assertion;
        try
        {
            var certificate = new X509Certificate2(pfx, password);
            if (!certificate.HasPrivateKey)
            {
                Console.Error.WriteLine("The certificate has no private key");
                return 2;
            }

            if (certificate.NotAfter < DateTime.Now.AddDays(30)) Console.WriteLine("WARNING: certificate expires " + certificate.NotAfter);
            assertion = JWT.Encode(claims, certificate.GetRSAPrivateKey(), JwsAlgorithm.RS256);
        }
        catch (System.Security.Cryptography.CryptographicException e)
        {
            Console.Error.WriteLine("Cannot open the certificate: " + e.Message);
            return 3;
        }

        // Exchange
        using var http = new HttpClient();
        var response = http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["client_id"] = id, ["client_secret"] = secret, ["jwt_token"] = assertion,
        })).GetAwaiter().GetResult();
        var answer = JObject.Parse(response.Content.ReadAsStringAsync().GetAwaiter().GetResult());
        switch ((int)response.StatusCode)
        {
            case 200:
                Console.WriteLine("ok");
                return 0;
            case 400 when (string)answer["error"] == "invalid_token":
                Console.Error.WriteLine("The JWT is invalid");
                return 4;
            default:
                Console.Error.WriteLine(answer);
                return 5;
        }
    }
}
