using System.Linq;
using System.Text;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace ImsMigration.Analyzers.Tests.BadInput;

/// <summary>Code as it is while somebody types.</summary>
public sealed class HalfTypedCodeTests
{
    private const int TruncationStep = 25;

    public static TheoryData<string> Samples => ["HttpClientForm", "JoseRawMultipart", "RestSharpParameters", "SplitClasses"];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task A_file_that_ends_anywhere(string sample)
    {
        var code = SampleFlow.Read(sample);
        var (solution, document) = SampleFlow.Open(code);
        var source = code.Files[SampleFlow.FileOf(code)];
        for (var end = 0; end < source.Length; end += TruncationStep)
        {
            var text = SourceText.From(source[..end], Encoding.UTF8);
            await SafeFix.CheckAsync(solution.WithDocumentText(document, text), $"{sample} up to character {end}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("jwt_token")]
    [InlineData("\"jwt_token\"")]
    [InlineData("\"https://ims-na1.adobelogin.com/ims/exchange/jwt")]
    [InlineData("$\"{{{/ims/exchange/jwt")]
    [InlineData("new Dictionary<string, string> { [\"jwt_token\"] = }; // ims/exchange/jwt")]
    [InlineData("class C { string M(string jwt_token) => M(M(M(\"jwt_token\"))) + \"/ims/exchange/jwt\"; }")]
    [InlineData("class C { string A => B; string B => A; object F() => new { client_id = A, jwt_token = B, url = \"/ims/exchange/jwt\" }; }")]
    [InlineData("class C : C { static string jwt_token = jwt_token + \"/ims/exchange/jwt\"; object o = new { client_id = \"\", jwt_token }; }")]
    [InlineData("class C { void M(int n) { var f = new System.Collections.Generic.Dictionary<string, string>(); f[\"client_id\"] = f[\"jwt_token\"] = f[\"jwt_token\"]; } string u = \"/ims/exchange/jwt\"; }")]
    [InlineData("class C { string u = \"/ims/token/v3\"; long expires_in; object M() => System.DateTime.Now.AddMilliseconds(expires_in / 1000 - ; }")]
    [InlineData("class C { string u = \"/ims/token/v3\"; long expires_in => expires_in; object M() => Task.Delay(expires_in, ); }")]
    [InlineData("class C { string u = \"/ims/token/v3\"; void M() { x.ExpiresIn /= 1000; var t = new Timer(expires_in, ; t.Interval = y?.expires_in * TimeSpan.TicksPerMillisecond; } }")]
    [InlineData("// ims/token\nvar e = json[\"expires_in\"] - 60000 + Environment.TickCount64 > AddMilliseconds(e")]
    [InlineData("class C { async Task<string> GetToken( { var f = new Dictionary<string, string> { [\"grant_type\"] = \"client_credentials\", [\"client_id\"] = \"\", [\"client_secret\"] = s }; await h.PostAsync(\"https://ims-na1.adobelogin.com/ims/token/v3\", f); return x.access_token; } void M() { GetToken(; h.GetAsync(GetToken()); } }")]
    [InlineData("class C { string T() { var f = new { grant_type = \"client_credentials\", client_id = 1, client_secret = 2 }; return c.Execute(\"/ims/token/v3\", f)[\"access_token\"; } string U() => T(U(), c.Get(T()), c.Post(T(")]
    public async Task A_file_with_only_a_fragment(string source)
    {
        var solution = (CustomerCode.OfFile(source) with { IsApplication = false }).ToSolution();
        await SafeFix.CheckAsync(solution, source);
    }

    [Fact]
    public async Task A_file_that_nests_deeply()
    {
        var sum = string.Concat(Enumerable.Repeat("\"/ims/exchange/\" + ", 3000));
        var source = "class C { string Url = " + sum + "\"jwt_token\"; }";
        await SafeFix.CheckAsync((CustomerCode.OfFile(source) with { IsApplication = false }).ToSolution(), "a long sum");
    }
}
