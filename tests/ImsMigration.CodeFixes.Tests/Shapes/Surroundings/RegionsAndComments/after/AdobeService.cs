#region Copyright
//-----------------------------------------------------------------------
// <copyright file="AdobeService.cs" company="Coho Vineyard">
//     Copyright (c) Coho Vineyard. All rights reserved.
// </copyright>
//-----------------------------------------------------------------------
#endregion

using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
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

        #endregion

        #region Fields

        private readonly string clientId;       // API key
        private readonly string clientSecret;   // rotated in January
        private readonly string organization;   // of the JWT and of the API calls

        #endregion

        #region Constructor

        public AdobeService(string clientId, string clientSecret, string organization)
        {
            this.clientId = clientId;
            this.clientSecret = clientSecret;
            this.organization = organization;
        }

        #endregion

        #region Public methods

        /// <summary>
        /// Returns an access token.
        /// </summary>
        /// <returns>The token.</returns>
        public async Task<string> GetAccessToken()
        {
            // ---- Step 2: ask for the token ----
            // NOTE: the order of the fields does not matter
            var fields = new Dictionary<string, string>
            {
                // who we are
                { "client_id", clientId },
                { "client_secret", clientSecret }, // see the vault

                // and the proof
                { "grant_type", "client_credentials" },
                // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                { "scope", "openid,AdobeID,user_management_sdk" },
            };

            using (var client = new HttpClient())
            {
                var response = await client.PostAsync(ImsUrl + "/ims/token/v3", new FormUrlEncodedContent(fields)); // POST is a must

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
    }
}
