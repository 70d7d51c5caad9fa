using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.TestKit;

namespace ImsMigration.Analyzers.Tests.Live;

/// <summary>
/// A program in many files with something to report for every rule that follows values. Each file has holes, written as
/// <c>⟦name⟧</c>, for which there are several texts: the first makes the rules report, every other changes the answer about
/// this file or another one, or leaves it as it is.
/// </summary>
internal static class EditableProgram
{
    /// <summary>The configuration file.</summary>
    public const string Configuration = "appsettings.json";

    /// <summary>A secret as the older credentials had it; of no service.</summary>
    private static readonly string s_secret = "p8e-" + new string('a', 8) + "BCDEFGH12345678";

    private static readonly ImmutableSortedDictionary<string, string> s_files = ImmutableSortedDictionary<string, string>.Empty
        .Add("Settings.cs", """
            internal static class Settings
            {
                public const string ⟦addressName⟧ = ⟦address⟧;
                public const string Exchange = ⟦exchange⟧;
                public const string Field = ⟦field⟧;
                public const string GrantField = ⟦grantField⟧;
                public const string Secret = ⟦secret⟧;
                public static readonly string Scope = ⟦scope⟧;
                public static string Version() { return ⟦version⟧; }
            }
            """)
        .Add("Answer.cs", """
            using System.Text.Json.Serialization;

            internal sealed class TokenAnswer
            {
                [JsonPropertyName("access_token")]
                public string Token { get; set; }

                [JsonPropertyName(⟦wireName⟧)]
                public long Lifetime { get; set; }
            }
            """)
        .Add("Tokens.cs", """
            using System.Collections.Generic;
            using System.Net.Http;
            using System.Net.Http.Json;
            using System.Threading.Tasks;

            internal static class Tokens
            {
                private static string s_kept;

                public static async Task<TokenAnswer> AskAsync(HttpClient http)
                {
                    var form = new Dictionary<string, string> { [Settings.GrantField] = ⟦grant⟧, ["client_id"] = "id", ["client_secret"] = ⟦sentSecret⟧⟦scopeEntry⟧ };
                    var answer = await http.PostAsync(⟦sentTo⟧, new FormUrlEncodedContent(form));
                    ⟦keep⟧
                    return await answer.Content.ReadFromJsonAsync<TokenAnswer>();
                }
            }
            """)
        .Add("Caller.cs", """
            using System;
            using System.Net.Http;
            using System.Threading.Tasks;

            internal sealed class Caller
            {
                private readonly HttpClient _http = new HttpClient();
                private string _token;

                public async Task<string> LoadAsync(string path)
                {
                    var answer = await ⟦asked⟧(_http);
                    ⟦cache⟧
                    _http.DefaultRequestHeaders.Add("Authorization", "Bearer " + answer.Token);
                    return await _http.⟦get⟧("https://usermanagement.example/" + path);
                }
            }
            """)
        .Add("Clock.cs", """
            using System;

            internal static class Clock
            {
                public const int MarginMs = ⟦margin⟧;

                public static DateTime End(TokenAnswer answer) => DateTime.UtcNow.⟦add⟧(answer.Lifetime);

                public static double Left(TokenAnswer answer) => ⟦left⟧;

                public static bool IsShort(TokenAnswer answer, long limitMs) => ⟦short⟧;
            }
            """)
        .Add("Library.cs", """
            internal sealed class ClientCredentialsTokenRequest
            {
                public string Address { get; set; }
                public string ClientId { get; set; }
                public string ClientSecret { get; set; }
            }

            internal static class Library
            {
                public static object Request() => new ClientCredentialsTokenRequest { Address = ⟦libraryAddress⟧, ClientId = "id", ClientSecret = ⟦librarySecret⟧ };
            }
            """)
        .Add("Sending.cs", """
            using System.Collections.Generic;
            using System.Net.Http;
            using System.Threading.Tasks;

            internal static class Sending
            {
                public static Task SendAsync(HttpClient http, string secret)
                {
                    var form = new Dictionary<string, string> { ["client_id"] = "id", ["client_secret"] = ⟦oldSecret⟧, [Settings.Field] = ⟦jwt⟧ };
                    return http.PostAsync(⟦oldAddress⟧, new FormUrlEncodedContent(form));
                }
            }
            """)
        .Add("Signing.cs", """
            using System.Collections.Generic;
            using System.Security.Cryptography.X509Certificates;
            using Jose;

            internal static class Signing
            {
                public static string Sign() => JWT.Encode(⟦claims⟧, new X509Certificate2(⟦key⟧).GetRSAPrivateKey(), JwsAlgorithm.RS256);
            }
            """)
        .Add("Query.cs", """
            using System.Net.Http;
            using System.Threading.Tasks;

            internal static class Query
            {
                public static Task<HttpResponseMessage> AskAsync(HttpClient http) =>
                    http.PostAsync(Settings.⟦addressName⟧ + "?grant_type=client_credentials&client_id=id&client_secret=" + ⟦querySecret⟧ + "&scope=openid,AdobeID", null);
            }
            """)
        .Add("Guard.cs", """
            internal static class Guard
            {
                public const string Old = ⟦old⟧;
            }
            """)
        .Add("Guarded.cs", """
            using System.Net.Http;

            internal static class Guarded
            {
                public static object Use(HttpClient http, string url) => ⟦oldUse⟧;

                public static object UseAgain(HttpClient http, string url) => ⟦oldUseAgain⟧;
            }
            """)
        .Add(Configuration, """{ "Adobe": { "Address": "⟦configured⟧" } }""")
        .Add("a.pfx", "");

    private static readonly ImmutableSortedDictionary<string, ImmutableArray<string>> s_texts = new Dictionary<string, ImmutableArray<string>>
    {
        ["addressName"] = ["Address", "Url"],
        ["address"] = ["\"https://ims-na1.adobelogin.com/ims/token/v3\"", "\"https://login.example/oauth/token\"", "Exchange", "\"https://ims-na1.adobelogin.com/\" + \"ims/token/v3\""],
        ["exchange"] = ["\"https://ims-na1.adobelogin.com/ims/exchange/jwt\"", "\"https://login.example/jwt\"", "\"\""],
        ["field"] = ["\"jwt_token\"", "\"assertion\""],
        ["grantField"] = ["\"grant_type\"", "\"grant\""],
        ["secret"] = [$"\"{s_secret}\"", "\"Adobe:ClientSecret\"", "\"kQ7-plain-2024\""],
        ["scope"] = ["\"openid AdobeID\"", "\"openid,AdobeID\"", "\"ent_user_sdk\"", "\"\""],
        ["version"] = ["\"1\"", "\"2\"", "new string('a', 2)"],
        ["wireName"] = ["\"expires_in\"", "\"lifetime\""],
        ["grant"] = ["\"client_credentials\"", "\"authorization_code\"", "\"\""],
        ["sentSecret"] = ["Settings.Secret", "Settings.Version()", $"\"{s_secret}\""],
        ["scopeEntry"] = [", [\"scope\"] = Settings.Scope", "", ", [\"scope\"] = \"REPLACE_WITH_THE_SCOPES_OF_YOUR_CREDENTIAL\""],
        ["sentTo"] = ["Settings.⟦addressName⟧", "\"https://login.example/oauth/token\"", "Settings.Exchange"],
        ["keep"] = ["", "s_kept = await answer.Content.ReadAsStringAsync();"],
        ["asked"] = ["Tokens.AskAsync", "Other"],
        ["cache"] = ["", "_token = answer.Token;", "_ = path;"],
        ["get"] = ["GetStringAsync", "ToString"],
        ["margin"] = ["60000", "30000"],
        ["add"] = ["AddMilliseconds", "AddSeconds"],
        ["left"] = ["answer.Lifetime / 1000 - 1", "answer.Lifetime - 1", "answer.Lifetime - MarginMs"],
        ["short"] = ["answer.Lifetime - MarginMs < limitMs", "answer.Lifetime < 60", "Left(answer) < limitMs"],
        ["libraryAddress"] = ["Settings.⟦addressName⟧", "\"https://login.example/\""],
        ["librarySecret"] = ["Settings.Secret", "\"Secret\"", $"\"{s_secret}\""],
        ["oldSecret"] = ["Settings.Secret", "secret"],
        ["jwt"] = ["Signing.Sign()", "secret"],
        ["oldAddress"] = ["Settings.Exchange", "\"https://login.example/token\"", "secret"],
        ["claims"] = ["new object()", "new Dictionary<string, object> { [\"aud\"] = \"https://ims-na1.adobelogin.com/c/id\" }"],
        ["key"] = ["\"a.pfx\"", "\"b.pfx\"", "Settings.Version()"],
        ["old"] = ["\"/ims/exchange/jwt\"", "\"/ims/token/v3\""],
        ["oldUse"] = ["url == Guard.Old", "http.GetAsync(Guard.Old)", "null"],
        ["oldUseAgain"] = ["null", "url.Replace(Guard.Old, string.Empty)", "Use(http, Guard.Old)"],
        ["querySecret"] = ["Settings.Secret", "\"\""],
        ["configured"] = ["", "https://ims-na1.adobelogin.com/ims/exchange/jwt", "https://ims-na1.adobelogin.com/ims/token/v3"],
    }.ToImmutableSortedDictionary();

    /// <summary>The names of the holes.</summary>
    public static ImmutableArray<string> Holes { get; } = [.. s_texts.Keys];

    /// <summary>How many texts there are for <paramref name="hole"/>.</summary>
    public static int TextsFor(string hole) => s_texts[hole].Length;

    /// <summary>The program with the text number <paramref name="choice"/> in each hole; the first where there is none.</summary>
    public static CustomerCode With(IReadOnlyDictionary<string, int> choice) =>
        new CustomerCode(s_files.ToImmutableSortedDictionary(static file => file.Key, file => Filled(file.Value, choice))) { IsApplication = false };

    /// <summary>A text can have a hole itself.</summary>
    private static string Filled(string text, IReadOnlyDictionary<string, int> choice)
    {
        for (var depth = 0; depth < 2; depth++)
        {
            text = Holes.Aggregate(text, (filled, hole) => filled.Replace($"⟦{hole}⟧", s_texts[hole][choice.GetValueOrDefault(hole)], StringComparison.Ordinal));
        }

        return text;
    }
}
