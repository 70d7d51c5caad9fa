using System.IO;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ImsMigration.Analyzers.Tests.Rules;

/// <summary>IMS0008: the endpoint is named where no request can use it. Where one can, or nobody knows, it is IMS0001.</summary>
public sealed class ExchangeNamedTests
{
    [Theory]
    [InlineData("static bool IsOld(string url) => url.Contains({|IMS0008:\"/ims/exchange/jwt\"|});")]
    [InlineData("static bool IsOld(Uri url) => url.AbsolutePath == {|IMS0008:\"/ims/exchange/jwt\"|};")]
    [InlineData("static bool IsOld(Uri url) => url == new Uri({|IMS0008:\"https://ims-na1.adobelogin.com/ims/exchange/jwt\"|});")]
    [InlineData("static bool IsOld(string url) => url.StartsWith(Host + {|IMS0008:\"/ims/exchange/jwt\"|}, StringComparison.Ordinal);")]
    [InlineData("static bool IsOld(string url) => url is {|IMS0008:\"/ims/exchange/jwt\"|} or {|IMS0008:\"/ims/exchange/v1/jwt\"|};")]
    [InlineData("static bool IsOld(string[] args) => args[0].Trim('/').EndsWith({|IMS0008:\"ims/exchange/jwt\"|}.TrimStart('/'));")]
    [InlineData("static bool IsOld(string url) => {|IMS0008:\"/ims/exchange/jwt\"|}.Equals(url, StringComparison.OrdinalIgnoreCase);")]
    [InlineData("static bool IsOld(string url) => string.Equals(url, {|IMS0008:\"/ims/exchange/jwt\"|});")]
    [InlineData("static int IsOld(string url) { switch (url) { case {|IMS0008:\"/ims/exchange/jwt\"|}: return 1; default: return 0; } }")]
    [InlineData("static int IsOld(string url) => url switch { {|IMS0008:\"/ims/exchange/jwt\"|} => 1, _ => 0 };")]
    [InlineData("static int IsOld(Uri url) => url is { AbsolutePath: {|IMS0008:\"/ims/exchange/jwt\"|} } ? 1 : 0;")]
    [InlineData("static string New(string url) => url.Replace({|IMS0008:\"/ims/exchange/jwt\"|}, \"/ims/token/v3\");")]
    [InlineData("static string New(string url) => Regex.Replace(url, {|IMS0008:@\"/ims/exchange/jwt\"|}, \"/ims/token/v3\");")]
    [InlineData("static readonly Regex s_old = new Regex({|IMS0008:\"/ims/exchange/jwt\"|} + \"$\");")]
    [InlineData("static void Help() => Console.WriteLine({|IMS0008:\"curl -F jwt_token=… https://ims-na1.adobelogin.com/ims/exchange/jwt\"|});")]
    [InlineData("static void Help(string id) => Console.Error.WriteLine($\"{id}{|IMS0008:: /ims/exchange/jwt is retired|}\");")]
    [InlineData("static void Fail() => throw new InvalidOperationException(string.Format({|IMS0008:\"{0}/ims/exchange/jwt\"|}, Host));")]
    [InlineData("sealed class RetiredException() : Exception({|IMS0008:\"/ims/exchange/jwt is retired\"|});")]
    [InlineData("[Obsolete({|IMS0008:\"/ims/exchange/jwt is retired\"|})] static void Old() { }")]
    [InlineData("static void Log(Microsoft.Extensions.Logging.ILogger logger) => Microsoft.Extensions.Logging.LoggerExtensions.LogWarning(logger, {|IMS0008:\"/ims/exchange/jwt\"|});")]
    [InlineData("static readonly HashSet<string> s_old = new() { {|IMS0008:\"/ims/exchange/jwt\"|} }; static bool IsOld(string url) => s_old.Contains(url);")]
    [InlineData("static readonly string[] s_old = { {|IMS0008:\"/ims/exchange/jwt\"|}, \"/x\" }; static bool IsOld(string url) => s_old.Contains(url);")]
    [InlineData("static readonly Dictionary<string, int> s_answers = new() { [{|IMS0008:\"/ims/exchange/jwt\"|}] = 410 };")]
    [InlineData("static void Answer(Dictionary<string, int> answers) => answers.Add({|IMS0008:\"/ims/exchange/jwt\"|}, 410);")]
    [InlineData("static void Listen(System.Net.HttpListener listener) => listener.Prefixes.Add({|IMS0008:\"http://localhost:1/ims/exchange/jwt/\"|});")]
    [InlineData("const string Old = {|IMS0008:\"/ims/exchange/jwt\"|}; static bool IsOld(string url) => url == Old || url.EndsWith(Old);")]
    [InlineData("const string Old = {|IMS0008:\"/ims/exchange/jwt\"|}; const string Url = Host + Old; static bool IsOld(string url) => url == Url;")]
    [InlineData("const string Old = {|IMS0008:\"/ims/exchange/jwt\"|}; static int IsOld(string url) { switch (url) { case Old: return 1; default: return 0; } }")]
    [InlineData("static string Old => {|IMS0008:\"/ims/exchange/jwt\"|}; static bool IsOld(string url) { var old = Old.ToUpperInvariant(); return url == old; }")]
    [InlineData("static bool IsOld(string url, string old = {|IMS0008:\"/ims/exchange/jwt\"|}) => url == old;")]
    [InlineData("static bool Has(string url, string part) => url.Contains(part); static bool IsOld(string url) => Has(url, {|IMS0008:\"/ims/exchange/jwt\"|});")]
    [InlineData("static bool IsOld(string url) { foreach (var old in new[] { {|IMS0008:\"/ims/exchange/jwt\"|} }) { if (url == old) { return true; } } return false; }")]
    public Task Reports_a_text_that_is_only_compared_shown_or_mapped(string members) => VerifyAsync(members);

    [Theory]
    [InlineData("const string Old = {|IMS0001:\"/ims/exchange/jwt\"|};")]
    [InlineData("const string Old = {|IMS0001:\"/ims/exchange/jwt\"|}; static bool IsOld(string url) => url == Old; static Task Send(HttpClient http) => http.GetAsync(Host + Old);")]
    [InlineData("static readonly string[] s_old = { {|IMS0001:\"/ims/exchange/jwt\"|} }; static Task Send(HttpClient http) => http.GetAsync(s_old[0]);")]
    [InlineData("static bool Has(HttpClient http, string part) => http.GetAsync(part).IsCompleted; static bool IsOld(HttpClient http) => Has(http, {|IMS0001:\"/ims/exchange/jwt\"|});")]
    [InlineData("static string Old => {|IMS0001:\"/ims/exchange/jwt\"|}; static object Give() => new { Old };")]
    [InlineData("static string New(string url) => url.Replace(\"/ims/token/v3\", {|IMS0001:\"/ims/exchange/jwt\"|}); static Task Send(HttpClient http, string url) => http.GetAsync(New(url));")]
    [InlineData("static Task Send(HttpClient http, bool old) => http.GetAsync(old ? {|IMS0001:\"/ims/exchange/jwt\"|} : \"/ims/token/v3\");")]
    [InlineData("static readonly Func<string> s_old = () => {|IMS0001:\"/ims/exchange/jwt\"|};")]
    [InlineData("static void Write() => System.IO.File.WriteAllText(\"a\", {|IMS0001:\"/ims/exchange/jwt\"|});")]
    [InlineData("sealed class Options { public string Url { get; set; } = {|IMS0001:\"/ims/exchange/jwt\"|}; public bool IsOld => Url == \"\"; }")]
    [InlineData("static void Append(System.Text.StringBuilder url) => url.Append({|IMS0001:\"/ims/exchange/jwt\"|});")]
    [InlineData("static void Start(Dictionary<string, string> urls) => urls[\"old\"] = {|IMS0001:\"/ims/exchange/jwt\"|};")]
    public Task Reports_as_used_what_can_be_sent_or_is_not_understood(string members) => VerifyAsync(members);

    [Fact]
    public Task A_constant_that_other_projects_can_use_counts_as_used() => RuleVerifier.VerifyAsync("""
        public static class Paths
        {
            public const string Old = {|IMS0001:"/ims/exchange/jwt"|};

            public static bool IsOld(string url) => url == Old;
        }
        """);

    [Fact]
    public Task Reports_what_tests_assert() => RuleVerifier.VerifyAsync(
        """
        using Xunit;

        public sealed class ClientTests
        {
            private const string Old = {|IMS0008:"/ims/exchange/jwt"|};

            [Fact]
            public void Asks_at_the_new_address()
            {
                Assert.DoesNotContain({|IMS0008:"/ims/exchange/jwt"|}, Client.Url);
                Assert.NotEqual("https://ims-na1.adobelogin.com" + Old, Client.Url);
                Assert.True(Client.Url.Length > 0, {|IMS0008:"not /ims/exchange/jwt"|});
            }

            [Theory]
            [InlineData({|IMS0008:"/ims/exchange/jwt"|}, 1)]
            [InlineData(Old, 2)]
            public void Does_not_end_in(string path, int number) => Assert.False(Client.Url.EndsWith(path + number));

            [Theory]
            [InlineData({|IMS0001:"/ims/exchange/jwt"|})]
            public System.Threading.Tasks.Task Asks(string path) => new System.Net.Http.HttpClient().GetAsync(path);
        }

        internal static class Client
        {
            public const string Url = "https://ims-na1.adobelogin.com/ims/token/v3";
        }
        """,
        [.. CustomerLibraries.For([], leftOut: []), MetadataReference.CreateFromFile(typeof(Assert).Assembly.Location), MetadataReference.CreateFromFile(typeof(FactAttribute).Assembly.Location)]);

    [Fact]
    public Task Reports_what_stands_in_for_the_endpoint() => RuleVerifier.VerifyAsync("""
        using System;
        using System.Net;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;

        internal sealed class StubHandler(string path) : HttpMessageHandler
        {
            public static StubHandler Create() => new({|IMS0008:"/ims/exchange/jwt"|});

            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
                Task.FromResult(new HttpResponseMessage(
                    request.RequestUri.AbsolutePath == path || request.RequestUri.AbsolutePath.EndsWith({|IMS0008:"/ims/exchange/v1/jwt"|})
                        ? HttpStatusCode.Gone
                        : HttpStatusCode.OK));
        }
        """);

    [Fact]
    public Task Reports_the_routes_of_a_server() => RuleVerifier.VerifyAsync(
        """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;

        internal static class StandIn
        {
            public static void Map(WebApplication app)
            {
                app.MapPost({|IMS0008:"/ims/exchange/jwt"|}, () => Results.BadRequest({|IMS0008:"/ims/exchange/jwt is retired"|}));
                app.Map({|IMS0008:"/ims/exchange/v1/jwt"|}, branch => branch.Run(context => context.Response.WriteAsync({|IMS0008:"no /ims/exchange/jwt"|})));
                app.UseWhen(context => context.Request.Path == {|IMS0008:"/ims/exchange/jwt"|} || context.Request.Path.StartsWithSegments({|IMS0008:"/ims/exchange/jwt"|}), _ => { });
                app.MapGet("/", () => Results.Redirect({|IMS0001:"https://ims-na1.adobelogin.com/ims/exchange/jwt"|}));
            }
        }

        public sealed class StandInController : ControllerBase
        {
            [HttpPost({|IMS0008:"/ims/exchange/jwt"|})]
            public IActionResult Exchange() => NotFound({|IMS0008:"/ims/exchange/jwt"|});
        }
        """,
        [
            .. CustomerLibraries.For([], leftOut: ["Microsoft.AspNetCore.WebUtilities.dll"]),
            .. Directory.EnumerateFiles(Path.GetDirectoryName(typeof(ServiceCollection).Assembly.Location)!, "Microsoft.AspNetCore*.dll").Select(static file => MetadataReference.CreateFromFile(file)),
        ]);

    [Fact]
    public Task Reports_where_the_flow_itself_is_used_as_before() => RuleVerifier.VerifyAsync("""
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading.Tasks;

        internal static class Client
        {
            internal static Task RequestAsync(HttpClient http, string url, string secret, string jwt)
            {
                if (url == {|IMS0008:"https://ims-na1.adobelogin.com/ims/exchange/jwt"|})
                {
                    url = {|IMS0001:"https://ims-na1.adobelogin.com/ims/exchange/v1/jwt"|};
                }

                return http.PostAsync(url, new FormUrlEncodedContent(new Dictionary<string, string> { ["client_id"] = "id", ["client_secret"] = secret, ["jwt_token"] = jwt }));
            }
        }
        """);

    private static Task VerifyAsync(string members) => RuleVerifier.VerifyAsync($$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net.Http;
        using System.Text.RegularExpressions;
        using System.Threading.Tasks;

        internal static class Program
        {
            private const string Host = "https://ims-na1.adobelogin.com";

            {{members}}
        }
        """);
}
