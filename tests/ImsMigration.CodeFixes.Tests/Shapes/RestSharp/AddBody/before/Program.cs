using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Text.Json;
using Jose;
using RestSharp;

namespace TagManager
{
    static class Program
    {
        static int Main()
        {
            var id = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
            var jwt = Jwt.For(id).With("https://ims-na1.adobelogin.com/s/ent_user_sdk").Sign("private.key");

            var form = $"client_id={id}&client_secret={secret}&jwt_token={jwt}";

            using (var client = new RestClient("https://ims-na1.adobelogin.com/"))
            {
                var request = new RestRequest("ims/exchange/jwt", Method.Post);
                request.AddBody(form, ContentType.FormUrlEncoded);

                var response = client.ExecutePost(request);
                Console.WriteLine("{0} from {1}", response.StatusCode, response.ResponseUri);
                return response.IsSuccessful && JsonDocument.Parse(response.Content).RootElement.TryGetProperty("access_token", out _) ? 0 : 1;
            }
        }
    }

    /// <summary>Builds the JWT of a service account step by step.</summary>
    class Jwt
    {
        private readonly Dictionary<string, object> claims = new Dictionary<string, object>();

        private Jwt()
        {
        }

        public static Jwt For(string clientId)
        {
            var jwt = new Jwt();
            jwt.claims["exp"] = DateTimeOffset.UtcNow.AddHours(12).ToUnixTimeSeconds();
            jwt.claims["iss"] = Environment.GetEnvironmentVariable("ADOBE_ORG_ID");
            jwt.claims["sub"] = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID");
            jwt.claims["aud"] = "https://ims-na1.adobelogin.com/c/" + clientId;
            return jwt;
        }

        public Jwt With(string metascope)
        {
            claims[metascope] = true;
            return this;
        }

        public string Sign(string keyFile)
        {
            using (var rsa = RSA.Create())
            {
                rsa.ImportFromPem(File.ReadAllText(keyFile));
                return Jose.JWT.Encode(claims, rsa, JwsAlgorithm.RS256);
            }
        }
    }
}
