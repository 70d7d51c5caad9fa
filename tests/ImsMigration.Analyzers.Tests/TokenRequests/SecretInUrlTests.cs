using System;
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
    [InlineData("""var url = Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(TokenUrl, new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = id, [[|"client_secret"|]] = secret, ["scope"] = "openid,AdobeID" }); await http.PostAsync(url, null);""")]
    [InlineData("""using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = id, [[|"client_secret"|]] = secret, ["scope"] = "openid,AdobeID" }); await http.PostAsync($"{TokenUrl}?{await form.ReadAsStringAsync()}", null);""")]
    [InlineData("""var fields = new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = id, [[|"client_secret"|]] = secret, ["scope"] = "openid,AdobeID" }; var query = string.Join("&", fields.Select(field => field.Key + "=" + Uri.EscapeDataString(field.Value))); await http.PostAsync(TokenUrl + "?" + query, null);""")]
    [InlineData("""await TokenUrl.SetQueryParams(new { client_id = id, [|client_secret =|] secret }).PostUrlEncodedAsync(new { grant_type = "client_credentials", scope = "openid,AdobeID" });""")]
    [InlineData("""var request = new RestRequest("/ims/token/v3"); request.AddParameter("grant_type", "client_credentials"); request.AddParameter("client_id", id); request.AddParameter([|"client_secret"|], secret); request.AddParameter("scope", "openid,AdobeID"); await new RestClient("https://ims-na1.adobelogin.com").GetAsync(request);""")]
    [InlineData("""var url = new StringBuilder(); url.AppendFormat([|"{0}?client_id={1}&client_secret={2}"|], TokenUrl, id, secret); url.AppendFormat("&grant_type=client_credentials&scope={0}", "openid,AdobeID"); await http.PostAsync(url.ToString(), null);""")]
    public Task A_secret_in_the_URL(string statements) => MarkedProgram.VerifyAsync(Rule, MarkedProgram.Source(statements));

    [Theory]
    [InlineData("""await http.PostAsync(TokenUrl, new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = id, ["client_secret"] = secret, ["scope"] = "openid,AdobeID" }));""")]
    [InlineData("""await http.PostAsync(TokenUrl + "?grant_type=client_credentials&scope=openid,AdobeID", new FormUrlEncodedContent(new Dictionary<string, string> { ["client_id"] = id, ["client_secret"] = secret }));""")]
    [InlineData("""await http.PostAsync($"https://login.example.com/token?client_id={id}&client_secret={secret}&grant_type=client_credentials", null); await http.GetAsync(TokenUrl);""")]
    [InlineData("""await http.PostAsync($"https://ims-na1.adobelogin.com/ims/token/v3?client_id={id}&client_secret={secret}&grant_type=authorization_code&code=x", null);""")]
    [InlineData("""await http.PostAsync($"https://ims-na1.adobelogin.com/ims/token/v3?client_id={id}&client_secret={secret}&grant_type=refresh_token&refresh_token=x", null);""")]
    [InlineData("""var body = $"client_id={id}&client_secret={secret}&grant_type=client_credentials&scope=openid,AdobeID"; Console.WriteLine("What next?"); await http.PostAsync(TokenUrl, new StringContent(body));""")]
    [InlineData("""var fields = HttpUtility.ParseQueryString(""); fields["grant_type"] = "client_credentials"; fields["client_id"] = id; fields["client_secret"] = secret; fields["scope"] = "openid,AdobeID"; await http.PostAsync(TokenUrl, new StringContent(fields.ToString(), Encoding.UTF8, "application/x-www-form-urlencoded"));""")]
    [InlineData("""Console.WriteLine($"POST {TokenUrl}?grant_type=client_credentials&client_id={id}&client_secret=***");""")]
    [InlineData("""var request = new RestRequest("/ims/token/v3"); request.AddParameter("grant_type", "client_credentials"); request.AddParameter("client_id", id); request.AddParameter("client_secret", secret); request.AddParameter("scope", "openid,AdobeID"); await new RestClient("https://ims-na1.adobelogin.com").PostAsync(request);""")]
    public Task A_secret_in_the_body_or_of_somebody_else(string statements) => MarkedProgram.VerifyAsync(Rule, MarkedProgram.Source(statements));

    [Theory]
    [InlineData("[Query(\"grant_type\")] string grantType, [Query(\"client_id\")] string clientId, [Query([|\"client_secret\"|])] string clientSecret, [Query] string scope", "RestEase")]
    [InlineData("[AliasAs(\"grant_type\")] string grantType, [AliasAs(\"client_id\")] string clientId, [AliasAs([|\"client_secret\"|])] string clientSecret, string scope", "Refit")]
    [InlineData("[Multipart] [AliasAs(\"grant_type\")] string grantType, [AliasAs(\"client_id\")] string clientId, [AliasAs(\"client_secret\")] string clientSecret, string scope", "Refit")]
    public Task A_parameter_that_a_declared_request_puts_into_the_URL(string parameters, string library)
    {
        var multipart = parameters.StartsWith("[Multipart]", StringComparison.Ordinal) ? "[Multipart] " : string.Empty;
        return MarkedProgram.VerifyAsync(Rule, $$"""
            using System;
            using System.Threading.Tasks;
            using {{library}};

            public interface IIms
            {
                {{multipart}}[Post("/ims/token/v3")]
                Task<string> TokenAsync({{parameters[multipart.Length..]}});
            }

            public static class TokenClient
            {
                public static Task<string> RequestAsync(string id, string secret) =>
                    RestService.For<IIms>("https://ims-na1.adobelogin.com").TokenAsync("client_credentials", id, secret, "openid,AdobeID");
            }

            namespace {{library}}
            {
                public sealed class PostAttribute(string path) : Attribute { public string Path => path; }

                public sealed class MultipartAttribute : Attribute;

                public sealed class QueryAttribute(string name = null) : Attribute { public string Name => name; }

                public sealed class AliasAsAttribute(string name) : Attribute { public string Name => name; }

                public static class RestService { public static T For<T>(string address) => throw new NotSupportedException(address); }
            }
            """);
    }

    [Fact]
    public async Task A_request_to_the_retired_exchange_is_reported_by_the_migration_alone()
    {
        var solution = (CustomerCode.OfFile(MarkedProgram.Source(
            """await http.PostAsync($"https://ims-na1.adobelogin.com/ims/exchange/jwt?client_id={id}&client_secret={secret}&jwt_token=x", null);""")) with { IsApplication = false }).ToSolution();
        Assert.Equal("IMS0001", Assert.Single(await Diagnosis.OfEveryRuleAsync(solution)).Id);
    }
}
