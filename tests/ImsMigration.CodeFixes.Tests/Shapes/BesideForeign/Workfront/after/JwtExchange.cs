using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Jose;
using Newtonsoft.Json.Linq;

namespace Contoso.Projects
{
    /// <summary>What Adobe IMS and Adobe Workfront have in common.</summary>
    internal static class JwtExchange
    {
        internal static string Sign(string keyFile, IDictionary<string, object> claims)
        {
            using (var rsa = RSA.Create())
            {
                rsa.ImportFromPem(File.ReadAllText(keyFile));
                claims["exp"] = DateTimeOffset.UtcNow.AddMinutes(3).ToUnixTimeSeconds();
                return JWT.Encode(claims, rsa, JwsAlgorithm.RS256);
            }
        }

        internal static async Task<string> SendAsync(HttpClient http, string url, Dictionary<string, string> form)
        {
            using (var response = await http.PostAsync(url, new FormUrlEncodedContent(form)))
            {
                var answer = JObject.Parse(await response.Content.ReadAsStringAsync());
                return (string)answer["access_token"] ?? throw new InvalidOperationException((string)answer["error"]);
            }
        }
    }
}
