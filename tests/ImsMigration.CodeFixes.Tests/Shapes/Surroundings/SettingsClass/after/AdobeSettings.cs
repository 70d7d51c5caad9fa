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

        public string ExchangeUrl => "https://" + ImsHost + "/ims/token/v3";

        public void Validate()
        {
            if (string.IsNullOrEmpty(ClientId)) throw new ValidationException("ClientId is missing");
            if (string.IsNullOrEmpty(ClientSecret)) throw new ValidationException("ClientSecret is missing");
            if (string.IsNullOrEmpty(Issuer)) throw new ValidationException("Issuer is missing");
        }
    }
}
