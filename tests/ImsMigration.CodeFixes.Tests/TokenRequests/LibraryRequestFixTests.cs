using System.Threading.Tasks;
using ImsMigration.TestKit;
using LoopbackIms;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.TokenRequests;

/// <summary>The fix of IMS1004 makes the OAuth library send what IMS expects.</summary>
[Collection(ImsTests.Name)]
public sealed class LibraryRequestFixTests(ImsFixture ims)
{
    private const string Option = "ims_migration.scope = openid,AdobeID,user_management_sdk";

    [Theory]
    [InlineData(
        "{ Address = TokenUrl, ClientId = Id, ClientSecret = Secret, Scope = \"openid,AdobeID\" }",
        "{ Address = TokenUrl, ClientId = Id, ClientSecret = Secret, Scope = \"openid,AdobeID\", ClientCredentialStyle = ClientCredentialStyle.PostBody }")]
    [InlineData(
        "{ Address = TokenUrl, ClientId = Id, ClientSecret = Secret, Scope = \"openid AdobeID\", ClientCredentialStyle = ClientCredentialStyle.AuthorizationHeader }",
        "{ Address = TokenUrl, ClientId = Id, ClientSecret = Secret, Scope = \"openid,AdobeID\", ClientCredentialStyle = ClientCredentialStyle.PostBody }")]
    [InlineData(
        "\n        {\n            Address = TokenUrl,\n            ClientId = Id, // the same as before\n            ClientSecret = Secret,\n            Scope = \"openid,AdobeID\",\n        }",
        "\n        {\n            Address = TokenUrl,\n            ClientId = Id, // the same as before\n            ClientSecret = Secret,\n            Scope = \"openid,AdobeID\",\n            ClientCredentialStyle = ClientCredentialStyle.PostBody,\n        }")]
    [InlineData(
        "{ Address = TokenUrl, ClientId = Id, ClientSecret = Secret }",
        "{ Address = TokenUrl, ClientId = Id, ClientSecret = Secret, Scope = \"openid,AdobeID,user_management_sdk\", ClientCredentialStyle = ClientCredentialStyle.PostBody }")]
    public async Task The_request_works_after_the_fix(string before, string expected)
    {
        var solution = Program(before).ToSolution();
        Assert.NotEqual(0, (await ims.RunAsync(solution, JwtExchangeState.Retired)).Run.ExitCode);

        var after = await FixAll.InSolutionAsync(solution);
        Assert.Equal(Program(expected).Files["Program.cs"], CustomerCode.Of(after).Files["Program.cs"]);
        Assert.DoesNotContain(await Diagnosis.OfEveryRuleAsync(after), static diagnostic => diagnostic.Id == "IMS1004");

        var (run, requests) = await ims.RunAsync(after, JwtExchangeState.Retired);
        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Equal(200, Assert.Single(requests).StatusCode);
    }

    private static CustomerCode Program(string initializer)
    {
        var code = TokenRequestProgram.Of(
            "        var answer = await http.RequestClientCredentialsTokenAsync(new ClientCredentialsTokenRequest" + (initializer[0] == '\n' ? string.Empty : " ") + initializer + ");\n        var json = answer.IsError ? answer.Error ?? \"error\" : answer.Raw;",
            options: Option);
        return code.With("Program.cs", "using Duende.IdentityModel.Client;\n" + code.Files["Program.cs"]) with { LibrariesAdded = ["Duende.IdentityModel.dll"] };
    }
}
