using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Security.Authentication;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace LoopbackIms.Tests;

public sealed class ProxyTests : ImsTest
{
    [Theory]
    [InlineData("https://example.org/", "example.org:443")]
    [InlineData("https://ims-na1.adobelogin.com:8443/ims/token/v3", "ims-na1.adobelogin.com:8443")]
    [InlineData("https://ims-na1.adobelogin.com.example.org/ims/token/v3", "ims-na1.adobelogin.com.example.org:443")]
    [InlineData("https://adobelogin.com/", "adobelogin.com:443")]
    [InlineData("http://ims-na1.adobelogin.com/ims/token/v3", "GET http://ims-na1.adobelogin.com/ims/token/v3")]
    public async Task Anything_but_an_ims_host_at_port_443_is_refused_and_recorded(string url, string refused)
    {
        try
        {
            using var response = await Client.GetAsync(new Uri(url));
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }
        catch (HttpRequestException exception)
        {
            Assert.Contains("403", exception.Message, StringComparison.Ordinal);
        }

        Assert.Equal([refused], Server.RefusedHosts);
        Assert.Empty(Server.Requests);
    }

    [Theory]
    [InlineData("\r\n\r\n", "400")]
    [InlineData("CONNECT\r\n\r\n", "400")]
    [InlineData("CONNECT ims-na1.adobelogin.com:443 SPDY/3\r\n\r\n", "400")]
    [InlineData("CONNECT ims-na1.adobelogin.com HTTP/1.1\r\n\r\n", "403")]
    [InlineData("CONNECT :443 HTTP/1.1\r\n\r\n", "403")]
    [InlineData("connect ims-na1.adobelogin.com:443 HTTP/1.1\r\n\r\n", "403")]
    [InlineData("POST /ims/token/v3 HTTP/1.1\r\nHost: ims-na1.adobelogin.com\r\n\r\n", "403")]
    [InlineData("CONNECT IMS-NA1.adobelogin.com:443 HTTP/1.1\r\n\r\n", "200")]
    [InlineData("CONNECT ims-na1.adobelogin.com:443 HTTP/1.0\r\nProxy-Connection: keep-alive\r\n\r\n", "200")]
    public async Task The_first_request_of_a_connection_must_be_a_correct_connect(string request, string status)
    {
        using var connection = await RawConnection.OpenAsync(Server.Proxy);

        Assert.StartsWith($"HTTP/1.1 {status} ", await connection.AskProxyAsync(request), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endless_request_head_is_refused()
    {
        using var connection = await RawConnection.OpenAsync(Server.Proxy);

        Assert.StartsWith("HTTP/1.1 400 ", await connection.AskProxyAsync(new string('x', 20_000)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_connects_to_one_host_and_asks_for_the_certificate_of_another_gets_none()
    {
        using var connection = await RawConnection.OpenAsync(Server.Proxy);

        var failure = await Record.ExceptionAsync(
            () => connection.AskThroughTlsAsync("ims-na1.adobelogin.com", "ims-na1-stg1.adobelogin.com", "GET / HTTP/1.1\r\n\r\n"));

        Assert.True(failure is AuthenticationException or IOException, $"{failure}");
    }

    [Fact]
    public async Task Only_a_client_that_trusts_the_authority_can_connect()
    {
        using var handler = new SocketsHttpHandler { Proxy = new WebProxy(Server.Proxy) };
        using var client = new HttpClient(handler);

        await Assert.ThrowsAsync<HttpRequestException>(() => client.PostAsync(new Uri(TokenUrl), UrlEncoded(TokenForm())));

        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task A_server_can_be_stopped_while_a_client_is_connected_and_deletes_its_files()
    {
        await PostAsync(TokenUrl, UrlEncoded(TokenForm()));
        using var silent = await RawConnection.OpenAsync(Server.Proxy);
        var file = Server.CertificateAuthorityFile;
        Assert.True(File.Exists(file));

        await Server.DisposeAsync();
        await Server.DisposeAsync();

        Assert.False(Directory.Exists(Path.GetDirectoryName(file)));
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => Client.PostAsync(new Uri(TokenUrl), UrlEncoded(TokenForm())));
    }

    [Fact]
    public async Task Two_credentials_with_the_same_client_id_are_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => LoopbackImsServer.StartAsync([Credential, Credential], CancellationToken.None));
}
