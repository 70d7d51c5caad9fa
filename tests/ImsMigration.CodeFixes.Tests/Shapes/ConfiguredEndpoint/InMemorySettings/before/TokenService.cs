using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Jose;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace Trey.Research;

public class AdobeOptions
{
    public const string Section = "Adobe";

    public string ImsUrl { get; set; }
    public string ClientId { get; set; }
    public string ClientSecret { get; set; }
    public string OrganizationId { get; set; }
    public string TechnicalAccountId { get; set; }
    public string PrivateKeyPath { get; set; }
    public string MetaScope { get; set; }
}

public class TokenService(HttpClient http, IOptions<AdobeOptions> options)
{
    private readonly AdobeOptions _options = options.Value;

    public async Task<string> GetAsync()
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["client_id"] = _options.ClientId,
            ["client_secret"] = _options.ClientSecret,
            ["jwt_token"] = Sign(),
        });
        using var response = await http.PostAsync(_options.ImsUrl, form);
        var answer = JObject.Parse(await response.Content.ReadAsStringAsync());
        return (string)answer["access_token"] ?? throw new InvalidOperationException(answer.ToString());
    }

    private string Sign()
    {
        using var key = RSA.Create();
        key.ImportFromPem(File.ReadAllText(_options.PrivateKeyPath));
        var claims = new Dictionary<string, object>
        {
            ["exp"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds(),
            ["iss"] = _options.OrganizationId,
            ["sub"] = _options.TechnicalAccountId,
            ["aud"] = "https://ims-na1.adobelogin.com/c/" + _options.ClientId,
            ["https://ims-na1.adobelogin.com/s/" + _options.MetaScope] = true,
        };
        return JWT.Encode(claims, key, JwsAlgorithm.RS256);
    }
}
