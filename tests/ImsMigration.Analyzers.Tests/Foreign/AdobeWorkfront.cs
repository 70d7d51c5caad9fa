using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Jose;

internal sealed class AdobeWorkfront
{
    // Takes the very fields that IMS took, and is another service, which goes on.
    public async Task<string> RequestWorkfrontTokenAsync(HttpClient http, string domain, string clientId, string clientSecret, string customerId, string userId)
    {
        var workfrontCertificate = new X509Certificate2("workfront.pfx", "password");
        var workfrontClaims = new Dictionary<string, object>
        {
            ["iss"] = customerId,
            ["sub"] = userId,
            ["exp"] = DateTimeOffset.UtcNow.AddMinutes(3).ToUnixTimeSeconds(),
        };
        var workfrontJwt = JWT.Encode(workfrontClaims, workfrontCertificate.GetRSAPrivateKey(), JwsAlgorithm.RS256);
        var workfrontForm = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["client_id"] = clientId,
            ["client_secret"] = clientSecret,
            ["jwt_token"] = workfrontJwt,
        });
        using var response = await http.PostAsync($"https://{domain}.my.workfront.com/integrations/oauth2/api/v1/jwt/exchange", workfrontForm);
        return await response.Content.ReadAsStringAsync();
    }
}
