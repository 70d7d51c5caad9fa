using System;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;
using RestSharp;

namespace PeopleHub.Adobe
{
    public sealed class AdobeClient : IDisposable
    {
        private readonly RestClient _rest = new RestClient("https://ims-na1.adobelogin.com/");
        private readonly ServiceAccount _account;

        public AdobeClient(ServiceAccount account)
        {
            _account = account;
        }

        public async Task<Bearer> LoginAsync(CancellationToken cancel)
        {
            var request = new RestRequest("/ims/token/v3");
            request.AddParameter("client_id", _account.ClientId, ParameterType.GetOrPost);
            request.AddParameter("client_secret", _account.ClientSecret, ParameterType.GetOrPost);
            request.AddParameter("grant_type", "client_credentials", ParameterType.GetOrPost);
            // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            request.AddParameter("scope", "openid,AdobeID,user_management_sdk", ParameterType.GetOrPost);

            // throws unless it succeeds
            var response = await _rest.PostAsync(request, cancel).ConfigureAwait(false);
            return JsonConvert.DeserializeObject<Bearer>(response.Content);
        }

        public void Dispose() => _rest.Dispose();
    }

    public class Bearer
    {
        public string access_token;
        public long expires_in;
    }
}
