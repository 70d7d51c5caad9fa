using System;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.Harm;

/// <summary>A signer behind an interface, which a decorator logs for and another issuer shares: what it does for Adobe is known, and goes.</summary>
public sealed class DecoratedSignerTests
{
    private const string Program =
        """
        using System;
        using System.Collections.Concurrent;
        using System.Collections.Generic;
        using System.IO;
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Threading.Tasks;
        using Jose;
        using Microsoft.Extensions.Logging;
        using Microsoft.Extensions.Logging.Abstractions;

        var signer = new LoggingSigner(new Signer(), NullLogger.Instance);
        Console.WriteLine(await new Ims(signer).GetAsync());
        Console.WriteLine(signer.Sign("zoom", ("iss", "zoom")));

        internal interface ISigner
        {
            string Sign(string name, params (string Name, object Value)[] claims);

            string Sign(string name, Action<IDictionary<string, object>> more);
        }

        internal sealed class Signer : ISigner, IDisposable
        {
            private readonly ConcurrentDictionary<string, RSA> _keys = new();

            public string Sign(string name, params (string Name, object Value)[] claims)
            {
                var payload = new Dictionary<string, object>();
                foreach (var (claim, value) in claims)
                {
                    payload[claim] = value;
                }

                return JWT.Encode(payload, _keys.GetOrAdd(name, Load), JwsAlgorithm.RS256);
            }

            public string Sign(string name, Action<IDictionary<string, object>> more)
            {
                var payload = new Dictionary<string, object>();
                more?.Invoke(payload);
                return JWT.Encode(payload, _keys.GetOrAdd(name, Load), JwsAlgorithm.RS256);
            }

            public void Dispose()
            {
                foreach (var key in _keys.Values)
                {
                    key.Dispose();
                }
            }

            private static RSA Load(string name)
            {
                var key = RSA.Create();
                key.ImportFromPem(File.ReadAllText(name + ".pem"));
                return key;
            }
        }

        internal sealed class LoggingSigner(ISigner inner, ILogger logger) : ISigner
        {
            public string Sign(string name, params (string Name, object Value)[] claims)
            {
                var jwt = inner.Sign(name, claims);
                logger.LogInformation(new EventId(1, "Signed"), "{Name}: {Length}", name, jwt.Length);
                return jwt;
            }

            public string Sign(string name, Action<IDictionary<string, object>> more) => inner.Sign(name, more);
        }

        internal sealed class Ims(ISigner signer)
        {
            internal async Task<string> GetAsync()
            {
                using var http = new HttpClient();
                var assertion = SIGN;
                using var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["client_id"] = "id",
                    ["client_secret"] = Environment.GetEnvironmentVariable("SECRET"),
                    ["jwt_token"] = assertion,
                }));
                return await response.Content.ReadAsStringAsync();
            }
        }

        """;

    [Theory]
    [InlineData("signer.Sign(\"adobe\", (\"aud\", \"https://ims-na1.adobelogin.com/c/id\"), (\"https://ims-na1.adobelogin.com/s/ent_user_sdk\", true))")]
    [InlineData("signer.Sign(\"adobe\", claims => claims[\"https://ims-na1.adobelogin.com/s/ent_user_sdk\"] = true)")]
    [InlineData("signer.Sign(\"adobe\", claims => { foreach (var name in new[] { \"ent_user_sdk\" }) claims[$\"https://ims-na1.adobelogin.com/s/{name}\"] = true; })")]
    public async Task The_assertion_goes(string sign)
    {
        var solution = CustomerCode.OfFile(Program.Replace("SIGN", sign, StringComparison.Ordinal)).ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));

        var changed = await FixAll.InSolutionAsync(solution);

        Assert.Empty(await ProgramRunner.ErrorsAsync(changed));
        var after = CustomerCode.Of(changed).Files.Single().Value;
        Assert.DoesNotContain("assertion", after, StringComparison.Ordinal);
        Assert.Contains("client_credentials", after, StringComparison.Ordinal);
        Assert.Contains("signer.Sign(\"zoom\"", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_lambda_does_to_a_variable_that_is_read_later_stays()
    {
        const string Sign = "signer.Sign(\"adobe\", (\"https://ims-na1.adobelogin.com/s/ent_user_sdk\", true))";
        var source = Program.Replace("var assertion = SIGN;", "var log = new List<string>();\n        Func<List<string>, string> sign = lines => { lines.Add(\"signed\"); return " + Sign + "; };\n        var assertion = sign(log);", StringComparison.Ordinal)
            .Replace("return await response.Content.ReadAsStringAsync();", "return await response.Content.ReadAsStringAsync() + log.Count;", StringComparison.Ordinal);
        var solution = CustomerCode.OfFile(source).ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));

        var changed = await FixAll.InSolutionAsync(solution);

        Assert.Empty(await ProgramRunner.ErrorsAsync(changed));
        var after = CustomerCode.Of(changed).Files.Single().Value;
        Assert.Contains("lines.Add(\"signed\")", after, StringComparison.Ordinal);
        Assert.Contains("sign(log)", after, StringComparison.Ordinal);
        Assert.Contains("client_credentials", after, StringComparison.Ordinal);
    }
}
