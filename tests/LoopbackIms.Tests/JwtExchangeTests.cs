using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Xunit;

namespace LoopbackIms.Tests;

public sealed class JwtExchangeTests : ImsTest
{
    [Theory]
    [InlineData("https://ims-na1.adobelogin.com/ims/exchange/jwt")]
    [InlineData("https://ims-na1.adobelogin.com/ims/exchange/jwt/")]
    [InlineData("https://ims-na1.adobelogin.com/ims/exchange/v1/jwt")]
    [InlineData("https://ims-na1.adobelogin.com/ims/exchange/v1/jwt/")]
    [InlineData("https://adobeid-na1.services.adobe.com/ims/exchange/jwt")]
    public async Task Every_form_of_the_endpoint_exchanges_a_jwt_for_a_token_whose_life_is_in_milliseconds(string url)
    {
        var (status, json) = await PostAsync(url, UrlEncoded(ExchangeForm()));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["token_type", "access_token", "expires_in"], json.EnumerateObject().Select(static property => property.Name));
        Assert.Equal("bearer", json.GetProperty("token_type").GetString());
        Assert.NotEmpty(json.GetProperty("access_token").GetString()!);
        Assert.Equal(86_399_993, json.GetProperty("expires_in").GetInt64());
    }

    [Fact]
    public async Task A_multipart_form_is_accepted()
    {
        var (status, _) = await PostAsync(ExchangeUrl, Multipart(ExchangeForm()));

        Assert.Equal(HttpStatusCode.OK, status);
    }

    [Fact]
    public async Task A_multipart_form_written_by_hand_with_a_boundary_of_dashes_is_accepted()
    {
        var body = string.Concat(ExchangeForm().Select(static field =>
            $"------boundary\r\nContent-Disposition: form-data; name=\"{field.Key}\"\r\n\r\n{field.Value}\r\n")) + "------boundary--";
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=----boundary");

        var (status, _) = await PostAsync(ExchangeUrl, content);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["client_id", "client_secret", "jwt_token"], LastRequest.Fields.Select(static field => field.Name));
    }

    [Fact]
    public async Task Fields_in_the_query_string_are_accepted_and_recorded()
    {
        var (status, _) = await PostAsync(ExchangeUrl + QueryOf(ExchangeForm()), content: null);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["client_id", "client_secret", "jwt_token"], LastRequest.QueryFields.Select(static field => field.Name));
        Assert.Empty(LastRequest.Fields);
    }

    [Fact]
    public async Task Every_answer_has_a_new_token()
    {
        var (_, first) = await PostAsync(ExchangeUrl, UrlEncoded(ExchangeForm()));
        var (_, second) = await PostAsync(ExchangeUrl, UrlEncoded(ExchangeForm()));

        Assert.NotEqual(first.GetProperty("access_token").GetString(), second.GetProperty("access_token").GetString());
    }

    [Theory]
    [InlineData("https://ims-na1.adobelogin.com")]
    [InlineData("https://adobeid-na1.services.adobe.com")]
    public async Task The_host_of_the_claims_may_differ_from_the_host_of_the_exchange(string claimHost)
    {
        var assertion = Assertion.For(Credential);
        assertion.Claims["aud"] = $"{claimHost}/c/{Credential.ClientId}";

        var (status, _) = await PostAsync("https://adobeid-na1.services.adobe.com/ims/exchange/jwt", UrlEncoded(ExchangeForm(assertion.Sign())));

        Assert.Equal(HttpStatusCode.OK, status);
    }

    [Fact]
    public async Task Staging_accepts_a_jwt_made_for_staging()
    {
        var assertion = Assertion.For(Credential);
        assertion.Claims["aud"] = $"https://ims-na1-stg1.adobelogin.com/c/{Credential.ClientId}";

        var (status, _) = await PostAsync("https://ims-na1-stg1.adobelogin.com/ims/exchange/jwt", UrlEncoded(ExchangeForm(assertion.Sign())));

        Assert.Equal(HttpStatusCode.OK, status);
    }

    [Fact]
    public async Task One_of_several_metascopes_is_enough()
    {
        var assertion = Assertion.For(Credential);
        assertion.Claims.Remove($"{Assertion.Host}/s/{Credential.Metascopes[1]}");

        var (status, _) = await PostAsync(ExchangeUrl, UrlEncoded(ExchangeForm(assertion.Sign())));

        Assert.Equal(HttpStatusCode.OK, status);
    }

    [Fact]
    public async Task A_life_of_a_little_more_than_a_day_is_accepted()
    {
        var assertion = Assertion.For(Credential);
        assertion.Claims["exp"] = Assertion.SecondsFromNow(87_000);

        var (status, _) = await PostAsync(ExchangeUrl, UrlEncoded(ExchangeForm(assertion.Sign())));

        Assert.Equal(HttpStatusCode.OK, status);
    }

    [Fact]
    public async Task A_retired_endpoint_answers_410_to_a_valid_request()
    {
        Server.JwtExchange = JwtExchangeState.Retired;

        await AssertRefusedAsync(ExchangeUrl, UrlEncoded(ExchangeForm()), 410, "jwt_exchange_retired");
    }

    [Fact]
    public async Task A_migrated_credential_gets_500_as_adobe_answers_it()
    {
        Server.JwtExchange = JwtExchangeState.Migrated;

        await AssertRefusedAsync(ExchangeUrl, UrlEncoded(ExchangeForm()), 500, "internal_error", "Please try again later");
    }

    [Theory]
    [InlineData(JwtExchangeState.Retired)]
    [InlineData(JwtExchangeState.Migrated)]
    public async Task The_end_of_the_exchange_leaves_the_new_endpoint_alone(JwtExchangeState state)
    {
        Server.JwtExchange = state;

        var (status, _) = await PostAsync(TokenUrl, UrlEncoded(TokenForm()));

        Assert.Equal(HttpStatusCode.OK, status);
    }

    [Fact]
    public async Task The_exchange_can_be_made_active_again()
    {
        Server.JwtExchange = JwtExchangeState.Retired;
        Server.JwtExchange = JwtExchangeState.Active;

        var (status, _) = await PostAsync(ExchangeUrl, UrlEncoded(ExchangeForm()));

        Assert.Equal(HttpStatusCode.OK, status);
    }
}
