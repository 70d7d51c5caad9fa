using System.Threading.Tasks;
using Xunit;

namespace ImsMigration.Analyzers.Tests.TokenRequests;

/// <summary>IMS1004 says nothing of a request that can work, that is not known in full, or that is somebody else's.</summary>
public sealed class TokenRequestSilenceTests
{
    private const string Complete = """new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = id, ["client_secret"] = secret, ["scope"] = "openid,AdobeID" }""";

    private const string WithoutScope = """new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = id, ["client_secret"] = secret }""";

    [Theory]
    [InlineData("await http.PostAsync(TokenUrl, new FormUrlEncodedContent(" + Complete + "));")]
    [InlineData("""await http.PostAsync(TokenUrl, new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = id, ["client_secret"] = secret, ["scope"] = Environment.GetEnvironmentVariable("SCOPES") }));""")]
    [InlineData("""await http.PostAsync(TokenUrl, new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = id, ["client_secret"] = secret, ["scope"] = "openid,AdobeID,event_receiver,event_receiver_api" }));""")]
    [InlineData("""await http.PostAsync(TokenUrl, new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = id, ["client_secret"] = secret, ["scope"] = string.Join(" ", Environment.GetEnvironmentVariable("SCOPES").Split(';')).Replace(' ', ',') }));""")]
    [InlineData("""await http.PostAsync(TokenUrl, new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = id, ["client_secret"] = secret, ["scope"] = string.Join(",", Environment.GetEnvironmentVariable("SCOPES").Split(';')) }));""")]
    [InlineData("""await http.PostAsync(TokenUrl + "?grant_type=client_credentials", new FormUrlEncodedContent(new Dictionary<string, string> { ["client_id"] = id, ["client_secret"] = secret, ["scope"] = "openid,AdobeID" }));""")]
    [InlineData("""await http.PostAsync(TokenUrl, new StringContent("grant_type=client_credentials&client_id=" + id + "&client_secret=" + secret + "&scope=" + Environment.GetEnvironmentVariable("SCOPES")));""")]
    [InlineData("""await TokenUrl.SetQueryParams(new { grant_type = "client_credentials", scope = "openid,AdobeID" }).PostUrlEncodedAsync(new { client_id = id, client_secret = secret });""")]
    [InlineData("""await TokenUrl.SetQueryParams(new { client_id = id, client_secret = secret }).PostUrlEncodedAsync(new { grant_type = "client_credentials", scope = "openid,AdobeID" });""")]
    public Task Requests_that_can_work(string statements) => Verify(statements);

    [Theory]
    [InlineData("var form = " + WithoutScope + """; foreach (var name in new[] { "scope" }) form[name] = id; await http.PostAsync(TokenUrl, new FormUrlEncodedContent(form));""")]
    [InlineData("var form = " + WithoutScope + "; Extend(form); await http.PostAsync(TokenUrl, new FormUrlEncodedContent(form));", "private static void Extend(Dictionary<string, string> form) => form.Add(\"sco\" + \"pe\", \"openid\");")]
    [InlineData("await http.PostAsync(TokenUrl, new FormUrlEncodedContent(" + WithoutScope + ".Concat(Scopes())));", "private static Dictionary<string, string> Scopes() => new();")]
    [InlineData("await http.PostAsync(TokenUrl, new FormUrlEncodedContent(new Dictionary<string, string>(Defaults) { [\"client_id\"] = id, [\"client_secret\"] = secret }));", "private static readonly Dictionary<string, string> Defaults = new();")]
    [InlineData("await SendAsync(http, " + WithoutScope + ");", "private static Task SendAsync(HttpClient http, Dictionary<string, string> form) { form[Key] = \"openid\"; return http.PostAsync(TokenUrl, new FormUrlEncodedContent(form)); } private static string Key => Environment.GetEnvironmentVariable(\"KEY\");")]
    [InlineData("await http.PostAsync(TokenUrl, new StringContent(\"client_id=\" + id + \"&client_secret=\" + secret + Rest));", "private static string Rest => Environment.GetEnvironmentVariable(\"REST\");")]
    [InlineData("""var request = new RestRequest("/ims/token/v3", Method.Post); request.AddParameter("client_id", id); request.AddParameter("client_secret", secret); request.AddObject(new { scope = "openid" }); await new RestClient("https://ims-na1.adobelogin.com").ExecuteAsync(request);""")]
    public Task Forms_that_other_code_can_add_to(string statements, string members = "") => Verify(statements, members);

    [Theory]
    [InlineData("""await http.PostAsync(TokenUrl, new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "authorization_code", ["client_id"] = id, ["client_secret"] = secret, ["code"] = "x" }));""")]
    [InlineData("""await http.PostAsync(TokenUrl, new FormUrlEncodedContent(new Dictionary<string, string> { ["client_id"] = id, ["client_secret"] = secret, ["code"] = "x" }));""")]
    [InlineData("""await http.PostAsync(TokenUrl, new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "refresh_token", ["client_id"] = id, ["client_secret"] = secret, ["refresh_token"] = "x", ["scope"] = "openid AdobeID" }));""")]
    [InlineData("""await http.PostAsync(TokenUrl, new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = Environment.GetEnvironmentVariable("GRANT"), ["client_id"] = id, ["client_secret"] = secret, ["scope"] = "openid AdobeID" }));""")]
    [InlineData("""await http.PostAsync(TokenUrl, new StringContent("grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer&client_id=" + id + "&client_secret=" + secret + "&assertion=x"));""")]
    [InlineData("""await http.PostAsync(TokenUrl + "?assertion=" + id, new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "urn:ietf:params:oauth:grant-type:jwt-bearer", ["client_id"] = id, ["client_secret"] = secret, ["scope"] = "openid" }));""")]
    [InlineData("""var form = new Dictionary<string, string> { ["grant_type"] = "urn:ietf:params:oauth:grant-type:jwt-bearer", ["client_id"] = id, ["client_secret"] = secret }; foreach (var name in new[] { "asser" + "tion" }) form[name] = id; await http.PostAsync(TokenUrl, new FormUrlEncodedContent(form));""")]
    [InlineData("""await http.PostAsync(TokenUrl, new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "urn:ietf:params:oauth:grant-type:token-exchange", ["client_id"] = id, ["client_secret"] = secret, ["scope"] = "openid AdobeID" }));""")]
    public Task Other_grants(string statements) => Verify(statements);

    [Theory]
    [InlineData("""await http.PostAsync("https://login.example.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["client_id"] = id, ["client_secret"] = secret, ["scope"] = "a b" }));""")]
    [InlineData("""http.BaseAddress = new Uri("https://login.example.com"); await http.PostAsync("/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string> { ["client_id"] = id, ["client_secret"] = secret }));""")]
    [InlineData("""await http.PostAsync("https://login.example.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = id, ["client_secret"] = secret, ["scope"] = "a b" }));""")]
    [InlineData("""await http.PostAsync(id, new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = id, ["client_secret"] = secret, ["scope"] = "a b" }));""")]
    [InlineData("await PostAsync(http, \"https://login.example.com/oauth/token\", \"a b\"); await PostAsync(http, TokenUrl, \"openid,AdobeID\");", """
        private static Task PostAsync(HttpClient http, string url, string scope) =>
            http.PostAsync(url, new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = "id", ["client_secret"] = "x", ["scope"] = scope }));
        """)]
    [InlineData("""System.IO.File.WriteAllText("settings.json", System.Text.Json.JsonSerializer.Serialize(new { client_id = id, client_secret = secret, grant_type = "client_credentials", scope = "openid AdobeID" }));""")]
    [InlineData("""Console.WriteLine($"POST {TokenUrl}?grant_type=client_credentials&client_id={id}&client_secret=***");""")]
    public Task Requests_to_others_and_to_nobody_known(string statements, string members = "") => Verify(statements, members);

    private static Task Verify(string statements, string members = "") => MarkedProgram.VerifyAsync("IMS1004", MarkedProgram.Source(statements, members));
}
