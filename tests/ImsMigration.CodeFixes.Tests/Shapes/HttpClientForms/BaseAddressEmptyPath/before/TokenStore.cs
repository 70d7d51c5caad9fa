using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace Wingtip.AdobeBridge
{
    public class TokenStore
    {
        private readonly IHttpClientFactory _factory;
        private readonly JwtSigner _signer;
        private string _token;
        private DateTime _expires;

        public TokenStore(IHttpClientFactory factory, JwtSigner signer)
        {
            _factory = factory;
            _signer = signer;
        }

        /// <summary>The current token; a new one is requested when it runs out.</summary>
        public async Task<string> GetAsync()
        {
            if (_token != null && DateTime.UtcNow < _expires)
                return _token;

            var client = _factory.CreateClient("ims");
            var data = new Dictionary<string, string>
            {
                ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                ["jwt_token"] = _signer.Sign()
            };
            var response = await client.PostAsync("", new FormUrlEncodedContent(data));
            response.EnsureSuccessStatusCode();

            var json = JObject.Parse(await response.Content.ReadAsStringAsync());
            _token = json.Value<string>("access_token");
            _expires = DateTime.UtcNow.AddMinutes(60);
            return _token;
        }
    }
}
