using System.Collections.Generic;
using System.Threading.Tasks;

namespace Paris.Fashion
{
    public class ImsClient : ApiClientBase
    {
        protected override string BaseUrl
        {
            get { return "https://ims-na1.adobelogin.com/ims"; }
        }

        public async Task<string> GetToken(string clientId, string clientSecret)
        {
            var form = new List<KeyValuePair<string, string>>();
            form.Add(KeyValuePair.Create("client_id", clientId));
            form.Add(KeyValuePair.Create("client_secret", clientSecret));
            form.Add(KeyValuePair.Create("grant_type", "client_credentials"));
            // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            form.Add(KeyValuePair.Create("scope", "openid,AdobeID,user_management_sdk"));

            var answer = await PostForm("/token/v3", form);
            return answer.GetProperty("access_token").GetString();
        }
    }
}
