using System;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace LoopbackIms.Tests;

public sealed class JwtExchangeRefusalTests : ImsTest
{
    [Theory]
    [InlineData("client_id", "invalid_client")]
    [InlineData("client_secret", "invalid_client")]
    [InlineData("jwt_token", "invalid_token")]
    public async Task A_missing_or_empty_field_is_refused(string field, string error)
    {
        var form = ExchangeForm();
        form[field] = "";
        await AssertRefusedAsync(ExchangeUrl, UrlEncoded(form), 400, error);

        form.Remove(field);
        await AssertRefusedAsync(ExchangeUrl, UrlEncoded(form), 400, error);
    }

    [Fact]
    public async Task An_unknown_client_id_is_refused()
    {
        var form = ExchangeForm();
        form["client_id"] = "unknown";

        await AssertRefusedAsync(ExchangeUrl, UrlEncoded(form), 400, "invalid_client");
    }

    [Fact]
    public async Task A_wrong_secret_is_refused_with_401()
    {
        var form = ExchangeForm();
        form["client_secret"] = Other.ClientSecret;

        await AssertRefusedAsync(ExchangeUrl, UrlEncoded(form), 401, "invalid_client");
    }

    [Fact]
    public async Task A_field_with_two_different_values_is_refused()
    {
        var url = ExchangeUrl + "?client_id=" + Other.ClientId;

        await AssertRefusedAsync(url, UrlEncoded(ExchangeForm()), 400, "bad_request");
    }

    [Fact]
    public async Task A_json_body_is_refused()
    {
        var body = new JsonObject();
        foreach (var (name, value) in ExchangeForm())
        {
            body[name] = value;
        }

        await AssertRefusedAsync(ExchangeUrl, new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"), 400, "bad_request");
    }

    [Theory]
    [InlineData("RS384")]
    [InlineData("HS256")]
    [InlineData("none")]
    [InlineData("rs256")]
    [InlineData(null)]
    public async Task Another_algorithm_in_the_header_is_refused(string? algorithm) =>
        await AssertTokenRefusedAsync(assertion => assertion.Header["alg"] = algorithm, "invalid_signature");

    [Fact]
    public async Task A_signature_by_another_key_is_refused() =>
        await AssertTokenRefusedAsync(
            assertion => assertion.Signer = Other.Certificate, "invalid_token", "Could not match JWT signature to any of the bindings");

    [Fact]
    public async Task A_signature_with_another_hash_is_refused() =>
        await AssertTokenRefusedAsync(assertion => assertion.Hash = HashAlgorithmName.SHA512, "invalid_token");

    [Fact]
    public async Task Claims_changed_after_signing_are_refused()
    {
        var parts = Assertion.For(Credential).Sign().Split('.');
        var changed = Assertion.For(Credential);
        changed.Claims["exp"] = Assertion.SecondsFromNow(601);

        await AssertRefusedAsync(
            ExchangeUrl, UrlEncoded(ExchangeForm($"{parts[0]}.{Assertion.Encode(changed.Claims.ToJsonString())}.{parts[2]}")), 400, "invalid_token");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(-86_400)]
    public async Task An_expired_jwt_is_refused(int seconds) =>
        await AssertTokenRefusedAsync(assertion => assertion.Claims["exp"] = Assertion.SecondsFromNow(seconds), "invalid_token");

    [Fact]
    public async Task An_expiry_in_milliseconds_is_refused() =>
        await AssertTokenRefusedAsync(assertion => assertion.Claims["exp"] = Assertion.SecondsFromNow(600) * 1000, "bad_request");

    [Fact]
    public async Task An_expiry_more_than_two_days_away_is_refused() =>
        await AssertTokenRefusedAsync(assertion => assertion.Claims["exp"] = Assertion.SecondsFromNow(49 * 3600), "bad_request");

    [Fact]
    public async Task An_expiry_that_is_no_integer_is_refused()
    {
        var now = Assertion.SecondsFromNow(600);
        await AssertTokenRefusedAsync(assertion => assertion.Claims["exp"] = now + 0.5, "invalid_token");
        await AssertTokenRefusedAsync(assertion => assertion.Claims["exp"] = $"{now}", "invalid_token");
        await AssertTokenRefusedAsync(assertion => assertion.Claims["exp"] = true, "invalid_token");
        await AssertTokenRefusedAsync(assertion => assertion.Claims["exp"] = ulong.MaxValue, "invalid_token");
        await AssertTokenRefusedAsync(assertion => assertion.Claims.Remove("exp"), "invalid_token");
    }

    [Fact]
    public async Task An_id_that_is_no_integer_is_refused() =>
        await AssertTokenRefusedAsync(assertion => assertion.Claims["jti"] = "1", "invalid_token");

    [Theory]
    [InlineData("iss")]
    [InlineData("sub")]
    public async Task A_wrong_or_missing_issuer_or_subject_is_refused(string claim)
    {
        await AssertTokenRefusedAsync(assertion => assertion.Claims[claim] = Other.OrganizationId, "bad_request");
        await AssertTokenRefusedAsync(assertion => assertion.Claims[claim] = 1, "bad_request");
        await AssertTokenRefusedAsync(assertion => assertion.Claims.Remove(claim), "bad_request");
    }

    [Fact]
    public async Task An_audience_of_another_client_environment_or_form_is_refused()
    {
        string[] audiences =
        [
            $"https://ims-na1.adobelogin.com/c/{Other.ClientId}",
            $"https://ims-na1-stg1.adobelogin.com/c/{Credential.ClientId}",
            $"https://ims-na1.adobelogin.com/c/{Credential.ClientId}/",
            $"https://ims-na1.adobelogin.com/s/{Credential.ClientId}",
            $"http://ims-na1.adobelogin.com/c/{Credential.ClientId}",
            $"https://ims.example.org/c/{Credential.ClientId}",
            Credential.ClientId,
        ];
        foreach (var audience in audiences)
        {
            await AssertTokenRefusedAsync(assertion => assertion.Claims["aud"] = audience, "invalid_client");
        }

        await AssertTokenRefusedAsync(assertion => assertion.Claims["aud"] = new JsonArray(audiences[0]), "invalid_client");
        await AssertTokenRefusedAsync(assertion => assertion.Claims.Remove("aud"), "invalid_client");
    }

    [Fact]
    public async Task A_jwt_without_metascopes_is_refused() =>
        await AssertTokenRefusedAsync(
            assertion =>
            {
                foreach (var metascope in Credential.Metascopes)
                {
                    assertion.Claims.Remove($"{Assertion.Host}/s/{metascope}");
                }
            },
            "invalid_scope");

    [Theory]
    [InlineData("https://ims-na1.adobelogin.com/s/ent_analytics_bulk_ingest_sdk")]
    [InlineData("https://ims-na1.adobelogin.com/s/")]
    [InlineData("https://ims-na1.adobelogin.com/s/ent_user_sdk/")]
    [InlineData("https://ims.example.org/s/ent_user_sdk")]
    [InlineData("/s/ent_user_sdk")]
    public async Task One_metascope_that_the_credential_does_not_have_is_refused(string claim) =>
        await AssertTokenRefusedAsync(
            assertion => assertion.Claims[claim] = true,
            "invalid_scope",
            "The metascopes in the JWT are not a subset of the metascopes in the binding.");

    [Fact]
    public async Task A_metascope_whose_value_is_not_true_is_refused()
    {
        const string Claim = $"{Assertion.Host}/s/ent_user_sdk";
        await AssertTokenRefusedAsync(assertion => assertion.Claims[Claim] = false, "invalid_scope");
        await AssertTokenRefusedAsync(assertion => assertion.Claims[Claim] = "true", "invalid_scope");
        await AssertTokenRefusedAsync(assertion => assertion.Claims[Claim] = 1, "invalid_scope");
    }

    [Fact]
    public async Task A_jwt_that_cannot_be_decoded_is_refused()
    {
        var assertion = Assertion.For(Credential);
        var (header, claims) = (assertion.Header.ToJsonString(), assertion.Claims.ToJsonString());
        var valid = assertion.Sign();
        string[] tokens =
        [
            "x", "..", "a.b.c", ".....", "%%%", valid + ".x", valid + "=", " " + valid, valid.Replace('.', ' '), valid[..valid.LastIndexOf('.')] + ".",
            assertion.Sign(header, "[]"), assertion.Sign("null", claims), assertion.Sign("1", claims), assertion.Sign(header, claims + "x"),
            assertion.Sign(header, claims[..^1]), assertion.Sign(header, "{\"a\":\"\\ud800\"}"), assertion.Sign(header, "{\"\\ud800\":1}"),
            assertion.Sign(header, claims[..^1] + ",\"exp\":1}"), assertion.Sign(header, new string('[', 5000)),
            "e30." + Convert.ToBase64String([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0x22, 0x7d]) + ".e30",
        ];
        foreach (var token in tokens)
        {
            await AssertRefusedAsync(ExchangeUrl, UrlEncoded(ExchangeForm(token)), 400, "invalid_token", "Could not decode the JWT");
        }
    }

    private async Task AssertTokenRefusedAsync(Action<Assertion> spoil, string error, string? description = null)
    {
        var assertion = Assertion.For(Credential);
        spoil(assertion);
        await AssertRefusedAsync(ExchangeUrl, UrlEncoded(ExchangeForm(assertion.Sign())), 400, error, description);
    }
}
