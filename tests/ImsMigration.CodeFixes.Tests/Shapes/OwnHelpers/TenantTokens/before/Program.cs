using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.OpenSsl;
using Org.BouncyCastle.Security;
using RestSharp;
using Newtonsoft.Json;

namespace Acme.Target;

internal static class Program
{
    internal static async Task Main()
    {
        var tenants = new TenantTokens(new JwtFactory(new KeyRing()));
        var one = await tenants.ForAsync(new Tenant("acme", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"), Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"))
        {
            Org = Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
            Account = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"),
            KeyFile = Environment.GetEnvironmentVariable("ADOBE_PRIVATE_KEY_FILE"),
        });
        Console.WriteLine(one.Length);
    }
}

public record Tenant(string Name, string ClientId, string ClientSecret)
{
    /// <summary>IMS organisation.</summary>
    public string Org { get; init; }

    /// <summary>Technical account id.</summary>
    public string Account { get; init; }

    /// <summary>Path of the private key.</summary>
    public string KeyFile { get; init; }
}

public sealed class KeyRing
{
    private readonly ConcurrentDictionary<string, AsymmetricKeyParameter> _keys = new(StringComparer.OrdinalIgnoreCase);

    public AsymmetricKeyParameter For(Tenant tenant) => _keys.GetOrAdd(tenant.KeyFile, static file =>
    {
        using var reader = File.OpenText(file);
        return new PemReader(reader).ReadObject() switch
        {
            AsymmetricCipherKeyPair pair => pair.Private,
            RsaPrivateCrtKeyParameters key => key,
            var other => throw new InvalidDataException($"{file} holds {other?.GetType().Name ?? "nothing"}"),
        };
    });
}

public sealed class JwtFactory(KeyRing ring)
{
    public string Create(Tenant tenant)
    {
        var claims = new SortedDictionary<string, object>
        {
            { "iss", tenant.Org },
            { "sub", tenant.Account },
            { "exp", DateTimeOffset.UtcNow.AddDays(1).ToUnixTimeSeconds() },
            { "aud", "https://ims-na1.adobelogin.com/c/" + tenant.ClientId },
            { "https://ims-na1.adobelogin.com/s/ent_user_sdk", true },
        };
        using var rsa = RSA.Create(DotNetUtilities.ToRSAParameters((RsaPrivateCrtKeyParameters)ring.For(tenant)));
        return Jose.JWT.Encode(claims, rsa, Jose.JwsAlgorithm.RS256);
    }
}

public sealed class TenantTokens(JwtFactory jwts)
{
    private sealed class Entry
    {
        public string Token;
        public DateTime Until;
    }

    private sealed class Dto
    {
        [JsonProperty("access_token")] public string Token { get; set; }
        [JsonProperty("expires_in")] public double Ttl { get; set; }
        [JsonProperty("error")] public string Error { get; set; }
    }

    private readonly SemaphoreSlim _gate = new(1);
    private readonly Dictionary<string, Entry> _entries = new();
    private readonly RestClient _client = new("https://ims-na1.adobelogin.com/ims");

    public async Task<string> ForAsync(Tenant tenant)
    {
        await _gate.WaitAsync();
        try
        {
            if (_entries.TryGetValue(tenant.Name, out var e) && e.Until > DateTime.UtcNow)
            {
                return e.Token;
            }

            var request = new RestRequest("exchange/jwt", Method.Post)
                .AddParameter("client_id", tenant.ClientId)
                .AddParameter("client_secret", tenant.ClientSecret)
                .AddParameter("jwt_token", jwts.Create(tenant));
            request.AlwaysMultipartFormData = true;
            var response = await _client.ExecuteAsync(request);
            var dto = JsonConvert.DeserializeObject<Dto>(response.Content ?? "{}");
            if (!response.IsSuccessful || dto.Error != null)
            {
                throw new InvalidOperationException($"JWT exchange for {tenant.Name} failed: {dto.Error}");
            }

            _entries[tenant.Name] = new Entry { Token = dto.Token, Until = DateTime.UtcNow.AddMilliseconds(dto.Ttl - 30000) };
            return dto.Token;
        }
        finally
        {
            _gate.Release();
        }
    }
}
