using System;
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
            """
                    var url = TokenUrl;
                    url = url + "?grant_type=client_credentials";
                    url += "&client_id=" + Id;
                    url += $"&client_secret={Uri.EscapeDataString(Secret)}&scope=openid,AdobeID";
                    var json = await Read(http.PostAsync(url, null));
            """,
            "        var url = TokenUrl;\n        var json = await Read(http.PostAsync(url, " + Body.ReplaceLineEndings("\n") + "));"
        },
        {
            """
                    var secret = "";
                    secret = Secret;
                    var url = TokenUrl;
                    url += "?grant_type=client_credentials&client_id=" + Id;
                    url += "&client_secret=" + secret;
                    url += "&scope=openid,AdobeID";
                    var json = await Read(http.PostAsync(url, null));
                    secret = "";
            """,
            "        var secret = \"\";\n        secret = Secret;\n        var url = TokenUrl;\n        var json = await Read(http.PostAsync(url, "
                + Body.ReplaceLineEndings("\n").Replace("= Secret", "= secret", StringComparison.Ordinal) + "));\n        secret = \"\";"
        },
        {
            """
                    var url = new StringBuilder();
                    url.Append("https://ims-na1.adobelogin.com");
                    url.Append("/ims/token/v3?grant_type=client_credentials");
                    url.Append("&client_id=" + Id).Append("&client_secret=").Append(Secret);
                    url.Append("&scope=openid,AdobeID");
                    var json = await Read(http.PostAsync(url.ToString(), null));
            """,
            """
                    var url = new StringBuilder();
                    url.Append("https://ims-na1.adobelogin.com");
                    url.Append("/ims/token/v3");
                    var json = await Read(http.PostAsync(url.ToString(), 
            """ + Body.ReplaceLineEndings("\n") + "));"
        },
        {
            """
                    var url = new StringBuilder(TokenUrl);
                    url.Append("?grant_type=client_credentials").AppendFormat("&client_id={0}", Id);
                    url.AppendFormat("&client_secret={0}&scope={1}", Uri.EscapeDataString(Secret), "openid,AdobeID");
                    var json = await Read(http.PostAsync(url.ToString(), null));
            """,
            """
                    var url = new StringBuilder(TokenUrl);
                    var json = await Read(http.PostAsync(url.ToString(), 
            """ + Body.ReplaceLineEndings("\n") + "));"
        },
        {
            """
                    var url = new StringBuilder();
                    url.AppendFormat("https://{0}/ims/token/v3", "ims-na1.adobelogin.com");
                    url.AppendFormat("?grant_type=client_credentials&client_id={0}&client_secret={1}&scope=openid%2CAdobeID", Id, Secret);
                    var json = await Read(http.PostAsync(url.ToString(), null));
            """,
            """
                    var url = new StringBuilder();
                    url.AppendFormat("https://{0}/ims/token/v3", "ims-na1.adobelogin.com");
                    var json = await Read(http.PostAsync(url.ToString(), 
            """ + Body.ReplaceLineEndings("\n") + "));"
        },
        {
            """
                    var client = new RestClient($"{TokenUrl}?grant_type=client_credentials&client_id={Id}&client_secret={Secret}&scope=openid,AdobeID");
                    var json = (await client.ExecuteAsync(new RestRequest("", Method.Post))).Content;
            """,
            """
                    var client = new RestClient(TokenUrl);
                    var json = (await client.ExecuteAsync(new RestRequest("", Method.Post).AddParameter("grant_type", "client_credentials")
                        .AddParameter("client_id", Id)
                        .AddParameter("client_secret", Secret)
                        .AddParameter("scope", "openid,AdobeID"))).Content;
            """
        },
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
            "        var url = TokenUrl;\n        var json = await Read(http.SendAsync(new HttpRequestMessage(HttpMethod.Post, url) { Content = " + Body.ReplaceLineEndings("\n") + " }));"
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
    [InlineData("""var url = $"{TokenUrl}?grant_type=client_credentials&client_id={Id}&client_secret={Secret}&scope=openid,AdobeID"; Console.WriteLine(url); var json = await Read(http.PostAsync(url, null));""")]
    [InlineData("""var json = await Read(http.PostAsync(TokenUrl + "?grant_type=client_credentials" /* always */ + "&client_id=" + Id + "&client_secret=" + Secret + "&scope=openid,AdobeID", null));""")]
    [InlineData("""var url = TokenUrl; url += "?grant_type=client_credentials"; if (Id.Length > 3) { url += "&client_id=" + Id; } url += "&client_secret=" + Secret; url += "&scope=openid,AdobeID"; var json = await Read(http.PostAsync(url, null));""")]
    [InlineData("""var url = new Url(TokenUrl).SetQueryParam("grant_type", "client_credentials").SetQueryParam("client_id", Id); if (Id.Length > 3) { url.SetQueryParam("client_secret", Secret); } url.SetQueryParam("scope", "openid,AdobeID"); var json = await url.PostAsync().ReceiveString();""")]
    [InlineData("""var json = await Read(http.PutAsync($"{TokenUrl}?grant_type=client_credentials&client_id={Id}&client_secret={Secret}&scope=openid,AdobeID", null));""")]
    [InlineData("""var request = new HttpRequestMessage(new HttpMethod(Id), $"{TokenUrl}?grant_type=client_credentials&client_id={Id}&client_secret={Secret}&scope=openid,AdobeID"); var json = await Read(http.SendAsync(request));""")]
    [InlineData("""var url = TokenUrl; url += "?grant_type=client_credentials&client_id=" + Id + "&client_secret=" + Secret; Console.WriteLine(url); url += "&scope=openid,AdobeID"; var json = await Read(http.PostAsync(url, null));""")]
    [InlineData("""var url = TokenUrl + "?grant_type=client_credentials"; url = QueryHelpers.AddQueryString(url, "client_id", Id); url = QueryHelpers.AddQueryString(url, "client_secret", Secret); url += "&scope=openid,AdobeID"; var json = await Read(http.PostAsync(url, null));""")]
    [InlineData("""var url = new StringBuilder(TokenUrl); url.Append("?grant_type=client_credentials&client_id=").Append(Id); if (Id.Length > 3) url.Append("&client_secret=").Append(Secret); url.Append("&scope=openid,AdobeID"); var json = await Read(http.PostAsync(url.ToString(), null));""")]
    [InlineData("""var url = string.Format("https://ims-na1.adobelogin.com/ims/token/v3?grant_type=client_credentials&client_id={0}&client_secret={1,-8}&scope=openid,AdobeID", Id, Secret); var json = await Read(http.PostAsync(url, null));""")]
    [InlineData("""var url = new StringBuilder(); url.AppendFormat("{0}?grant_type=client_credentials&client_id={1}", TokenUrl, Id); url.AppendFormat("&client_secret={0}&scope=openid,AdobeID", Secret); var json = await Read(http.PostAsync(url.ToString(), null));""")]
    [InlineData("""var url = new StringBuilder(TokenUrl); url.Append("?grant_type=client_credentials&client_id=").Append(Id); url.AppendFormat("&client_secret={0,-8}&scope=openid,AdobeID", Secret); var json = await Read(http.PostAsync(url.ToString(), null));""")]
    [InlineData("""var url = new StringBuilder(TokenUrl); url.Append("?grant_type=client_credentials&client_id=").Append(Id); url.AppendFormat("&client_secret={0}&scope={1}", new object[] { Secret, "openid,AdobeID" }); var json = await Read(http.PostAsync(url.ToString(), null));""")]
    [InlineData("""var url = new StringBuilder(TokenUrl); url.Append("?grant_type=client_credentials&client_id=").Append(Id); url.AppendFormat("&client_secret={0}", new object[] { Secret }); url.Append("&scope=openid,AdobeID"); var json = await Read(http.PostAsync(url.ToString(), null));""")]
    [InlineData("""var url = string.Format("https://ims-na1.adobelogin.com/ims/token/v3?grant_type=client_credentials&client_secret={0}&client_id={1}&scope={2}", new object[] { Secret, Id, "openid,AdobeID" }); var json = await Read(http.PostAsync(url, null));""")]
    [InlineData("""var values = new[] { Secret, Id, "openid,AdobeID" }; var url = string.Format("https://ims-na1.adobelogin.com/ims/token/v3?grant_type=client_credentials&client_secret={0}&client_id={1}&scope={2}", values); var json = await Read(http.PostAsync(url, null));""")]
    [InlineData("""var url = new StringBuilder(TokenUrl); url.Append("?grant_type=client_credentials&client_id=").Append(Id); url.AppendFormat(null, "&client_secret={0}&scope=openid,AdobeID", Secret); var json = await Read(http.PostAsync(url.ToString(), null));""")]
    [InlineData("""var url = new StringBuilder(TokenUrl); url.Append("?grant_type=client_credentials&client_id=").Append(Id); if (Id.Length > 3) url.AppendFormat("&client_secret={0}", Secret); url.Append("&scope=openid,AdobeID"); var json = await Read(http.PostAsync(url.ToString(), null));""")]
    [InlineData("""var secret = Secret; var url = $"{TokenUrl}?grant_type=client_credentials&client_id={Id}&client_secret={secret}&scope=openid,AdobeID"; secret = ""; var json = await Read(http.PostAsync(url, null));""")]
    [InlineData("""var secret = Secret; var url = TokenUrl + "?grant_type=client_credentials&client_id=" + Id; url += "&client_secret=" + secret; secret = null; url += "&scope=openid,AdobeID"; var json = await Read(http.PostAsync(url, null));""")]
    [InlineData("""var (id, secret) = (Id, Secret); var url = new StringBuilder(TokenUrl); url.Append("?grant_type=client_credentials&client_id=").Append(id).Append("&client_secret=").Append(secret).Append("&scope=openid,AdobeID"); (id, secret) = ("", ""); var json = await Read(http.PostAsync(url.ToString(), null));""")]
    [InlineData("""var client = new RestClient($"{TokenUrl}?grant_type=client_credentials&client_id={Id}&client_secret={Secret}&scope=openid,AdobeID"); await client.ExecuteAsync(new RestRequest("", Method.Post)); var json = (await client.ExecuteAsync(new RestRequest("", Method.Post))).Content;""")]
    [InlineData("""using var web = new WebClient(); web.QueryString.Add("grant_type", "client_credentials"); web.QueryString.Add("client_id", Id); web.QueryString.Add("client_secret", Secret); web.QueryString.Add("scope", "openid,AdobeID"); web.UploadString(TokenUrl, ""); var json = web.UploadString(TokenUrl, "");""")]
    public async Task Nothing_is_offered_for_what_is_not_understood(string statements)
    {
        var code = TokenRequestProgram.Of(statements);
        Assert.Contains(await Diagnosis.OfEveryRuleAsync(code.ToSolution()), static diagnostic => diagnostic.Id == "IMS1003");
        Assert.Equal(code.Files, CustomerCode.Of(await FixAll.InSolutionAsync(code.ToSolution())).Files);
    }

    [Theory]
    [InlineData("""var values = new[] { Secret }; var client = new RestClient(string.Format("https://ims-na1.adobelogin.com/ims/token/v3?grant_type=client_credentials&client_id=id&scope=openid,AdobeID&client_secret={0}", values)); var json = (await client.ExecuteAsync(new RestRequest("", Method.Post))).Content;""")]
    public async Task Nothing_is_changed_where_a_format_takes_its_values_from_an_array(string statements)
    {
        var code = TokenRequestProgram.Of(statements);
        Assert.Equal(code.Files, CustomerCode.Of(await FixAll.InSolutionAsync(code.ToSolution())).Files);
    }

    [Fact]
    public async Task A_declared_request_of_Refit_becomes_a_multipart_form()
    {
        const string Before = """
            using System;
            using System.Threading.Tasks;
            using Refit;

            public interface IIms
            {
                [Post("/ims/token/v3")]
                Task<string> TokenAsync([AliasAs("grant_type")] string grantType, [AliasAs("client_id")] string clientId, [AliasAs("client_secret")] string clientSecret, string scope);
            }

            public static class TokenClient
            {
                public static Task<string> RequestAsync(string id, string secret) =>
                    RestService.For<IIms>("https://ims-na1.adobelogin.com").TokenAsync("client_credentials", id, secret, "openid,AdobeID");
            }

            namespace Refit
            {
                public sealed class PostAttribute(string path) : Attribute { public string Path => path; }

                public sealed class MultipartAttribute : Attribute;

                public sealed class AliasAsAttribute(string name) : Attribute { public string Name => name; }

                public static class RestService { public static T For<T>(string address) => throw new NotSupportedException(address); }
            }
            """;
        var solution = (CustomerCode.OfFile(Before) with { IsApplication = false }).ToSolution();
        var after = await FixAll.InSolutionAsync(solution);
        Assert.Equal(Before.Replace("    [Post(", "    [Multipart]\n    [Post(", System.StringComparison.Ordinal), CustomerCode.Of(after).Files["Program.cs"]);
        Assert.Empty(await Diagnosis.OfEveryRuleAsync(after));
    }
}
