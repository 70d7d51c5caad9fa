using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Jose;
using Newtonsoft.Json;

namespace Litware.Web.Integration
{
    /// <summary>
    /// Helper for the Adobe Identity Management Services.
    /// </summary>
    public static class ImsHelper
    {
        private const string TOKEN_URL = "https://ims-na1.adobelogin.com/ims/exchange/jwt";
        private const string POST_FORMAT = "client_id={0}&client_secret={1}&jwt_token={2}";

        public static string GetAccessToken()
        {
            string clientId = AppSettings.Get("AdobeClientId");
            string clientSecret = AppSettings.Get("AdobeClientSecret");

            string postData = string.Format(POST_FORMAT, clientId, clientSecret, CreateJwt(clientId));
            HttpContent content = new StringContent(postData, Encoding.UTF8, "application/x-www-form-urlencoded");

            using (HttpClient client = new HttpClient())
            {
                HttpResponseMessage response = client.PostAsync(TOKEN_URL, content).Result;
                string responseString = response.Content.ReadAsStringAsync().Result;
                if (!response.IsSuccessStatusCode)
                {
                    throw new ApplicationException(string.Format("IMS error {0}: {1}", (int)response.StatusCode, responseString));
                }

                dynamic token = JsonConvert.DeserializeObject(responseString);
                return token.access_token;
            }
        }

        private static string CreateJwt(string clientId)
        {
            Dictionary<object, object> payload = new Dictionary<object, object>();
            payload.Add("exp", ToUnixTime(DateTime.UtcNow.AddHours(8)));
            payload.Add("iss", AppSettings.Get("AdobeOrganization"));
            payload.Add("sub", AppSettings.Get("AdobeTechnicalAccount"));
            payload.Add("aud", string.Format("https://ims-na1.adobelogin.com/c/{0}", clientId));
            foreach (string scope in AppSettings.Get("AdobeMetascopes").Split(','))
            {
                payload.Add(scope, true);
            }

            X509Certificate2 x509 = new X509Certificate2(AppSettings.Get("AdobeCertificate"), AppSettings.Get("AdobeCertificatePassword"), X509KeyStorageFlags.Exportable);
            return JWT.Encode(payload, x509.GetRSAPrivateKey(), JwsAlgorithm.RS256);
        }

        private static long ToUnixTime(DateTime dateTime)
        {
            return (long)dateTime.Subtract(new DateTime(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc)).TotalSeconds;
        }
    }
}
