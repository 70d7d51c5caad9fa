using System;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;

namespace AssetUploader
{
    class Program
    {
        static async Task<int> Main(string[] args)
        {
            try
            {
                AdobeLogin login = new AdobeLogin();
                string token = await login.GetToken();
                Console.WriteLine("Logged in, token starts with " + token.Substring(0, 8));
                return 0;
            }
            catch (Exception ex)
            {
                Console.WriteLine("Login failed: " + ex);
                return 1;
            }
        }
    }

    class AdobeLogin
    {
        private string clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
        private string clientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

        public async Task<string> GetToken()
        {
            using (HttpClient client = new HttpClient())
            using (MultipartFormDataContent content = new MultipartFormDataContent())
            {
                content.Add(new StringContent(clientId), "client_id");
                content.Add(new StringContent(clientSecret), "client_secret");
                content.Add(new StringContent("client_credentials"), "grant_type");
                // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                content.Add(new StringContent("openid,AdobeID,user_management_sdk"), "scope");

                HttpResponseMessage response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", content);
                string result = await response.Content.ReadAsStringAsync();
                JsonElement json = JsonDocument.Parse(result).RootElement;
                JsonElement token;
                if (!json.TryGetProperty("access_token", out token))
                {
                    throw new Exception(result);
                }

                return token.GetString();
            }
        }
    }
}
