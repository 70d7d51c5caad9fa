using System;
using System.Collections.Generic;
using System.Linq;

namespace ImsMigration.Analyzers.Tests.Silence;

/// <summary>A program with the retired flow in one class, into which foreign code is mixed.</summary>
internal static class ImsApplication
{
    private static readonly string[] s_usings =
    [
        "using System;",
        "using System.Collections.Generic;",
        "using System.Net.Http;",
        "using System.Security.Cryptography.X509Certificates;",
        "using System.Threading.Tasks;",
        "using Jose;",
    ];

    /// <summary>The program's only file, with more directives, members of its class, and types behind it.</summary>
    public static string Source(IEnumerable<string> moreUsings, string members, string types) =>
        string.Join('\n', s_usings.Concat(moreUsings).Distinct(StringComparer.Ordinal)) + "\n\n" + $$"""
        internal sealed class Application
        {
            private static Task Main() => new Application().RequestImsTokenAsync(new HttpClient(), Environment.GetEnvironmentVariable("CLIENT_ID"));

            public async Task RequestImsTokenAsync(HttpClient http, string adobeId)
            {
                var adobeForm = new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["client_id"] = adobeId,
                    ["client_secret"] = Environment.GetEnvironmentVariable("CLIENT_SECRET"),
                    ["jwt_token"] = SignForIms(adobeId),
                });
                using var adobeAnswer = await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", adobeForm);
                Console.WriteLine(await adobeAnswer.Content.ReadAsStringAsync());
            }

            private static string SignForIms(string adobeId)
            {
                var adobeCertificate = new X509Certificate2("adobe.pfx", "password");
                var adobeClaims = new Dictionary<string, object>
                {
                    ["exp"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds(),
                    ["aud"] = "https://ims-na1.adobelogin.com/c/" + adobeId,
                    ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true,
                };
                return JWT.Encode(adobeClaims, adobeCertificate.GetRSAPrivateKey(), JwsAlgorithm.RS256);
            }
        {{(members.Length == 0 ? string.Empty : "\n" + members)}}
        }

        """ + (types.Length == 0 ? string.Empty : "\n" + types);
}
