using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace VanArsdel
{
    /// <summary>The calls that we make to Adobe.</summary>
    public partial class AdobeApi
    {
        private readonly string _clientId;
        private readonly string _clientSecret;
        private readonly HttpClient _client = new HttpClient();

        public AdobeApi(string clientId, string clientSecret, string orgId, string technicalAccountId, string keyFile)
        {
            _clientId = clientId;
            _clientSecret = clientSecret;
            _orgId = orgId;
            _technicalAccountId = technicalAccountId;
            _keyFile = keyFile;
        }

        public string AccessToken { get; private set; }

        public async Task SignInAsync()
        {
            var values = new Dictionary<string, string>
            {
                { "client_id", _clientId },
                { "client_secret", _clientSecret },
                { "jwt_token", CreateJwt() }
            };
            var response = await _client.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(values));
            response.EnsureSuccessStatusCode();
            AccessToken = JObject.Parse(await response.Content.ReadAsStringAsync()).Value<string>("access_token");
        }
    }
}
