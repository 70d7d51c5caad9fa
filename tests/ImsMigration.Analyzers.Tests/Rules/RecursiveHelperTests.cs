using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.Analyzers.Tests.Rules;

/// <summary>Helpers that fill claims and call each other: what is reported does not depend on which of them is met first.</summary>
public sealed class RecursiveHelperTests
{
    private const string AddA = """
            private static void AddA(Dictionary<string, object> d, int n)
            {
                d["iss"] = "org@AdobeOrg";
                if (n > 0) AddB(d, n - 1);
            }

        """;

    private const string AddB = """
            private static void AddB(Dictionary<string, object> d, int n)
            {
                d["aud"] = "https://ims-na1.adobelogin.com/c/id";
                d["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true;
                if (n > 0) AddA(d, n - 1);
            }

        """;

    private const string AddC = """
            private static void AddC(Dictionary<string, object> d, int n)
            {
                if (n > 0) AddA(d, n - 1); else AddC(d, n + 1);
            }

        """;

    private const string OutA = """
            private static void OutA(out Dictionary<string, object> d, int n)
            {
                if (n > 0) OutB(out d, n - 1); else d = new Dictionary<string, object> { ["aud"] = "https://ims-na1.adobelogin.com/c/id" };
            }

        """;

    private const string OutB = """
            private static void OutB(out Dictionary<string, object> d, int n)
            {
                if (n > 0) OutA(out d, n - 1); else d = new Dictionary<string, object>();
            }

        """;

    private const string SignA = """
            public static string SignA(RSA rsa) { var d = new Dictionary<string, object>(); AddA(d, 3); return JWT.Encode(d, rsa, JwsAlgorithm.RS256); }

        """;

    private const string SignB = """
            public static string SignB(RSA rsa) { var d = new Dictionary<string, object>(); AddB(d, 3); return JWT.Encode(d, rsa, JwsAlgorithm.RS256); }

        """;

    private const string SignC = """
            public static string SignC(RSA rsa) { var d = new Dictionary<string, object>(); AddC(d, 3); return JWT.Encode(d, rsa, JwsAlgorithm.RS256); }

        """;

    private const string SignOutA = """
            public static string SignOutA(RSA rsa) { OutA(out var d, 3); return JWT.Encode(d, rsa, JwsAlgorithm.RS256); }

        """;

    private const string SignOutB = """
            public static string SignOutB(RSA rsa) { Dictionary<string, object> d; OutB(out d, 3); return JWT.Encode(d, rsa, JwsAlgorithm.RS256); }

        """;

    public static TheoryData<string, int> Orders => new()
    {
        { SignA + SignB + AddA + AddB, 2 },
        { SignB + SignA + AddA + AddB, 2 },
        { AddB + SignA + AddA + SignB, 2 },
        { AddA + AddB + SignB + SignA, 2 },
        { SignC + SignA + AddC + AddA + AddB, 2 },
        { SignA + SignC + AddB + AddA + AddC, 2 },
        { AddC + AddA + AddB + SignC + SignB + SignA, 3 },
        { SignOutA + SignOutB + OutA + OutB, 2 },
        { SignOutB + SignOutA + OutA + OutB, 2 },
        { OutB + OutA + SignOutB + SignOutA, 2 },
    };

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Every_call_that_signs_for_Ims_is_reported(string members, int calls)
    {
        var source = "using System.Collections.Generic;\nusing System.Security.Cryptography;\nusing Jose;\n\npublic static class Tokens\n{\n" + members + "}\n";
        var solution = (CustomerCode.OfFile(source) with { IsApplication = false }).ToSolution();
        Assert.Empty(await CustomerSolution.ErrorsOfAsync(solution));
        Assert.Equal(calls, (await Diagnosis.OfAsync(solution)).Count(static diagnostic => diagnostic.Id == "IMS0002"));
    }

    [Fact]
    public async Task A_helper_that_hands_itself_its_own_parameter_is_fixed()
    {
        const string Source = """
            using System.Collections.Generic;
            using System.Net.Http;
            using System.Threading.Tasks;

            public static class Requests
            {
                public static Task<HttpResponseMessage> Send(HttpClient http, string jwt, int n) => n == 0
                    ? http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(new Dictionary<string, string> { ["client_id"] = "id", ["client_secret"] = "s", ["jwt_token"] = jwt }))
                    : Send(http, jwt, n - 1);
            }

            """;
        var solution = (CustomerCode.OfFile(Source) with { IsApplication = false }).ToSolution();
        var migrated = CustomerCode.Of(await FixAll.InSolutionAsync(solution)).Files["Program.cs"];
        Assert.Contains("/ims/token/v3", migrated);
        Assert.DoesNotContain("jwt_token", migrated);
    }
}
