using System.Linq;
using System.Text;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace ImsMigration.Analyzers.Tests.BadInput;

/// <summary>Requests for a token for every call as they are while somebody types: in top-level statements, in a record, and in one method with the call.</summary>
public sealed class HalfTypedTokenPerCallTests
{
    private const int TokenStep = 5;

    private const int TruncationStep = 70;

    private const string Program = """
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading.Tasks;
        using Newtonsoft.Json.Linq;

        var http = new HttpClient();
        foreach (var user in args)
        {
            http.DefaultRequestHeaders.Add("Authorization", await Bearer(http));
            System.Console.WriteLine(await http.GetStringAsync("https://usermanagement.adobe.io/" + user) + await new Api(http, user, "s").Read(user));
        }

        static async Task<string> Bearer(HttpClient client) => "Bearer " + JObject.Parse(await (await client.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(
            new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = "id", ["client_secret"] = "s", ["scope"] = "openid,AdobeID" }))).Content.ReadAsStringAsync())["access_token"];

        internal sealed record Api(HttpClient Http, string Id, string Secret)
        {
            public async Task<string> Read(string user)
            {
                var form = new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = Id, ["client_secret"] = Secret, ["scope"] = "openid,AdobeID" };
                var answer = await Http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(form));
                var json = JObject.Parse(await answer.Content.ReadAsStringAsync());
                var token = (string)json["access_token"];
                Http.DefaultRequestHeaders.Add("Authorization", "Bearer " + token);
                return await Http.GetStringAsync("https://usermanagement.adobe.io/" + user);
            }
        }
        """;

    [Fact]
    public async Task A_whole_file_is_fixed()
    {
        var solution = CustomerCode.OfFile(Program).ToSolution();
        Assert.Equal(2, (await Diagnosis.OfEveryRuleAsync(solution)).Count(static diagnostic => diagnostic.Id == "IMS1005"));
        Assert.DoesNotContain(await Diagnosis.OfEveryRuleAsync(await CheckAsync(Program, "all")), static diagnostic => diagnostic.Id == "IMS1005");
    }

    [Fact]
    public async Task A_file_with_a_token_missing_anywhere()
    {
        var tokens = CSharpSyntaxTree.ParseText(Program).GetRoot().DescendantTokens().Where(static token => token.Span.Length > 0).ToList();
        for (var index = 0; index < tokens.Count; index += TokenStep)
        {
            var span = tokens[index].Span;
            await CheckAsync(Program.Remove(span.Start, span.Length), $"without '{tokens[index]}' at {span.Start}");
        }
    }

    [Fact]
    public async Task A_file_that_ends_anywhere()
    {
        for (var end = 0; end < Program.Length; end += TruncationStep)
        {
            await CheckAsync(Program[..end], $"up to character {end}");
        }
    }

    private static Task<Solution> CheckAsync(string source, string what)
    {
        var solution = CustomerCode.OfFile(source).ToSolution();
        var document = solution.Projects.Single().Documents.Single().Id;
        return SafeFix.CheckAsync(solution.WithDocumentText(document, SourceText.From(source, Encoding.UTF8)), what);
    }
}
