using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.Analyzers.Tests.TokenRequests;

/// <summary>IMS1004 reports a client-credentials request to IMS that cannot work, at the place that is wrong.</summary>
public sealed class TokenRequestTests
{
    private const string Rule = "IMS1004";

    [Theory]
    [InlineData("""await http.PostAsync(TokenUrl, new FormUrlEncodedContent(new Dictionary<string, string> { ["client_id"] = id, [[|"client_secret"|]] = secret, ["scope"] = "openid,AdobeID" }));""")]
    [InlineData("""var form = new List<KeyValuePair<string, string>>(); form.Add(new("client_id", id)); form.Add(new([|"client_secret"|], secret)); form.Add(new("scope", "openid,AdobeID")); await http.PostAsync(TokenUrl, new FormUrlEncodedContent(form));""")]
    [InlineData("""await http.PostAsync("https://ims-na1-stg1.adobelogin.com/ims/token/v2", new StringContent("client_id=" + id + [|"&client_secret="|] + secret + "&scope=openid,AdobeID"));""")]
    [InlineData("""await http.PostAsync(TokenUrl, new StringContent(string.Format([|"client_id={0}&client_secret={1}&scope=openid"|], id, secret)));""")]
    [InlineData("""http.BaseAddress = new Uri("https://ims-na1.adobelogin.com/ims/"); await http.PostAsync("token/v3", new FormUrlEncodedContent(new[] { KeyValuePair.Create("client_id", id), KeyValuePair.Create([|"client_secret"|], secret), KeyValuePair.Create("scope", "openid") }));""")]
    [InlineData("""using var web = new WebClient(); web.UploadValues(TokenUrl, new NameValueCollection { { "client_id", id }, { [|"client_secret"|], secret }, { "scope", "openid,AdobeID" } });""")]
    [InlineData("""await "https://ims-na1.adobelogin.com".AppendPathSegments("ims", "token", "v3").PostUrlEncodedAsync(new { client_id = id, [|client_secret =|] secret, scope = "openid,AdobeID" });""")]
    [InlineData("""var request = new RestRequest("/ims/token/v3", Method.Post); request.AddHeader("Accept", "application/json"); request.AddParameter("client_id", id); request.AddParameter([|"client_secret"|], secret); request.AddParameter("scope", "openid"); await new RestClient("https://ims-na1.adobelogin.com").ExecuteAsync(request);""")]
    public Task A_request_without_grant_type(string statements) => MarkedProgram.VerifyAsync(Rule, MarkedProgram.Source(statements));

    [Theory]
    [InlineData("""await http.PostAsync(TokenUrl, new FormUrlEncodedContent(new Dictionary<string, string> { { "grant_type", "client_credentials" }, { "client_id", id }, { [|"client_secret"|], secret } }));""")]
    [InlineData("""var form = new Dictionary<string, string>(); form["grant_type"] = "client_credentials"; form["client_id"] = id; form[[|"client_secret"|]] = secret; var content = new FormUrlEncodedContent(form); await http.SendAsync(new HttpRequestMessage(HttpMethod.Post, TokenUrl) { Content = content });""")]
    [InlineData("""using var form = new MultipartFormDataContent(); form.Add(new StringContent("client_credentials"), "grant_type"); form.Add(new StringContent(id), "client_id"); form.Add(new StringContent(secret), [|"client_secret"|]); await http.PostAsync(TokenUrl, form);""")]
    [InlineData("""await http.PostAsync(TokenUrl, new StringContent($"grant_type=client_credentials&client_id={id}[|&client_secret=|]{secret}", Encoding.UTF8));""")]
    [InlineData("""using var web = new WebClient(); web.UploadString(TokenUrl, "POST", $"client_id={id}[|&client_secret=|]{secret}&grant_type=client_credentials");""")]
    public Task A_request_without_scope(string statements) => MarkedProgram.VerifyAsync(Rule, MarkedProgram.Source(statements));

    [Theory]
    [InlineData("[|\"\"|]")]
    [InlineData("[|string.Empty|]")]
    [InlineData("[|\" \"|]")]
    [InlineData("[|\"openid AdobeID read_organizations\"|]")]
    [InlineData("[|\"openid, AdobeID\"|]")]
    [InlineData("[|\"ent_of_nobody_sdk\"|]")]
    [InlineData("[|\"REPLACE_WITH_THE_SCOPES_OF_YOUR_CREDENTIAL\"|]")]
    [InlineData("[|$\"openid {nameof(AdobeID)}\"|]")]
    [InlineData("[|\"openid \" + \"AdobeID\"|]")]
    [InlineData("[|string.Join(\" \", new[] { \"openid\", \"AdobeID\" })|]")]
    [InlineData("Environment.GetEnvironmentVariable(\"SCOPES\") ?? [|\"openid AdobeID\"|]")]
    [InlineData("id.Length > 3 ? [|\"openid AdobeID\"|] : \"openid,AdobeID\"")]
    [InlineData("Uri.EscapeDataString([|\"openid AdobeID\"|])")]
    [InlineData("string.Join([|\" \"|], Environment.GetEnvironmentVariable(\"SCOPES\").Split(';'))")]
    [InlineData("string.Join([|\", \"|], Environment.GetEnvironmentVariable(\"SCOPES\").Split(';').Where(static scope => scope.Length > 0))")]
    [InlineData("Uri.EscapeDataString(string.Join([|' '|], Environment.GetEnvironmentVariable(\"SCOPES\").Split(';')))")]
    public Task A_scope_that_cannot_work(string scope) => MarkedProgram.VerifyAsync(Rule, MarkedProgram.Source(
        "var scope = " + scope + ";\n" + """await http.PostAsync(TokenUrl, new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = id, ["client_secret"] = secret, ["scope"] = scope }));""",
        "private static int AdobeID;"));

    [Theory]
    [InlineData("\"ent_user_sdk\"")]
    [InlineData("\"https://ims-na1.adobelogin.com/s/ent_user_sdk\"")]
    [InlineData("\"openid,AdobeID,ent_dataservices_sdk\"")]
    public async Task A_metascope_that_is_sent_is_reported_once_and_by_its_name(string scope)
    {
        var solution = (CustomerCode.OfFile(MarkedProgram.Source(
            """await http.PostAsync(TokenUrl, new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = id, ["client_secret"] = secret, ["scope"] = """ + scope + " }));")) with { IsApplication = false }).ToSolution();
        Assert.Equal("IMS0004", Assert.Single(await Diagnosis.OfEveryRuleAsync(solution)).Id);
    }

    [Theory]
    [InlineData("[|\"client_credential\"|]")]
    [InlineData("[|\"Client_Credentials\"|]")]
    [InlineData("[|\"urn:ietf:params:oauth:grant-type:jwt-bearer\"|]")]
    public Task A_grant_type_that_was_meant_to_be_the_right_one(string grant) => MarkedProgram.VerifyAsync(Rule, MarkedProgram.Source(
        """await http.PostAsync(TokenUrl, new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = """ + grant + """, ["client_id"] = id, ["client_secret"] = secret, ["scope"] = "openid,AdobeID" }));"""));

    [Theory]
    [InlineData("private const string Scopes = [|\"openid AdobeID\"|];")]
    [InlineData("private static readonly string Scopes = [|\"openid AdobeID\"|];")]
    [InlineData("public string Scopes { get; set; } = [|\"openid AdobeID\"|];")]
    [InlineData("private static string Scopes => [|\"openid AdobeID\"|];")]
    [InlineData("private string Scopes => Parts; private const string Parts = [|\"openid AdobeID\"|];")]
    public Task A_scope_that_a_member_holds(string member) => MarkedProgram.VerifyAsync(Rule, MarkedProgram.Source(
        """await http.PostAsync(TokenUrl, new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = id, ["client_secret"] = secret, ["scope"] = Scopes }));""",
        member));

    [Fact]
    public Task A_scope_that_a_caller_passes() => MarkedProgram.VerifyAsync(Rule, MarkedProgram.Source(
        """await PostAsync(http, [|"openid AdobeID"|]); await PostAsync(http, "openid,AdobeID");""",
        """
        private static Task PostAsync(HttpClient http, string scope) =>
            http.PostAsync(TokenUrl, new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = "id", ["client_secret"] = "x", ["scope"] = scope }));
        """));

    [Fact]
    public Task A_form_that_goes_through_a_helper_of_the_project() => MarkedProgram.VerifyAsync(Rule, MarkedProgram.Source(
        """await PostAsync(http, new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = id, [[|"client_secret"|]] = secret });""",
        "private static Task PostAsync(HttpClient http, Dictionary<string, string> form) => http.PostAsync(TokenUrl, new FormUrlEncodedContent(form));"));

    [Fact]
    public Task A_form_that_a_method_returns() => MarkedProgram.VerifyAsync(Rule, MarkedProgram.Source(
        "await http.PostAsync(TokenUrl, Form(id, secret));",
        """private static FormUrlEncodedContent Form(string id, string secret) => new(new Dictionary<string, string> { ["client_id"] = id, [[|"client_secret"|]] = secret, ["scope"] = "openid,AdobeID" });"""));

    [Fact]
    public async Task The_placeholder_is_reported_wherever_it_is_sent_from() => await MarkedProgram.VerifyAsync(Rule, MarkedProgram.Source(
        "var adobe = TokenUrl; await http.PostAsync(id, new StringContent(Body));",
        "private const string Body = [|\"x=REPLACE_WITH_THE_SCOPES_OF_YOUR_CREDENTIAL\"|];"));

    [Fact]
    public async Task A_half_migrated_request_is_reported_once_and_by_the_migration()
    {
        var solution = (CustomerCode.OfFile(MarkedProgram.Source(
            """await http.PostAsync(TokenUrl, new FormUrlEncodedContent(new Dictionary<string, string> { ["client_id"] = id, ["client_secret"] = secret, ["jwt_token"] = "" }));""")) with { IsApplication = false }).ToSolution();
        Assert.Equal("IMS0001", Assert.Single(await Diagnosis.OfEveryRuleAsync(solution)).Id);
    }
}
