using System;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;

namespace ProfileImport;

internal static class Program
{
    private static async Task<int> Main()
    {
        var credential = AdobeCredential.Load();
        using var http = new HttpClient();
        try
        {
            var token = await ExchangeAsync(http, credential);
            Console.WriteLine($"Importing with a token of {token.Length} characters");
            return 0;
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or InvalidOperationException)
        {
            Console.Error.WriteLine($"Import not possible: {e.Message}");
            return 1;
        }
    }

    /// <summary>Trades the signed JWT for an access token.</summary>
    private static async Task<string> ExchangeAsync(HttpClient http, AdobeCredential credential)
    {
        var jwt = Assertion.Sign(credential);
        var body = $"client_id={Uri.EscapeDataString(credential.ClientId)}" +
            $"&client_secret={Uri.EscapeDataString(credential.ClientSecret)}" +
            $"&jwt_token={Uri.EscapeDataString(jwt)}";

        using var response = await http.PostAsync(
            "https://ims-na1.adobelogin.com/ims/exchange/jwt",
            new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded"));
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        if (answer.RootElement.TryGetProperty("error_description", out var description))
        {
            throw new InvalidOperationException(description.GetString());
        }

        return answer.RootElement.GetProperty("access_token").GetString();
    }
}
