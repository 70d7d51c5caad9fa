using System.Threading.Tasks;
using Xunit;

namespace ImsMigration.Analyzers.Tests.Rules;

/// <summary>IMS0001: where the JWT exchange endpoint is named, however it is written.</summary>
public sealed class ExchangeEndpointTests
{
    [Theory]
    [InlineData("https://ims-na1.adobelogin.com/ims/exchange/jwt")]
    [InlineData("https://ims-na1.adobelogin.com/ims/exchange/jwt/")]
    [InlineData("https://ims-na1.adobelogin.com/ims/exchange/v1/jwt")]
    [InlineData("https://ims-na1.adobelogin.com/ims/exchange/v1/jwt/")]
    [InlineData("https://adobeid-na1.services.adobe.com/ims/exchange/jwt")]
    [InlineData("https://ims-na1-stg1.adobelogin.com/ims/exchange/jwt")]
    [InlineData("https://adobeid-na1-stg1.services.adobe.com/ims/exchange/jwt")]
    [InlineData("HTTPS://IMS-NA1.ADOBELOGIN.COM/ims/exchange/jwt")]
    [InlineData("https://localhost:8443/ims/exchange/jwt")]
    [InlineData("/ims/exchange/jwt")]
    [InlineData("/ims/exchange/jwt/")]
    [InlineData("ims/exchange/jwt")]
    [InlineData("ims/exchange/v1/jwt")]
    [InlineData("{0}/ims/exchange/jwt")]
    [InlineData("https://ims-na1.adobelogin.com/ims/exchange/jwt?client_id=")]
    public Task Reports_every_spelling_of_the_endpoint(string url) => RuleVerifier.VerifyAsync($$"""
        internal static class Settings
        {
            public static string Url = {|IMS0001:"{{url}}"|};
        }
        """);

    [Theory]
    [InlineData("https://example.my.workfront.com/integrations/oauth2/api/v1/jwt/exchange")]
    [InlineData("/integrations/oauth2/api/v1/jwt/exchange")]
    [InlineData("https://identity.example/ims/exchange/jwt")]
    [InlineData("https://ims-na1.adobelogin.com.example/ims/exchange/jwt")]
    [InlineData("https://ims-na1.adobelogin.com/ims/exchange/jwts")]
    [InlineData("https://ims-na1.adobelogin.com/ims/exchange/jwt/keys")]
    [InlineData("https://ims-na1.adobelogin.com/ims/exchange")]
    [InlineData("https://ims-na1.adobelogin.com/ims/token/v3")]
    [InlineData("https://ims-na1.adobelogin.com/ims/authorize/v2")]
    [InlineData("https://ims-na1.adobelogin.com/ims/keys")]
    [InlineData("https://ims-na1.adobelogin.com")]
    [InlineData("exchange/jwt")]
    public Task Says_nothing_about_other_addresses(string url) => RuleVerifier.VerifyAsync($$"""
        internal static class Settings
        {
            public static string Url = "{{url}}";
        }
        """);

    [Theory]
    [InlineData("public const string Url = {|IMS0001:\"https://ims-na1.adobelogin.com/ims/exchange/jwt\"|};")]
    [InlineData("public const string Url = {|IMS0001:@\"https://ims-na1.adobelogin.com/ims/exchange/jwt\"|};")]
    [InlineData("public const string Url = {|IMS0001:\"\"\"https://ims-na1.adobelogin.com/ims/exchange/jwt\"\"\"|};")]
    [InlineData("public const string Url = Host + {|IMS0001:\"/ims/exchange/jwt\"|};")]
    [InlineData("public const string Url = {|IMS0001:\"https://ims-na1.adobelogin.com/ims/\" + \"exchange/jwt\"|};")]
    [InlineData("public const string Url = {|IMS0001:Host + \"/ims/\" + \"exchange\" + \"/jwt\"|};")]
    [InlineData("public const string Url = {|IMS0001:Ims + \"exchange/jwt\"|};")]
    [InlineData("public const string Url = {|IMS0001:Ims + (\"exchange\" + \"/jwt\")|};")]
    [InlineData("public const string Url = $\"{Host}{|IMS0001:/ims/exchange/jwt|}\";")]
    [InlineData("public const string Url = $\"{Ims}{|IMS0001:exchange/jwt|}\";")]
    [InlineData("public static string Url(string host) => $\"https://{host}{|IMS0001:/ims/exchange/jwt|}\";")]
    [InlineData("public static string Url(string host) => $\"https://{host}{|IMS0001:/ims/exchange/jwt/?client_id=|}{host}\";")]
    [InlineData("public static string Url(string host) => \"https://\" + host + {|IMS0001:\"/ims/exchange/jwt\"|};")]
    [InlineData("public static string Url(string host) => string.Format({|IMS0001:\"https://{0}/ims/exchange/jwt\"|}, host);")]
    [InlineData("public static string Url(string host) => string.Concat(host, {|IMS0001:\"/ims/exchange/jwt\"|});")]
    [InlineData("public static Uri Url { get; } = new Uri({|IMS0001:\"https://ims-na1.adobelogin.com/ims/exchange/jwt\"|});")]
    [InlineData("public static Uri Url { get; } = new Uri(new Uri(Host), {|IMS0001:\"ims/exchange/jwt\"|});")]
    [InlineData("public static Uri Url => new UriBuilder(Host) { Path = {|IMS0001:\"/ims/exchange/jwt\"|} }.Uri;")]
    [InlineData("public static void Connect(string url = {|IMS0001:\"https://ims-na1.adobelogin.com/ims/exchange/jwt\"|}) { }")]
    [InlineData("public static string Url { get; set; } = {|IMS0001:\"https://ims-na1.adobelogin.com/ims/exchange/jwt\"|};")]
    [InlineData("public static bool IsExchange(string url) => url is {|IMS0008:\"https://ims-na1.adobelogin.com/ims/exchange/jwt\"|};")]
    [InlineData("[Path({|IMS0001:\"/ims/exchange/jwt/\"|})] public static void Post() { }")]
    [InlineData("[Path(Ims), Path({|IMS0001:Ims + \"exchange/jwt\"|})] public static void Post() { }")]
    public Task Reports_the_endpoint_wherever_it_is_written(string member) => RuleVerifier.VerifyAsync($$"""
        using System;

        [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
        internal sealed class PathAttribute(string path) : Attribute
        {
            public string Path => path;
        }

        internal static class Settings
        {
            private const string Host = "https://ims-na1.adobelogin.com";
            private const string Ims = Host + "/ims/";

            {{member}}
        }
        """);

    [Fact]
    public Task Says_nothing_about_comments_and_disabled_code() => RuleVerifier.VerifyAsync("""
        /// <summary>Once <c>https://ims-na1.adobelogin.com/ims/exchange/jwt</c>.</summary>
        internal static class Settings
        {
            // https://ims-na1.adobelogin.com/ims/exchange/jwt
        #if OLD
            public const string Url = "https://ims-na1.adobelogin.com/ims/exchange/jwt";
        #endif
            public const string Host = "https://ims-na1.adobelogin.com"; /* /ims/exchange/jwt */
        }
        """);

    [Fact]
    public Task Says_nothing_about_generated_code() => RuleVerifier.VerifyAsync([], ("Client.g.cs", """
        // <auto-generated/>
        internal static class Client
        {
            public const string Url = "https://ims-na1.adobelogin.com/ims/exchange/jwt";
        }
        """));

    [Fact]
    public Task Reports_a_path_below_a_base_address_that_ends_in_ims() => RuleVerifier.VerifyAsync("""
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading.Tasks;

        internal static class Program
        {
            internal static Task RequestAsync(string secret, string jwt)
            {
                var http = new HttpClient { BaseAddress = new Uri("https://ims-na1.adobelogin.com/ims/") };
                var form = new Dictionary<string, string> { { "client_id", "id" }, { "client_secret", secret }, { "jwt_token", jwt } };
                return http.PostAsync({|IMS0001:"exchange/jwt"|}, new FormUrlEncodedContent(form));
            }
        }
        """);

    [Theory]
    [InlineData(".AppendPathSegments(\"ims\", {|IMS0001:\"exchange\"|}, \"jwt\")")]
    [InlineData(".AppendPathSegment(\"ims\").AppendPathSegment({|IMS0001:\"exchange/jwt\"|})")]
    [InlineData(".AppendPathSegment({|IMS0001:\"ims/exchange/jwt\"|})")]
    public Task Reports_the_path_of_a_Flurl_address(string path) => RuleVerifier.VerifyAsync($$"""
        using System.Threading.Tasks;
        using Flurl;
        using Flurl.Http;

        internal static class Program
        {
            internal static Task RequestAsync(string secret, string jwt) =>
                "https://ims-na1.adobelogin.com"{{path}}
                    .PostUrlEncodedAsync(new { client_id = "id", client_secret = secret, jwt_token = jwt });
        }
        """);

    [Theory]
    [InlineData("https://ims-na1.adobelogin.com/ims/token/v3")]
    [InlineData("https://ims-na1.adobelogin.com/ims/token/v2")]
    [InlineData("https://ims-na1.adobelogin.com/ims/token")]
    public Task Reports_the_field_that_is_still_sent_to_the_token_endpoint(string url) => RuleVerifier.VerifyAsync($$"""
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading.Tasks;

        internal static class Program
        {
            internal static Task RequestAsync(HttpClient http, string secret, string jwt)
            {
                var form = new Dictionary<string, string>
                {
                    ["client_id"] = "id",
                    ["client_secret"] = secret,
                    [{|IMS0001:"jwt_token"|}] = jwt,
                };
                return http.PostAsync("{{url}}", new FormUrlEncodedContent(form));
            }
        }
        """);

    [Fact]
    public Task Reports_the_field_where_only_a_configuration_file_names_the_endpoint() => RuleVerifier.VerifyAsync(
        [("/customer/appsettings.json", """{ "Adobe": { "TokenUrl": "https://ims-na1.adobelogin.com/ims/exchange/jwt" } }""")],
        ("Program.cs", """
            using System.Collections.Generic;
            using System.Net.Http;
            using System.Threading.Tasks;

            internal static class Program
            {
                internal static Task RequestAsync(HttpClient http, string url, string secret, string jwt)
                {
                    var form = new Dictionary<string, string> { ["client_id"] = "id", ["client_secret"] = secret, [{|IMS0001:"jwt_token"|}] = jwt };
                    return http.PostAsync(url, new FormUrlEncodedContent(form));
                }
            }
            """));
}
