using System;
using System.Collections.Generic;
using System.Net.Http;
using Newtonsoft.Json;

namespace Fabrikam.Analytics
{
    internal class AdobeAuthenticator
    {
        private const string Ims = "https://ims-na1.adobelogin.com";

        private readonly string clientId;
        private readonly string clientSecret;

        internal AdobeAuthenticator(string clientId, string clientSecret)
        {
            if (clientId == null) throw new ArgumentNullException(nameof(clientId));
            if (clientSecret == null) throw new ArgumentNullException(nameof(clientSecret));

            this.clientId = clientId;
            this.clientSecret = clientSecret;
        }

        internal TokenResponse Authenticate()
        {
            Dictionary<string, string> form = new Dictionary<string, string>();
            form["client_id"] = this.clientId;
            form["client_secret"] = this.clientSecret;
            form["grant_type"] = "client_credentials";
            // Suggested for ent_user_sdk, ent_dataservices_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            form["scope"] = "openid,AdobeID,read_organizations,additional_info.projectedProductContext,session,user_management_sdk";

            using (HttpClient client = new HttpClient())
            using (HttpResponseMessage response = client.PostAsync(Ims + "/ims/token/v3", new FormUrlEncodedContent(form)).GetAwaiter().GetResult())
            {
                string content = response.Content.ReadAsStringAsync().GetAwaiter().GetResult();
                if (!response.IsSuccessStatusCode)
                {
                    throw new AuthenticationFailedException(content);
                }

                return JsonConvert.DeserializeObject<TokenResponse>(content);
            }
        }
    }

    internal class TokenResponse
    {
        [JsonProperty("access_token")]
        public string AccessToken { get; set; }

        [JsonProperty("token_type")]
        public string TokenType { get; set; }
    }

    internal class AuthenticationFailedException : Exception
    {
        internal AuthenticationFailedException(string answer)
            : base("Adobe refused to issue a token: " + answer)
        {
        }
    }
}
