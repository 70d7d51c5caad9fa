using System;
using System.Collections.Generic;
using System.IdentityModel.Tokens.Jwt;
using System.Net.Http;
using System.Security.Claims;
using System.Security.Cryptography.X509Certificates;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json;

namespace Fabrikam.Analytics
{
    internal class AdobeAuthenticator
    {
        private const string Ims = "https://ims-na1.adobelogin.com";

        private readonly string clientId;
        private readonly string clientSecret;
        private readonly string orgId;
        private readonly string technicalAccount;

        internal AdobeAuthenticator(string clientId, string clientSecret, string orgId, string technicalAccount)
        {
            if (clientId == null) throw new ArgumentNullException(nameof(clientId));
            if (clientSecret == null) throw new ArgumentNullException(nameof(clientSecret));
            if (orgId == null) throw new ArgumentNullException(nameof(orgId));
            if (technicalAccount == null) throw new ArgumentNullException(nameof(technicalAccount));

            this.clientId = clientId;
            this.clientSecret = clientSecret;
            this.orgId = orgId;
            this.technicalAccount = technicalAccount;
        }

        internal TokenResponse Authenticate()
        {
            Dictionary<string, string> form = new Dictionary<string, string>();
            form["client_id"] = this.clientId;
            form["client_secret"] = this.clientSecret;
            form["jwt_token"] = this.BuildToken(LoadCertificate());

            using (HttpClient client = new HttpClient())
            using (HttpResponseMessage response = client.PostAsync(Ims + "/ims/exchange/jwt", new FormUrlEncodedContent(form)).GetAwaiter().GetResult())
            {
                string content = response.Content.ReadAsStringAsync().GetAwaiter().GetResult();
                if (!response.IsSuccessStatusCode)
                {
                    throw new AuthenticationFailedException(content);
                }

                return JsonConvert.DeserializeObject<TokenResponse>(content);
            }
        }

        private string BuildToken(X509Certificate2 certificate)
        {
            JwtSecurityTokenHandler handler = new JwtSecurityTokenHandler();
            SecurityTokenDescriptor descriptor = new SecurityTokenDescriptor();
            descriptor.Issuer = this.orgId;
            descriptor.Audience = Ims + "/c/" + this.clientId;
            descriptor.Expires = DateTime.UtcNow.AddMinutes(30);
            descriptor.Subject = new ClaimsIdentity(new[]
            {
                new Claim(JwtRegisteredClaimNames.Sub, this.technicalAccount),
                new Claim(Ims + "/s/ent_user_sdk", "true", ClaimValueTypes.Boolean),
                new Claim(Ims + "/s/ent_dataservices_sdk", "true", ClaimValueTypes.Boolean),
            });
            descriptor.SigningCredentials = new X509SigningCredentials(certificate, SecurityAlgorithms.RsaSha256);

            return handler.WriteToken(handler.CreateToken(descriptor));
        }

        private static X509Certificate2 LoadCertificate()
        {
            return new X509Certificate2("mycert.pfx", "password");
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
