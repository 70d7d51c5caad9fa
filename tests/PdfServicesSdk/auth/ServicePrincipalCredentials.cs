using System;
using System.Collections.Generic;
using System.Net.Http;

namespace Adobe.PDFServicesSDK.auth;

/// <summary>OAuth Server-to-Server credentials.</summary>
public class ServicePrincipalCredentials : Credentials
{
    private ServicePrincipalCredentials(string clientId, string clientSecret)
    {
        ClientId = clientId;
        ClientSecret = clientSecret;
    }

    public string ClientId { get; }

    public string ClientSecret { get; }

    internal override HttpRequestMessage TokenRequest() => new(HttpMethod.Post, "https://ims-na1.adobelogin.com/ims/token/v3")
    {
        Content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["client_id"] = ClientId,
            ["client_secret"] = ClientSecret,
            ["grant_type"] = "client_credentials",
            ["scope"] = "openid,DCAPI",
        }),
    };

    /// <summary>Builds the credentials.</summary>
    public class Builder
    {
        private string? _clientId;
        private string? _clientSecret;

        public Builder WithClientId(string? clientId)
        {
            _clientId = clientId;
            return this;
        }

        public Builder WithClientSecret(string? clientSecret)
        {
            _clientSecret = clientSecret;
            return this;
        }

        /// <exception cref="ArgumentException">The client id or the client secret is missing.</exception>
        public ServicePrincipalCredentials Build()
        {
            ArgumentException.ThrowIfNullOrEmpty(_clientId);
            ArgumentException.ThrowIfNullOrEmpty(_clientSecret);
            return new ServicePrincipalCredentials(_clientId, _clientSecret);
        }
    }
}
