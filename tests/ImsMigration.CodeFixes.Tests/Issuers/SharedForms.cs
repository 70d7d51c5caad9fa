using System.Collections.Generic;
using System.Linq;

namespace ImsMigration.CodeFixes.Tests.Issuers;

/// <summary>Programs in which one form is sent to IMS and to somebody else, each in another way of sharing code.</summary>
internal static partial class SharedForms
{
    /// <summary>Where the form is sent to besides IMS: an expression each.</summary>
    public static readonly string[] Elsewhere =
    [
        "\"https://login.partner.example/oauth/token\"",
        "Environment.GetEnvironmentVariable(\"PARTNER_URL\")",
    ];

    private const string Usings =
        """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Threading.Tasks;
        using Jose;


        """;

    private const string Sign =
        """
            internal static string Sign(string keyFile, string audience)
            {
                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText(keyFile));
                return JWT.Encode(new Dictionary<string, object> { ["aud"] = audience, ["exp"] = 1 }, rsa, JwsAlgorithm.RS256);
            }
        """;

    private const string Exchange =
        """
            internal static async Task<string> Exchange(string url, string id, string secret, string jwt)
            {
                using var http = new HttpClient();
                var form = new Dictionary<string, string> { ["client_id"] = id, ["client_secret"] = secret, ["jwt_token"] = jwt };
                var response = await http.PostAsync(url, new FormUrlEncodedContent(form));
                return await response.Content.ReadAsStringAsync();
            }
        """;

    private const string Ims = "\"https://ims-na1.adobelogin.com/ims/exchange/jwt\"";

    private const string Audience = "\"https://ims-na1.adobelogin.com/c/acme\"";

    /// <summary>Programs in which several callers share a method; <c>ELSEWHERE</c> stands for the other address.</summary>
    private static readonly Dictionary<string, string> s_byCallers = new()
    {
        ["a helper that is handed the address"] = $$"""
            internal static class Program
            {
                internal static async Task Main()
                {
                    Console.WriteLine(await Exchange({{Ims}}, "ims", Environment.GetEnvironmentVariable("A"), Sign("ims.pem", {{Audience}})));
                    Console.WriteLine(await Exchange(ELSEWHERE, "partner", Environment.GetEnvironmentVariable("B"), Sign("partner.pem", "partner")));
                }

            {{Exchange}}

            {{Sign}}
            }
            """,
        ["two helpers above each other"] = $$"""
            internal static class Program
            {
                internal static async Task Main()
                {
                    Console.WriteLine(await TokenFor({{Ims}}, "ims.pem", {{Audience}}));
                    Console.WriteLine(await TokenFor(ELSEWHERE, "partner.pem", "partner"));
                }

                private static Task<string> TokenFor(string url, string keyFile, string audience) =>
                    Exchange(url, "id", Environment.GetEnvironmentVariable("A"), Sign(keyFile, audience));

            {{Exchange}}

            {{Sign}}
            }
            """,
        ["a delegate that signs, and an extension method"] = $$"""
            internal static class Program
            {
                internal static async Task Main()
                {
                    using var http = new HttpClient();
                    Console.WriteLine(await http.RequestTokenAsync({{Ims}}, () => Sign("ims.pem", {{Audience}})));
                    Console.WriteLine(await http.RequestTokenAsync(ELSEWHERE, () => Sign("partner.pem", "partner")));
                }

                private static async Task<string> RequestTokenAsync(this HttpClient http, string url, Func<string> sign)
                {
                    var response = await http.PostAsync(url, new FormUrlEncodedContent(new Dictionary<string, string>
                    {
                        { "client_id", "id" },
                        { "client_secret", Environment.GetEnvironmentVariable("A") },
                        { "jwt_token", sign() },
                    }));
                    return await response.Content.ReadAsStringAsync();
                }

            {{Sign}}
            }
            """,
        ["a lambda"] = $$"""
            internal static class Program
            {
                internal static async Task Main()
                {
                    using var http = new HttpClient();
                    Func<string, string, Task<HttpResponseMessage>> exchange = (url, jwt) => http.PostAsync(url, new FormUrlEncodedContent(new Dictionary<string, string>
                    {
                        ["client_id"] = "id",
                        ["client_secret"] = Environment.GetEnvironmentVariable("A"),
                        ["jwt_token"] = jwt,
                    }));
                    Console.WriteLine((await exchange({{Ims}}, Sign("ims.pem", {{Audience}}))).StatusCode);
                    Console.WriteLine((await exchange(ELSEWHERE, Sign("partner.pem", "partner"))).StatusCode);
                }

            {{Sign}}
            }
            """,
        ["a method in a delegate"] = $$"""
            internal static class Program
            {
                internal static async Task Main()
                {
                    Console.WriteLine(await Exchange({{Ims}}, "ims", Environment.GetEnvironmentVariable("A"), Sign("ims.pem", {{Audience}})));
                    Func<string, string, string, string, Task<string>> exchange = Exchange;
                    Console.WriteLine(await exchange(ELSEWHERE, "partner", Environment.GetEnvironmentVariable("B"), Sign("partner.pem", "partner")));
                }

            {{Exchange}}

            {{Sign}}
            }
            """,
        ["a method that a library calls"] = $$"""
            internal static class Program
            {
                internal static async Task Main(string[] args)
                {
                    Console.WriteLine(await Exchange({{Ims}}, Sign("ims.pem", {{Audience}})));
                    Console.WriteLine(await Task.WhenAll(args.Append(ELSEWHERE).Zip(args, Exchange)));
                }

                private static async Task<string> Exchange(string url, string jwt)
                {
                    using var http = new HttpClient();
                    var form = new Dictionary<string, string> { ["client_id"] = "id", ["client_secret"] = Environment.GetEnvironmentVariable("A"), ["jwt_token"] = jwt };
                    return (await http.PostAsync(url, new FormUrlEncodedContent(form))).ToString();
                }

            {{Sign}}
            }
            """,
        ["a method that makes the form"] = $$"""
            internal static class Program
            {
                internal static async Task Main()
                {
                    using var http = new HttpClient();
                    Console.WriteLine(await http.PostAsync({{Ims}}, FormOf("ims", Sign("ims.pem", {{Audience}}))));
                    Console.WriteLine(await http.PostAsync(ELSEWHERE, FormOf("partner", Sign("partner.pem", "partner"))));
                }

                private static FormUrlEncodedContent FormOf(string id, string jwt) => new(new[]
                {
                    new KeyValuePair<string, string>("client_id", id),
                    new KeyValuePair<string, string>("client_secret", Environment.GetEnvironmentVariable("A")),
                    new KeyValuePair<string, string>("jwt_token", jwt),
                });

            {{Sign}}
            }
            """,
        ["a method that completes the form"] = $$"""
            internal static class Program
            {
                internal static async Task Main()
                {
                    using var http = new HttpClient();
                    var ims = new Dictionary<string, string> { ["client_id"] = "ims" };
                    Complete(ims, Sign("ims.pem", {{Audience}}));
                    Console.WriteLine(await http.PostAsync({{Ims}}, new FormUrlEncodedContent(ims)));
                    var partner = new Dictionary<string, string> { ["client_id"] = "partner" };
                    Complete(partner, Sign("partner.pem", "partner"));
                    Console.WriteLine(await http.PostAsync(ELSEWHERE, new FormUrlEncodedContent(partner)));
                }

                private static void Complete(Dictionary<string, string> form, string jwt)
                {
                    form["client_secret"] = Environment.GetEnvironmentVariable("A");
                    form["jwt_token"] = jwt;
                }

            {{Sign}}
            }
            """,
        ["a condition"] = $$"""
            internal static class Program
            {
                internal static async Task Main(string[] args)
                {
                    var isPartner = args.Length > 0;
                    var url = isPartner ? ELSEWHERE : {{Ims}};
                    Console.WriteLine(await Exchange(url, "id", Environment.GetEnvironmentVariable("A"), isPartner ? Sign("partner.pem", "partner") : Sign("ims.pem", {{Audience}})));
                }

            {{Exchange}}

            {{Sign}}
            }
            """,
    };

    /// <summary>How the programs share the form.</summary>
    public static IEnumerable<string> Names => s_byCallers.Keys.Concat(s_byObjects.Keys);

    /// <summary>The program that shares the form in the way <paramref name="name"/> and sends it to <paramref name="elsewhere"/> as well.</summary>
    public static string Program(string name, string elsewhere) =>
        Usings + (s_byCallers.TryGetValue(name, out var program) ? program : s_byObjects[name]).Replace("ELSEWHERE", elsewhere, System.StringComparison.Ordinal) + "\n";
}
