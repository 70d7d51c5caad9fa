using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Contoso.Sync.Tokens;

/// <summary>Posts a form to a token endpoint and takes the token out of the answer.</summary>
public sealed class TokenEndpoint
{
    private readonly HttpClient _http;

    public TokenEndpoint(HttpClient http)
    {
        _http = http;
    }

    public async Task<string> PostFormAsync(string url, IDictionary<string, string> fields, CancellationToken cancellation)
    {
        using var content = new FormUrlEncodedContent(fields);
        using var response = await _http.PostAsync(url, content, cancellation);
        response.EnsureSuccessStatusCode();
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync(cancellation));
        return json.RootElement.GetProperty("access_token").GetString();
    }
}
