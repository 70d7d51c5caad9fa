using System;
using System.ComponentModel.DataAnnotations;

namespace Graph.Sync.Configuration
{
    /// <summary>
    /// The settings of the Adobe connection.
    /// </summary>
    public class AdobeSettings
    {
        private string _imsHost = "ims-na1.adobelogin.com";

        /// <summary>Host of the identity service, without https.</summary>
        public string ImsHost
        {
            get { return _imsHost; }
            set { _imsHost = value ?? throw new ArgumentNullException(nameof(value)); }
        }

        public string ClientId { get; set; }

        public string ClientSecret { get; set; }

        /// <summary>The organization that issues the JWT. Also goes into the header x-gw-ims-org-id.</summary>
        public string Issuer { get; set; }

        /// <summary>The technical account.</summary>
        public string Subject { get; set; }

        /// <summary>Path of the private key (PEM).</summary>
        public string KeyPath { get; set; }

        /// <summary>Lifetime of the JWT in minutes.</summary>
        public int JwtLifetime { get; set; } = 5;

        public string[] MetaScopes { get; set; } = { "ent_user_sdk" };

        public string Audience => "https://" + ImsHost + "/c/" + ClientId;

        public string ExchangeUrl => "https://" + ImsHost + "/ims/exchange/jwt";

        public void Validate()
        {
            if (string.IsNullOrEmpty(ClientId)) throw new ValidationException("ClientId is missing");
            if (string.IsNullOrEmpty(ClientSecret)) throw new ValidationException("ClientSecret is missing");
            if (string.IsNullOrEmpty(Issuer)) throw new ValidationException("Issuer is missing");
            if (string.IsNullOrEmpty(Subject)) throw new ValidationException("Subject is missing");
            if (string.IsNullOrEmpty(KeyPath)) throw new ValidationException("KeyPath is missing");
        }
    }
}
