using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace ImsMigration.Analyzers.Tests.Rules;

/// <summary>All three rules, where the key, the assertion and the request stand in different places of a program.</summary>
public sealed class SplitFlowTests
{
    private const string Usings =
        """
        using System;
        using System.Collections.Concurrent;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Security.Cryptography.X509Certificates;
        using System.Threading.Tasks;
        using Jose;

        """;

    private const string Send =
        """
        public static Task SendAsync(HttpClient http, string jwt) => http.PostAsync(
            {|IMS0001:"https://ims-na1.adobelogin.com/ims/exchange/jwt"|},
            new FormUrlEncodedContent(new Dictionary<string, string> { ["client_id"] = "id", ["client_secret"] = "", ["jwt_token"] = jwt }));
        """;

    public static TheoryData<string> Cases => [.. SplitFlowCases.All.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Follows_the_key_and_the_assertion_through(string link) =>
        RuleVerifier.VerifyAsync(Filled($$"""
            {{Usings}}
            internal static class Program
            {
            {{SplitFlowCases.All[link]}}

            {{Send}}
            }
            """));

    [Fact]
    public Task Follows_the_flow_through_three_files() => RuleVerifier.VerifyAsync(
        [],
        ("Keys.cs", Filled(Usings + """
            internal static class Keys
            {
                public static RSA Service() => LOAD;
            }
            """)),
        ("Signer.cs", Filled(Usings + """
            internal static class Signer
            {
                public static string Sign() => SIGN(CLAIMS, Keys.Service(), JwsAlgorithm.RS256);
            }
            """)),
        ("Sender.cs", Filled(Usings + $$"""
            internal static class Sender
            {
                public static Task RunAsync(HttpClient http) => SendAsync(http, Signer.Sign());

            {{Send}}
            }
            """)));

    [Fact]
    public Task Follows_the_flow_through_partial_classes() => RuleVerifier.VerifyAsync(
        [],
        ("Client.Keys.cs", Filled(Usings + """
            internal sealed partial class Client
            {
                private readonly RSA _key = LOAD;

                private partial string Sign();
            }
            """)),
        ("Client.cs", Filled(Usings + $$"""
            internal sealed partial class Client
            {
                private partial string Sign() => SIGN(CLAIMS, _key, JwsAlgorithm.RS256);

                public Task RunAsync(HttpClient http) => SendAsync(http, Sign());

            {{Send}}
            }
            """)));

    [Fact]
    public Task Follows_the_flow_through_dependency_injection() => RuleVerifier.VerifyAsync(
        [],
        ("Signer.cs", Filled(Usings + """
            internal interface IKeySource
            {
                RSA Key { get; }
            }

            internal sealed class FileKeySource : IKeySource
            {
                public RSA Key { get; } = LOAD;
            }

            internal interface IAssertionSigner
            {
                string Sign();
            }

            internal sealed class AssertionSigner : IAssertionSigner
            {
                private readonly IKeySource _keys;

                public AssertionSigner(IKeySource keys) => _keys = keys;

                public string Sign() => SIGN(CLAIMS, _keys.Key, JwsAlgorithm.RS256);
            }
            """)),
        ("Client.cs", Filled(Usings + $$"""
            internal sealed class Client(HttpClient http, IAssertionSigner signer)
            {
                public Task RunAsync() => SendAsync(http, signer.Sign());

            {{Send}}
            }
            """)),
        ("Program.cs", Filled("using Microsoft.Extensions.DependencyInjection;\n" + Usings + """
            internal static class Program
            {
                public static Task RunAsync()
                {
                    var services = new ServiceCollection();
                    services.AddSingleton<IKeySource, FileKeySource>();
                    services.AddTransient<IAssertionSigner, AssertionSigner>();
                    services.AddHttpClient<Client>();
                    return services.BuildServiceProvider().GetRequiredService<Client>().RunAsync();
                }
            }
            """)));

    [Fact]
    public Task Follows_a_certificate_that_is_registered_with_dependency_injection() => RuleVerifier.VerifyAsync(
        [],
        ("Client.cs", Filled(Usings + $$"""
            internal sealed class Client(X509Certificate2 certificate)
            {
                public Task RunAsync(HttpClient http) => SendAsync(http, SIGN(CLAIMS, certificate.GetRSAPrivateKey(), JwsAlgorithm.RS256));

            {{Send}}
            }
            """)),
        ("Program.cs", Filled("using Microsoft.Extensions.DependencyInjection;\n" + Usings + """
            internal static class Program
            {
                public static void Register(IServiceCollection services)
                {
                    services.AddSingleton(_ => {|IMS0003:new X509Certificate2|}("service.pfx", "password"));
                    services.AddSingleton<Client>();
                }
            }
            """)));

    [Fact]
    public Task Follows_the_flow_of_an_extension_method() => RuleVerifier.VerifyAsync(
        [],
        ("Extensions.cs", Filled(Usings + $$"""
            internal static class Extensions
            {
                public static string Signed(this RSA key) => SIGN(CLAIMS, key, JwsAlgorithm.RS256);

                public static Task SendToImsAsync(this HttpClient http, string jwt) => SendAsync(http, jwt);

            {{Send}}
            }
            """)),
        ("Program.cs", Filled(Usings + """
            internal static class Program
            {
                public static Task RunAsync(HttpClient http) => http.SendToImsAsync(LOAD.Signed());
            }
            """)));

    [Theory]
    [InlineData("""["aud"] = "https://ims-na1.adobelogin.com/c/" + id""")]
    [InlineData("""["aud"] = $"https://{Host}/c/{id}" """)]
    [InlineData("""["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true""")]
    [InlineData("""[$"https://{Host}/s/{Metascope}"] = true""")]
    public Task Reports_an_assertion_that_names_IMS_although_nobody_sends_it(string claim) => RuleVerifier.VerifyAsync(Filled($$"""
        {{Usings}}
        internal static class Program
        {
            private const string Host = "ims-na1.adobelogin.com";
            private const string Metascope = "ent_user_sdk";

            public static string Sign(string id)
            {
                var claims = new Dictionary<string, object> { {{claim}} };
                return SIGN(claims, LOAD, JwsAlgorithm.RS256);
            }
        }
        """));

    private static string Filled(string source) => string.Join('\n', source.ReplaceLineEndings("\n").Split('\n').Select(static line => line
        .Replace("LOAD", "{|IMS0003:new X509Certificate2|}(\"service.pfx\", \"password\").GetRSAPrivateKey()", StringComparison.Ordinal)
        .Replace("SIGN", "{|IMS0002:JWT.Encode|}", StringComparison.Ordinal)
        .Replace("CLAIMS", "new Dictionary<string, object>()", StringComparison.Ordinal)));
}
