using System.Collections.Generic;
using System.Collections.Immutable;

namespace ImsMigration.Matrix.Tests.Tables;

/// <summary>Key, assertion and request in files of their own.</summary>
internal static class ManyFileLayouts
{
    private const string StaticKeys =
        """
        -using | System.Security.Cryptography $key
        -
        -internal static class PrivateKeys
        -{
        -    internal static RSA Load()
        -    {
        -        $key
        -        return rsa;
        -    }
        -}
        """;

    private static readonly ImmutableSortedDictionary<string, string> s_otherFile = new Dictionary<string, string>
    {
        ["Program.cs"] =
            """
             using System System.Collections.Generic System.Net.Http System.Threading.Tasks

             internal static class Program
             {
                 private static async Task Main()
                 {
                     var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            -        var jwt = Assertions.For(clientId);
                     using var http = new HttpClient();
                     var request = new HttpRequestMessage(HttpMethod.Post, Endpoints.Token)
                     {
                         Content = new FormUrlEncodedContent(new Dictionary<string, string>
                         {
                             { "client_id", clientId },
                             { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
            -                { "jwt_token", jwt },
            +                { "grant_type", "client_credentials" },
            +                // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            +                { "scope", "openid,AdobeID,user_management_sdk" },
                         }),
                     };
                     var answer = await http.SendAsync(request);
                     answer.EnsureSuccessStatusCode();
                     Console.WriteLine(await answer.Content.ReadAsStringAsync());
                 }
             }
            """,
        ["Endpoints.cs"] =
            """
             internal static class Endpoints
             {
            -    internal const string Token = {|IMS0001:"https://ims-na1.adobelogin.com/ims/exchange/jwt"|};
            +    internal const string Token = "https://ims-na1.adobelogin.com/ims/token/v3";
             }
            """,
        ["Assertions.cs"] =
            """
            -using | $assertion
            -
            -internal static class Assertions
            -{
            -    internal static string For(string clientId)
            -    {
            -        var key = PrivateKeys.Load();
            -        $assertion
            -        return jwt;
            -    }
            -}
            """,
        ["PrivateKeys.cs"] = StaticKeys,
    }.ToImmutableSortedDictionary();

    private static readonly ImmutableSortedDictionary<string, string> s_property = new Dictionary<string, string>
    {
        ["Program.cs"] =
            """
             using System System.Net.Http System.Threading.Tasks | System.Security.Cryptography $assertion

             internal static class Program
             {
                 private static async Task Main()
                 {
                     var request = new TokenRequest
                     {
                         ClientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                         ClientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                     };
            -        request.Jwt = CreateAssertion(request.ClientId, PrivateKeys.Load());
                     using var http = new HttpClient();
                     Console.WriteLine(await TokenSender.SendAsync(http, request));
                 }
            -
            -    private static string CreateAssertion(string clientId, RSA key)
            -    {
            -        $assertion
            -        return jwt;
            -    }
             }
            """,
        ["TokenRequest.cs"] =
            """
             internal sealed class TokenRequest
             {
                 public string ClientId { get; set; }

                 public string ClientSecret { get; set; }
            -
            -    public string Jwt { get; set; }
             }
            """,
        ["TokenSender.cs"] =
            """
             using System.Collections.Generic System.Net.Http System.Threading.Tasks

             internal static class TokenSender
             {
                 internal static async Task<string> SendAsync(HttpClient http, TokenRequest request)
                 {
                     var form = new Dictionary<string, string>
                     {
                         ["client_id"] = request.ClientId,
                         ["client_secret"] = request.ClientSecret,
            -            ["jwt_token"] = request.Jwt,
            +            ["grant_type"] = "client_credentials",
            +            // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            +            ["scope"] = "openid,AdobeID,user_management_sdk",
                     };
            -        var answer = await http.PostAsync({|IMS0001:"https://ims-na1.adobelogin.com/ims/exchange/jwt"|}, new FormUrlEncodedContent(form));
            +        var answer = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(form));
                     answer.EnsureSuccessStatusCode();
                     return await answer.Content.ReadAsStringAsync();
                 }
             }
            """,
        ["PrivateKeys.cs"] = StaticKeys,
    }.ToImmutableSortedDictionary();

    private static readonly ImmutableSortedDictionary<string, string> s_injection = new Dictionary<string, string>
    {
        ["Program.cs"] =
            """
             using System System.Net.Http System.Threading.Tasks Microsoft.Extensions.DependencyInjection

             internal static class Program
             {
                 private static async Task Main()
                 {
                     var services = new ServiceCollection();
                     services.AddSingleton<HttpClient>();
            -        services.AddSingleton<IKeySource, KeySource>();
            -        services.AddTransient<IAssertionSource, AssertionSource>();
                     services.AddTransient<ITokenClient, TokenClient>();
                     using var provider = services.BuildServiceProvider();
                     Console.WriteLine(await provider.GetRequiredService<ITokenClient>().RequestAsync());
                 }
             }
            """,
        ["TokenClient.cs"] =
            """
             using System System.Collections.Generic System.Net.Http System.Threading.Tasks

             internal interface ITokenClient
             {
                 Task<string> RequestAsync();
             }

             internal sealed class TokenClient : ITokenClient
             {
                 private readonly HttpClient _http;
            -    private readonly IAssertionSource _assertions;

            -    public TokenClient(HttpClient http, IAssertionSource assertions)
            +    public TokenClient(HttpClient http)
                 {
                     _http = http;
            -        _assertions = assertions;
                 }

                 public async Task<string> RequestAsync()
                 {
                     var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
                     var form = new Dictionary<string, string>
                     {
                         { "client_id", clientId },
                         { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
            -            { "jwt_token", _assertions.Create(clientId) },
            +            { "grant_type", "client_credentials" },
            +            // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            +            { "scope", "openid,AdobeID,user_management_sdk" },
                     };
            -        var answer = await _http.PostAsync({|IMS0001:"https://ims-na1.adobelogin.com/ims/exchange/jwt"|}, new FormUrlEncodedContent(form));
            +        var answer = await _http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(form));
                     answer.EnsureSuccessStatusCode();
                     return await answer.Content.ReadAsStringAsync();
                 }
             }
            """,
        ["AssertionSource.cs"] =
            """
            -using | $assertion
            -
            -internal interface IAssertionSource
            -{
            -    string Create(string clientId);
            -}
            -
            -internal sealed class AssertionSource : IAssertionSource
            -{
            -    private readonly IKeySource _keys;
            -
            -    public AssertionSource(IKeySource keys)
            -    {
            -        _keys = keys;
            -    }
            -
            -    public string Create(string clientId)
            -    {
            -        var key = _keys.Load();
            -        $assertion
            -        return jwt;
            -    }
            -}
            """,
        ["KeySource.cs"] =
            """
            -using | System.Security.Cryptography $key
            -
            -internal interface IKeySource
            -{
            -    RSA Load();
            -}
            -
            -internal sealed class KeySource : IKeySource
            -{
            -    public RSA Load()
            -    {
            -        $key
            -        return rsa;
            -    }
            -}
            """,
    }.ToImmutableSortedDictionary();

    /// <summary>The rows.</summary>
    public static ImmutableArray<Layout> All { get; } =
    [
        new("other file", "key", "clientId", s_otherFile),
        new("property of a DTO", "key", "clientId", s_property),
        new("dependency injection", "key", "clientId", s_injection),
    ];
}
