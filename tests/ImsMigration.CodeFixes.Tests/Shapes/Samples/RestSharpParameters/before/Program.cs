using System;
using System.Collections.Generic;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Jose;
using RestSharp;

namespace RestSharpParameters
{
    class Program
    {
        static int Main(string[] args)
        {
            // The operator sets these on the machine that runs the job
            string CLIENT_ID = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            string CLIENT_SECRET = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
            string TECH_ACCT_ID = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID");
            string ORG_ID = Environment.GetEnvironmentVariable("ADOBE_ORG_ID");
            string METASCOPES = Environment.GetEnvironmentVariable("ADOBE_METASCOPES");

            var payload = new Dictionary<object, object>();
            payload.Add("exp", DateTimeOffset.Now.ToUnixTimeSeconds() + 300);
            payload.Add("iss", ORG_ID);
            payload.Add("sub", TECH_ACCT_ID);
            payload.Add("aud", "https://ims-na1.adobelogin.com/c/" + CLIENT_ID);

            foreach (var metascope in METASCOPES.Split(','))
            {
                payload.Add(metascope, true);
            }

            try
            {
                // Renewed once a year, together with the one in the console
                var certificate = new X509Certificate2(
                    Environment.GetEnvironmentVariable("ADOBE_CERTIFICATE_FILE"),
                    Environment.GetEnvironmentVariable("ADOBE_CERTIFICATE_PASSWORD"));

                var token = JWT.Encode(payload, certificate.GetRSAPrivateKey(), JwsAlgorithm.RS256);

                var client = new RestClient("https://ims-na1.adobelogin.com");

                var request = new RestRequest("/ims/exchange/jwt")
                    .AddParameter("client_id", CLIENT_ID)
                    .AddParameter("client_secret", CLIENT_SECRET)
                    .AddParameter("jwt_token", token);

                // Throws unless the answer is a success
                var response = client.Post(request);

                var answer = JsonDocument.Parse(response.Content).RootElement;
                Console.WriteLine("access token: " + answer.GetProperty("access_token").GetString().Substring(0, 8) +
                    "..., expires_in: " + answer.GetProperty("expires_in"));
                return 0;
            }
            catch (Exception e)
            {
                Console.WriteLine("An error has occurred: " + e.Message);
                return 1;
            }
        }
    }
}
