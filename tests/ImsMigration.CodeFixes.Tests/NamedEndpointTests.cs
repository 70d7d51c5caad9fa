using System;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.CodeFixes.Tests;

/// <summary>A name of the endpoint that no request uses, IMS0008, stays as it is, whatever is migrated around it.</summary>
public sealed class NamedEndpointTests
{
    /// <summary>A request whose address only its environment knows: the mentions that no request is known for could be meant.</summary>
    private const string Client = """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading.Tasks;

        internal static class Client
        {
            internal static Task<HttpResponseMessage> SendAsync(HttpClient http, string jwt) =>
                http.PostAsync(Guard.Checked(Environment.GetEnvironmentVariable("IMS_URL")), new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["client_id"] = "0123",
                    ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                    ["jwt_token"] = jwt,
                }));
        }
        """;

    private const string Guard = """
        using System;

        internal static class Guard
        {
            private const string Host = "https://ims-na1.adobelogin.com";
            private const string Old = "/ims/exchange/jwt";

            internal static string Checked(string url)
            {
                Console.WriteLine(url.EndsWith(Old) ? "curl https://ims-na1.adobelogin.com/ims/exchange/jwt works as well" : url);
                return url == Host + "/ims/exchange/v1/jwt" ? throw new ArgumentException(nameof(url)) : url;
            }
        }
        """;

    private const string Other = """
        internal static class Other
        {
            public const string Path = "/ims/exchange/jwt";
        }
        """;

    [Fact]
    public async Task Only_the_mention_that_a_request_can_use_is_rewritten()
    {
        var code = CustomerCode.OfFile(Client, "Client.cs").With("Guard.cs", Guard).With("Other.cs", Other) with { IsApplication = false };
        var found = (await Diagnosis.OfEveryRuleAsync(code.ToSolution())).Select(static diagnostic => diagnostic.Id + " " + diagnostic.Location.SourceTree!.FilePath.Split('/').Last());
        Assert.Equal(["IMS0001 Client.cs", "IMS0001 Other.cs", "IMS0008 Guard.cs", "IMS0008 Guard.cs", "IMS0008 Guard.cs"], found.Order(StringComparer.Ordinal));

        var migrated = CustomerCode.Of(await FixAll.InSolutionAsync(code.ToSolution()));

        Assert.DoesNotContain("jwt_token", migrated.Files["Client.cs"], StringComparison.Ordinal);
        Assert.Equal(Guard, migrated.Files["Guard.cs"]);
        Assert.Contains("\"/ims/token/v3\"", migrated.Files["Other.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flow_is_migrated_beside_the_tests_and_stand_ins_that_name_it()
    {
        var flow = FlowCode.Whole("Flow");
        var code = (CustomerCode.OfFile(flow, "Flow.cs") with { IsApplication = false }).With("Guard.cs", "internal static class Guard { public static bool IsOld(string url) => url == \"/ims/exchange/jwt\"; }");
        var migrated = await FixAll.InSolutionAsync(code.ToSolution());
        Assert.Equal(FlowCode.WholeMigrated("Flow"), CustomerCode.Of(migrated).Files["Flow.cs"]);
        Assert.Equal(code.Files["Guard.cs"], CustomerCode.Of(migrated).Files["Guard.cs"]);
        Assert.Empty((await Diagnosis.OfEveryRuleAsync(migrated)).Where(static diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Warning && diagnostic.Id.StartsWith("IMS0", StringComparison.Ordinal)));
    }
}
