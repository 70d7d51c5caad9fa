using System;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Xunit;

namespace LoopbackIms.Tests;

public sealed class GarbageTests : ImsTest
{
    private const string Form = "application/x-www-form-urlencoded";

    [Theory]
    [InlineData(Form, "client_id=%")]
    [InlineData(Form, "client_id=%4")]
    [InlineData(Form, "client_id=%zz")]
    [InlineData(Form, "client_id=%+1")]
    [InlineData(Form, "client_id=%ff")]
    [InlineData(Form, "client_id=ä")]
    [InlineData(Form, "client_id=a b")]
    [InlineData(Form, "client_id=a\n")]
    [InlineData(Form, "=a")]
    [InlineData(Form, "&&&===&&&")]
    [InlineData(Form, "\0\0\0")]
    [InlineData(Form, "{\"client_id\":\"x\"}")]
    [InlineData(Form, "")]
    [InlineData(Form + "; charset=utf-16", "client_id=a")]
    [InlineData("application/json", "{")]
    [InlineData("text/plain", "client_id=a")]
    [InlineData("no content type", "client_id=a")]
    [InlineData("", "client_id=a")]
    [InlineData(null, "client_id=a")]
    [InlineData("multipart/form-data", "--a\r\n")]
    [InlineData("multipart/form-data; boundary=", "--a\r\n")]
    [InlineData("multipart/form-data; boundary=a", "")]
    [InlineData("multipart/form-data; boundary=a", "no boundary at all")]
    [InlineData("multipart/form-data; boundary=a", "--a")]
    [InlineData("multipart/form-data; boundary=a", "--a\r\n\r\n")]
    [InlineData("multipart/form-data; boundary=a", "--a\r\n\r\nvalue without a name\r\n--a--\r\n")]
    [InlineData("multipart/form-data; boundary=a", "--a\r\nContent-Disposition: form-data; name=client_id\r\n\r\nnot closed")]
    [InlineData("multipart/form-data; boundary=a", "--a\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\nx\r\n--a--\r\n")]
    [InlineData("multipart/form-data; boundary=a", "--a\r\nContent-Disposition: form-data; name=\"\"\r\n\r\nx\r\n--a--\r\n")]
    [InlineData("multipart/form-data; boundary=a", "--a\r\nContent-Disposition: attachment\r\n\r\nx\r\n--a--\r\n")]
    [InlineData("multipart/form-data; boundary=a", "--a\r\nno header\r\n\r\nx\r\n--a--\r\n")]
    [InlineData("multipart/form-data; boundary=aaaaaaaaaabbbbbbbbbbaaaaaaaaaabbbbbbbbbbaaaaaaaaaabbbbbbbbbbaaaaaaaaaabbbbbbbbbb", "x")]
    public async Task A_malformed_body_is_answered_400(string? contentType, string body) =>
        await AssertAnswered400Async(Encoding.UTF8.GetBytes(body), contentType);

    [Fact]
    public async Task A_multipart_value_that_is_not_utf_8_is_answered_400() =>
        await AssertAnswered400Async(
            Encoding.Latin1.GetBytes("--a\r\nContent-Disposition: form-data; name=client_id\r\n\r\n\u00ff\r\n--a--\r\n"), "multipart/form-data; boundary=a");

    [Theory]
    [InlineData(Form)]
    [InlineData("multipart/form-data; boundary=a")]
    public async Task Random_bytes_are_answered_400(string contentType)
    {
        var random = new Random(20260301);
        for (var i = 0; i < 20; i++)
        {
            var body = new byte[random.Next(1, 3000)];
            random.NextBytes(body);
            await AssertAnswered400Async(body, contentType);
        }
    }

    [Fact]
    public async Task A_body_of_several_megabytes_is_answered_400() =>
        await AssertAnswered400Async(Encoding.ASCII.GetBytes("client_id=" + new string('a', 3_000_000)), Form);

    [Theory]
    [InlineData("?%")]
    [InlineData("?client_id=%ff")]
    public async Task A_malformed_query_string_is_answered_400(string query)
    {
        foreach (var url in new[] { ExchangeUrl, TokenUrl })
        {
            var (status, _) = await PostAsync(url + query, UrlEncoded([]));
            Assert.Equal(HttpStatusCode.BadRequest, status);
        }
    }

    private async Task AssertAnswered400Async(byte[] body, string? contentType)
    {
        foreach (var url in new[] { ExchangeUrl, TokenUrl })
        {
            var content = new ByteArrayContent(body);
            if (contentType is not null)
            {
                content.Headers.TryAddWithoutValidation("Content-Type", contentType);
            }

            var (status, json) = await PostAsync(url, content);

            Assert.Equal(HttpStatusCode.BadRequest, status);
            Assert.NotEmpty(json.GetProperty("error").GetString()!);
        }
    }
}
