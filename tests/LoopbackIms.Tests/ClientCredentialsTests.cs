using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Xunit;

namespace LoopbackIms.Tests;

public sealed class ClientCredentialsTests : ImsTest
{
    [Theory]
    [InlineData("https://ims-na1.adobelogin.com/ims/token/v3")]
    [InlineData("https://ims-na1.adobelogin.com/ims/token/v3/")]
    [InlineData("https://ims-na1.adobelogin.com/ims/token/v2")]
    [InlineData("https://ims-na1.adobelogin.com/ims/token/v1")]
    [InlineData("https://ims-na1-stg1.adobelogin.com/ims/token/v3")]
    public async Task Every_form_of_the_endpoint_issues_a_token_whose_life_is_in_seconds(string url)
    {
        var (status, json) = await PostAsync(url, UrlEncoded(TokenForm()));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["access_token", "token_type", "expires_in"], json.EnumerateObject().Select(static property => property.Name));
        Assert.Equal("bearer", json.GetProperty("token_type").GetString());
        Assert.NotEmpty(json.GetProperty("access_token").GetString()!);
        Assert.Equal(86_399, json.GetProperty("expires_in").GetInt64());
    }

    [Fact]
    public async Task A_multipart_form_is_accepted()
    {
        var (status, _) = await PostAsync(TokenUrl, Multipart(TokenForm()));

        Assert.Equal(HttpStatusCode.OK, status);
    }

    [Fact]
    public async Task All_scopes_of_the_credential_are_accepted()
    {
        var form = TokenForm();
        form["scope"] = string.Join(",", Credential.Scopes);

        var (status, _) = await PostAsync(TokenUrl, UrlEncoded(form));

        Assert.Equal(HttpStatusCode.OK, status);
    }

    [Fact]
    public async Task The_scope_of_io_events_is_accepted_although_it_is_spelled_like_its_metascope()
    {
        var events = ServiceCredential.Generate("event_receiver_api") with { Certificate = Credential.Certificate };
        await using var server = await LoopbackImsServer.StartAsync([events], default);
        using var client = server.CreateClient();
        using var content = UrlEncoded(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = events.ClientId,
            ["client_secret"] = events.ClientSecret,
            ["scope"] = "openid,AdobeID,event_receiver,event_receiver_api",
        });

        using var response = await client.PostAsync(new System.Uri(TokenUrl), content);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task The_organization_may_be_named()
    {
        var form = TokenForm();
        form["org_id"] = Credential.OrganizationId;

        var (status, _) = await PostAsync(TokenUrl, UrlEncoded(form));

        Assert.Equal(HttpStatusCode.OK, status);
    }

    [Fact]
    public async Task Fields_in_the_url_are_accepted_only_if_the_test_says_so()
    {
        var url = TokenUrl + QueryOf(TokenForm());
        await AssertRefusedAsync(url, content: null, 400, "invalid_request");
        Assert.Contains(new RequestField("client_secret", Credential.ClientSecret), LastRequest.QueryFields);

        Server.AcceptQueryFields = true;
        var (status, _) = await PostAsync(url, content: null);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains(new RequestField("client_secret", Credential.ClientSecret), LastRequest.QueryFields);
    }

    [Fact]
    public async Task Http_2_works_too()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, TokenUrl)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = UrlEncoded(TokenForm()),
        };

        using var response = await Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("HTTP/2", LastRequest.Protocol);
    }
}
