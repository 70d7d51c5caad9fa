using System.Collections.Generic;

namespace ImsMigration.CodeFixes.Tests.Issuers;

/// <summary>
/// Programs in which two callers hand forms and addresses of their own to one helper, which sends whatever it is given: one caller is Adobe's,
/// the other Workfront's or a partner's.
/// </summary>
internal static class SharedSenders
{
    /// <summary>The other caller's address: an expression each.</summary>
    public static readonly string[] Elsewhere =
    [
        "\"https://login.partner.example/oauth/token\"",
        "Environment.GetEnvironmentVariable(\"PARTNER_URL\")",
        "Settings.Get(\"WORKFRONT_URL\") + \"/integrations/oauth2/api/v1/jwt/exchange\"",
    ];

    /// <summary>The helper that sends, how it is called, and how a form is written for it; <c>URL</c> and <c>FORM</c> stand for the arguments.</summary>
    public static readonly IReadOnlyDictionary<string, (string Helper, string Call, string Form)> All = new Dictionary<string, (string, string, string)>
    {
        ["a static method with a dictionary"] = (
            """
            internal static class Http
            {
                private static readonly HttpClient s_http = new();

                internal static async Task<string> PostAsync(string url, Dictionary<string, string> form)
                {
                    using var response = await s_http.PostAsync(url, new FormUrlEncodedContent(form));
                    return await response.Content.ReadAsStringAsync();
                }
            }
            """,
            "Http.PostAsync(URL, FORM)",
            Dictionary),
        ["a method with pairs"] = (
            """
            internal static class Http
            {
                private static readonly HttpClient s_http = new();

                internal static async Task<string> PostAsync(string url, params (string Name, string Value)[] fields)
                {
                    var form = fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value));
                    using var response = await s_http.PostAsync(url, new FormUrlEncodedContent(form));
                    return await response.Content.ReadAsStringAsync();
                }
            }
            """,
            "Http.PostAsync(URL, FORM)",
            """("client_id", "ID"), ("client_secret", Settings.Get("SECRET")), ("jwt_token", JWT)"""),
        ["a method with content"] = (
            """
            internal static class Http
            {
                private static readonly HttpClient s_http = new();

                internal static async Task<string> PostAsync(string url, HttpContent content)
                {
                    using var response = await s_http.PostAsync(new Uri(url), content);
                    return await response.Content.ReadAsStringAsync();
                }
            }
            """,
            "Http.PostAsync(URL, FORM)",
            $"new FormUrlEncodedContent({Dictionary})"),
        ["an extension method"] = (
            """
            internal static class HttpExtensions
            {
                internal static async Task<string> PostFormAsync(this HttpClient http, string url, IEnumerable<KeyValuePair<string, string>> form)
                {
                    using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new FormUrlEncodedContent(form) };
                    using var response = await http.SendAsync(request);
                    return await response.Content.ReadAsStringAsync();
                }
            }
            """,
            "new HttpClient().PostFormAsync(URL, FORM)",
            Dictionary),
        ["an instance that retries with a lambda"] = (
            """
            internal sealed class Sender
            {
                private readonly HttpClient _http = new();

                internal Task<string> SendAsync(string url, Dictionary<string, string> form) => RetryAsync(async () =>
                {
                    using var response = await _http.PostAsync(url, new FormUrlEncodedContent(form));
                    response.EnsureSuccessStatusCode();
                    return await response.Content.ReadAsStringAsync();
                });

                private static async Task<string> RetryAsync(Func<Task<string>> send)
                {
                    for (var attempt = 0; ; attempt++)
                    {
                        try
                        {
                            return await send();
                        }
                        catch (HttpRequestException) when (attempt < 2)
                        {
                            await Task.Delay(1);
                        }
                    }
                }
            }
            """,
            "new Sender().SendAsync(URL, FORM)",
            Dictionary),
        ["an injected sender behind an interface"] = (
            """
            internal interface ISender
            {
                Task<string> SendAsync(string url, IDictionary<string, string> form);
            }

            internal sealed class Sender(HttpClient http) : ISender
            {
                public async Task<string> SendAsync(string url, IDictionary<string, string> form)
                {
                    using var response = await http.PostAsync(url, new FormUrlEncodedContent(form));
                    return await response.Content.ReadAsStringAsync();
                }
            }

            internal static class Senders
            {
                internal static ISender Default { get; } = new Sender(new HttpClient());
            }
            """,
            "Senders.Default.SendAsync(URL, FORM)",
            Dictionary),
        ["an instance that keeps the answers by address"] = (
            """
            internal sealed class Sender
            {
                private readonly HttpClient _http = new();
                private readonly Dictionary<string, string> _answers = new();

                internal async Task<string> SendAsync(string url, Dictionary<string, string> form)
                {
                    if (!_answers.TryGetValue(url, out var answer))
                    {
                        using var response = await _http.PostAsync(url, new FormUrlEncodedContent(form));
                        answer = await response.Content.ReadAsStringAsync();
                        _answers[url] = answer;
                    }

                    return answer;
                }
            }

            internal static class Senders
            {
                internal static readonly Sender Shared = new();
            }
            """,
            "Senders.Shared.SendAsync(URL, FORM)",
            Dictionary),
        ["an instance that remembers its last address"] = (
            """
            internal sealed class Sender
            {
                private readonly HttpClient _http = new();

                public string LastAddress { get; private set; }

                internal async Task<string> SendAsync(string url, Dictionary<string, string> form)
                {
                    LastAddress = url;
                    using var response = await _http.PostAsync(url, new FormUrlEncodedContent(form));
                    return response.IsSuccessStatusCode ? await response.Content.ReadAsStringAsync() : throw new InvalidOperationException(LastAddress);
                }
            }

            internal static class Senders
            {
                internal static readonly Sender Shared = new();
            }
            """,
            "Senders.Shared.SendAsync(URL, FORM)",
            Dictionary),
        ["a generic method"] = (
            """
            internal static class Http
            {
                internal static async Task<TForm> SendAsync<TForm>(string url, TForm form)
                    where TForm : IEnumerable<KeyValuePair<string, string>>
                {
                    using var http = new HttpClient();
                    using var response = await http.PostAsync(url, new FormUrlEncodedContent(form));
                    Console.WriteLine(await response.Content.ReadAsStringAsync());
                    return form;
                }
            }
            """,
            "Http.SendAsync(URL, FORM)",
            Dictionary),
        ["a helper above a helper"] = (
            """
            internal static class Http
            {
                internal static Task<string> PostAsync(string url, Dictionary<string, string> form) => SendAsync(new Uri(url), new FormUrlEncodedContent(form));

                private static async Task<string> SendAsync(Uri address, HttpContent content)
                {
                    using var http = new HttpClient();
                    using var response = await http.PostAsync(address, content);
                    return await response.Content.ReadAsStringAsync();
                }
            }
            """,
            "Http.PostAsync(URL, FORM)",
            Dictionary),
    };

    private const string Dictionary =
        """new Dictionary<string, string> { ["client_id"] = "ID", ["client_secret"] = Settings.Get("SECRET"), ["jwt_token"] = JWT }""";

    private const string Ims = "\"https://ims-na1.adobelogin.com/ims/exchange/jwt\"";

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

    private const string Rest =
        """
        internal static class Settings
        {
            internal static string Get(string name) => Environment.GetEnvironmentVariable(name);
        }

        internal static class JwtSigner
        {
            internal static string Sign(RSA key, string issuer, string audience) =>
                JWT.Encode(new Dictionary<string, object> { ["iss"] = issuer, ["aud"] = audience, ["exp"] = 1 }, key, JwsAlgorithm.RS256);
        }

        internal sealed class KeyStore
        {
            internal RSA Get(string name)
            {
                var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText(Path.Combine("keys", name + ".pem")));
                return rsa;
            }
        }
        """;

    /// <summary>The file of the helper <paramref name="name"/>.</summary>
    public static string HelperOf(string name) => Usings + All[name].Helper + "\n";

    /// <summary>The file of the two callers of the helper <paramref name="name"/>, of which the other sends to <paramref name="elsewhere"/>.</summary>
    public static string CallersOf(string name, string elsewhere)
    {
        var (_, call, form) = All[name];
        string Call(string url, string id) => call.Replace("URL", url, System.StringComparison.Ordinal).Replace("FORM", form, System.StringComparison.Ordinal)
            .Replace("\"ID\"", id, System.StringComparison.Ordinal).Replace("JWT", "jwt", System.StringComparison.Ordinal);
        return Usings + $$"""
            internal static class Program
            {
                private static readonly KeyStore s_keys = new();

                internal static async Task Main()
                {
                    Console.WriteLine(await AdobeAsync());
                    Console.WriteLine(await OtherAsync());
                }

                private static async Task<object> AdobeAsync()
                {
                    var jwt = JwtSigner.Sign(s_keys.Get("adobe"), "adobe", "https://ims-na1.adobelogin.com/c/acme");
                    return await {{Call(Ims, "\"adobe\"")}};
                }

                private static async Task<object> OtherAsync()
                {
                    var jwt = JwtSigner.Sign(s_keys.Get("other"), "other", "other");
                    return await {{Call(elsewhere, "\"other\"")}};
                }
            }

            {{Rest}}
            """ + "\n";
    }
}
