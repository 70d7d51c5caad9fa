namespace ImsMigration.CodeFixes.Tests.AfterMigration;

/// <summary>An API client that requests a token for every call, and programs that call it.</summary>
internal static class TokenPerCallCode
{
    /// <summary>The using directives of the client and the programs.</summary>
    public const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Net.Http.Json;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Text.Json.Serialization;
        using System.Threading;
        using System.Threading.Tasks;
        using Newtonsoft.Json.Linq;


        """;

    /// <summary>The answer of the token endpoint.</summary>
    public const string Answer = """

        internal sealed class TokenAnswer
        {
            [JsonPropertyName("access_token")]
            public string AccessToken { get; set; }

            [JsonPropertyName("expires_in")]
            public int ExpiresIn { get; set; }
        }

        """;

    /// <summary>The members of the client that make the request and call the API.</summary>
    public const string Calls = """
            public async Task<string> ListUsersAsync(CancellationToken cancellation = default)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, "https://usermanagement.adobe.io/v2/users");
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await GetTokenAsync(cancellation));
                using var response = await _api.SendAsync(request, cancellation);
                return await response.Content.ReadAsStringAsync(cancellation);
            }
        """;

    private const string Post = """
        await _ims.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["grant_type"] = "client_credentials",
                    ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                    ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                    ["scope"] = Environment.GetEnvironmentVariable("ADOBE_SCOPES") ?? "openid,AdobeID,user_management_sdk",
                }), cancellation)
        """;

    /// <summary>The method that requests the token and ends with <paramref name="end"/>.</summary>
    public static string Method(string end) => $$"""
            // Asks Adobe for a token.
            private async Task<string> GetTokenAsync(CancellationToken cancellation)
            {
                using var response = {{Post}};
                response.EnsureSuccessStatusCode();
                {{end}}
            }
        """;

    /// <summary>A method that requests the token itself, before <paramref name="rest"/>.</summary>
    public static string Mixed(string rest) => $$"""
            public async Task<string> ListUsersAsync(CancellationToken cancellation = default)
            {
                var page = DateTime.Now.Ticks.ToString();

                // First the token
                using var ims = {{Post}};
                ims.EnsureSuccessStatusCode();
                {{rest}}
            }
        """;

    /// <summary>What that method does with the token <c>token</c>.</summary>
    public const string UseOfToken = """
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://usermanagement.adobe.io/v2/users/" + page);
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
                using var response = await _api.SendAsync(request, cancellation);
                return await response.Content.ReadAsStringAsync(cancellation);
        """;

    /// <summary>That method after the fix, which ends with <paramref name="end"/>.</summary>
    public static string MethodFixed(string end) => $$"""
            // Asks Adobe for a token.
            private async Task<string> GetTokenAsync(CancellationToken cancellation)
            {
                await _tokenGate.WaitAsync(cancellation);
                try
                {
                    return _token != null && DateTimeOffset.UtcNow < _tokenExpiry ? _token : await RequestTokenAsync(cancellation);
                }
                finally
                {
                    _tokenGate.Release();
                }
            }

            private async Task<string> RequestTokenAsync(CancellationToken cancellation)
            {
                using var response = {{Post}};
                response.EnsureSuccessStatusCode();
                {{end}}
            }
        """;

    /// <summary>The fields that the fix adds.</summary>
    public const string Fields = """

            private readonly SemaphoreSlim _tokenGate = new SemaphoreSlim(1, 1);
            private string _token;
            private DateTimeOffset _tokenExpiry;
        """;

    /// <summary>The client with the members <paramref name="methods"/> and the fields <paramref name="fields"/> besides its own.</summary>
    public static string Client(string methods, string fields = "", string calls = Calls) => $$"""
        internal sealed class UserClient
        {
            private readonly HttpClient _ims;
            private readonly HttpClient _api; // the API has another host{{fields}}

            public UserClient(HttpClient ims, HttpClient api)
            {
                _ims = ims;
                _api = api;
            }

        {{calls}}

        {{methods}}
        }

        """;

    /// <summary>A program that makes calls one after another and at once, and prints how many answers it got.</summary>
    public const string ManyCalls = """
        internal static class Program
        {
            private static async Task<int> Main()
            {
                var client = new UserClient(new HttpClient(), new HttpClient(new Api()));
                for (var i = 0; i < 3; i++)
                {
                    await client.ListUsersAsync();
                }

                var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.ListUsersAsync()));
                return answers.All(answer => answer == "users") ? 0 : 1;
            }
        }

        internal sealed class Api : HttpMessageHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation) =>
                Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("users") });
        }

        """;

    /// <summary>
    /// A program with an IMS of its own, which checks in turn: callers at once make one request; a token that is about to
    /// expire is asked for again; a request that failed is not kept; a caller that gives up does not stop the others.
    /// </summary>
    public const string Checks = """
        internal static class Program
        {
            private static async Task<int> Main()
            {
                var ims = new Ims();
                var client = new UserClient(new HttpClient(ims), new HttpClient(new Api()));

                ims.Lifetime = 30;
                await client.ListUsersAsync();
                await client.ListUsersAsync();
                Check(ims.Requests == 2, "a token that is about to expire was handed out");

                ims.Status = HttpStatusCode.ServiceUnavailable;
                await Fails<HttpRequestException>(() => client.ListUsersAsync());
                Check(ims.Requests == 3, "a failure made no request");

                ims.Status = HttpStatusCode.OK;
                ims.Lifetime = 86399;
                ims.Held = new TaskCompletionSource();
                var first = client.ListUsersAsync();
                using var impatient = new CancellationTokenSource();
                var second = client.ListUsersAsync(impatient.Token);
                var others = Enumerable.Range(0, 20).Select(_ => client.ListUsersAsync()).ToList();
                impatient.Cancel();
                await Fails<OperationCanceledException>(() => second);
                ims.Held.TrySetResult();
                await first;
                await Task.WhenAll(others);
                Check(ims.Requests == 4, "callers at once made " + (ims.Requests - 3) + " requests");

                ims.Held = null;
                await client.ListUsersAsync();
                Check(ims.Requests == 4, "a good token was asked for again");
                return 0;
            }

            private static void Check(bool condition, string problem)
            {
                if (!condition)
                {
                    throw new InvalidOperationException(problem);
                }
            }

            private static async Task Fails<T>(Func<Task> action) where T : Exception
            {
                try
                {
                    await action();
                }
                catch (T)
                {
                    return;
                }

                throw new InvalidOperationException("no " + typeof(T).Name);
            }
        }

        internal sealed class Ims : HttpMessageHandler
        {
            public int Requests;
            public int Lifetime;
            public HttpStatusCode Status = HttpStatusCode.OK;
            public TaskCompletionSource Held;

            protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
            {
                Interlocked.Increment(ref Requests);
                if (Held is not null)
                {
                    await Held.Task.WaitAsync(cancellation);
                }

                return new HttpResponseMessage(Status) { Content = new StringContent("{\"access_token\":\"t\",\"expires_in\":" + Lifetime + "}") };
            }
        }

        internal sealed class Api : HttpMessageHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation) =>
                Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("users") });
        }

        """;
}
