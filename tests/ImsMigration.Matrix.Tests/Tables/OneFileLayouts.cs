using System.Collections.Generic;
using System.Collections.Immutable;

namespace ImsMigration.Matrix.Tests.Tables;

/// <summary>Key, assertion and request in one file.</summary>
internal static class OneFileLayouts
{
    private const string SameMethod =
        """
         using System System.Collections.Generic System.Net.Http System.Threading.Tasks | $key $assertion

         internal static class Program
         {
             private static async Task Main()
             {
                 var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
        -
        -        $key
        -
        -        $assertion

                 using var http = new HttpClient();
                 var form = new Dictionary<string, string>
                 {
                     ["client_id"] = clientId,
                     ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
        -            ["jwt_token"] = jwt,
        +            ["grant_type"] = "client_credentials",
        +            // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
        +            ["scope"] = "openid,AdobeID,user_management_sdk",
                 };
        -        var answer = await http.PostAsync({|IMS0001:"https://ims-na1.adobelogin.com/ims/exchange/jwt"|}, new FormUrlEncodedContent(form));
        +        var answer = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(form));
                 answer.EnsureSuccessStatusCode();
                 Console.WriteLine(await answer.Content.ReadAsStringAsync());
             }
         }
        """;

    private const string PrivateMethod =
        """
         using System System.Collections.Generic System.Net.Http System.Threading.Tasks | System.Security.Cryptography $key $assertion

         internal static class Program
         {
             private static readonly HttpClient s_http = new HttpClient();

             private static async Task Main() => Console.WriteLine(await RequestTokenAsync());

             private static async Task<string> RequestTokenAsync()
             {
                 var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
                 var form = new FormUrlEncodedContent(new[]
                 {
                     new KeyValuePair<string, string>("client_id", clientId),
                     new KeyValuePair<string, string>("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET")),
        -            new KeyValuePair<string, string>("jwt_token", CreateAssertion(clientId)),
        +            new KeyValuePair<string, string>("grant_type", "client_credentials"),
        +            // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
        +            new KeyValuePair<string, string>("scope", "openid,AdobeID,user_management_sdk"),
                 });
        -        var answer = await s_http.PostAsync({|IMS0001:"https://ims-na1.adobelogin.com/ims/exchange/jwt"|}, form);
        +        var answer = await s_http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", form);
                 answer.EnsureSuccessStatusCode();
                 return await answer.Content.ReadAsStringAsync();
             }
        -
        -    private static RSA LoadKey()
        -    {
        -        $key
        -        return rsa;
        -    }
        -
        -    private static string CreateAssertion(string clientId)
        -    {
        -        var key = LoadKey();
        -        $assertion
        -        return jwt;
        -    }
         }
        """;

    private const string LocalFunctions =
        """
         using System System.Collections.Generic System.Net.Http | System.Security.Cryptography $key $assertion

         // Prints an access token.
         var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
         using var http = new HttpClient();
         var answer = await http.PostAsync(
        -    {|IMS0001:"https://ims-na1.adobelogin.com/ims/exchange/jwt"|},
        +    "https://ims-na1.adobelogin.com/ims/token/v3",
             new FormUrlEncodedContent(new Dictionary<string, string>
             {
                 ["client_id"] = clientId,
                 ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
        -        ["jwt_token"] = Assertion(),
        +        ["grant_type"] = "client_credentials",
        +        // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
        +        ["scope"] = "openid,AdobeID,user_management_sdk",
             }));
         answer.EnsureSuccessStatusCode();
         Console.WriteLine(await answer.Content.ReadAsStringAsync());
        -
        -string Assertion()
        -{
        -    var key = Key();
        -    $assertion
        -    return jwt;
        -}
        -
        -static RSA Key()
        -{
        -    $key
        -    return rsa;
        -}
        """;

    private const string OtherClass =
        """
         using System System.Collections.Generic System.Net.Http System.Threading.Tasks | System.Security.Cryptography $key $assertion

         internal static class Program
         {
             private static async Task Main()
             {
        -        var source = new AssertionSource(Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"), new KeyStore());
                 using var http = new HttpClient();
        -        var client = new TokenClient(http, source);
        +        var client = new TokenClient(http);
                 Console.WriteLine(await client.RequestAsync());
             }
         }

         internal sealed class TokenClient
         {
             private readonly HttpClient _http;
        -    private readonly AssertionSource _assertions;

        -    public TokenClient(HttpClient http, AssertionSource assertions)
        +    public TokenClient(HttpClient http)
             {
                 _http = http;
        -        _assertions = assertions;
             }

             public async Task<string> RequestAsync()
             {
                 var form = new Dictionary<string, string>();
                 form.Add("client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"));
                 form.Add("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"));
        -        form.Add("jwt_token", _assertions.Create());
        +        form.Add("grant_type", "client_credentials");
        +        // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
        +        form.Add("scope", "openid,AdobeID,user_management_sdk");
        -        var answer = await _http.PostAsync({|IMS0001:"https://ims-na1.adobelogin.com/ims/exchange/jwt"|}, new FormUrlEncodedContent(form));
        +        var answer = await _http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(form));
                 answer.EnsureSuccessStatusCode();
                 return await answer.Content.ReadAsStringAsync();
             }
         }
        -
        -internal sealed class AssertionSource
        -{
        -    private readonly string _clientId;
        -    private readonly RSA _key;
        -
        -    public AssertionSource(string clientId, KeyStore keys)
        -    {
        -        _clientId = clientId;
        -        _key = keys.Load();
        -    }
        -
        -    public string Create()
        -    {
        -        $assertion
        -        return jwt;
        -    }
        -}
        -
        -internal sealed class KeyStore
        -{
        -    public RSA Load()
        -    {
        -        $key
        -        return rsa;
        -    }
        -}
        """;

    /// <summary>The rows.</summary>
    public static ImmutableArray<Layout> All { get; } =
    [
        new("same method", "rsa", "clientId", OneFile(SameMethod)),
        new("private method", "key", "clientId", OneFile(PrivateMethod)),
        new("local functions", "key", "clientId", OneFile(LocalFunctions)),
        new("other class", "_key", "_clientId", OneFile(OtherClass)),
    ];

    private static ImmutableSortedDictionary<string, string> OneFile(string patch) =>
        new Dictionary<string, string> { ["Program.cs"] = patch }.ToImmutableSortedDictionary();
}
