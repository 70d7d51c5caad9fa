using System;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.Harm;

/// <summary>
/// A key that is loaded when somebody first asks for it, and that another issuer's signer asks for, too: the assertion goes, because whoever comes
/// next loads the key. Where somebody takes the key without asking whether it is there, the assertion's call is left.
/// </summary>
public sealed class LazyFillTests
{
    private const string Load = "var key = RSA.Create(); key.ImportFromPem(File.ReadAllText(\"shared.pem\"));";

    private const string Program =
        """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Threading;
        using System.Threading.Tasks;
        using Jose;

        Console.WriteLine(await new Ims(new Keys()).GetAsync());
        Console.WriteLine(new Snowflake(new Keys()).Create("loader"));

        internal sealed class Keys
        {
            private readonly object _gate = new();
            private RSA _key;

            HOLDER
        }

        internal sealed class Ims(Keys keys)
        {
            internal async Task<string> GetAsync()
            {
                using var http = new HttpClient();
                using var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["client_id"] = "id",
                    ["client_secret"] = Environment.GetEnvironmentVariable("SECRET"),
                    ["jwt_token"] = Assertion(),
                }));
                return await response.Content.ReadAsStringAsync();
            }

            private string Assertion()
            {
                var claims = new Dictionary<string, object> { ["aud"] = "https://ims-na1.adobelogin.com/c/id", ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true };
                return JWT.Encode(claims, keys.Key, JwsAlgorithm.RS256);
            }
        }

        internal sealed class Snowflake(Keys keys)
        {
            internal string Create(string user) => JWT.Encode(new Dictionary<string, object> { ["sub"] = user }, keys.Key, JwsAlgorithm.RS256);
        }

        """;

    public static TheoryData<string> Fills => new()
    {
        $$"""internal RSA Key => _key ??= Loaded(); private static RSA Loaded() { {{Load}} return key; }""",
        $$"""internal RSA Key { get { if (_key is null) { {{Load}} _key = key; } return _key; } }""",
        $$"""internal RSA Key { get { if (_key == null) { _key = RSA.Create(); _key.ImportFromPem(File.ReadAllText("shared.pem")); } return _key; } }""",
        $$"""internal RSA Key { get { if (_key != null) return _key; {{Load}} return _key = key; } }""",
        $$"""internal RSA Key { get { if (_key is not null) { return _key; } {{Load}} _key = key; return key; } }""",
        $$"""internal RSA Key { get { if (_key is { }) { return _key; } {{Load}} _key = key; return key; } }""",
        $$"""internal RSA Key { get { lock (_gate) { if (_key is null) { {{Load}} _key = key; } return _key; } } }""",
        $$"""internal RSA Key { get { if (_key is null) lock (_gate) { if (_key is null) { {{Load}} _key = key; } } return _key; } }""",
        $$"""internal RSA Key { get { if (!(_key is null)) { return _key; } else { {{Load}} _key = key; } return _key; } }""",
        $$"""internal RSA Key => _key ?? (_key = Loaded()); private static RSA Loaded() { {{Load}} return key; }""",
        $$"""internal RSA Key => _key is null ? _key = Loaded() : _key; private static RSA Loaded() { {{Load}} return key; }""",
        $$"""internal RSA Key => LazyInitializer.EnsureInitialized(ref _key, Loaded); private static RSA Loaded() { {{Load}} return key; }""",
        $$"""internal RSA Key { get { if (_key is null) { {{Load}} Interlocked.CompareExchange(ref _key, key, null); } return _key; } }""",
        $$"""internal RSA Key => _key ??= Loaded(); internal void Close() { _key?.Dispose(); _key = null; } private static RSA Loaded() { {{Load}} return key; }""",
    };

    [Theory]
    [MemberData(nameof(Fills))]
    public async Task The_assertion_goes_and_the_other_signer_loads_the_key(string holder)
    {
        var after = await AfterAsync(holder);
        Assert.DoesNotContain("Assertion()", after, StringComparison.Ordinal);
        Assert.Contains(holder, after, StringComparison.Ordinal);
    }

    public static TheoryData<string> Takers => new()
    {
        // Somebody takes what was loaded before.
        $$"""internal RSA Key => _key ??= Loaded(); internal byte[] Sign(byte[] data) => _key.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1); private static RSA Loaded() { {{Load}} return key; }""",
        $$"""internal RSA Key { get { if (_key is null) { {{Load}} _key = key; } return _key; } } internal bool IsLoaded => _key != null;""",
        // What happens at the end depends on whether it was loaded.
        $$"""internal RSA Key => _key ??= Loaded(); internal void Dispose() { if (_key != null) { File.WriteAllText("used", "yes"); _key.Dispose(); } } private static RSA Loaded() { {{Load}} return key; }""",

        // It is loaded anew each time, or counted.
        $$"""internal RSA Key { get { {{Load}} _key = key; return _key; } } internal bool IsLoaded => _key != null;""",
        $$"""internal RSA Key { get { Loads++; return _key ??= Loaded(); } } internal int Loads { get; private set; } private static RSA Loaded() { {{Load}} return key; }""",
        // The condition asks for something else, too.
        $$"""internal bool Stale; internal RSA Key { get { if (_key is null || Stale) { {{Load}} _key = key; Stale = false; } return _key; } }""",
    };

    [Theory]
    [MemberData(nameof(Takers))]
    public async Task The_call_is_left_where_somebody_can_miss_the_key(string holder)
    {
        var after = await AfterAsync(holder);
        Assert.Contains("Assertion();", after, StringComparison.Ordinal);
        Assert.Contains("client_credentials", after, StringComparison.Ordinal);
    }

    private static async Task<string> AfterAsync(string holder)
    {
        var solution = CustomerCode.OfFile(Program.Replace("HOLDER", holder, StringComparison.Ordinal)).ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        var changed = await FixAll.InSolutionAsync(solution);
        Assert.Empty(await ProgramRunner.ErrorsAsync(changed));
        return CustomerCode.Of(changed).Files.Single().Value;
    }
}
