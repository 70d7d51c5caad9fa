using System;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.IO;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Legacy.Connect
{
    public enum Provider
    {
        Adobe,
        Salesforce,
        Google,
    }

    /// <summary>Gets tokens of three providers; older than HttpClient.</summary>
    public class Connector
    {
        private readonly X509Certificate2 _certificate;

        public Connector(X509Certificate2 certificate)
        {
            _certificate = certificate;
        }

        /// <summary>Only writes the request to the log if it is not for a provider that is switched on.</summary>
        public string GetToken(Provider provider, bool online)
        {
            string url;
            NameValueCollection form = new NameValueCollection();
            Dictionary<string, object> claims = new Dictionary<string, object>();
            claims["exp"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds();
            switch (provider)
            {
                case Provider.Adobe:
                    url = "https://ims-na1.adobelogin.com/ims/exchange/jwt";
                    claims["iss"] = Environment.GetEnvironmentVariable("ADOBE_ORG_ID");
                    claims["sub"] = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID");
                    claims["aud"] = "https://ims-na1.adobelogin.com/c/" + Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
                    claims["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true;
                    form["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
                    form["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
                    form["jwt_token"] = Sign(claims);
                    break;

                case Provider.Salesforce:
                    url = "https://login.salesforce.com/services/oauth2/token";
                    claims["iss"] = "3MVG9-consumer";
                    claims["sub"] = "robot@contoso.com";
                    claims["aud"] = "https://login.salesforce.com";
                    form["grant_type"] = "urn:ietf:params:oauth:grant-type:jwt-bearer";
                    form["assertion"] = Sign(claims);
                    break;

                case Provider.Google:
                    url = "https://oauth2.googleapis.com/token";
                    claims["iss"] = "robot@contoso.iam.gserviceaccount.com";
                    claims["aud"] = url;
                    claims["scope"] = "https://www.googleapis.com/auth/calendar";
                    form["grant_type"] = "urn:ietf:params:oauth:grant-type:jwt-bearer";
                    form["assertion"] = Sign(claims);
                    break;

                default:
                    throw new ArgumentOutOfRangeException("provider");
            }

            if (!online)
            {
                Console.WriteLine("{0}: {1} fields for {2}", provider, form.Count, url);
                return null;
            }

            using (WebClient client = new WebClient())
            {
                byte[] answer = client.UploadValues(url, form);
                return (string)JObject.Parse(Encoding.UTF8.GetString(answer))["access_token"];
            }
        }

        private string Sign(Dictionary<string, object> claims)
        {
            string text = Base64Url(Encoding.UTF8.GetBytes("{\"alg\":\"RS256\",\"typ\":\"JWT\"}"))
                + "."
                + Base64Url(Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(claims)));
            using (RSA rsa = _certificate.GetRSAPrivateKey())
            {
                byte[] signature = rsa.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
                return text + "." + Base64Url(signature);
            }
        }

        private static string Base64Url(byte[] bytes)
        {
            return Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        }
    }
}
