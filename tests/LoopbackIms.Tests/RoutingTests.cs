using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Xunit;

namespace LoopbackIms.Tests;

public sealed class RoutingTests : ImsTest
{
    [Theory]
    [InlineData("/")]
    [InlineData("/ims/token")]
    [InlineData("/ims/token/v4")]
    [InlineData("/ims/token/v3/x")]
    [InlineData("/ims/token/v3//")]
    [InlineData("//ims/token/v3")]
    [InlineData("/IMS/token/v3")]
    [InlineData("/ims/exchange/v2/jwt")]
    [InlineData("/ims/ims/exchange/jwt")]
    public async Task Another_path_is_not_found(string path) =>
        await AssertRefusedAsync("https://ims-na1.adobelogin.com" + path, UrlEncoded(TokenForm()), 404, "not_found");

    [Theory]
    [InlineData("GET", ExchangeUrl)]
    [InlineData("GET", TokenUrl)]
    [InlineData("PUT", TokenUrl)]
    [InlineData("HEAD", TokenUrl)]
    public async Task Another_method_is_not_allowed(string method, string url)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), url);

        using var response = await Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
        Assert.Equal(method, LastRequest.Method);
    }

    [Theory]
    [InlineData("ims-na1.adobelogin.com", "404")]
    [InlineData("ims-na1.adobelogin.com:443", "404")]
    [InlineData("ims-na1.adobelogin.com:8443", "421")]
    [InlineData("ims-na1-stg1.adobelogin.com", "421")]
    [InlineData("example.org", "421")]
    public async Task The_host_header_must_name_the_host_of_the_connection(string header, string status)
    {
        const string Host = "ims-na1.adobelogin.com";
        using var connection = await RawConnection.OpenAsync(Server.Proxy);

        var answer = await connection.AskThroughTlsAsync(Host, Host, $"GET / HTTP/1.1\r\nHost: {header}\r\n\r\n");

        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
    }
}
