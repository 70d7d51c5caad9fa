using System.Collections.Generic;

namespace ImsMigration.Analyzers.Tests.Rules;

/// <summary>
/// The ways in which a key reaches a signature and a signature reaches a request, as members of one class.
/// <c>LOAD</c>, <c>SIGN</c> and <c>CLAIMS</c> stand for the calls that every case has.
/// </summary>
internal static class SplitFlowCases
{
    /// <summary>The members of each case by its name.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["local variables"] = """
            internal static Task RunAsync(HttpClient http)
            {
                var key = LOAD;
                var jwt = SIGN(CLAIMS, key, JwsAlgorithm.RS256);
                return SendAsync(http, jwt);
            }
            """,
        ["a variable assigned later"] = """
            internal static Task RunAsync(HttpClient http, bool isEarly)
            {
                RSA key;
                string jwt = null;
                if (isEarly)
                {
                    key = LOAD;
                    jwt = SIGN(CLAIMS, key, JwsAlgorithm.RS256);
                }

                return SendAsync(http, jwt);
            }
            """,
        ["methods"] = """
            internal static Task RunAsync(HttpClient http) => SendAsync(http, Sign(Key()));

            private static string Sign(RSA key)
            {
                return SIGN(CLAIMS, key, JwsAlgorithm.RS256);
            }

            private static RSA Key() => LOAD;
            """,
        ["optional and named parameters"] = """
            internal static Task RunAsync(HttpClient http) => SendAsync(jwt: Sign(algorithm: JwsAlgorithm.RS256, key: LOAD), http: http);

            private static string Sign(RSA key = null, JwsAlgorithm algorithm = JwsAlgorithm.none) => SIGN(CLAIMS, key, algorithm);
            """,
        ["a params array"] = """
            internal static Task RunAsync(HttpClient http) => SendAsync(http, Sign(LOAD, null));

            private static string Sign(params RSA[] keys) => SIGN(CLAIMS, keys[0], JwsAlgorithm.RS256);
            """,
        ["an out parameter"] = """
            internal static Task RunAsync(HttpClient http)
            {
                Sign(out var jwt);
                return SendAsync(http, jwt);
            }

            private static void Sign(out string jwt) => jwt = SIGN(CLAIMS, LOAD, JwsAlgorithm.RS256);
            """,
        ["fields"] = """
            private static readonly RSA s_key = LOAD;
            private static string s_jwt;

            internal static Task RunAsync(HttpClient http)
            {
                s_jwt = SIGN(CLAIMS, s_key, JwsAlgorithm.RS256);
                return SendAsync(http, s_jwt);
            }
            """,
        ["properties"] = """
            private static RSA Key { get; } = LOAD;

            private static string Jwt => SIGN(CLAIMS, Key, JwsAlgorithm.RS256);

            internal static Task RunAsync(HttpClient http) => SendAsync(http, Jwt);
            """,
        ["a property with a body"] = """
            private static RSA Key
            {
                get
                {
                    return LOAD;
                }
            }

            internal static Task RunAsync(HttpClient http) => SendAsync(http, SIGN(CLAIMS, Key, JwsAlgorithm.RS256));
            """,
        ["a settable property of a message"] = """
            internal sealed class Message
            {
                public string Assertion { get; set; }
            }

            internal static Task RunAsync(HttpClient http)
            {
                var message = new Message();
                message.Assertion = SIGN(CLAIMS, LOAD, JwsAlgorithm.RS256);
                return SendMessageAsync(http, message);
            }

            private static Task SendMessageAsync(HttpClient http, Message message) => SendAsync(http, message.Assertion);
            """,
        ["an object initializer"] = """
            internal sealed class Message
            {
                public string Assertion { get; init; }
            }

            internal static Task RunAsync(HttpClient http) => SendMessageAsync(http, new Message { Assertion = SIGN(CLAIMS, LOAD, JwsAlgorithm.RS256) });

            private static Task SendMessageAsync(HttpClient http, Message message) => SendAsync(http, message.Assertion);
            """,
        ["a record"] = """
            internal sealed record Message(string Id, string Assertion);

            internal static Task RunAsync(HttpClient http)
            {
                var (_, assertion) = new Message("id", SIGN(CLAIMS, LOAD, JwsAlgorithm.RS256));
                return SendAsync(http, assertion);
            }
            """,
        ["a primary constructor"] = """
            internal sealed class Signer(RSA key)
            {
                public string Sign() => SIGN(CLAIMS, key, JwsAlgorithm.RS256);
            }

            internal static Task RunAsync(HttpClient http) => SendAsync(http, new Signer(LOAD).Sign());
            """,
        ["a constructor"] = """
            internal sealed class Signer
            {
                private readonly RSA _key;

                public Signer(string path)
                {
                    _key = LOAD;
                }

                public string Sign() => SIGN(CLAIMS, _key, JwsAlgorithm.RS256);
            }

            internal static Task RunAsync(HttpClient http) => SendAsync(http, new Signer("service.pfx").Sign());
            """,
        ["a tuple"] = """
            internal static Task RunAsync(HttpClient http)
            {
                var (id, jwt) = Sign();
                return SendAsync(http, jwt);
            }

            private static (string Id, string Jwt) Sign() => ("id", SIGN(CLAIMS, LOAD, JwsAlgorithm.RS256));
            """,
        ["a pattern"] = """
            internal static Task RunAsync(HttpClient http, object key = null)
            {
                key ??= LOAD;
                return key is RSA rsa ? SendAsync(http, SIGN(CLAIMS, rsa, JwsAlgorithm.RS256)) : Task.CompletedTask;
            }
            """,
        ["a local function"] = """
            internal static Task RunAsync(HttpClient http)
            {
                return SendAsync(http, Sign());

                static string Sign() => SIGN(CLAIMS, LOAD, JwsAlgorithm.RS256);
            }
            """,
        ["a lambda"] = """
            internal static Task RunAsync(HttpClient http)
            {
                Func<RSA, string> sign = key => SIGN(CLAIMS, key, JwsAlgorithm.RS256);
                return SendAsync(http, sign(LOAD));
            }
            """,
        ["a lazy value"] = """
            private static readonly Lazy<RSA> s_key = new(() => LOAD);

            internal static Task RunAsync(HttpClient http) => SendAsync(http, SIGN(CLAIMS, s_key.Value, JwsAlgorithm.RS256));
            """,
        ["a cache with a factory"] = """
            private static readonly ConcurrentDictionary<string, RSA> s_keys = new();

            internal static Task RunAsync(HttpClient http)
            {
                var key = s_keys.GetOrAdd("service.pfx", path => LOAD);
                return SendAsync(http, SIGN(CLAIMS, key, JwsAlgorithm.RS256));
            }
            """,
        ["a dictionary"] = """
            internal static Task RunAsync(HttpClient http)
            {
                var keys = new Dictionary<string, RSA>();
                keys["service"] = LOAD;
                return SendAsync(http, SIGN(CLAIMS, keys["service"], JwsAlgorithm.RS256));
            }
            """,
        ["a collection expression"] = """
            internal static Task RunAsync(HttpClient http)
            {
                RSA[] keys = [LOAD];
                return SendAsync(http, SIGN(CLAIMS, keys[0], JwsAlgorithm.RS256));
            }
            """,
        ["an awaited method"] = """
            internal static async Task RunAsync(HttpClient http) => await SendAsync(http, await SignAsync());

            private static async Task<string> SignAsync()
            {
                await Task.Yield();
                return SIGN(CLAIMS, LOAD, JwsAlgorithm.RS256);
            }
            """,
        ["the result of a task"] = """
            internal static Task RunAsync(HttpClient http) => SendAsync(http, SignAsync().Result);

            private static Task<string> SignAsync() => Task.FromResult(SIGN(CLAIMS, LOAD, JwsAlgorithm.RS256));
            """,
        ["a task's continuation"] = """
            internal static Task RunAsync(HttpClient http) =>
                Task.Run(() => SIGN(CLAIMS, LOAD, JwsAlgorithm.RS256)).ContinueWith(signed => SendAsync(http, signed.Result));
            """,
        ["an interface with one implementation"] = """
            internal interface ISigner
            {
                string Sign();
            }

            internal sealed class Signer : ISigner
            {
                public string Sign() => SIGN(CLAIMS, LOAD, JwsAlgorithm.RS256);
            }

            internal static Task RunAsync(HttpClient http, ISigner signer) => SendAsync(http, signer.Sign());
            """,
        ["an abstract class"] = """
            internal abstract class Signer
            {
                protected abstract RSA Key { get; }

                public string Sign() => SIGN(CLAIMS, Key, JwsAlgorithm.RS256);
            }

            internal sealed class FileSigner : Signer
            {
                protected override RSA Key => LOAD;
            }

            internal static Task RunAsync(HttpClient http, Signer signer) => SendAsync(http, signer.Sign());
            """,
        ["an iterator"] = """
            internal static Task RunAsync(HttpClient http) => SendAsync(http, SIGN(CLAIMS, Keys().First(), JwsAlgorithm.RS256));

            private static IEnumerable<RSA> Keys()
            {
                yield return LOAD;
            }
            """,
        ["a using statement"] = """
            internal static Task RunAsync(HttpClient http)
            {
                using (var key = LOAD)
                {
                    return SendAsync(http, SIGN(CLAIMS, key, JwsAlgorithm.RS256));
                }
            }
            """,
        ["a switch expression"] = """
            internal static Task RunAsync(HttpClient http, int kind)
            {
                var key = kind switch { 0 => null, _ => LOAD };
                return SendAsync(http, SIGN(CLAIMS, key, JwsAlgorithm.RS256));
            }
            """,
        ["a generic method"] = """
            internal static Task RunAsync(HttpClient http) => SendAsync(http, SIGN(CLAIMS, Using(() => LOAD), JwsAlgorithm.RS256));

            private static T Using<T>(Func<T> create)
                where T : class => create();
            """,
    };
}
