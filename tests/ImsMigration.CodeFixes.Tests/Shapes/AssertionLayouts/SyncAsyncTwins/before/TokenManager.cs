using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Jose;
using Newtonsoft.Json;

namespace Bellows.Adobe
{
    /// <summary>Gets access tokens, for old callers also without async.</summary>
    public class TokenManager
    {
        private static readonly HttpClient Client = new HttpClient();

        private readonly string _clientId;
        private readonly string _clientSecret;
        private readonly string _organization;
        private readonly string _technicalAccount;
        private readonly X509Certificate2 _certificate;

        public TokenManager(string clientId, string clientSecret, string organization, string technicalAccount, X509Certificate2 certificate)
        {
            _clientId = clientId;
            _clientSecret = clientSecret;
            _organization = organization;
            _technicalAccount = technicalAccount;
            _certificate = certificate;
        }

        /// <summary>Gets a token.</summary>
        public Token GetToken()
        {
            var jwt = EncodeJwt();
            var form = new Dictionary<string, string>
            {
                ["client_id"] = _clientId,
                ["client_secret"] = _clientSecret,
                ["jwt_token"] = jwt,
            };

            using (var request = new HttpRequestMessage(HttpMethod.Post, "https://ims-na1.adobelogin.com/ims/exchange/jwt") { Content = new FormUrlEncodedContent(form) })
            using (var response = Client.Send(request))
            using (var reader = new System.IO.StreamReader(response.Content.ReadAsStream()))
            {
                return Parse(reader.ReadToEnd());
            }
        }

        /// <summary>Gets a token without blocking.</summary>
        public async Task<Token> GetTokenAsync()
        {
            var jwt = EncodeJwt();
            var form = new Dictionary<string, string>
            {
                ["client_id"] = _clientId,
                ["client_secret"] = _clientSecret,
                ["jwt_token"] = jwt,
            };

            using (var response = await Client.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(form)))
            {
                return Parse(await response.Content.ReadAsStringAsync());
            }
        }

        private static Token Parse(string json)
        {
            var token = JsonConvert.DeserializeObject<Token>(json);
            return token?.access_token != null ? token : throw new InvalidOperationException(json);
        }

        private string EncodeJwt()
        {
            var payload = new Dictionary<string, object>
            {
                ["exp"] = DateTimeOffset.UtcNow.AddMinutes(10).ToUnixTimeSeconds(),
                ["iss"] = _organization,
                ["sub"] = _technicalAccount,
                ["aud"] = "https://ims-na1.adobelogin.com/c/" + _clientId,
                ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true,
            };
            return JWT.Encode(payload, _certificate.GetRSAPrivateKey(), JwsAlgorithm.RS256);
        }
    }

    public class Token
    {
        public string access_token { get; set; }
    }
}
