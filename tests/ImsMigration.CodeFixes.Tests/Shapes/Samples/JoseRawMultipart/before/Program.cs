using System;
using System.Collections.Generic;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Jose;
using RestSharp;

namespace JoseRawMultipart
{
    class Program
    {
        static int Main(string[] args)
        {
            //What the developer console shows for the integration
            string clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            string clientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
            string technicalAccountId = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"); //ends with @techacct.adobe.com
            string organizationId = Environment.GetEnvironmentVariable("ADOBE_ORG_ID");                   //ends with @AdobeOrg
            const string METASCOPES = "https://ims-na1.adobelogin.com/s/ent_user_sdk";                    //more than one: separate them with commas

            Dictionary<object, object> claims = new Dictionary<object, object>();
            claims.Add("exp", DateTimeOffset.Now.ToUnixTimeSeconds() + 600);
            claims.Add("iss", organizationId);
            claims.Add("sub", technicalAccountId);
            claims.Add("aud", "https://ims-na1.adobelogin.com/c/" + clientId);
            string[] metascopes = METASCOPES.Split(',');

            foreach (string metascope in metascopes)
            {
                claims.Add(metascope, true);
            }

            //The certificate's public half was uploaded to the console. Its private half is packed with
            //openssl pkcs12 -export -out mycert.pfx -inkey private.key -in certificate_pub.crt

            try
            {
                X509Certificate2 certificate = new X509Certificate2("mycert.pfx", "password");

                string assertion = Jose.JWT.Encode(claims, certificate.GetRSAPrivateKey(), JwsAlgorithm.RS256);

                Console.WriteLine(assertion); //Handy when the exchange refuses it

                var client = new RestClient("https://ims-na1.adobelogin.com/ims/exchange/jwt/");

                var request = new RestRequest("", Method.Post);
                request.AddHeader("cache-control", "no-cache");
                request.AddHeader("content-type", "multipart/form-data; boundary=----boundary");
                request.AddParameter("multipart/form-data",
                    "------boundary\r\nContent-Disposition: form-data; name=\"client_id\"\r\n\r\n" + clientId +
                    "\r\n------boundary\r\nContent-Disposition: form-data; name=\"client_secret\"\r\n\r\n" + clientSecret +
                    "\r\n------boundary\r\nContent-Disposition: form-data; name=\"jwt_token\"\r\n\r\n" + assertion +
                    "\r\n------boundary--", ParameterType.RequestBody);

                RestResponse response = client.Execute(request);

                Console.WriteLine(response.Content);

                if (!response.IsSuccessful)
                {
                    Console.WriteLine("No access token: " + response.StatusCode + " " + response.ErrorMessage);
                    return 1;
                }

                JsonElement answer = JsonDocument.Parse(response.Content).RootElement;
                string accessToken = answer.GetProperty("access_token").GetString();

                //The token is as good as a password: show no more than its start
                Console.WriteLine("access token: " + accessToken.Substring(0, 8) + "..., expires_in: " + answer.GetProperty("expires_in"));
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
