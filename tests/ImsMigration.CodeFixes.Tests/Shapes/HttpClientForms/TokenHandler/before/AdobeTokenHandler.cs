using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Jose;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.OpenSsl;
using Org.BouncyCastle.Security;

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
                    string keyText = File.ReadAllText(Environment.GetEnvironmentVariable("ADOBE_PRIVATE_KEY_FILE"));
                    RsaPrivateCrtKeyParameters keyParameters;
                    using (var stringReader = new StringReader(keyText))
                    {
                        keyParameters = (RsaPrivateCrtKeyParameters)new PemReader(stringReader).ReadObject();
                    }

                    var claims = new Dictionary<object, object>
                    {
                        { "exp", DateTimeOffset.Now.AddHours(23).ToUnixTimeSeconds() },
                        { "iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID") },
                        { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
                        { "aud", "https://ims-na1.adobelogin.com/c/" + Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID") },
                        { "https://ims-na1.adobelogin.com/s/ent_user_sdk", true }
                    };

                    string signedJwt;
                    using (var rsa = RSA.Create())
                    {
                        rsa.ImportParameters(DotNetUtilities.ToRSAParameters(keyParameters));
                        signedJwt = JWT.Encode(claims, rsa, JwsAlgorithm.RS256);
                    }

                    var tokenRequest = new HttpRequestMessage(HttpMethod.Post, "https://ims-na1.adobelogin.com/ims/exchange/jwt");
                    var formFields = new List<KeyValuePair<string, string>>();
                    formFields.Add(new KeyValuePair<string, string>("client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID")));
                    formFields.Add(new KeyValuePair<string, string>("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET")));
                    formFields.Add(new KeyValuePair<string, string>("jwt_token", signedJwt));
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
