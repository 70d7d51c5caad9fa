using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace LoopbackIms.Tests;

public sealed class ClientCredentialsRefusalTests : ImsTest
{
    [Theory]
    [InlineData("client_id", "invalid_client")]
    [InlineData("client_secret", "invalid_client")]
    [InlineData("grant_type", "invalid_request")]
    [InlineData("scope", "invalid_scope")]
    public async Task A_missing_or_empty_field_is_refused(string field, string error)
    {
        var form = TokenForm();
        form[field] = "";
        await AssertRefusedAsync(TokenUrl, UrlEncoded(form), 400, error, $"missing {field} parameter");

        form.Remove(field);
        await AssertRefusedAsync(TokenUrl, UrlEncoded(form), 400, error, $"missing {field} parameter");
    }

    [Theory]
    [InlineData("authorization_code", "unauthorized_client")]
    [InlineData("urn:ietf:params:oauth:grant-type:jwt-bearer", "unauthorized_client")]
    [InlineData("Client_Credentials", "unauthorized_client")]
    public async Task Another_grant_type_is_refused(string grantType, string error)
    {
        var form = TokenForm();
        form["grant_type"] = grantType;

        await AssertRefusedAsync(TokenUrl, UrlEncoded(form), 400, error, "client is not authorized to use this grant type.");
    }

    [Fact]
    public async Task A_jwt_that_is_still_sent_is_refused()
    {
        var form = TokenForm();
        form["jwt_token"] = Assertion.For(Credential).Sign();
        await AssertRefusedAsync(TokenUrl, UrlEncoded(form), 400, "invalid_request");
        await AssertRefusedAsync(TokenUrl, Multipart(form), 400, "invalid_request");

        form["jwt_token"] = "";
        await AssertRefusedAsync(TokenUrl, UrlEncoded(form), 400, "invalid_request");
    }

    [Fact]
    public async Task The_request_of_the_old_endpoint_is_refused() =>
        await AssertRefusedAsync(TokenUrl, UrlEncoded(ExchangeForm()), 400, "invalid_request");

    [Fact]
    public async Task The_request_of_the_new_endpoint_is_refused_by_the_old_one() =>
        await AssertRefusedAsync(ExchangeUrl, UrlEncoded(TokenForm()), 400, "invalid_token");

    [Fact]
    public async Task A_wrong_secret_is_refused_with_400_in_adobes_words()
    {
        var form = TokenForm();
        form["client_secret"] = Other.ClientSecret;

        using var response = await Client.PostAsync(new Uri(TokenUrl), UrlEncoded(form));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(
            """{"error":"invalid_client","error_description":"invalid client_secret parameter"}""",
            await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_unknown_client_id_is_refused()
    {
        var form = TokenForm();
        form["client_id"] = Credential.ClientId.ToUpperInvariant() + "X";

        await AssertRefusedAsync(TokenUrl, UrlEncoded(form), 400, "invalid_client", "invalid client_id parameter");
    }

    [Theory]
    [InlineData("ent_user_sdk")]
    [InlineData("openid,AdobeID,ent_user_sdk")]
    [InlineData("https://ims-na1.adobelogin.com/s/ent_user_sdk")]
    [InlineData("openid,https://ims-na1.adobelogin.com/s/event_receiver_api")]
    [InlineData("asset_compute_meta")]
    [InlineData("openid AdobeID")]
    [InlineData("openid, AdobeID")]
    [InlineData("openid,AdobeID ")]
    [InlineData("openid,\nAdobeID")]
    [InlineData("openid,,AdobeID")]
    [InlineData("openid,AdobeID,")]
    [InlineData(",")]
    [InlineData("OpenID")]
    [InlineData("openid,AdobeID,target_sdk")]
    [InlineData("REPLACE_WITH_THE_SCOPES_OF_YOUR_CREDENTIAL")]
    public async Task A_scope_that_the_credential_does_not_have_is_refused(string scope)
    {
        var form = TokenForm();
        form["scope"] = scope;

        await AssertRefusedAsync(TokenUrl, UrlEncoded(form), 400, "invalid_scope");
    }

    [Theory]
    [InlineData("grant_type")]
    [InlineData("client_id")]
    [InlineData("client_secret")]
    [InlineData("scope")]
    public async Task A_field_sent_twice_is_refused_even_with_the_same_value(string field)
    {
        var form = TokenForm().Append(new(field, TokenForm()[field])).ToArray();

        await AssertRefusedAsync(TokenUrl, UrlEncoded(form), 400, "invalid_request", $"the parameter {field} is sent more than once");
        await AssertRefusedAsync(TokenUrl, Multipart(form), 400, "invalid_request", $"the parameter {field} is sent more than once");
    }

    [Theory]
    [InlineData("client_id=x")]
    [InlineData("api-version=1")]
    public async Task Any_field_in_the_url_is_refused(string query) =>
        await AssertRefusedAsync($"{TokenUrl}?{query}", UrlEncoded(TokenForm()), 400, "invalid_request");

    [Fact]
    public async Task A_field_both_in_the_url_and_in_the_body_is_refused_even_if_the_url_is_accepted()
    {
        Server.AcceptQueryFields = true;

        await AssertRefusedAsync($"{TokenUrl}?client_id={Credential.ClientId}", UrlEncoded(TokenForm()), 400, "invalid_request");
    }

    [Fact]
    public async Task An_authorization_header_is_refused()
    {
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Credential.ClientId}:{Credential.ClientSecret}"));
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", basic);

        await AssertRefusedAsync(TokenUrl, UrlEncoded(TokenForm()), 400, "invalid_request");
    }

    [Fact]
    public async Task Another_organization_is_refused()
    {
        var form = TokenForm();
        form["org_id"] = "wrong@AdobeOrg";

        await AssertRefusedAsync(TokenUrl, UrlEncoded(form), 404, "not_found");
    }

    [Fact]
    public async Task A_json_body_is_refused() =>
        await AssertRefusedAsync(
            TokenUrl, new StringContent(JsonSerializer.Serialize(TokenForm()), Encoding.UTF8, "application/json"), 400, "invalid_request");
}
