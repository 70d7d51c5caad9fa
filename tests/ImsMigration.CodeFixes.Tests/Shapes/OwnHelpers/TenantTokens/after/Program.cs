using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using RestSharp;
using Newtonsoft.Json;

namespace Acme.Target;

internal static class Program
{
    internal static async Task Main()
    {
        var tenants = new TenantTokens();
        var one = await tenants.ForAsync(new Tenant("acme", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"), Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET")));
        Console.WriteLine(one.Length);
    }
}

public record Tenant(string Name, string ClientId, string ClientSecret)
{
}

public sealed class TenantTokens
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

            var request = new RestRequest("token/v3", Method.Post)
                .AddParameter("client_id", tenant.ClientId)
                .AddParameter("client_secret", tenant.ClientSecret)
                .AddParameter("grant_type", "client_credentials")
                // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                .AddParameter("scope", "openid,AdobeID,user_management_sdk");
            request.AlwaysMultipartFormData = true;
            var response = await _client.ExecuteAsync(request);
            var dto = JsonConvert.DeserializeObject<Dto>(response.Content ?? "{}");
            if (!response.IsSuccessful || dto.Error != null)
            {
                throw new InvalidOperationException($"JWT exchange for {tenant.Name} failed: {dto.Error}");
            }

            _entries[tenant.Name] = new Entry { Token = dto.Token, Until = DateTime.UtcNow.AddSeconds(dto.Ttl - 30) };
            return dto.Token;
        }
        finally
        {
            _gate.Release();
        }
    }
}
