using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Jose;

internal sealed class Zoom
{
    public Task<string> ListMeetingsAsync(HttpClient http, string apiKey, string apiSecret)
    {
        var jwt_token = JWT.Encode(
            new Dictionary<string, object> { ["iss"] = apiKey, ["exp"] = DateTimeOffset.UtcNow.AddMinutes(2).ToUnixTimeSeconds() },
            Encoding.ASCII.GetBytes(apiSecret),
            JwsAlgorithm.HS256);
        return http.GetStringAsync("https://api.zoom.us/v2/users/me/meetings?access_token=" + jwt_token);
    }
}
