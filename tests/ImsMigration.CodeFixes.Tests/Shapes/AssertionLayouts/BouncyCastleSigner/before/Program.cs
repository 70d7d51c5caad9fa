using System;
using System.Collections.Specialized;
using System.Net;
using System.Text;
using Newtonsoft.Json.Linq;

namespace Consolidated.Messenger
{
    public static class Program
    {
        public static int Main(string[] args)
        {
            JwtSigner signer = new JwtSigner(Environment.GetEnvironmentVariable("ADOBE_PRIVATE_KEY_FILE"));

            JObject claims = new JObject();
            claims["exp"] = DateTimeOffset.UtcNow.AddMinutes(10).ToUnixTimeSeconds();
            claims["iss"] = Environment.GetEnvironmentVariable("ADOBE_ORG_ID");
            claims["sub"] = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID");
            claims["aud"] = "https://ims-na1.adobelogin.com/c/" + Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            claims["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true;
            string jwt = signer.Sign(claims);

            NameValueCollection form = new NameValueCollection();
            form.Add("client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"));
            form.Add("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"));
            form.Add("jwt_token", jwt);

            try
            {
                using (WebClient client = new WebClient())
                {
                    byte[] answer = client.UploadValues("https://ims-na1.adobelogin.com/ims/exchange/jwt", form);
                    string token = (string)JObject.Parse(Encoding.UTF8.GetString(answer))["access_token"];
                    Console.WriteLine(token.Length + " characters");
                    return 0;
                }
            }
            catch (WebException e)
            {
                Console.WriteLine(e.Message);
                return 1;
            }
        }
    }
}
