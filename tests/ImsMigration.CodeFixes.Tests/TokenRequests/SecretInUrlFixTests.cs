using System.Threading.Tasks;
using ImsMigration.TestKit;
using LoopbackIms;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.TokenRequests;

/// <summary>The fix of IMS1003 moves the fields of a request into the body, where IMS takes them.</summary>
[Collection(ImsTests.Name)]
public sealed class SecretInUrlFixTests(ImsFixture ims)
{
    private const string Body = """
        new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["grant_type"] = "client_credentials",
                    ["client_id"] = Id,
                    ["client_secret"] = Secret,
                    ["scope"] = "openid,AdobeID",
                })
        """;

    public static TheoryData<string, string> Requests => new()
    {
        {
            """        var json = await Read(http.PostAsync($"https://ims-na1.adobelogin.com/ims/token/v3?grant_type=client_credentials&client_id={Id}&client_secret={Secret}&scope=openid,AdobeID", null)); // once an hour""",
            "        var json = await Read(http.PostAsync(\"https://ims-na1.adobelogin.com/ims/token/v3\", " + Body.ReplaceLineEndings("\n") + ")); // once an hour"
        },
        {
            """        var json = await Read(http.PostAsync(TokenUrl + "?grant_type=client_credentials&client_id=" + Id + "&client_secret=" + Uri.EscapeDataString(Secret) + "&scope=openid%2CAdobeID", new StringContent("")));""",
            "        var json = await Read(http.PostAsync(TokenUrl, " + Body.ReplaceLineEndings("\n") + "));"
        },
        {
            """
                    var url = $"{TokenUrl}?grant_type=client_credentials&client_id={Id}&client_secret={Secret}&scope=openid,AdobeID";
                    var json = await Read(http.SendAsync(new HttpRequestMessage(HttpMethod.Post, url)));
            """,
            "        var url = $\"{TokenUrl}\";\n        var json = await Read(http.SendAsync(new HttpRequestMessage(HttpMethod.Post, url) { Content = " + Body.ReplaceLineEndings("\n") + " }));"
        },
        {
            """
                    var request = new RestRequest("/ims/token/v3", Method.Post);
                    request.AddQueryParameter("grant_type", "client_credentials");
                    request.AddQueryParameter("client_id", Id);
                    request.AddQueryParameter("client_secret", Secret);
                    request.AddQueryParameter("scope", "openid,AdobeID");
                    var json = (await new RestClient("https://ims-na1.adobelogin.com").ExecuteAsync(request)).Content;
            """,
            """
                    var request = new RestRequest("/ims/token/v3", Method.Post);
                    request.AddParameter("grant_type", "client_credentials");
                    request.AddParameter("client_id", Id);
                    request.AddParameter("client_secret", Secret);
                    request.AddParameter("scope", "openid,AdobeID");
                    var json = (await new RestClient("https://ims-na1.adobelogin.com").ExecuteAsync(request)).Content;
            """
        },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task The_fields_move_into_the_body(string before, string expected)
    {
        var solution = TokenRequestProgram.Of(before).ToSolution();
        Assert.NotEqual(0, (await ims.RunAsync(solution, JwtExchangeState.Retired)).Run.ExitCode);

        var after = await FixAll.InSolutionAsync(solution);
        Assert.Equal(TokenRequestProgram.Of(expected).Files["Program.cs"], CustomerCode.Of(after).Files["Program.cs"]);
        Assert.DoesNotContain(await Diagnosis.OfEveryRuleAsync(after), static diagnostic => diagnostic.Id is "IMS1003" or "IMS1004");

        var (run, requests) = await ims.RunAsync(after, JwtExchangeState.Retired);
        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Empty(Assert.Single(requests).QueryFields);
    }

    [Theory]
    [InlineData("""var json = await Read(http.PostAsync($"https://ims-na1.adobelogin.com/ims/token/v3?client_id={Id}&client_secret={Secret}", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["scope"] = "openid,AdobeID" })));""")]
    [InlineData("""var json = await http.GetStringAsync($"https://ims-na1.adobelogin.com/ims/token/v3?grant_type=client_credentials&client_id={Id}&client_secret={Secret}&scope=openid,AdobeID");""")]
    [InlineData("""var json = await TokenUrl.SetQueryParams(new { grant_type = "client_credentials", client_id = Id, client_secret = Secret, scope = "openid,AdobeID" }).PostAsync().ReceiveString();""")]
    public async Task Nothing_is_offered_for_what_is_not_understood(string statements)
    {
        var code = TokenRequestProgram.Of(statements);
        Assert.Contains(await Diagnosis.OfEveryRuleAsync(code.ToSolution()), static diagnostic => diagnostic.Id == "IMS1003");
        Assert.Equal(code.Files, CustomerCode.Of(await FixAll.InSolutionAsync(code.ToSolution())).Files);
    }
}
