using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using LoopbackIms;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.TokenRequests;

/// <summary>The fix of IMS1004 makes a request work that IMS refuses, and changes nothing else.</summary>
[Collection(ImsTests.Name)]
public sealed class TokenRequestFixTests(ImsFixture ims)
{
    private const string Form = """var form = new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = Id, ["client_secret"] = Secret, ["scope"] = """;

    private const string Send = " };\n        var json = await Read(http.PostAsync(TokenUrl, new FormUrlEncodedContent(form)));";

    private const string Option = "ims_migration.scope = openid,AdobeID,user_management_sdk";

    private const string Suggestion = "// Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.\n        ";

    public static TheoryData<string, string> MissingGrantTypes => new()
    {
        {
            """
                    var form = new Dictionary<string, string>
                    {
                        { "client_id", Id },
                        { "client_secret", Secret }, // from the environment
                        { "scope", "openid,AdobeID,user_management_sdk" }
                    };
                    var json = await Read(http.PostAsync(TokenUrl, new FormUrlEncodedContent(form)));
            """,
            """
                    var form = new Dictionary<string, string>
                    {
                        { "client_id", Id },
                        { "client_secret", Secret }, // from the environment
                        { "scope", "openid,AdobeID,user_management_sdk" },
                        { "grant_type", "client_credentials" }
                    };
                    var json = await Read(http.PostAsync(TokenUrl, new FormUrlEncodedContent(form)));
            """
        },
        {
            """
                    var form = new List<KeyValuePair<string, string>>();
                    form.Add(new KeyValuePair<string, string>("client_id", Id));
                    form.Add(new KeyValuePair<string, string>("client_secret", Secret));
                    form.Add(new KeyValuePair<string, string>("scope", "openid,AdobeID,user_management_sdk"));
                    var json = await Read(http.PostAsync(TokenUrl, new FormUrlEncodedContent(form)));
            """,
            """
                    var form = new List<KeyValuePair<string, string>>();
                    form.Add(new KeyValuePair<string, string>("client_id", Id));
                    form.Add(new KeyValuePair<string, string>("client_secret", Secret));
                    form.Add(new KeyValuePair<string, string>("scope", "openid,AdobeID,user_management_sdk"));
                    form.Add(new KeyValuePair<string, string>("grant_type", "client_credentials"));
                    var json = await Read(http.PostAsync(TokenUrl, new FormUrlEncodedContent(form)));
            """
        },
        {
            """
                    var json = await TokenUrl.PostUrlEncodedAsync(new { client_id = Id, client_secret = Secret, scope = "openid,AdobeID,user_management_sdk" }).ReceiveString();
            """,
            """
                    var json = await TokenUrl.PostUrlEncodedAsync(new { client_id = Id, client_secret = Secret, scope = "openid,AdobeID,user_management_sdk", grant_type = "client_credentials" }).ReceiveString();
            """
        },
        {
            """
                    var request = new RestRequest("/ims/token/v3", Method.Post)
                        .AddParameter("client_id", Id)
                        .AddParameter("client_secret", Secret)
                        .AddParameter("scope", "openid,AdobeID,user_management_sdk");
                    var json = (await new RestClient("https://ims-na1.adobelogin.com").ExecuteAsync(request)).Content;
            """,
            """
                    var request = new RestRequest("/ims/token/v3", Method.Post)
                        .AddParameter("client_id", Id)
                        .AddParameter("client_secret", Secret)
                        .AddParameter("scope", "openid,AdobeID,user_management_sdk")
                        .AddParameter("grant_type", "client_credentials");
                    var json = (await new RestClient("https://ims-na1.adobelogin.com").ExecuteAsync(request)).Content;
            """
        },
        {
            """
                    using var form = new MultipartFormDataContent
                    {
                        { new StringContent(Id), "client_id" },
                        { new StringContent(Secret), "client_secret" },
                        { new StringContent("openid,AdobeID,user_management_sdk"), "scope" },
                    };
                    var json = await Read(http.PostAsync(TokenUrl, form));
            """,
            """
                    using var form = new MultipartFormDataContent
                    {
                        { new StringContent(Id), "client_id" },
                        { new StringContent(Secret), "client_secret" },
                        { new StringContent("openid,AdobeID,user_management_sdk"), "scope" },
                        { new StringContent("client_credentials"), "grant_type" },
                    };
                    var json = await Read(http.PostAsync(TokenUrl, form));
            """
        },
        {
            """
                    var body = $"client_id={Id}&client_secret={Secret}&scope=openid,AdobeID,user_management_sdk";
                    var json = await Read(http.PostAsync(TokenUrl, new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded")));
            """,
            """
                    var body = $"client_id={Id}&grant_type=client_credentials&client_secret={Secret}&scope=openid,AdobeID,user_management_sdk";
                    var json = await Read(http.PostAsync(TokenUrl, new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded")));
            """
        },
        {
            """
                    using var web = new WebClient();
                    web.Headers[HttpRequestHeader.ContentType] = "application/x-www-form-urlencoded";
                    var json = web.UploadString(TokenUrl, string.Format("client_id={0}&client_secret={1}&scope=openid,AdobeID", Id, Secret));
            """,
            """
                    using var web = new WebClient();
                    web.Headers[HttpRequestHeader.ContentType] = "application/x-www-form-urlencoded";
                    var json = web.UploadString(TokenUrl, string.Format("client_id={0}&grant_type=client_credentials&client_secret={1}&scope=openid,AdobeID", Id, Secret));
            """
        },
    };

    [Theory]
    [MemberData(nameof(MissingGrantTypes))]
    public Task A_missing_grant_type_is_added_in_the_style_of_the_form(string statements, string expected) =>
        VerifyAsync(TokenRequestProgram.Of(statements), TokenRequestProgram.Of(expected));

    [Theory]
    [InlineData("\"openid AdobeID user_management_sdk\"", "\"openid,AdobeID,user_management_sdk\"")]
    [InlineData("@\"openid, AdobeID\"", "\"openid,AdobeID\"")]
    [InlineData("string.Join(\" \", \"openid\", \"AdobeID\")", "string.Join(\",\", \"openid\", \"AdobeID\")")]
    [InlineData("string.Join(' ', new[] { \"openid\", \"AdobeID\", \"session\" })", "string.Join(\",\", new[] { \"openid\", \"AdobeID\", \"session\" })")]
    [InlineData("\"openid \" + \"AdobeID\" + \" session\"", "\"openid,\" + \"AdobeID\" + \",session\"")]
    [InlineData("$\"openid {nameof(Id)}\".Length > 3 ? \"openid AdobeID\" : \"openid,AdobeID\"", "$\"openid {nameof(Id)}\".Length > 3 ? \"openid,AdobeID\" : \"openid,AdobeID\"")]
    [InlineData("Environment.GetEnvironmentVariable(\"NO_SUCH_SCOPES\") ?? \"openid AdobeID\"", "Environment.GetEnvironmentVariable(\"NO_SUCH_SCOPES\") ?? \"openid,AdobeID\"")]
    public Task Spaces_become_commas(string scope, string expected) =>
        VerifyAsync(TokenRequestProgram.Of("        " + Form + scope + Send), TokenRequestProgram.Of("        " + Form + expected + Send));

    [Theory]
    [InlineData("\"openid%20AdobeID\"", "\"openid,AdobeID\"")]
    [InlineData("\"openid+AdobeID+session\"", "\"openid,AdobeID,session\"")]
    public Task Encoded_spaces_become_commas(string scope, string expected)
    {
        static string Body(string scope) =>
            "        var body = $\"grant_type=client_credentials&client_id={Id}&client_secret={Secret}&scope=" + scope.Trim('"') + "\";\n"
            + "        var json = await Read(http.PostAsync(TokenUrl, new StringContent(body, Encoding.UTF8, \"application/x-www-form-urlencoded\")));";
        return VerifyAsync(TokenRequestProgram.Of(Body(scope)), TokenRequestProgram.Of(Body(expected)));
    }

    [Theory]
    [InlineData("\"ent_user_sdk\"", "\"openid,AdobeID,user_management_sdk\"")]
    [InlineData("\"https://ims-na1.adobelogin.com/s/ent_user_sdk\"", "\"openid,AdobeID,user_management_sdk\"")]
    [InlineData("\"openid session ent_user_sdk\"", "\"openid,session,AdobeID,user_management_sdk\"")]
    public Task A_metascope_becomes_the_scopes_that_replace_it(string scope, string expected) =>
        VerifyAsync(TokenRequestProgram.Of("        " + Form + scope + Send), TokenRequestProgram.Of("        " + Suggestion + Form + expected + Send));

    [Fact]
    public Task A_constant_is_corrected_where_it_is_declared() => VerifyAsync(
        TokenRequestProgram.Of("        " + Form + "Scopes" + Send, "    private const string Scopes = \"openid AdobeID\";"),
        TokenRequestProgram.Of("        " + Form + "Scopes" + Send, "    private const string Scopes = \"openid,AdobeID\";"));

    [Theory]
    [InlineData("\"\"")]
    [InlineData("string.Empty")]
    [InlineData("null")]
    [InlineData("\"ent_stocksearch_sdk\"")]
    [InlineData("\"REPLACE_WITH_THE_SCOPES_OF_YOUR_CREDENTIAL\"")]
    public Task The_option_tells_the_scopes_that_nobody_else_knows(string scope) =>
        VerifyAsync(TokenRequestProgram.Of("        " + Form + scope + Send, options: Option), TokenRequestProgram.Of("        " + Form + "\"openid,AdobeID,user_management_sdk\"" + Send, options: Option));

    [Fact]
    public Task The_comment_that_asks_for_the_scopes_goes_when_they_are_filled_in() => VerifyAsync(
        TokenRequestProgram.Of("        // Replace with the comma-separated scopes that the Adobe Developer Console shows for the credential.\n        " + Form + "\"REPLACE_WITH_THE_SCOPES_OF_YOUR_CREDENTIAL\"" + Send, options: Option),
        TokenRequestProgram.Of("        " + Form + "\"openid,AdobeID,user_management_sdk\"" + Send, options: Option));

    [Fact]
    public Task A_missing_scope_is_added_if_the_option_tells_it() => VerifyAsync(
        TokenRequestProgram.Of("""
                    var request = new RestRequest("/ims/token/v3", Method.Post);
                    request.AddParameter("client_id", Id);
                    request.AddParameter("client_secret", Secret);
                    var json = (await new RestClient("https://ims-na1.adobelogin.com").ExecuteAsync(request)).Content;
            """, options: Option),
        TokenRequestProgram.Of("""
                    var request = new RestRequest("/ims/token/v3", Method.Post);
                    request.AddParameter("client_id", Id);
                    request.AddParameter("client_secret", Secret);
                    request.AddParameter("grant_type", "client_credentials");
                    request.AddParameter("scope", "openid,AdobeID,user_management_sdk");
                    var json = (await new RestClient("https://ims-na1.adobelogin.com").ExecuteAsync(request)).Content;
            """, options: Option));

    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"ent_stocksearch_sdk\"", "")]
    [InlineData("\"ent_aem_cloud_api\"", "")]
    [InlineData("\"REPLACE_WITH_THE_SCOPES_OF_YOUR_CREDENTIAL\"", "")]
    [InlineData("Scopes", "    private const string Scopes = \"openid AdobeID\";\n\n    public static string ForPeople => Scopes;")]
    public async Task Nothing_is_offered_where_the_answer_is_not_known(string scope, string members)
    {
        var code = TokenRequestProgram.Of("        " + Form + scope + Send, members);
        Assert.Contains(await Diagnosis.OfEveryRuleAsync(code.ToSolution()), static diagnostic => diagnostic.Id is "IMS1004" or "IMS0004");
        Assert.Equal(code.Files, CustomerCode.Of(await FixAll.InSolutionAsync(code.ToSolution())).Files);
        Assert.Null(await FixAll.FirstAsync(code.ToSolution()));
    }

    [Fact]
    public async Task The_light_bulb_fixes_one_of_two_problems_at_one_place()
    {
        var solution = TokenRequestProgram.Of("""
                    var form = new Dictionary<string, string> { ["client_id"] = Id, ["client_secret"] = Secret };
                    var json = await Read(http.PostAsync(TokenUrl, new FormUrlEncodedContent(form)));
            """, options: Option).ToSolution();
        var found = await Diagnosis.OfEveryRuleAsync(solution);
        Assert.Equal(2, found.Count(static diagnostic => diagnostic.Id == "IMS1004"));
        var changed = CustomerCode.Of((await FixAll.AtAsync(solution, found.First(static diagnostic => diagnostic.Id == "IMS1004")))!).Files["Program.cs"];
        Assert.Contains("""["grant_type"] = "client_credentials" };""", changed, System.StringComparison.Ordinal);
        Assert.DoesNotContain("\"scope\"", changed, System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"client_credential\"")]
    [InlineData("\"ClientCredentials\"")]
    [InlineData("\"urn:ietf:params:oauth:grant-type:jwt-bearer\"")]
    [InlineData("Grant", "    private const string Grant = \"client-credentials\";", "    private const string Grant = \"client_credentials\";")]
    public Task A_wrong_grant_type_becomes_the_right_one(string grant, string member = "", string fixedMember = "")
    {
        static string Request(string grant) =>
            "        var form = new Dictionary<string, string> { [\"grant_type\"] = " + grant + """, ["client_id"] = Id, ["client_secret"] = Secret, ["scope"] = "openid,AdobeID" };""" + "\n        var json = await Read(http.PostAsync(TokenUrl, new FormUrlEncodedContent(form)));";
        return VerifyAsync(
            TokenRequestProgram.Of(Request(grant), member),
            TokenRequestProgram.Of(Request(member.Length == 0 ? "\"client_credentials\"" : grant), fixedMember));
    }

    [Fact]
    public async Task Metascopes_of_a_flow_and_of_a_migrated_request_are_replaced_together()
    {
        var sent = TokenRequestProgram.Of("        " + Form + "\"ent_user_sdk\"" + Send, options: Option).Files["Program.cs"];
        var code = CustomerCode.OfFile(sent).With("Old.cs", FlowCode.Whole("Old"));
        var solution = code.ToSolution();
        var found = (await Diagnosis.OfEveryRuleAsync(solution)).Where(static diagnostic => diagnostic.Id == "IMS0004").ToImmutableArray();
        Assert.Equal(["/customer/Old.cs", "/customer/Program.cs"], found.Select(static diagnostic => diagnostic.Location.SourceTree!.FilePath).Order());

        foreach (var first in found)
        {
            var after = await FixAll.InScopeAsync(solution.GetDocument(first.Location.SourceTree)!, FixAllScope.Solution, "IMS0004", found);
            Assert.DoesNotContain(await Diagnosis.OfEveryRuleAsync(after!), static diagnostic => diagnostic.Id is "IMS0001" or "IMS0004" or "IMS1004");
        }
    }

    private async Task VerifyAsync(CustomerCode before, CustomerCode expected)
    {
        var solution = before.ToSolution();
        Assert.NotEqual(0, (await ims.RunAsync(solution, JwtExchangeState.Retired)).Run.ExitCode);

        var after = await FixAll.InSolutionAsync(solution);
        Assert.Equal(expected.Files["Program.cs"], CustomerCode.Of(after).Files["Program.cs"]);
        Assert.DoesNotContain(await Diagnosis.OfEveryRuleAsync(after), static diagnostic => diagnostic.Id == "IMS1004");
        Assert.Equal(CustomerCode.Of(after).Files, CustomerCode.Of(await FixAll.InSolutionAsync(after)).Files);

        var (run, requests) = await ims.RunAsync(after, JwtExchangeState.Retired);
        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Equal(200, Assert.Single(requests).StatusCode);
    }
}
