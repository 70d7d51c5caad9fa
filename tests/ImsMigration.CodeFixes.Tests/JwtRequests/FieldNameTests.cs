using System;
using System.Threading.Tasks;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.JwtRequests;

/// <summary>A field may be named after a variable, a parameter or a property instead of by a text.</summary>
[Collection(ImsTests.Name)]
public sealed class FieldNameTests(ImsFixture ims)
{
    private const string Names = "var client_id = Id;\nvar client_secret = Secret;\nvar jwt_token = jwt;\n";

    [Theory]
    [InlineData("""new Dictionary<string, string> { { nameof(client_id), client_id }, { nameof(client_secret), client_secret }, { nameof(jwt_token), jwt_token } }""", """{ "grant_type", "client_credentials" }""")]
    [InlineData("""new Dictionary<string, string> { [nameof(client_id)] = client_id, [nameof(client_secret)] = client_secret, [nameof(jwt_token)] = jwt_token }""", """["grant_type"] = "client_credentials",""")]
    [InlineData("""new[] { new KeyValuePair<string, string>(nameof(client_id), client_id), KeyValuePair.Create(nameof(client_secret), client_secret), new KeyValuePair<string, string>(nameof(jwt_token), jwt_token) }""", """new KeyValuePair<string, string>("grant_type", "client_credentials")""")]
    [InlineData("""new Dictionary<string, string> { ["client_id"] = client_id, ["client_secret"] = client_secret, [nameof(Fields.jwt_token)] = jwt_token }""", """["grant_type"] = "client_credentials",""")]
    public async Task Nameof_is_a_name(string form, string expected) =>
        await JwtProgram.AssertMigratedAsync(
            ims,
            JwtProgram.With(Names + "return await Check(Http.PostAsync(Url, Form(" + form + ")));", "    private static class Fields { public const string jwt_token = \"\"; }"),
            expected);

    [Theory]
    [InlineData("Client_id", "Client_secret", "Jwt_token", "Grant_type")]
    [InlineData("client_id", "client_secret", "jwt_token", "grant_type")]
    public async Task A_property_is_one_whatever_its_first_letter(string id, string secret, string token, string grant)
    {
        var code = JwtProgram.With(
            $"var login = new Login {{ {id} = Id, {secret} = Secret, {token} = jwt }};\nreturn await Check(Http.PostAsJsonAsync(Url, login));",
            $$"""
                private sealed class Login
                {
                    public string {{id}} { get; set; }

                    public string {{secret}} { get; set; }

                    public string {{token}} { get; set; }
                }
            """);
        Assert.Contains("IMS0002", await JwtProgram.ReportedAsync(code));
        var fixedText = await JwtProgram.FixedAsync(code);
        Assert.DoesNotContain("jwt_token", fixedText, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("/ims/token/v3", fixedText, StringComparison.Ordinal);
        Assert.Contains("[\"client_id\"] = ", fixedText, StringComparison.Ordinal);
        Assert.True(fixedText.Contains("[\"grant_type\"] = \"client_credentials\"", StringComparison.Ordinal) || fixedText.Contains("public string " + grant, StringComparison.Ordinal), fixedText);
    }
}
