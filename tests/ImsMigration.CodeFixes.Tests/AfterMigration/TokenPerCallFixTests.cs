using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using LoopbackIms;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.AfterMigration;

/// <summary>IMS1005: which methods request a token for every call, what the fix makes of them, and that it does what it says.</summary>
[Collection(ImsTests.Name)]
public sealed class TokenPerCallFixTests(ImsFixture ims)
{
    private const string Id = "IMS1005";

    private const string Deserialized = "var answer = await response.Content.ReadFromJsonAsync<TokenAnswer>(cancellation);";

    private const string Kept = "_tokenExpiry = DateTimeOffset.UtcNow.AddSeconds(";

    public static TheoryData<string, string> Ends => new()
    {
        { Deserialized + "\n        return answer.AccessToken;", Deserialized + "\n        _token = answer.AccessToken;\n        " + Kept + "answer.ExpiresIn - 60);\n        return _token;" },
        {
            "return (await response.Content.ReadFromJsonAsync<TokenAnswer>(cancellation)).AccessToken;",
            "var answer = await response.Content.ReadFromJsonAsync<TokenAnswer>(cancellation);\n        _token = answer.AccessToken;\n        " + Kept + "answer.ExpiresIn - 60);\n        return _token;"
        },
        {
            "return JsonSerializer.Deserialize<TokenAnswer>(await response.Content.ReadAsStringAsync(cancellation)).AccessToken;",
            "var answer = JsonSerializer.Deserialize<TokenAnswer>(await response.Content.ReadAsStringAsync(cancellation));\n        _token = answer.AccessToken;\n        " + Kept + "answer.ExpiresIn - 60);\n        return _token;"
        },
        {
            "using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync(cancellation));\n        return json.RootElement.GetProperty(\"access_token\").GetString();",
            "using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync(cancellation));\n        _token = json.RootElement.GetProperty(\"access_token\").GetString();\n        " + Kept + "json.RootElement.GetProperty(\"expires_in\").GetInt64() - 60);\n        return _token;"
        },
        {
            "var json = JObject.Parse(await response.Content.ReadAsStringAsync(cancellation));\n        return (string)json[\"access_token\"];",
            "var json = JObject.Parse(await response.Content.ReadAsStringAsync(cancellation));\n        _token = (string)json[\"access_token\"];\n        " + Kept + "((long?)json[\"expires_in\"] ?? 0) - 60);\n        return _token;"
        },
        {
            "var json = JObject.Parse(await response.Content.ReadAsStringAsync(cancellation));\n        return json.Value<string>(\"access_token\");",
            "var json = JObject.Parse(await response.Content.ReadAsStringAsync(cancellation));\n        _token = json.Value<string>(\"access_token\");\n        " + Kept + "((long?)json[\"expires_in\"] ?? 0) - 60);\n        return _token;"
        },
        {
            "return JObject.Parse(await response.Content.ReadAsStringAsync(cancellation))[\"access_token\"].ToString();",
            "var answer = JObject.Parse(await response.Content.ReadAsStringAsync(cancellation));\n        _token = answer[\"access_token\"].ToString();\n        " + Kept + "(long)answer[\"expires_in\"] - 60);\n        return _token;"
        },
        {
            Deserialized + "\n        return answer?.AccessToken;",
            Deserialized + "\n        _token = answer?.AccessToken;\n        " + Kept + "(answer?.ExpiresIn ?? 0) - 60);\n        return _token;"
        },
        {
            "dynamic json = JObject.Parse(await response.Content.ReadAsStringAsync(cancellation));\n        return json.access_token;",
            "dynamic json = JObject.Parse(await response.Content.ReadAsStringAsync(cancellation));\n        _token = json.access_token;\n        " + Kept + "((long?)json.expires_in ?? 0) - 60);\n        return _token;"
        },
        {
            "var json = await response.Content.ReadFromJsonAsync<Dictionary<string, JsonElement>>(cancellation);\n        return json[\"access_token\"].GetString();",
            "var json = await response.Content.ReadFromJsonAsync<Dictionary<string, JsonElement>>(cancellation);\n        _token = json[\"access_token\"].GetString();\n        " + Kept + "json[\"expires_in\"].GetInt64() - 60);\n        return _token;"
        },
        {
            Deserialized + "\n        var token = answer.AccessToken;\n        if (string.IsNullOrEmpty(token)) { throw new InvalidOperationException(); }\n        return token;",
            Deserialized + "\n        var token = answer.AccessToken;\n        _token = token;\n        " + Kept + "answer.ExpiresIn - 60);\n        if (string.IsNullOrEmpty(token)) { throw new InvalidOperationException(); }\n        return token;"
        },
        {
            Deserialized + "\n        if (answer.ExpiresIn > 0) return answer.AccessToken;\n        return null;",
            Deserialized + "\n        if (answer.ExpiresIn > 0)\n        {\n            _token = answer.AccessToken;\n            " + Kept + "answer.ExpiresIn - 60);\n            return _token;\n        }\n        return null;"
        },
        {
            "var json = await response.Content.ReadFromJsonAsync<JsonNode>(cancellation);\n        return json[\"access_token\"].GetValue<string>();",
            "var json = await response.Content.ReadFromJsonAsync<JsonNode>(cancellation);\n        _token = json[\"access_token\"].GetValue<string>();\n        " + Kept + "(long)json[\"expires_in\"] - 60);\n        return _token;"
        },
    };

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task The_method_is_split_in_two_and_its_body_stays(string before, string after)
    {
        var program = TokenPerCallCode.ManyCalls + TokenPerCallCode.Answer;
        var changed = await FixedAsync(TokenPerCallCode.Usings + TokenPerCallCode.Client(TokenPerCallCode.Method(before)) + program);
        Assert.Equal(TokenPerCallCode.Usings + TokenPerCallCode.Client(TokenPerCallCode.MethodFixed(after), TokenPerCallCode.Fields) + program, TextOf(changed));
    }

    [Fact]
    public async Task Many_calls_make_one_request()
    {
        var source = TokenPerCallCode.Usings + TokenPerCallCode.Client(TokenPerCallCode.Method(Deserialized + "\n        return answer.AccessToken;")) + TokenPerCallCode.ManyCalls + TokenPerCallCode.Answer;
        var (run, requests) = await ims.RunAsync(SolutionOf(source), JwtExchangeState.Retired);
        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Equal(23, requests.Count);

        (run, requests) = await ims.RunAsync(await FixedAsync(source), JwtExchangeState.Retired);
        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Single(requests);
    }

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task Callers_at_once_failures_expiry_and_cancellation_are_safe(string before, string after)
    {
        Assert.NotEqual(before, after);
        var changed = await FixedAsync(TokenPerCallCode.Usings + TokenPerCallCode.Client(TokenPerCallCode.Method(before)) + TokenPerCallCode.Checks + TokenPerCallCode.Answer);
        var (run, _) = await ims.RunAsync(changed, JwtExchangeState.Retired);
        Assert.True(run.ExitCode == 0, run.Output);
    }

    [Fact]
    public async Task A_synchronous_method_gets_a_lock_in_its_own_style()
    {
        const string Before = """
            using System.Collections.Specialized;
            using System.Net;
            using System.Text;
            using Newtonsoft.Json;

            public class Answer { public string access_token; public long expires_in; }

            public class ReportClient {
              private readonly string secret;

              public ReportClient(string secret) {
                this.secret = secret;
              }

              public string Report(string id) {
                using (var web = new WebClient()) {
                  web.Headers["Authorization"] = "Bearer " + GetToken();
                  return web.DownloadString("https://analytics.adobe.io/api/reports/" + id);
                }
              }

              /// <summary>Gets a token.</summary>
              public string GetToken() {
                using (var web = new WebClient()) {
                  var form = new NameValueCollection { { "grant_type", "client_credentials" }, { "client_id", "id" }, { "client_secret", secret }, { "scope", "openid,AdobeID" } };
                  var json = Encoding.UTF8.GetString(web.UploadValues("https://ims-na1.adobelogin.com/ims/token/v3", form));
                  return JsonConvert.DeserializeObject<Answer>(json).access_token; // good for a day
                }
              }
            }

            """;
        var changed = TextOf(await FixedAsync(Before, isApplication: false));
        Assert.Equal(
            Before
                .Replace("  private readonly string secret;\n", "  private readonly string secret;\n  private readonly object tokenGate = new object();\n  private string token;\n  private System.DateTimeOffset tokenExpiry;\n", StringComparison.Ordinal)
                .Replace(
                    "  public string GetToken() {\n",
                    "  public string GetToken() {\n    lock (tokenGate) {\n      return token != null && System.DateTimeOffset.UtcNow < tokenExpiry ? token : RequestToken();\n    }\n  }\n\n  private string RequestToken() {\n",
                    StringComparison.Ordinal)
                .Replace(
                    "      return JsonConvert.DeserializeObject<Answer>(json).access_token; // good",
                    "      var answer = JsonConvert.DeserializeObject<Answer>(json);\n      token = answer.access_token;\n      tokenExpiry = System.DateTimeOffset.UtcNow.AddSeconds(answer.expires_in - 60);\n      return token; // good",
                    StringComparison.Ordinal),
            changed);
    }

    [Theory]
    [InlineData("var json = await response.Content.ReadFromJsonAsync<JsonNode>(cancellation); return json[\"token\"].ToString();")]
    [InlineData("var text = await response.Content.ReadAsStringAsync(cancellation); return text.Substring(text.IndexOf('t'));")]
    [InlineData("var answer = await response.Content.ReadFromJsonAsync<TokenAnswer>(cancellation); return /* the token */ answer.AccessToken;")]
    [InlineData("if (response.StatusCode == HttpStatusCode.TooManyRequests) { return await GetTokenAsync(cancellation); } var answer = await response.Content.ReadFromJsonAsync<TokenAnswer>(cancellation); return answer.AccessToken;")]
    public Task Nothing_is_offered_where_the_lifetime_is_not_known_or_the_method_calls_itself(string end) =>
        NothingOfferedAsync(TokenPerCallCode.Usings + TokenPerCallCode.Client(TokenPerCallCode.Method(end)) + TokenPerCallCode.ManyCalls + TokenPerCallCode.Answer);

    [Fact]
    public async Task A_parameter_that_chooses_the_credential_is_the_key_of_what_is_kept()
    {
        var method = TokenPerCallCode.Method(Deserialized + " return answer.AccessToken;")
            .Replace("CancellationToken cancellation)", "string clientId, CancellationToken cancellation)", StringComparison.Ordinal)
            .Replace("Environment.GetEnvironmentVariable(\"ADOBE_CLIENT_ID\")", "clientId", StringComparison.Ordinal);
        var calls = TokenPerCallCode.Calls.Replace("GetTokenAsync(cancellation)", "GetTokenAsync(\"id\", cancellation)", StringComparison.Ordinal);
        var changed = await FixedAsync(TokenPerCallCode.Usings + TokenPerCallCode.Client(method, calls: calls) + TokenPerCallCode.Checks + TokenPerCallCode.Answer);
        Assert.Contains("private readonly Dictionary<string, (string Token, DateTimeOffset Expiry)> _tokens = new();", TextOf(changed), StringComparison.Ordinal);
        var (run, _) = await ims.RunAsync(changed, JwtExchangeState.Retired);
        Assert.True(run.ExitCode == 0, run.Output);
    }

    [Theory]
    [InlineData("object settings", "settings.ToString()")]
    [InlineData("Func<string> settings", "(string)null; settings = null")]
    [InlineData("Dictionary<string, string> settings", "settings[\"id\"]")]
    [InlineData("string settings = null", "settings")]
    public Task Nothing_is_offered_where_what_chooses_the_credential_is_no_value(string parameter, string read)
    {
        var method = TokenPerCallCode.Method(Deserialized + " return answer.AccessToken;")
            .Replace("(CancellationToken cancellation)\n    {", "(CancellationToken cancellation, " + parameter + ")\n    {\n        var id = " + read + ";", StringComparison.Ordinal);
        var calls = TokenPerCallCode.Calls.Replace("GetTokenAsync(cancellation)", "GetTokenAsync(cancellation, null)", StringComparison.Ordinal);
        return NothingOfferedAsync(TokenPerCallCode.Usings + TokenPerCallCode.Client(method, calls: calls) + TokenPerCallCode.ManyCalls + TokenPerCallCode.Answer);
    }

    [Fact]
    public async Task Objects_that_a_container_makes_for_every_use_share_what_is_kept()
    {
        var changed = TextOf(await FixedAsync(
            "using Microsoft.Extensions.DependencyInjection;\n" + TokenPerCallCode.Usings
            + TokenPerCallCode.Client(TokenPerCallCode.Method(Deserialized + " return answer.AccessToken;"))
            + TokenPerCallCode.ManyCalls
            + "internal static class Services { public static void Add(IServiceCollection services) => services.AddTransient<UserClient>(); }"
            + TokenPerCallCode.Answer));
        Assert.Contains("    private static readonly SemaphoreSlim _tokenGate = new SemaphoreSlim(1, 1);\n    private static string _token;\n    private static DateTimeOffset _tokenExpiry;\n", changed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_tokens_of_one_class_are_kept_apart()
    {
        var method = TokenPerCallCode.Method(Deserialized + " return answer.AccessToken;");
        var calls = TokenPerCallCode.Calls + "\n\n" + TokenPerCallCode.Calls.Replace("ListUsersAsync", "ListGroupsAsync", StringComparison.Ordinal).Replace("GetTokenAsync", "GetGroupTokenAsync", StringComparison.Ordinal);
        var source = TokenPerCallCode.Usings + TokenPerCallCode.Client(method + "\n" + method.Replace("GetTokenAsync", "GetGroupTokenAsync", StringComparison.Ordinal), calls: calls) + TokenPerCallCode.ManyCalls + TokenPerCallCode.Answer;
        var solution = SolutionOf(source);
        Assert.Equal(2, (await FoundAsync(solution)).Count);
        var changed = await FixAll.InSolutionAsync(solution);
        Assert.Empty(await ProgramRunner.ErrorsAsync(changed));
        Assert.Empty(await FoundAsync(changed));
        Assert.Contains("_tokenExpiry2", TextOf(changed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fields_are_added_outside_of_branches_of_the_preprocessor()
    {
        var branch = "\n#if TRACE\n    private readonly List<string> _trace = new();\n#else\n    private readonly bool _quiet;\n#endif";
        var changed = TextOf(await FixedAsync(TokenPerCallCode.Usings
            + TokenPerCallCode.Client(TokenPerCallCode.Method(Deserialized + " return answer.AccessToken;"), branch)
            + TokenPerCallCode.ManyCalls + TokenPerCallCode.Answer));
        Assert.Contains("// the API has another host" + TokenPerCallCode.Fields + branch, changed, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Caches => new()
    {
        { "private string _kept; private DateTime _until;", "if (_kept != null && _until > DateTime.UtcNow) { return _kept; } return _kept = await GetTokenAsync(cancellation);" },
        { "private readonly Dictionary<string, string> _tokens = new();", "if (!_tokens.TryGetValue(\"t\", out var token)) { token = await GetTokenAsync(cancellation); _tokens[\"t\"] = token; } return token;" },
        { "private readonly System.Collections.Concurrent.ConcurrentDictionary<string, Task<string>> _tokens = new();", "return await _tokens.GetOrAdd(\"t\", _ => GetTokenAsync(cancellation));" },
        { "private Lazy<Task<string>> _token2;", "_token2 ??= new Lazy<Task<string>>(() => GetTokenAsync(cancellation)); return await _token2.Value;" },
        { "private static string Cached { get; set; }", "if (Cached == null) { Cached = await GetTokenAsync(cancellation); } return Cached;" },
    };

    [Theory]
    [MemberData(nameof(Caches))]
    public async Task A_token_that_is_kept_anywhere_on_the_way_is_silent(string members, string statements)
    {
        var calls = TokenPerCallCode.Calls.Replace("await GetTokenAsync", "await KeptTokenAsync", StringComparison.Ordinal)
            + "\n" + members + "\nprivate async Task<string> KeptTokenAsync(CancellationToken cancellation) { " + statements + " }\n";
        await SilentAsync(TokenPerCallCode.Usings + TokenPerCallCode.Client(TokenPerCallCode.Method(Deserialized + " return answer.AccessToken;"), calls: calls) + TokenPerCallCode.ManyCalls + TokenPerCallCode.Answer);
    }

    [Fact]
    public Task A_program_that_asks_once_is_silent() => SilentAsync(TokenPerCallCode.Usings
        + TokenPerCallCode.Client(TokenPerCallCode.Method(Deserialized + " return answer.AccessToken;"))
        + "internal static class Program { private static async Task Main() => Console.WriteLine(await new UserClient(new HttpClient(), new HttpClient()).ListUsersAsync()); }\n"
        + TokenPerCallCode.Answer);

    [Fact]
    public Task A_token_of_another_issuer_is_silent() => SilentAsync(TokenPerCallCode.Usings
        + TokenPerCallCode.Client(TokenPerCallCode.Method(Deserialized + " return answer.AccessToken;"))
            .Replace("https://ims-na1.adobelogin.com/ims/token/v3", "https://login.example/token", StringComparison.Ordinal)
            .Replace("?? \"openid,AdobeID,user_management_sdk\"", string.Empty, StringComparison.Ordinal)
        + TokenPerCallCode.ManyCalls + TokenPerCallCode.Answer
        + "internal static class Elsewhere { public const string Ims = \"https://ims-na1.adobelogin.com/ims/token/v3\"; }");

    private static async Task<Solution> FixedAsync(string source, bool isApplication = true)
    {
        var solution = SolutionOf(source, isApplication);
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        Assert.Single(await FoundAsync(solution));
        var changed = await FixAll.InSolutionAsync(solution);
        Assert.Empty(await ProgramRunner.ErrorsAsync(changed));
        Assert.Empty(await FoundAsync(changed));
        return changed;
    }

    private static async Task NothingOfferedAsync(string source)
    {
        var solution = SolutionOf(source);
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        Assert.Null(await FixAll.AtAsync(solution, Assert.Single(await FoundAsync(solution))));
    }

    private static async Task SilentAsync(string source)
    {
        var solution = SolutionOf(source);
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        Assert.Empty(await FoundAsync(solution));
    }

    private static string TextOf(Solution solution) => CustomerCode.Of(solution).Files["Program.cs"];

    private static Solution SolutionOf(string source, bool isApplication = true) => (CustomerCode.OfFile(source) with { IsApplication = isApplication }).ToSolution();

    private static async Task<IReadOnlyList<Diagnostic>> FoundAsync(Solution solution) =>
        [.. (await Diagnosis.OfEveryRuleAsync(solution)).Where(static diagnostic => diagnostic.Id == Id)];
}
