#region Copyright
//-----------------------------------------------------------------------
// <copyright file="AdobeService.cs" company="Coho Vineyard">
//     Copyright (c) Coho Vineyard. All rights reserved.
// </copyright>
//-----------------------------------------------------------------------
#endregion

using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Jose;
using Newtonsoft.Json.Linq;

namespace CohoVineyard.Adobe
{
    /// <summary>
    /// Access to the Adobe services.
    /// </summary>
    /// <remarks>See the wiki page "Adobe" for the people to ask.</remarks>
    public class AdobeService
    {
        #region Constants

        /* The address of the identity service.
           It is the same for test and production. */
        private const string ImsUrl = "https://ims-na1.adobelogin.com";

        /// <summary>The metascope of the User Management API.</summary>
        private const string MetaScope = ImsUrl + "/s/ent_user_sdk";

        private const int JwtMinutes = 10; // more is not needed

        #endregion

        #region Fields

        private readonly string clientId;       // API key
        private readonly string clientSecret;   // rotated in January
        private readonly string organization;   // of the JWT and of the API calls
        private readonly string technicalAccount;   // only for the JWT

        #endregion

        #region Constructor

        public AdobeService(string clientId, string clientSecret, string organization, string technicalAccount)
        {
            this.clientId = clientId;
            this.clientSecret = clientSecret;
            this.organization = organization;
            this.technicalAccount = technicalAccount;
        }

        #endregion

        #region Public methods

        /// <summary>
        /// Returns an access token.
        /// </summary>
        /// <returns>The token.</returns>
        public async Task<string> GetAccessToken()
        {
            // ---- Step 1: prepare the JWT ----
            string jwt = CreateJwt();

            // ---- Step 2: ask for the token ----
            // NOTE: the order of the fields does not matter
            var fields = new Dictionary<string, string>
            {
                // who we are
                { "client_id", clientId },
                { "client_secret", clientSecret }, // see the vault

                // and the proof
                { "jwt_token", jwt },
            };

            using (var client = new HttpClient())
            {
                var response = await client.PostAsync(ImsUrl + "/ims/exchange/jwt", new FormUrlEncodedContent(fields)); // POST is a must

                // ---- Step 3: read the answer ----
                var json = JObject.Parse(await response.Content.ReadAsStringAsync());
                return (string)json["access_token"]; // null if there was an error
            }
        }

        /// <summary>
        /// The header that names our organization.
        /// </summary>
        public KeyValuePair<string, string> OrganizationHeader()
        {
            return new KeyValuePair<string, string>("x-gw-ims-org-id", organization);
        }

        #endregion

        #region Private methods

        /// <summary>
        /// Creates the JWT.
        /// </summary>
        private string CreateJwt()
        {
            // claims
            var claims = new Dictionary<string, object>
            {
                { "exp", DateTimeOffset.UtcNow.AddMinutes(JwtMinutes).ToUnixTimeSeconds() },
                { "iss", organization },
                { "sub", technicalAccount },
                { "aud", ImsUrl + "/c/" + clientId },
                { MetaScope, true },
            };

            // signature
            return JWT.Encode(claims, GetPrivateKey(), JwsAlgorithm.RS256);
        }

        /// <summary>
        /// Gets the private key out of the certificate.
        /// </summary>
        private static RSA GetPrivateKey()
        {
            // TODO: move the certificate to the vault
            return new X509Certificate2("mycert.pfx", "password").GetRSAPrivateKey();
        }

        #endregion
    }
}
