using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text.Json;
using System.Threading.Tasks;
using Jose;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.OpenSsl;
using Org.BouncyCastle.Security;

class Program
{
    static readonly HttpClient http = new HttpClient();

    static async Task Main()
    {
        string clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
        string clientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

        string jwtToken = GetJWT(clientId);

        var parameters = new Dictionary<string, string>();
        parameters.Add("client_id", clientId);
        parameters.Add("client_secret", clientSecret);
        parameters.Add("jwt_token", jwtToken);

        var result = await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(parameters));
        result.EnsureSuccessStatusCode();

        using (var doc = JsonDocument.Parse(await result.Content.ReadAsStreamAsync()))
        {
            Console.WriteLine("Bearer " + doc.RootElement.GetProperty("access_token").GetString().Substring(0, 10) + "...");
        }
    }

    static string GetJWT(string clientId)
    {
        var claims = new Dictionary<string, object>();
        claims.Add("exp", DateTimeOffset.Now.ToUnixTimeSeconds() + 60 * 60 * 24);
        claims.Add("iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID"));
        claims.Add("sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"));
        claims.Add("aud", "https://ims-na1.adobelogin.com/c/" + clientId);
        claims.Add("https://ims-na1.adobelogin.com/s/ent_dataservices_sdk", true);

        return JWT.Encode(claims, ReadKey(Environment.GetEnvironmentVariable("ADOBE_PRIVATE_KEY_FILE")), JwsAlgorithm.RS256);
    }

    // .NET cannot read the PEM file that openssl writes, BouncyCastle can
    static RSA ReadKey(string file)
    {
        using (var reader = new StreamReader(file))
        {
            var pem = new PemReader(reader);
            var key = (RsaPrivateCrtKeyParameters)pem.ReadObject();
            var rsa = new RSACryptoServiceProvider();
            rsa.ImportParameters(DotNetUtilities.ToRSAParameters(key));
            return rsa;
        }
    }
}
