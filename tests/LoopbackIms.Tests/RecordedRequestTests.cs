using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace LoopbackIms.Tests;

public sealed class RecordedRequestTests : ImsTest
{
    [Fact]
    public async Task A_request_is_recorded_as_it_was_sent()
    {
        Client.DefaultRequestHeaders.Add("x-test", "yes");
        await PostAsync(TokenUrl, UrlEncoded(TokenForm()));

        var request = Assert.Single(Server.Requests);
        Assert.Equal("POST", request.Method);
        Assert.Equal("ims-na1.adobelogin.com", request.Host);
        Assert.Equal("/ims/token/v3", request.Path);
        Assert.Equal("HTTP/1.1", request.Protocol);
        Assert.Equal("application/x-www-form-urlencoded", request.ContentType);
        Assert.Contains(new RequestField("x-test", "yes"), request.Headers);
        Assert.Equal(TokenForm().Select(static field => new RequestField(field.Key, field.Value)), request.Fields);
        Assert.Empty(request.QueryFields);
        Assert.Contains("scope=openid%2CAdobeID%2C", request.Body, StringComparison.Ordinal);
        Assert.Equal(200, request.StatusCode);
        Assert.Contains("\"expires_in\":86399", request.ResponseBody, StringComparison.Ordinal);
        Assert.Equal("client_credentials", request.Field("grant_type"));
        Assert.Null(request.Field("jwt_token"));
    }

    [Fact]
    public async Task Requests_are_kept_in_order_and_can_be_forgotten()
    {
        await PostAsync(ExchangeUrl, UrlEncoded(ExchangeForm()));
        await PostAsync(TokenUrl, UrlEncoded(TokenForm()));
        var before = Server.Requests;

        Server.ClearRequests();

        Assert.Equal(["/ims/exchange/jwt/", "/ims/token/v3"], before.Select(static request => request.Path));
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task Refused_requests_are_recorded_too()
    {
        await PostAsync(TokenUrl, UrlEncoded(ExchangeForm()));

        Assert.Equal(400, LastRequest.StatusCode);
        Assert.NotNull(LastRequest.Field("jwt_token"));
    }

    [Fact]
    public async Task A_description_shows_everything_but_secrets_and_tokens()
    {
        var (_, json) = await PostAsync(TokenUrl, UrlEncoded(TokenForm()));

        var text = LastRequest.Describe();

        Assert.Contains("POST https://ims-na1.adobelogin.com/ims/token/v3", text, StringComparison.Ordinal);
        Assert.Contains("Content-Type: application/x-www-form-urlencoded", text, StringComparison.Ordinal);
        Assert.Contains("grant_type = client_credentials", text, StringComparison.Ordinal);
        Assert.Contains("client_id = " + Credential.ClientId, text, StringComparison.Ordinal);
        Assert.Contains("client_secret = p8e-…", text, StringComparison.Ordinal);
        Assert.Contains("scope = openid,AdobeID,user_management_sdk", text, StringComparison.Ordinal);
        Assert.Contains("200", text, StringComparison.Ordinal);
        Assert.Contains("\"expires_in\":86399", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Credential.ClientSecret[4..], text, StringComparison.Ordinal);
        Assert.DoesNotContain(json.GetProperty("access_token").GetString()!, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_description_masks_the_jwt_and_what_travels_in_the_url_or_a_header()
    {
        Client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Basic c2VjcmV0c2VjcmV0");
        var form = ExchangeForm();

        await PostAsync(ExchangeUrl + QueryOf(form), content: null);

        var text = LastRequest.Describe();
        Assert.Contains("in the URL: client_secret = p8e-…", text, StringComparison.Ordinal);
        Assert.Contains("in the URL: jwt_token = eyJh…", text, StringComparison.Ordinal);
        Assert.Contains("Authorization: Basi…", text, StringComparison.Ordinal);
        Assert.DoesNotContain(form["jwt_token"][4..], text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_short_secret_is_masked_as_a_whole_and_line_breaks_are_escaped()
    {
        var form = TokenForm();
        form["client_secret"] = "1234";
        form["extra"] = "a\nforged line";

        await PostAsync(TokenUrl, UrlEncoded(form));

        Assert.Contains("client_secret = …", LastRequest.Describe(), StringComparison.Ordinal);
        Assert.DoesNotContain("\nforged line", LastRequest.Describe(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_line_for_the_log_has_names_and_the_error_but_no_values()
    {
        var form = TokenForm();
        form["scope"] = "target_sdk";

        await PostAsync(TokenUrl, UrlEncoded(form));

        Assert.Equal(
            "POST https://ims-na1.adobelogin.com/ims/token/v3 [grant_type,client_id,client_secret,scope] -> 400 invalid_scope: the credential does not have the scope target_sdk",
            LastRequest.ToString());
    }
}
