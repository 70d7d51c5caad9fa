using System.Collections.Generic;

namespace ImsMigration.CodeFixes.Tests.Issuers;

/// <content>Programs in which several objects share a class, or a table holds what differs.</content>
internal static partial class SharedForms
{
    /// <summary>The programs by the way in which they share the form; <c>ELSEWHERE</c> stands for the other address.</summary>
    private static readonly Dictionary<string, string> s_byObjects = new()
    {
        ["an abstract client with two implementers"] = $$"""
            internal abstract class JwtClient
            {
                protected abstract string Url { get; }
                protected abstract string Assertion();
                internal Task<string> GetTokenAsync() => Program.Exchange(Url, "id", Environment.GetEnvironmentVariable("A"), Assertion());
            }

            internal sealed class AdobeClient : JwtClient
            {
                protected override string Url => {{Ims}};
                protected override string Assertion() => Program.Sign("ims.pem", {{Audience}});
            }

            internal sealed class PartnerClient : JwtClient
            {
                protected override string Url => ELSEWHERE;
                protected override string Assertion() => Program.Sign("partner.pem", "partner");
            }

            internal static class Program
            {
                internal static async Task Main()
                {
                    foreach (var client in new JwtClient[] { new AdobeClient(), new PartnerClient() })
                    {
                        Console.WriteLine(await client.GetTokenAsync());
                    }
                }

            {{Exchange}}

            {{Sign}}
            }
            """,
        ["an interface with two implementers"] = $$"""
            internal interface IIssuer
            {
                string Url { get; }
                string Assertion();
            }

            internal sealed class Adobe : IIssuer
            {
                public string Url => {{Ims}};
                public string Assertion() => Program.Sign("ims.pem", {{Audience}});
            }

            internal sealed class Partner : IIssuer
            {
                public string Url { get; } = ELSEWHERE;
                public string Assertion() => Program.Sign("partner.pem", "partner");
            }

            internal sealed class Tokens(IIssuer issuer)
            {
                internal async Task<string> GetAsync(HttpClient http)
                {
                    var response = await http.PostAsync(issuer.Url, new FormUrlEncodedContent(new Dictionary<string, string>
                    {
                        ["client_id"] = "id",
                        ["client_secret"] = Environment.GetEnvironmentVariable("A"),
                        ["jwt_token"] = issuer.Assertion(),
                    }));
                    return await response.Content.ReadAsStringAsync();
                }
            }

            internal static class Program
            {
                internal static async Task Main()
                {
                    using var http = new HttpClient();
                    Console.WriteLine(await new Tokens(new Adobe()).GetAsync(http));
                    Console.WriteLine(await new Tokens(new Partner()).GetAsync(http));
                }

            {{Sign}}
            }
            """,
        ["a generic helper"] = $$"""
            internal abstract record Account(string Id, string KeyFile)
            {
                internal abstract string Url { get; }
                internal abstract string Audience { get; }
            }

            internal sealed record Adobe() : Account("ims", "ims.pem")
            {
                internal override string Url => {{Ims}};
                internal override string Audience => {{Audience}};
            }

            internal sealed record Partner() : Account("partner", "partner.pem")
            {
                internal override string Url => ELSEWHERE;
                internal override string Audience => "partner";
            }

            internal static class Program
            {
                internal static async Task Main()
                {
                    Console.WriteLine(await TokenOf<Adobe>());
                    Console.WriteLine(await TokenOf<Partner>());
                }

                private static Task<string> TokenOf<T>()
                    where T : Account, new()
                {
                    var account = new T();
                    return Exchange(account.Url, account.Id, Environment.GetEnvironmentVariable("A"), Sign(account.KeyFile, account.Audience));
                }

            {{Exchange}}

            {{Sign}}
            }
            """,
        ["a table of issuers"] = $$"""
            internal sealed record Issuer(string Url, string Id, string KeyFile, string Audience);

            internal static class Program
            {
                private static readonly Issuer[] s_issuers =
                {
                    new({{Ims}}, "ims", "ims.pem", {{Audience}}),
                    new(ELSEWHERE, "partner", "partner.pem", "partner"),
                };

                internal static async Task Main()
                {
                    foreach (var issuer in s_issuers)
                    {
                        Console.WriteLine(await Exchange(issuer.Url, issuer.Id, Environment.GetEnvironmentVariable("A"), Sign(issuer.KeyFile, issuer.Audience)));
                    }
                }

            {{Exchange}}

            {{Sign}}
            }
            """,
        ["a table of objects"] = $$"""
            internal sealed class Issuer
            {
                internal string Url { get; set; }
                internal string KeyFile { get; set; }
                internal string Audience { get; set; }
            }

            internal static class Program
            {
                private static readonly Dictionary<string, Issuer> s_issuers = new()
                {
                    ["ims"] = new Issuer { Url = {{Ims}}, KeyFile = "ims.pem", Audience = {{Audience}} },
                    ["partner"] = new Issuer { Url = ELSEWHERE, KeyFile = "partner.pem", Audience = "partner" },
                };

                internal static async Task Main(string[] args)
                {
                    var issuer = s_issuers[args[0]];
                    Console.WriteLine(await Exchange(issuer.Url, "id", Environment.GetEnvironmentVariable("A"), Sign(issuer.KeyFile, issuer.Audience)));
                }

            {{Exchange}}

            {{Sign}}
            }
            """,
        ["a table of addresses"] = $$"""
            internal static class Program
            {
                private static readonly Dictionary<string, string> s_addresses = new() { ["ims"] = {{Ims}}, ["partner"] = ELSEWHERE };

                internal static async Task Main(string[] args)
                {
                    foreach (var name in args)
                    {
                        Console.WriteLine(await Exchange(s_addresses[name], "id", Environment.GetEnvironmentVariable("A"), Sign(name + ".pem", {{Audience}})));
                    }
                }

            {{Exchange}}

            {{Sign}}
            }
            """,
        ["a table of tuples"] = $$"""
            internal static class Program
            {
                internal static async Task Main()
                {
                    foreach (var (url, keyFile, audience) in new[] { ({{Ims}}, "ims.pem", {{Audience}}), (ELSEWHERE, "partner.pem", "partner") })
                    {
                        Console.WriteLine(await Exchange(url, "id", Environment.GetEnvironmentVariable("A"), Sign(keyFile, audience)));
                    }
                }

            {{Exchange}}

            {{Sign}}
            }
            """,
        ["a class that is created twice"] = $$"""
            internal sealed class TokenClient
            {
                private readonly string _url;
                private readonly string _keyFile;
                private readonly string _audience;

                internal TokenClient(string url, string keyFile, string audience)
                {
                    _url = url;
                    _keyFile = keyFile;
                    _audience = audience;
                }

                internal Task<string> GetTokenAsync() => Program.Exchange(_url, "id", Environment.GetEnvironmentVariable("A"), Program.Sign(_keyFile, _audience));
            }

            internal static class Program
            {
                internal static async Task Main()
                {
                    Console.WriteLine(await new TokenClient({{Ims}}, "ims.pem", {{Audience}}).GetTokenAsync());
                    Console.WriteLine(await new TokenClient(ELSEWHERE, "partner.pem", "partner").GetTokenAsync());
                }

            {{Exchange}}

            {{Sign}}
            }
            """,
        ["a base class that is handed the address"] = $$"""
            internal abstract class TokenClient(string url)
            {
                protected abstract string Assertion { get; }

                internal async Task<string> GetTokenAsync()
                {
                    using var http = new HttpClient();
                    var response = await http.PostAsync(url, new FormUrlEncodedContent(new Dictionary<string, string>
                    {
                        ["client_id"] = "id",
                        ["client_secret"] = Environment.GetEnvironmentVariable("A"),
                        ["jwt_token"] = Assertion,
                    }));
                    return await response.Content.ReadAsStringAsync();
                }
            }

            internal sealed class Adobe() : TokenClient({{Ims}})
            {
                protected override string Assertion => Program.Sign("ims.pem", {{Audience}});
            }

            internal sealed class Partner : TokenClient
            {
                internal Partner()
                    : base(ELSEWHERE)
                {
                }

                protected override string Assertion => Program.Sign("partner.pem", "partner");
            }

            internal static class Program
            {
                internal static async Task Main()
                {
                    Console.WriteLine(await new Adobe().GetTokenAsync());
                    Console.WriteLine(await new Partner().GetTokenAsync());
                }

            {{Sign}}
            }
            """,
        ["an object that a condition chooses"] = $$"""
            internal sealed record Issuer(string Url, string KeyFile, string Audience);

            internal static class Program
            {
                internal static async Task Main(string[] args)
                {
                    var issuer = args.Length > 0 ? new Issuer({{Ims}}, "ims.pem", {{Audience}}) : new Issuer(ELSEWHERE, "partner.pem", "partner");
                    Console.WriteLine(await Exchange(issuer.Url, "id", Environment.GetEnvironmentVariable("A"), Sign(issuer.KeyFile, issuer.Audience)));
                }

            {{Exchange}}

            {{Sign}}
            }
            """,
    };
}
