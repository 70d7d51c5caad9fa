using System;
using System.Buffers.Text;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Adobe.PDFServicesSDK.auth;

/// <summary>The retired Service Account (JWT) credentials.</summary>
[Obsolete("JWT based Service Account Credentials have been deprecated. Please use OAuth Server-to-Server based ServicePrincipalCredentials.")]
public class ServiceAccountCredentials : Credentials
{
    private const string Host = "https://ims-na1.adobelogin.com";

    private ServiceAccountCredentials(Builder builder)
    {
        ClientId = Required(builder.ClientId);
        ClientSecret = Required(builder.ClientSecret);
        OrganizationId = Required(builder.OrganizationId);
        AccountId = Required(builder.AccountId);
        PrivateKey = Required(builder.PrivateKey);
    }

    public string ClientId { get; }

    public string ClientSecret { get; }

    public string OrganizationId { get; }

    public string AccountId { get; }

    public string PrivateKey { get; }

    internal override HttpRequestMessage TokenRequest() => new(HttpMethod.Post, Host + "/ims/exchange/jwt")
    {
        Content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["client_id"] = ClientId,
            ["client_secret"] = ClientSecret,
            ["jwt_token"] = Assertion(),
        }),
    };

    private string Assertion()
    {
        var claims = new Dictionary<string, object>
        {
            ["exp"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds(),
            ["iss"] = OrganizationId,
            ["sub"] = AccountId,
            ["aud"] = $"{Host}/c/{ClientId}",
            [Host + "/s/ent_documentcloud_sdk"] = true,
        };
        using var key = RSA.Create();
        key.ImportFromPem(PrivateKey);
        var signed = Part("""{"alg":"RS256","typ":"JWT"}""") + "." + Part(JsonSerializer.Serialize(claims));
        var signature = key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return signed + "." + Base64Url.EncodeToString(signature);
    }

    private static string Part(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    private static string Required(string? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        return value;
    }

    /// <summary>Builds the credentials.</summary>
    public class Builder
    {
        internal string? ClientId { get; private set; }

        internal string? ClientSecret { get; private set; }

        internal string? OrganizationId { get; private set; }

        internal string? AccountId { get; private set; }

        internal string? PrivateKey { get; private set; }

        /// <summary>Reads <c>pdfservices-api-credentials.json</c>; the key file that it names lies beside it.</summary>
        public Builder FromFile(string credentialsFilePath)
        {
            using var document = JsonDocument.Parse(File.ReadAllText(credentialsFilePath));
            var client = document.RootElement.GetProperty("client_credentials");
            var account = document.RootElement.GetProperty("service_account_credentials");
            var keyFile = account.GetProperty("private_key_file").GetString()!;
            ClientId = client.GetProperty("client_id").GetString();
            ClientSecret = client.GetProperty("client_secret").GetString();
            OrganizationId = account.GetProperty("organization_id").GetString();
            AccountId = account.GetProperty("account_id").GetString();
            PrivateKey = File.ReadAllText(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(credentialsFilePath))!, keyFile));
            return this;
        }

        public Builder WithClientId(string? clientId)
        {
            ClientId = clientId;
            return this;
        }

        public Builder WithClientSecret(string? clientSecret)
        {
            ClientSecret = clientSecret;
            return this;
        }

        public Builder WithOrganizationId(string? organizationId)
        {
            OrganizationId = organizationId;
            return this;
        }

        public Builder WithAccountId(string? accountId)
        {
            AccountId = accountId;
            return this;
        }

        public Builder WithPrivateKey(string? privateKey)
        {
            PrivateKey = privateKey;
            return this;
        }

        /// <exception cref="ArgumentException">A part of the credentials is missing.</exception>
        public ServiceAccountCredentials Build() => new(this);
    }
}
