using System.Collections.Generic;
using System.Net.Http;

namespace Rheinufer.Sync
{
    internal sealed class ServiceAccountLogin : Login
    {
        public ServiceAccountLogin(HttpClient http)
            : base(http)
        {
        }

        protected override string Path => "/ims/token/v3";

        protected override void Complete(IDictionary<string, string> fields)
        {
            fields["grant_type"] = "client_credentials";
            // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            fields["scope"] = "openid,AdobeID,user_management_sdk";
        }
    }
}
