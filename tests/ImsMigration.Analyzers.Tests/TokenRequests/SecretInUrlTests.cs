using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.Analyzers.Tests.TokenRequests;

/// <summary>IMS1003 reports a client secret in the URL of a token request to IMS, whichever way it gets there.</summary>
public sealed class SecretInUrlTests
{
    private const string Rule = "IMS1003";

    [Theory]
    [InlineData("""await http.PostAsync($"https://ims-na1.adobelogin.com/ims/token/v3?client_id={id}[|&client_secret=|]{secret}&grant_type=client_credentials&scope=openid,AdobeID", null);""")]
    [InlineData("""await http.PostAsync(TokenUrl + "?grant_type=client_credentials&client_id=" + id + [|"&client_secret="|] + secret + "&scope=openid,AdobeID", null);""")]
    [InlineData("""await http.PostAsync(string.Format([|"https://ims-na1.adobelogin.com/ims/token/v3?client_id={0}&client_secret={1}&grant_type=client_credentials&scope=openid,AdobeID"|], id, secret), null);""")]
    [InlineData("""var query = "grant_type=client_credentials&client_id=" + id + [|"&client_secret="|] + secret + "&scope=openid,AdobeID"; await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3?" + query, null);""")]
    [InlineData("""await http.PostAsync($"https://ims-na1.adobelogin.com/ims/token/v3?client_id={id}[|&client_secret=|]{secret}", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["scope"] = "openid,AdobeID" }));""")]
    [InlineData("""var address = new UriBuilder("https://ims-na1.adobelogin.com/ims/token/v3"); address.Query = "grant_type=client_credentials&client_id=" + id + [|"&client_secret="|] + secret + "&scope=openid,AdobeID"; await http.PostAsync(address.Uri, null);""")]
    [InlineData("""var address = new UriBuilder("https://ims-na1.adobelogin.com/ims/token/v3"); var query = HttpUtility.ParseQueryString(""); query["grant_type"] = "client_credentials"; query["client_id"] = id; query[[|"client_secret"|]] = secret; query["scope"] = "openid,AdobeID"; address.Query = query.ToString(); await http.PostAsync(address.Uri, null);""")]
    [InlineData("""await TokenUrl.SetQueryParams(new { grant_type = "client_credentials", client_id = id, [|client_secret =|] secret, scope = "openid,AdobeID" }).PostAsync();""")]
    [InlineData("""await TokenUrl.SetQueryParam("grant_type", "client_credentials").SetQueryParam("client_id", id).SetQueryParam([|"client_secret"|], secret).SetQueryParam("scope", "openid,AdobeID").PostAsync();""")]
    [InlineData("""var request = new RestRequest("/ims/token/v3", Method.Post); request.AddQueryParameter("grant_type", "client_credentials"); request.AddQueryParameter("client_id", id); request.AddQueryParameter([|"client_secret"|], secret); request.AddQueryParameter("scope", "openid,AdobeID"); await new RestClient("https://ims-na1.adobelogin.com").ExecuteAsync(request);""")]
    public Task A_secret_in_the_URL(string statements) => MarkedProgram.VerifyAsync(Rule, MarkedProgram.Source(statements));

    [Theory]
    [InlineData("""await http.PostAsync(TokenUrl, new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = id, ["client_secret"] = secret, ["scope"] = "openid,AdobeID" }));""")]
    [InlineData("""await http.PostAsync(TokenUrl + "?grant_type=client_credentials&scope=openid,AdobeID", new FormUrlEncodedContent(new Dictionary<string, string> { ["client_id"] = id, ["client_secret"] = secret }));""")]
    [InlineData("""await http.PostAsync($"https://login.example.com/token?client_id={id}&client_secret={secret}&grant_type=client_credentials", null); await http.GetAsync(TokenUrl);""")]
    [InlineData("""await http.PostAsync($"https://ims-na1.adobelogin.com/ims/token/v3?client_id={id}&client_secret={secret}&grant_type=authorization_code&code=x", null);""")]
    [InlineData("""await http.PostAsync($"https://ims-na1.adobelogin.com/ims/token/v3?client_id={id}&client_secret={secret}&grant_type=refresh_token&refresh_token=x", null);""")]
    [InlineData("""var body = $"client_id={id}&client_secret={secret}&grant_type=client_credentials&scope=openid,AdobeID"; Console.WriteLine("What next?"); await http.PostAsync(TokenUrl, new StringContent(body));""")]
    public Task A_secret_in_the_body_or_of_somebody_else(string statements) => MarkedProgram.VerifyAsync(Rule, MarkedProgram.Source(statements));

    [Fact]
    public async Task A_request_to_the_retired_exchange_is_reported_by_the_migration_alone()
    {
        var solution = (CustomerCode.OfFile(MarkedProgram.Source(
            """await http.PostAsync($"https://ims-na1.adobelogin.com/ims/exchange/jwt?client_id={id}&client_secret={secret}&jwt_token=x", null);""")) with { IsApplication = false }).ToSolution();
        Assert.Equal("IMS0001", Assert.Single(await Diagnosis.OfEveryRuleAsync(solution)).Id);
    }
}
