using System;
using System.Net.Http;
using System.Text;
using Newtonsoft.Json;

namespace Litware.Web.Integration
{
    /// <summary>
    /// Helper for the Adobe Identity Management Services.
    /// </summary>
    public static class ImsHelper
    {
        private const string TOKEN_URL = "https://ims-na1.adobelogin.com/ims/token/v3";
        private const string POST_FORMAT = "client_id={0}&client_secret={1}&grant_type=client_credentials&scope=openid,AdobeID,user_management_sdk";

        public static string GetAccessToken()
        {
            string clientId = AppSettings.Get("AdobeClientId");
            string clientSecret = AppSettings.Get("AdobeClientSecret");

            string postData = string.Format(POST_FORMAT, clientId, clientSecret);
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
    }
}
