using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace DocumentServices
{
    /// <summary>
    /// Adds the bearer token to every request that goes out.
    /// </summary>
    public class AdobeTokenHandler : DelegatingHandler
    {
        private readonly SemaphoreSlim _lock = new SemaphoreSlim(1, 1);
        private string _accessToken;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await _lock.WaitAsync(cancellationToken);
            try
            {
                if (_accessToken == null)
                {
                    var tokenRequest = new HttpRequestMessage(HttpMethod.Post, "https://ims-na1.adobelogin.com/ims/token/v3");
                    var formFields = new List<KeyValuePair<string, string>>();
                    formFields.Add(new KeyValuePair<string, string>("client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID")));
                    formFields.Add(new KeyValuePair<string, string>("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET")));
                    formFields.Add(new KeyValuePair<string, string>("grant_type", "client_credentials"));
                    // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                    formFields.Add(new KeyValuePair<string, string>("scope", "openid,AdobeID,user_management_sdk"));
                    tokenRequest.Content = new FormUrlEncodedContent(formFields);

                    using (var tokenClient = new HttpClient())
                    {
                        var tokenResponse = await tokenClient.SendAsync(tokenRequest, cancellationToken);
                        tokenResponse.EnsureSuccessStatusCode();
                        var tokenJson = JsonDocument.Parse(await tokenResponse.Content.ReadAsStringAsync(cancellationToken));
                        _accessToken = tokenJson.RootElement.GetProperty("access_token").GetString();
                    }
                }
            }
            finally
            {
                _lock.Release();
            }

            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _accessToken);
            request.Headers.Add("x-api-key", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"));
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
