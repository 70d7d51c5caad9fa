using System;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.Harm;

/// <summary>What the migrated program has no more is not demanded by it, and one detail in how it is demanded costs nothing else.</summary>
public sealed class LeftDemandTests
{
    private const string Program = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Security.Cryptography.X509Certificates;
        using System.Threading.Tasks;
        using Jose;

        START
        var account = new Account("id", Environment.GetEnvironmentVariable("CLIENT_SECRET"), Environment.GetEnvironmentVariable("KEY_FILE"));
        using var login = new Login(new HttpClient(), account);
        Console.WriteLine(await login.TokenAsync());

        internal sealed record Account(string Id, string Secret, string KeyFile);

        internal sealed class Login : IDisposable
        {
            private readonly HttpClient _http;
            private readonly Account _account;
            private readonly X509Certificate2 _certificate;
            private string _jwt;
            private DateTimeOffset _expires;

            public Login(HttpClient http, Account account)
            {
                _http = http;
                _account = account;
                _certificate = new X509Certificate2(account.KeyFile, "password");
            }

            public async Task<string> TokenAsync()
            {
                CACHE
                using var response = await _http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["client_id"] = _account.Id,
                    ["client_secret"] = _account.Secret,
                    ["jwt_token"] = _jwt,
                }));
                return await response.Content.ReadAsStringAsync();
            }

            DISPOSE

            private string Sign() =>
                JWT.Encode(new Dictionary<string, object> { ["iss"] = "A@AdobeOrg", ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true }, _certificate.GetRSAPrivateKey(), JwsAlgorithm.RS256);
        }
        """;

    private const string Cache = "_jwt ??= Sign();";

    private const string Dispose = "public void Dispose() => _certificate.Dispose();";

    public static TheoryData<string> Caches => new()
    {
        "_jwt ??= Sign();",
        "if (_jwt == null) { _jwt = Sign(); }",
        "if (_jwt is null) _jwt = Sign();",
        "if (string.IsNullOrEmpty(_jwt)) { _jwt = Sign(); }",
        "if (_jwt == null || _expires < DateTimeOffset.UtcNow) { _expires = DateTimeOffset.UtcNow.AddHours(1); _jwt = Sign(); }",
        "if (!(_jwt is { Length: > 0 }) || DateTimeOffset.UtcNow >= _expires) { _jwt = Sign(); _expires = DateTimeOffset.UtcNow.AddMinutes(5); Console.WriteLine($\"A new assertion until {_expires:t}\"); }",
        "lock (_http) { if (_jwt == null) { _jwt = Sign(); } }",
        "_jwt = _jwt != null && _expires > DateTimeOffset.UtcNow ? _jwt : Sign();",
    };

    public static TheoryData<string> Disposals => new()
    {
        "public void Dispose() => _certificate.Dispose();",
        "public void Dispose() => _certificate?.Dispose();",
        "public void Dispose() { _certificate.Dispose(); }",
        "public void Dispose()\n    {\n        if (_certificate != null)\n        {\n            _certificate.Dispose();\n        }\n    }",
        "void IDisposable.Dispose() => this._certificate.Dispose();",
        "public void Dispose() => Close();\n\n    private void Close() => _certificate.Dispose();",
    };

    public static TheoryData<string> Starts => new()
    {
        "foreach (var name in new[] { \"CLIENT_SECRET\", \"KEY_FILE\" })\n{\n    if (Environment.GetEnvironmentVariable(name) is null) { Console.Error.WriteLine($\"{name} must be set.\"); return; }\n}",
        "foreach (var name in new List<string> { \"KEY_FILE\", \"CLIENT_SECRET\" })\n{\n    if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name))) throw new InvalidOperationException(name + \" is missing\");\n}",
        "var missing = new[] { \"CLIENT_SECRET\", \"KEY_FILE\" }.Where(name => Environment.GetEnvironmentVariable(name) == null).ToList();\nif (missing.Count > 0) throw new InvalidOperationException(string.Join(\", \", missing));",
        "var keyFile = Environment.GetEnvironmentVariable(\"KEY_FILE\");\nif (keyFile is null) { Console.Error.WriteLine(\"warning: KEY_FILE is not set, tokens cannot be requested\"); }",
        "var keyFile = Environment.GetEnvironmentVariable(\"KEY_FILE\");\nif (keyFile is null)\n    Console.Error.WriteLine(\"warning: KEY_FILE is not set\");",
        "if (!File.Exists(Environment.GetEnvironmentVariable(\"KEY_FILE\"))) { throw new FileNotFoundException(\"There is no key.\"); }",
    };

    [Theory]
    [MemberData(nameof(Caches))]
    public Task A_cache_of_the_assertion_goes_in_every_form(string cache) => AssertNothingIsLeftAsync("", cache, Dispose);

    [Theory]
    [MemberData(nameof(Disposals))]
    public Task The_certificate_goes_however_it_is_disposed_of(string dispose) => AssertNothingIsLeftAsync("", Cache, dispose);

    [Theory]
    [MemberData(nameof(Starts))]
    public Task The_key_is_not_demanded_at_the_start(string start) => AssertNothingIsLeftAsync(start, Cache, Dispose);

    private static async Task AssertNothingIsLeftAsync(string start, string cache, string dispose)
    {
        var source = Program
            .Replace("START", start, StringComparison.Ordinal)
            .Replace("CACHE", cache, StringComparison.Ordinal)
            .Replace("DISPOSE", dispose, StringComparison.Ordinal);
        var solution = CustomerCode.OfFile(source).ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));

        var changed = await FixAll.InSolutionAsync(solution);

        Assert.Empty(await ProgramRunner.ErrorsAsync(changed));
        var text = CustomerCode.Of(changed).Files["Program.cs"];
        Assert.Contains("/ims/token/v3", text, StringComparison.Ordinal);
        Assert.All(new[] { "_jwt", "Sign", "KeyFile", "keyFile", "KEY_FILE", "X509Certificate2", "Jose" }, gone => Assert.DoesNotContain(gone, text, StringComparison.Ordinal));
    }
}
