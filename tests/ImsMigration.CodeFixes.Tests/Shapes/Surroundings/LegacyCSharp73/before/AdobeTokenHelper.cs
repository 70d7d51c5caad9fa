using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.IO;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Newtonsoft.Json;

namespace LegacyPortal.Business.Adobe
{
    public static class AdobeTokenHelper
    {
        private static readonly object SyncRoot = new object();
        private static string _accessToken;
        private static DateTime _accessTokenExpires = DateTime.MinValue;

        /// <summary>
        /// Gets the access token, from the cache if possible
        /// </summary>
        public static string GetAccessToken()
        {
            lock (SyncRoot)
            {
                if (String.IsNullOrEmpty(_accessToken) || _accessTokenExpires <= DateTime.Now)
                {
                    string response = PostData(AdobeConfig.TokenUrl, BuildForm());
                    Hashtable values = JsonConvert.DeserializeObject<Hashtable>(response);
                    _accessToken = values["access_token"].ToString();
                    _accessTokenExpires = DateTime.Now.AddHours(1);
                }

                return _accessToken;
            }
        }

        private static NameValueCollection BuildForm()
        {
            NameValueCollection form = new NameValueCollection();
            form["client_id"] = AdobeConfig.ClientId;
            form["client_secret"] = AdobeConfig.ClientSecret;
            form["jwt_token"] = GetJwtToken();
            return form;
        }

        private static string PostData(string url, NameValueCollection form)
        {
            StringBuilder body = new StringBuilder();
            foreach (string key in form.AllKeys)
            {
                if (body.Length > 0)
                    body.Append("&");
                body.AppendFormat("{0}={1}", key, WebUtility.UrlEncode(form[key]));
            }

            byte[] bytes = Encoding.UTF8.GetBytes(body.ToString());
            HttpWebRequest request = (HttpWebRequest)WebRequest.Create(url);
            request.Method = "POST";
            request.ContentType = "application/x-www-form-urlencoded";
            request.ContentLength = bytes.Length;
            using (Stream stream = request.GetRequestStream())
                stream.Write(bytes, 0, bytes.Length);

            using (WebResponse response = request.GetResponse())
            using (StreamReader reader = new StreamReader(response.GetResponseStream(), Encoding.UTF8))
                return reader.ReadToEnd();
        }

        private static string GetJwtToken()
        {
            TimeSpan sinceEpoch = DateTime.UtcNow - new DateTime(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);
            Dictionary<string, object> claims = new Dictionary<string, object>();
            claims.Add("exp", (long)sinceEpoch.TotalSeconds + 60 * 60);
            claims.Add("iss", AdobeConfig.OrganizationId);
            claims.Add("sub", AdobeConfig.TechnicalAccountId);
            claims.Add("aud", String.Format("https://ims-na1.adobelogin.com/c/{0}", AdobeConfig.ClientId));
            foreach (string metascope in AdobeConfig.Metascopes)
                claims.Add("https://ims-na1.adobelogin.com/s/" + metascope, true);

            string header = Base64Url(Encoding.UTF8.GetBytes("{\"alg\":\"RS256\",\"typ\":\"JWT\"}"));
            string payload = Base64Url(Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(claims)));
            byte[] data = Encoding.UTF8.GetBytes(header + "." + payload);

            X509Certificate2 certificate = new X509Certificate2(AdobeConfig.CertificateFile, AdobeConfig.CertificatePassword);
            RSA rsa = (RSA)certificate.PrivateKey;
            byte[] signature = rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            return header + "." + payload + "." + Base64Url(signature);
        }

        private static string Base64Url(byte[] data)
        {
            return Convert.ToBase64String(data).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        }
    }
}
