using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.Analyzers.Tests.Secrets;

/// <summary>Customer code in which the secrets that are to be reported are the texts that begin with <see cref="Value"/>.</summary>
internal static class MarkedSecrets
{
    /// <summary>Stands for a secret; nothing that would be one is committed.</summary>
    public const string Value = "not-a-real-s3cr3t";

    /// <summary>A request to IMS as a class; <paramref name="secret"/> is the expression that is sent.</summary>
    public static string Request(string secret, string members = "", string url = "https://ims-na1.adobelogin.com/ims/token/v3") => $$"""
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading.Tasks;

        internal static class Program
        {
        {{members}}
            private static async Task Main() => await RequestAsync(new HttpClient());

            private static Task RequestAsync(HttpClient http) => http.PostAsync("{{url}}", new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                ["client_secret"] = {{secret}},
                ["scope"] = "openid,AdobeID",
            }));
        }
        """;

    /// <summary>Checks that IMS1002 is reported <paramref name="names"/>.Length times, with these names, and never with the secret.</summary>
    public static async Task ReportsAsync(CustomerCode code, params string[] names)
    {
        var solution = code.ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        var found = (await Diagnosis.OfEveryRuleAsync(solution)).Where(static diagnostic => diagnostic.Id == "IMS1002").ToList();
        Assert.Equal(names.Select(static name => "'" + name + "'"), found.Select(static diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture).Split(' ')[0]));
        Assert.All(found, static diagnostic => Assert.DoesNotContain(Value, diagnostic.ToString(), StringComparison.Ordinal));
    }

    /// <summary>The text of the main file of <paramref name="code"/> after the fix, which compiles and is not reported any more.</summary>
    public static async Task<string> FixedAsync(CustomerCode code)
    {
        var solution = await FixAll.InSolutionAsync(code.ToSolution());
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        Assert.DoesNotContain(await Diagnosis.OfEveryRuleAsync(solution), static diagnostic => diagnostic.Id == "IMS1002");
        var files = CustomerCode.Of(solution).Files;
        Assert.All(files, static file => Assert.DoesNotContain(Value, file.Value, StringComparison.Ordinal));
        return files["Program.cs"];
    }
}
