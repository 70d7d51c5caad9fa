using System;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using LoopbackIms;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.TokenRequests;

/// <summary>The fix of IMS1003 understands the ways in which fields get into a URL, and the requests that the URL goes to.</summary>
[Collection(ImsTests.Name)]
public sealed class QueryFieldsFixTests(ImsFixture ims)
{
    private const string First = "using var http = new HttpClient();\n";

    public static TheoryData<string, string> QueriesOfFlurl => new()
    {
        {
            """
                    var json = await TokenUrl.SetQueryParams(new { grant_type = "client_credentials", client_id = Id, client_secret = Secret, scope = "openid,AdobeID" }).PostAsync().ReceiveString();
            """,
            """
                    var json = await TokenUrl.PostUrlEncodedAsync(new { grant_type = "client_credentials", client_id = Id, client_secret = Secret, scope = "openid,AdobeID" }).ReceiveString();
            """
        },
        {
            """
                    var json = await TokenUrl
                        .SetQueryParam("grant_type", "client_credentials")
                        .SetQueryParam("client_id", Id) // same as before
                        .SetQueryParam("client_secret", Secret)
                        .SetQueryParam("scope", "openid,AdobeID")
                        .PostAsync()
                        .ReceiveString();
            """,
            """
                    var json = await TokenUrl
                        .PostUrlEncodedAsync(new
                        {
                            grant_type = "client_credentials",
                            // same as before
                            client_id = Id,
                            client_secret = Secret,
                            scope = "openid,AdobeID",
                        })
                        .ReceiveString();
            """
        },
        {
            """
                    var url = new Url("https://ims-na1.adobelogin.com/ims/token/v3");
                    url.SetQueryParam("grant_type", "client_credentials");
                    url.SetQueryParam("client_id", Id);
                    url.SetQueryParam("client_secret", Secret);
                    url.SetQueryParam("scope", "openid,AdobeID");
                    var json = await url.PostAsync(null).ReceiveString();
            """,
            """
                    var url = new Url("https://ims-na1.adobelogin.com/ims/token/v3");
                    var json = await url.PostUrlEncodedAsync(new
                    {
                        grant_type = "client_credentials",
                        client_id = Id,
                        client_secret = Secret,
                        scope = "openid,AdobeID",
                    }).ReceiveString();
            """
        },
        {
            """
                    var json = await "https://ims-na1.adobelogin.com".AppendPathSegment("ims/token/v3").WithTimeout(20)
                        .SetQueryParams(new { grant_type = "client_credentials", client_id = Id, client_secret = Secret, scope = "openid,AdobeID" })
                        .PostStringAsync("").ReceiveString();
            """,
            """
                    var json = await "https://ims-na1.adobelogin.com".AppendPathSegment("ims/token/v3").WithTimeout(20)
                        .PostUrlEncodedAsync(new { grant_type = "client_credentials", client_id = Id, client_secret = Secret, scope = "openid,AdobeID" }).ReceiveString();
            """
        },
        {
            """
                    var query = new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = Id, ["client_secret"] = Secret, ["scope"] = "openid,AdobeID" };
                    var json = await TokenUrl.SetQueryParams(query).PostAsync().ReceiveString();
            """,
            """
                    var query = new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = Id, ["client_secret"] = Secret, ["scope"] = "openid,AdobeID" };
                    var json = await TokenUrl.PostUrlEncodedAsync(query).ReceiveString();
            """
        },
        {
            """
                    var json = await TokenUrl.SetQueryParams(new { client_id = Id, client_secret = Secret }).PostUrlEncodedAsync(new { grant_type = "client_credentials", scope = "openid,AdobeID" }).ReceiveString();
            """,
            """
                    var json = await TokenUrl.PostUrlEncodedAsync(new { grant_type = "client_credentials", scope = "openid,AdobeID", client_id = Id, client_secret = Secret }).ReceiveString();
            """
        },
        {
            """
                    var json = await TokenUrl.SetQueryParams(new { grant_type = "client_credentials", client_id = Id, client_secret = Secret, scope = "openid,AdobeID" }).GetStringAsync();
            """,
            """
                    var json = await TokenUrl.PostUrlEncodedAsync(new { grant_type = "client_credentials", client_id = Id, client_secret = Secret, scope = "openid,AdobeID" }).ReceiveString();
            """
        },
    };

    public static TheoryData<string, string> QueriesOfText => new()
    {
        {
            """
                    var builder = new UriBuilder(TokenUrl) { Query = $"grant_type=client_credentials&client_id={Id}&client_secret={Secret}&scope=openid,AdobeID" };
                    var json = await Read(http.PostAsync(builder.Uri, null));
            """,
            """
                    var builder = new UriBuilder(TokenUrl);
                    var json = await Read(http.PostAsync(builder.Uri, new FormUrlEncodedContent(new Dictionary<string, string>
                    {
                        ["grant_type"] = "client_credentials",
                        ["client_id"] = Id,
                        ["client_secret"] = Secret,
                        ["scope"] = "openid,AdobeID",
                    })));
            """
        },
        {
            """
                    var query = "grant_type=client_credentials&client_id=" + Id + "&client_secret=" + Secret + "&scope=openid,AdobeID";
                    var json = await Read(http.PostAsync(TokenUrl + "?" + query, null));
            """,
            """
                    var json = await Read(http.PostAsync(TokenUrl, new FormUrlEncodedContent(new Dictionary<string, string>
                    {
                        ["grant_type"] = "client_credentials",
                        ["client_id"] = Id,
                        ["client_secret"] = Secret,
                        ["scope"] = "openid,AdobeID",
                    })));
            """
        },
        {
            """
                    var query = $"?grant_type=client_credentials&client_id={Id}&client_secret={Secret}&scope=openid,AdobeID";
                    var json = await Read(http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3" + query, null));
            """,
            """
                    var json = await Read(http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
                    {
                        ["grant_type"] = "client_credentials",
                        ["client_id"] = Id,
                        ["client_secret"] = Secret,
                        ["scope"] = "openid,AdobeID",
                    })));
            """
        },
    };

    public static TheoryData<string, string> QueriesThatAnObjectHolds => new()
    {
        {
            """
                    var builder = new UriBuilder(TokenUrl);
                    NameValueCollection query = HttpUtility.ParseQueryString(string.Empty);
                    query.Add("grant_type", "client_credentials");
                    query.Add("client_id", Id);
                    query.Add("client_secret", Secret);
                    query.Add("scope", "openid,AdobeID");
                    builder.Query = query.ToString();
                    var request = new HttpRequestMessage(HttpMethod.Post, builder.ToString());
                    var json = await Read(http.SendAsync(request));
            """,
            """
                    var builder = new UriBuilder(TokenUrl);
                    var query = new Dictionary<string, string>();
                    query.Add("grant_type", "client_credentials");
                    query.Add("client_id", Id);
                    query.Add("client_secret", Secret);
                    query.Add("scope", "openid,AdobeID");
                    var request = new HttpRequestMessage(HttpMethod.Post, builder.ToString()) { Content = new FormUrlEncodedContent(query) };
                    var json = await Read(http.SendAsync(request));
            """
        },
        {
            """
                    var query = HttpUtility.ParseQueryString("");
                    query["grant_type"] = "client_credentials";
                    query["client_id"] = Id;
                    query["client_secret"] = Secret;
                    query["scope"] = "openid,AdobeID";
                    var json = await Read(http.PostAsync($"{TokenUrl}?{query}", null));
            """,
            """
                    var query = new Dictionary<string, string>();
                    query["grant_type"] = "client_credentials";
                    query["client_id"] = Id;
                    query["client_secret"] = Secret;
                    query["scope"] = "openid,AdobeID";
                    var json = await Read(http.PostAsync(TokenUrl, new FormUrlEncodedContent(query)));
            """
        },
        {
            """
                    var url = QueryHelpers.AddQueryString(TokenUrl, new Dictionary<string, string>
                    {
                        ["grant_type"] = "client_credentials",
                        ["client_id"] = Id,
                        ["client_secret"] = Secret,
                        ["scope"] = "openid,AdobeID",
                    });
                    var json = await Read(http.PostAsync(url, null));
            """,
            """
                    var url = TokenUrl;
                    var json = await Read(http.PostAsync(url, new FormUrlEncodedContent(new Dictionary<string, string>
                    {
                        ["grant_type"] = "client_credentials",
                        ["client_id"] = Id,
                        ["client_secret"] = Secret,
                        ["scope"] = "openid,AdobeID",
                    })));
            """
        },
        {
            """
                    var parameters = new Dictionary<string, string> { { "grant_type", "client_credentials" }, { "client_id", Id }, { "client_secret", Secret }, { "scope", "openid,AdobeID" } };
                    var json = await Read(http.PostAsync(QueryHelpers.AddQueryString("https://ims-na1.adobelogin.com/ims/token/v3", parameters), new StringContent("")));
            """,
            """
                    var parameters = new Dictionary<string, string> { { "grant_type", "client_credentials" }, { "client_id", Id }, { "client_secret", Secret }, { "scope", "openid,AdobeID" } };
                    var json = await Read(http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(parameters)));
            """
        },
        {
            """
                    var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = Id, ["client_secret"] = Secret, ["scope"] = "openid,AdobeID" });
                    var query = await form.ReadAsStringAsync();
                    var json = await Read(http.PostAsync(TokenUrl + "?" + query, null));
            """,
            """
                    var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = Id, ["client_secret"] = Secret, ["scope"] = "openid,AdobeID" });
                    var json = await Read(http.PostAsync(TokenUrl, form));
            """
        },
        {
            """
                    using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = Id, ["client_secret"] = Secret, ["scope"] = "openid,AdobeID" });
                    var json = await Read(http.PostAsync($"{TokenUrl}?{await form.ReadAsStringAsync()}", null));
            """,
            """
                    using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = Id, ["client_secret"] = Secret, ["scope"] = "openid,AdobeID" });
                    var json = await Read(http.PostAsync(TokenUrl, form));
            """
        },
        {
            """
                    var parameters = new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = Id, ["client_secret"] = Secret, ["scope"] = "openid,AdobeID" };
                    var query = string.Join("&", parameters.Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value)}"));
                    var json = await Read(http.PostAsync($"{TokenUrl}?{query}", null));
            """,
            """
                    var parameters = new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = Id, ["client_secret"] = Secret, ["scope"] = "openid,AdobeID" };
                    var json = await Read(http.PostAsync(TokenUrl, new FormUrlEncodedContent(parameters)));
            """
        },
    };

    [Theory]
    [MemberData(nameof(QueriesOfFlurl))]
    [MemberData(nameof(QueriesOfText))]
    [MemberData(nameof(QueriesThatAnObjectHolds))]
    [MemberData(nameof(RequestsWithQueryFields.OfWhichSomeAreInTheBody), MemberType = typeof(RequestsWithQueryFields))]
    [MemberData(nameof(RequestsWithQueryFields.OfEveryLibrary), MemberType = typeof(RequestsWithQueryFields))]
    public async Task The_fields_move_into_the_body(string before, string expected)
    {
        var solution = TokenRequestProgram.Of(before).ToSolution();
        Assert.Single(await Diagnosis.OfEveryRuleAsync(solution), static diagnostic => diagnostic.Id == "IMS1003");

        var after = await FixAll.InSolutionAsync(solution);
        Assert.Equal(StatementsOf(TokenRequestProgram.Of(expected)), StatementsOf(CustomerCode.Of(after)));
        Assert.DoesNotContain(await Diagnosis.OfEveryRuleAsync(after), static diagnostic => diagnostic.Id is "IMS1003" or "IMS1004");
        Assert.Equal(CustomerCode.Of(after).Files, CustomerCode.Of(await FixAll.InSolutionAsync(after)).Files);

        var (run, requests) = await ims.RunAsync(after, JwtExchangeState.Retired);
        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Empty(Assert.Single(requests).QueryFields);
    }

    /// <summary>The file from the statements on: directives that nothing needs any more are gone from its start.</summary>
    private static string StatementsOf(CustomerCode code) =>
        code.Files["Program.cs"] is var text ? text[text.IndexOf(First, StringComparison.Ordinal)..] : string.Empty;
}
