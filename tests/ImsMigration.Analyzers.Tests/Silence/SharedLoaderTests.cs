using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ImsMigration.Analyzers.Tests.Silence;

/// <summary>One class that loads keys and signs for IMS and for Google: only what is Adobe's is reported, at Adobe's own calls.</summary>
public sealed class SharedLoaderTests
{
    private const string Usings =
        """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Threading.Tasks;
        using Jose;


        """;

    private const string Requests =
        """
        internal static class Requests
        {
            internal static Task ToIms(HttpClient http, string jwt) =>
                http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["client_id"] = "id",
                    ["client_secret"] = Environment.GetEnvironmentVariable("SECRET"),
                    ["jwt_token"] = jwt,
                }));

            internal static Task ToGoogle(HttpClient http, string assertion) =>
                http.PostAsync("https://oauth2.googleapis.com/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["assertion"] = assertion }));
        }

        internal static class Claims
        {
            internal static Dictionary<string, object> OfIms() => new() { ["aud"] = "https://ims-na1.adobelogin.com/c/acme", ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true };

            internal static Dictionary<string, object> OfGoogle() => new() { ["aud"] = "https://oauth2.googleapis.com/token" };
        }

        """;

    private const string LoadsItself =
        """
        internal sealed class JwtMaker(string keyFile)
        {
            internal string Make(Dictionary<string, object> claims)
            {
                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText(keyFile));
                return JWT.Encode(claims, rsa, JwsAlgorithm.RS256);
            }
        }

        """;

    private const string IsHandedTheKey =
        """
        internal sealed class JwtMaker(RSA key)
        {
            internal string Make(Dictionary<string, object> claims) => JWT.Encode(claims, key, JwsAlgorithm.RS256);
        }

        """;

    private const string Store =
        """
        internal sealed class KeyStore
        {
            internal RSA Get(string name)
            {
                var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText(name));
                return rsa;
            }
        }

        """;

    /// <summary>The programs by what they share, each with the places that are to be reported.</summary>
    private static readonly Dictionary<string, (string Source, string[] Places)> s_programs = new()
    {
        ["two objects of one class"] = (LoadsItself +
            """
            internal static class Program
            {
                internal static async Task Main()
                {
                    var http = new HttpClient();
                    var ims = new JwtMaker("ims.pem");
                    var google = new JwtMaker("google.pem");
                    await Requests.ToIms(http, ims.Make(Claims.OfIms()));
                    await Requests.ToGoogle(http, google.Make(Claims.OfGoogle()));
                }
            }
            """, ["IMS0002 ims.Make", "IMS0003 ims.Make"]),
        ["objects that a property makes on first use"] = (IsHandedTheKey +
            """
            internal sealed class Makers
            {
                private JwtMaker _ims;
                private JwtMaker _google;

                public JwtMaker Ims => _ims ??= new JwtMaker(LoadIms());

                public JwtMaker Google => _google ??= new JwtMaker(LoadGoogle());

                private static RSA LoadIms()
                {
                    var imsKey = RSA.Create();
                    imsKey.ImportFromPem(File.ReadAllText("ims.pem"));
                    return imsKey;
                }

                private static RSA LoadGoogle()
                {
                    var googleKey = RSA.Create();
                    googleKey.ImportFromPem(File.ReadAllText("google.pem"));
                    return googleKey;
                }
            }

            internal static class Program
            {
                internal static async Task Main()
                {
                    var http = new HttpClient();
                    var makers = new Makers();
                    await Requests.ToIms(http, makers.Ims.Make(Claims.OfIms()));
                    await Requests.ToGoogle(http, makers.Google.Make(Claims.OfGoogle()));
                }
            }
            """, ["IMS0002 makers.Ims.Make", "IMS0003 imsKey.ImportFromPem"]),
        ["objects that are lazy"] = (IsHandedTheKey +
            """
            internal static class Program
            {
                private static readonly Lazy<JwtMaker> s_ims = new(() => new JwtMaker(Load("ims.pem")));
                private static readonly Lazy<JwtMaker> s_google = new(() => new JwtMaker(Load("google.pem")));

                internal static async Task Main()
                {
                    var http = new HttpClient();
                    await Requests.ToIms(http, s_ims.Value.Make(Claims.OfIms()));
                    await Requests.ToGoogle(http, s_google.Value.Make(Claims.OfGoogle()));
                }

                private static RSA Load(string file)
                {
                    var rsa = RSA.Create();
                    rsa.ImportFromPem(File.ReadAllText(file));
                    return rsa;
                }
            }
            """, ["IMS0002 s_ims.Value.Make", "IMS0003 Load"]),
        ["a static method"] = (
            """
            internal static class Program
            {
                internal static async Task Main()
                {
                    var http = new HttpClient();
                    await Requests.ToIms(http, Sign(Claims.OfIms(), "ims.pem"));
                    await Requests.ToGoogle(http, Sign(Claims.OfGoogle(), "google.pem"));
                }

                private static string Sign(Dictionary<string, object> claims, string keyFile)
                {
                    using var rsa = RSA.Create();
                    rsa.ImportFromPem(File.ReadAllText(keyFile));
                    return JWT.Encode(claims, rsa, JwsAlgorithm.RS256);
                }
            }
            """, ["IMS0002 Sign", "IMS0003 Sign"]),
        ["an interface that is injected"] = (LoadsItself.Replace("JwtMaker(string keyFile)", "JwtMaker(string keyFile) : IJwtMaker", StringComparison.Ordinal).Replace("internal string Make", "public string Make", StringComparison.Ordinal) +
            """
            internal interface IJwtMaker
            {
                string Make(Dictionary<string, object> claims);
            }

            internal sealed class ImsTokens(IJwtMaker maker)
            {
                internal Task Request(HttpClient http) => Requests.ToIms(http, maker.Make(Claims.OfIms()));
            }

            internal sealed class GoogleTokens(IJwtMaker maker)
            {
                internal Task Request(HttpClient http) => Requests.ToGoogle(http, maker.Make(Claims.OfGoogle()));
            }

            internal static class Program
            {
                internal static async Task Main()
                {
                    var http = new HttpClient();
                    await new ImsTokens(new JwtMaker("ims.pem")).Request(http);
                    await new GoogleTokens(new JwtMaker("google.pem")).Request(http);
                }
            }
            """, ["IMS0002 maker.Make", "IMS0003 maker.Make"]),
        ["a store of keys"] = (Store +
            """
            internal static class Program
            {
                private static readonly KeyStore s_keys = new();

                internal static async Task Main()
                {
                    var http = new HttpClient();
                    await Requests.ToIms(http, Sign(s_keys.Get("ims.pem"), Claims.OfIms()));
                    await Requests.ToGoogle(http, Sign(s_keys.Get("google.pem"), Claims.OfGoogle()));
                }

                private static string Sign(RSA key, Dictionary<string, object> claims) => JWT.Encode(claims, key, JwsAlgorithm.RS256);
            }
            """, ["IMS0002 Sign", "IMS0003 s_keys.Get"]),
        ["a store of keys with which each signs by itself"] = (Store +
            """
            internal static class Program
            {
                private static readonly KeyStore s_keys = new();

                internal static async Task Main()
                {
                    var http = new HttpClient();
                    var imsKey = s_keys.Get("ims.pem");
                    await Requests.ToIms(http, JWT.Encode(Claims.OfIms(), imsKey, JwsAlgorithm.RS256));
                    var googleKey = s_keys.Get("google.pem");
                    await Requests.ToGoogle(http, JWT.Encode(Claims.OfGoogle(), googleKey, JwsAlgorithm.RS256));
                }
            }
            """, ["IMS0002 JWT.Encode", "IMS0003 s_keys.Get"]),
        ["a signer that is handed the name of the key"] = (Store +
            """
            internal sealed class Signer(KeyStore keys)
            {
                internal string Sign(string name, Dictionary<string, object> claims) => JWT.Encode(claims, keys.Get(name), JwsAlgorithm.RS256);
            }

            internal static class Program
            {
                internal static async Task Main()
                {
                    var http = new HttpClient();
                    var signer = new Signer(new KeyStore());
                    await Requests.ToIms(http, signer.Sign("ims.pem", Claims.OfIms()));
                    await Requests.ToGoogle(http, signer.Sign("google.pem", Claims.OfGoogle()));
                }
            }
            """, ["IMS0002 signer.Sign", "IMS0003 signer.Sign"]),
        ["a signer that no request is known for"] = (LoadsItself +
            """
            internal static class Program
            {
                internal static void Main()
                {
                    File.WriteAllText("ims.txt", new JwtMaker("ims.pem").Make(Claims.OfIms()));
                    File.WriteAllText("google.txt", new JwtMaker("google.pem").Make(Claims.OfGoogle()));
                }
            }
            """, ["IMS0002 Make", "IMS0003 Make"]),
    };

    public static TheoryData<string> Names => [.. s_programs.Keys];

    [Fact]
    public async Task A_key_that_signs_for_both_is_no_key_to_revoke()
    {
        const string Source =
            """
            internal static class Program
            {
                private static readonly JwtMaker s_maker = new("company.pem");

                internal static async Task Main()
                {
                    var http = new HttpClient();
                    await Requests.ToIms(http, s_maker.Make(Claims.OfIms()));
                    await Requests.ToGoogle(http, s_maker.Make(Claims.OfGoogle()));
                }
            }

            """;
        var solution = CustomerCode.OfFile(Usings + Requests + LoadsItself + Source).With("company.pem", "-----BEGIN PRIVATE " + "KEY-----\nAAAA\n").ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        Assert.DoesNotContain(await Diagnosis.OfEveryRuleAsync(solution), static diagnostic => diagnostic.Id == "IMS0006");
    }

    [Fact]
    public async Task A_store_that_keeps_its_keys_is_reported_where_it_is_asked()
    {
        const string Keeps =
            """
                private readonly Dictionary<string, RSA> _kept = new();

                internal RSA Get(string name) => _kept.TryGetValue(name, out var kept) ? kept : _kept[name] = Load(name);

                private RSA Load(string name)
            """;
        var store = Store.Replace("    internal RSA Get(string name)", Keeps, StringComparison.Ordinal);
        var solution = CustomerCode.OfFile(Usings + Requests + store + s_programs["a store of keys"].Source[Store.Length..] + "\n").ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        var found = (await Diagnosis.OfAsync(solution)).Where(static diagnostic => diagnostic.Id != "IMS0001");
        Assert.Equal(["IMS0002 Sign", "IMS0003 s_keys.Get"], found.Select(TextOf));
    }

    [Theory]
    [InlineData("two objects of one class", "'JwtMaker.Make' loads")]
    [InlineData("objects that are lazy", "'Program.Load' loads")]
    [InlineData("a static method", "'Program.Sign' loads")]
    [InlineData("a store of keys", "'KeyStore.Get' loads")]
    [InlineData("a store of keys with which each signs by itself", "'KeyStore.Get' loads")]
    [InlineData("a signer that is handed the name of the key", "'KeyStore.Get' loads")]
    [InlineData("a store of keys with which each signs by itself", "delete and revoke the key")]
    public async Task The_message_names_what_loads_the_key(string name, string words)
    {
        var solution = CustomerCode.OfFile(Usings + Requests + s_programs[name].Source + "\n").ToSolution();
        var found = Assert.Single(await Diagnosis.OfAsync(solution), static diagnostic => diagnostic.Id == "IMS0003");
        Assert.Contains(words, found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Only_what_is_of_Adobe_is_reported_at_its_own_call(string name)
    {
        var (source, places) = s_programs[name];
        var key = "-----BEGIN PRIVATE " + "KEY-----\nAAAA\n";
        var solution = CustomerCode.OfFile(Usings + Requests + source + "\n").With("ims.pem", key).With("google.pem", key).ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        var found = await Diagnosis.OfEveryRuleAsync(solution);
        Assert.Equal(places, found.Where(static diagnostic => diagnostic.Id is "IMS0002" or "IMS0003").Select(TextOf).Order(StringComparer.Ordinal));
        Assert.Equal(["ims.pem"], found.Where(static diagnostic => diagnostic.Id == "IMS0006").Select(static diagnostic => System.IO.Path.GetFileName(diagnostic.Location.GetLineSpan().Path)));
    }

    private static string TextOf(Diagnostic diagnostic) =>
        diagnostic.Id + " " + diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);
}
