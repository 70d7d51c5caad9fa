using System.Linq;
using System.Text;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace ImsMigration.Analyzers.Tests.BadInput;

/// <summary>Requests of the token endpoint as they are while somebody types.</summary>
public sealed class HalfTypedTokenRequestTests
{
    private const int TokenStep = 3;

    private const string Program = """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading.Tasks;
        using RestSharp;

        class TokenClient
        {
            private const string Scopes = "openid " + "AdobeID";

            public Task Form(HttpClient http, string id, string secret)
            {
                var form = new Dictionary<string, string> { ["client_id"] = id, ["client_secret"] = secret };
                form.Add("scope", id.Length > 3 ? Scopes : string.Join(" ", new[] { "openid", "ent_user_sdk" }));
                return http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(form));
            }

            public Task Query(HttpClient http, string id, string secret)
            {
                var url = $"https://ims-na1.adobelogin.com/ims/token/v3?grant_type=client_credentials&client_id={id}&client_secret={secret}&scope=openid,AdobeID";
                return http.PostAsync(url, null);
            }

            public Task Rest(string id, string secret)
            {
                var request = new RestRequest("/ims/token/v3", Method.Post).AddParameter("client_id", id).AddQueryParameter("client_secret", secret);
                return new RestClient("https://ims-na1.adobelogin.com").ExecuteAsync(request.AddParameter("scope", "REPLACE_WITH_THE_SCOPES_OF_YOUR_CREDENTIAL"));
            }
        }
        """;

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
        for (var end = 0; end < Program.Length; end += 40)
        {
            await CheckAsync(Program[..end], $"up to character {end}");
        }
    }

    [Theory]
    [InlineData("client_secret ims/token/v3")]
    [InlineData("\"client_secret\" \"ims/token/v3\"")]
    [InlineData("class C { string u = \"ims/token/v3\"; object o = new { client_secret, grant_type = \"client_credentials\", scope = }; }")]
    [InlineData("class C { string S => T; string T => S; string u = \"/ims/token/v3\"; object o = new { client_id = 1, client_secret = 2, grant_type = \"client_credentials\", scope = new C().S }; }")]
    [InlineData("class C { const string A = A + \" b\"; string u = \"/ims/token/v3?client_secret=\" + A + \"&grant_type=client_credentials&scope=\" + A; }")]
    [InlineData("class C { string M(string scope = M()) => M(M(scope)); object o = new { u = \"/ims/token/v3\", client_secret = \"\", grant_type = \"client_credentials\", scope = M(\"a b\") }; }")]
    [InlineData("class C { string s = string.Format(\"/ims/token/v3?client_secret={0}&client_id={99999999999}&grant_type={1\", 1); }")]
    public Task A_file_with_only_a_fragment(string source) => CheckAsync(source, source);

    private static Task<Solution> CheckAsync(string source, string what)
    {
        var solution = (CustomerCode.OfFile(source) with { IsApplication = false }).ToSolution();
        var document = solution.Projects.Single().Documents.Single().Id;
        return SafeFix.CheckAsync(solution.WithDocumentText(document, SourceText.From(source, Encoding.UTF8)), what);
    }
}
