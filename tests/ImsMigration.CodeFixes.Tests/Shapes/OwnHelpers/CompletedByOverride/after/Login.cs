using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace Rheinufer.Sync
{
    internal abstract class Login
    {
        private readonly HttpClient _http;

        protected Login(HttpClient http)
        {
            _http = http;
        }

        protected abstract string Path { get; }

        public async Task<bool> SignInAsync()
        {
            var fields = new Dictionary<string, string>
            {
                { "client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID") },
                { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") }
            };
            Complete(fields);

            using (var response = await _http.PostAsync("https://ims-na1.adobelogin.com" + Path, new FormUrlEncodedContent(fields)))
            {
                response.EnsureSuccessStatusCode();
                return JObject.Parse(await response.Content.ReadAsStringAsync())["access_token"] != null;
            }
        }

        /// <summary>Adds the fields that are special to this way of signing in.</summary>
        protected abstract void Complete(IDictionary<string, string> fields);
    }

    internal sealed class OAuthLogin : Login
    {
        public OAuthLogin(HttpClient http)
            : base(http)
        {
        }

        protected override string Path => "/ims/token/v3";

        protected override void Complete(IDictionary<string, string> fields)
        {
            fields["grant_type"] = "client_credentials";
            fields["scope"] = "openid,AdobeID,user_management_sdk";
        }
    }
}
