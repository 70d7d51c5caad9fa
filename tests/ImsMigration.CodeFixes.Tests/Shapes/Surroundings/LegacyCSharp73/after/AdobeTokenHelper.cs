using System;
using System.Collections;
using System.Collections.Specialized;
using System.IO;
using System.Net;
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
            form["grant_type"] = "client_credentials";
            // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            form["scope"] = "openid,AdobeID,user_management_sdk";
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
    }
}
