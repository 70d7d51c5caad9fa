using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace Trey.Research;

public class AdobeOptions
{
    public const string Section = "Adobe";

    public string ImsUrl { get; set; }
    public string ClientId { get; set; }
    public string ClientSecret { get; set; }
    public string Scopes { get; set; }
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
            ["grant_type"] = "client_credentials",
            // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            ["scope"] = _options.Scopes,
        });
        using var response = await http.PostAsync(_options.ImsUrl, form);
        var answer = JObject.Parse(await response.Content.ReadAsStringAsync());
        return (string)answer["access_token"] ?? throw new InvalidOperationException(answer.ToString());
    }
}
