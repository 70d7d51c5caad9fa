using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.Analyzers.Tests.Rules;

/// <summary>IMS1001: whose <c>expires_in</c> it is that code takes for milliseconds.</summary>
public sealed class ExpiresInTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using System.Threading.Tasks;
        using Flurl.Http;
        using Newtonsoft.Json.Linq;
        using Refit;
        using RestSharp;

        """;

    /// <summary>Refit is not among the libraries; this is as much of it as the requests here need.</summary>
    private const string Stub = """
        namespace Refit
        {
            public enum BodySerializationMethod { UrlEncoded }

            public sealed class PostAttribute(string path) : Attribute { public string Path => path; }

            public sealed class BodyAttribute(BodySerializationMethod method) : Attribute { public BodySerializationMethod Method => method; }

            public static class RestService { public static T For<T>(string url) => throw new NotSupportedException(url); }
        }

        """;

    private const string Answer = Stub + """
        internal sealed class TokenAnswer
        {
            public string access_token { get; set; }
            public long expires_in { get; set; }
        }

        """;

    private const string Form = """new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = "id", ["scope"] = "openid,AdobeID" }""";

    [Theory]
    [InlineData("return (await (await http.PostAsync(\"https://ims-na1.adobelogin.com/ims/token/v3\", new FormUrlEncodedContent(Form))).Content.ReadFromJsonAsync<TokenAnswer>()).expires_in;")]
    [InlineData("var request = new HttpRequestMessage(HttpMethod.Post, \"https://ims-na1.adobelogin.com/ims/token/v2\") { Content = new FormUrlEncodedContent(Form) }; using var answer = await http.SendAsync(request); return JsonSerializer.Deserialize<TokenAnswer>(await answer.Content.ReadAsStringAsync()).expires_in;")]
    [InlineData("http.BaseAddress = new Uri(\"https://ims-na1.adobelogin.com/\"); using var answer = await http.PostAsync(\"ims/token/v3\", new FormUrlEncodedContent(Form)); return (await answer.Content.ReadFromJsonAsync<TokenAnswer>()).expires_in;")]
    [InlineData("http.BaseAddress = new Uri(\"https://ims-na1.adobelogin.com/ims/\"); using var answer = await http.PostAsync(\"token/v3\", new FormUrlEncodedContent(Form)); return (await answer.Content.ReadFromJsonAsync<TokenAnswer>()).expires_in;")]
    [InlineData("var client = new RestClient(\"https://ims-na1.adobelogin.com\"); var request = new RestRequest(\"/ims/token/v3\", RestSharp.Method.Post); request.AddParameter(\"grant_type\", \"client_credentials\"); return (await client.ExecuteAsync<TokenAnswer>(request)).Data.expires_in;")]
    [InlineData("var client = new RestClient(\"https://ims-na1.adobelogin.com/ims/token/v3\"); var answer = client.Execute(new RestRequest(\"\", RestSharp.Method.Post)); return (long)JObject.Parse(answer.Content)[\"expires_in\"];")]
    [InlineData("return (await \"https://ims-na1.adobelogin.com/ims/token/v3\".PostUrlEncodedAsync(new { grant_type = \"client_credentials\" }).ReceiveJson<TokenAnswer>()).expires_in;")]
    [InlineData("var host = Environment.GetEnvironmentVariable(\"HOST\"); using var answer = await http.PostAsync($\"https://{host}/ims/token/v3\", new FormUrlEncodedContent(Form)); return (await answer.Content.ReadFromJsonAsync<TokenAnswer>()).expires_in;")]
    [InlineData("return (await RestService.For<IIms>(\"https://ims-na1.adobelogin.com\").TokenAsync(Form)).expires_in;")]
    [InlineData("return (await PostAsync<TokenAnswer>(http, \"https://ims-na1.adobelogin.com/ims/token/v3\")).expires_in;")]
    [InlineData("return (await RetryAsync(() => PostAsync<TokenAnswer>(http, \"https://ims-na1.adobelogin.com/ims/token/v3\"))).expires_in;")]
    [InlineData("using var answer = await http.PostAsync(Environment.GetEnvironmentVariable(\"TOKEN_URL\"), new FormUrlEncodedContent(Form)); return (await answer.Content.ReadFromJsonAsync<TokenAnswer>()).expires_in;")]
    public Task The_answer_of_the_token_endpoint_is_reported(string statements) => CheckAsync(Reader(statements), "AddMilliseconds");

    [Theory]
    [InlineData("return (await PostAsync<TokenAnswer>(http, \"https://login.example/token\")).expires_in;")]
    [InlineData("return (await PostAsync<TokenAnswer>(http, \"https://ims-na1.adobelogin.com/ims/exchange/jwt\")).expires_in;")]
    [InlineData("var old = Environment.GetEnvironmentVariable(\"OLD\") != null; return (await PostAsync<TokenAnswer>(http, old ? \"https://ims-na1.adobelogin.com/ims/exchange/jwt\" : \"https://ims-na1.adobelogin.com/ims/token/v3\")).expires_in;")]
    [InlineData("var form = new Dictionary<string, string> { [\"grant_type\"] = \"authorization_code\" }; using var answer = await http.PostAsync(\"https://ims-na1.adobelogin.com/ims/token/v3\", new FormUrlEncodedContent(form)); return (await answer.Content.ReadFromJsonAsync<TokenAnswer>()).expires_in;")]
    [InlineData("var client = new RestClient(\"https://login.example\"); return (await client.ExecuteAsync<TokenAnswer>(new RestRequest(\"/oauth/token\", RestSharp.Method.Post))).Data.expires_in;")]
    [InlineData("return (await \"https://login.example/token\".PostUrlEncodedAsync(new { grant_type = \"client_credentials\" }).ReceiveJson<TokenAnswer>()).expires_in;")]
    public Task The_answer_of_somebody_else_is_silent(string statements) => CheckAsync(Reader(statements));

    [Fact]
    public Task Two_issuers_in_one_class_with_one_helper_and_one_type_are_told_apart() => CheckAsync(
        Reader("return (await PostAsync<TokenAnswer>(http, \"https://ims-na1.adobelogin.com/ims/token/v3\")).expires_in;")
        + """
        internal static class Both
        {
            public static async Task<DateTime> ImsAsync(HttpClient http)
            {
                var answer = await Reader.PostAsync<TokenAnswer>(http, "https://ims-na1.adobelogin.com/ims/token/v3");
                return DateTime.UtcNow.AddMilliseconds(answer.expires_in);
            }

            public static async Task<DateTime> OtherAsync(HttpClient http)
            {
                var answer = await Reader.PostAsync<TokenAnswer>(http, "https://login.example/token");
                return DateTime.UtcNow.AddMilliseconds(answer.expires_in);
            }
        }
        """,
        "AddMilliseconds",
        "AddMilliseconds");

    [Fact]
    public Task A_token_of_IMS_in_the_header_of_another_request_does_not_make_that_of_IMS() => CheckAsync(Usings + Answer + $$"""
        internal sealed class Client(HttpClient http)
        {
            public async Task<DateTime> ExpiryAsync()
            {
                using var answer = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent({{Form}}));
                var token = await answer.Content.ReadFromJsonAsync<TokenAnswer>();
                http.DefaultRequestHeaders.Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue("Bearer", token.access_token);
                using var other = await http.PostAsync("https://login.example/swap", new FormUrlEncodedContent(new Dictionary<string, string> { ["subject_token"] = token.access_token }));
                var swapped = await other.Content.ReadFromJsonAsync<TokenAnswer>();
                return DateTime.UtcNow.AddMilliseconds(swapped.expires_in);
            }
        }
        """);

    [Theory]
    [InlineData("namespace Contoso.Adobe { internal sealed class TokenService", "AddMilliseconds")]
    [InlineData("namespace Contoso { internal sealed class ImsTokenService", "AddMilliseconds")]
    [InlineData("namespace Contoso { internal sealed class TokenService")]
    [InlineData("namespace Contoso { internal sealed class AdobeSignService")]
    public Task Where_the_URL_is_configured_the_name_of_the_type_decides(string head, params string[] places) => CheckAsync(
        Usings + Answer + head + """
         {
            public async Task<DateTime> ExpiryAsync(HttpClient http, string url)
            {
                var form = new Dictionary<string, string> { ["grant_type"] = "client_credentials" };
                using var answer = await http.PostAsync(url, new FormUrlEncodedContent(form));
                return DateTime.UtcNow.AddMilliseconds((await answer.Content.ReadFromJsonAsync<TokenAnswer>()).expires_in);
            }
        } }

        internal static class Elsewhere { public const string Ims = "https://ims-na1.adobelogin.com/ims/token/v3"; }
        """,
        places);

    [Fact]
    public Task A_program_that_does_not_name_IMS_is_silent() => CheckAsync(Usings + Answer + """
        internal sealed class AdobeTokenService(HttpClient http)
        {
            public async Task<DateTime> ExpiryAsync(string url) =>
                DateTime.UtcNow.AddMilliseconds((await http.GetFromJsonAsync<TokenAnswer>(url)).expires_in);
        }
        """);

    [Fact]
    public async Task The_value_is_followed_into_other_files()
    {
        var code = CustomerCode.OfFile(Usings + """
            public sealed class ImsClient(HttpClient http)
            {
                public async Task<TokenAnswer> RequestAsync()
                {
                    using var answer = await http.PostAsync(Urls.Token, new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials" }));
                    return await answer.Content.ReadFromJsonAsync<TokenAnswer>();
                }
            }
            """, "ImsClient.cs")
            .With("Stub.cs", "using System;" + Stub)
            .With("Urls.cs", "internal static class Urls { public const string Host = \"https://ims-na1.adobelogin.com\"; public const string Token = Host + \"/ims/token/v3\"; }")
            .With("TokenAnswer.cs", "public sealed class TokenAnswer { [System.Text.Json.Serialization.JsonPropertyName(\"expires_in\")] public int Lifetime { get; set; } }")
            .With("Cache.cs", """
                using System;
                using System.Threading.Tasks;

                public sealed class Cache(ImsClient client)
                {
                    private DateTimeOffset _expiry;

                    public async Task FillAsync()
                    {
                        var answer = await client.RequestAsync();
                        _expiry = DateTimeOffset.UtcNow.AddMilliseconds(answer.Lifetime);
                    }

                    public bool IsFresh => DateTimeOffset.UtcNow < _expiry;
                }
                """) with { IsApplication = false };
        await CheckAsync(code, "AddMilliseconds");
    }

    private static string Reader(string statements) => Usings + Answer + $$"""
        internal interface IIms
        {
            [Post("/ims/token/v3")]
            Task<TokenAnswer> TokenAsync([Body(BodySerializationMethod.UrlEncoded)] Dictionary<string, string> form);
        }

        internal static class Reader
        {
            private static readonly Dictionary<string, string> Form = {{Form}};

            public static async Task<DateTime> ExpiryAsync(HttpClient http) => DateTime.UtcNow.AddMilliseconds(await LifetimeAsync(http));

            public static async Task<T> PostAsync<T>(HttpClient http, string url)
            {
                using var answer = await http.PostAsync(url, new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials" }));
                return await answer.Content.ReadFromJsonAsync<T>();
            }

            private static async Task<T> RetryAsync<T>(Func<Task<T>> request)
            {
                try { return await request(); } catch (HttpRequestException) { return await request(); }
            }

            private static async Task<long> LifetimeAsync(HttpClient http)
            {
                await Task.Yield();
                {{statements}}
            }
        }

        """;

    private static Task CheckAsync(string source, params string[] places) => CheckAsync(CustomerCode.OfFile(source) with { IsApplication = false }, places);

    private static async Task CheckAsync(CustomerCode code, params string[] places)
    {
        var solution = code.ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        var found = (await Diagnosis.OfEveryRuleAsync(solution)).Where(static diagnostic => diagnostic.Id == "IMS1001");
        Assert.Equal(places, found.Select(static diagnostic => diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan)));
    }
}
