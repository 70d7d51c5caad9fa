using System;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.Harm;

/// <summary>A key that is still read after the migration, because not all is known of how, is still reported, with the assertion that it signs.</summary>
public sealed class UnreadKeyTests
{
    [Theory]
    [InlineData("string pem; int other; (other, pem) = (1, File.ReadAllText(\"private.key\"));", "")]
    [InlineData("string pem = Load(out _);", "private static string Load(out int length) { length = Native.Touch(); return File.ReadAllText(\"private.key\"); }")]
    [InlineData("var pem = await Task.Run(() => { Native.Touch(); return File.ReadAllText(\"private.key\"); });", "")]
    [InlineData("foreach (var (name, pem) in new[] { (Native.Touch(), File.ReadAllText(\"private.key\")) }) { SIGN }", "")]
    public async Task What_stays_is_reported(string load, string members)
    {
        var before = SolutionOf(load, members);
        var after = await MigratedAsync(before);
        var text = CustomerCode.Of(after).Files["Program.cs"];
        Assert.Contains("client_credentials", text, StringComparison.Ordinal);
        var left = (await Diagnosis.OfEveryRuleAsync(after)).Select(static diagnostic => diagnostic.Id).ToHashSet(StringComparer.Ordinal);
        Assert.True(!text.Contains("private.key", StringComparison.Ordinal) || left.Contains("IMS0003"), string.Join(' ', left) + "\n" + text);
    }

    /// <summary>What stays of a statement because it steps on gives its variable nothing any more, so no key stays with it.</summary>
    [Theory]
    [InlineData("var i = 0; var names = new[] { \"private.key\", \"other\" }; var pem = File.ReadAllText(names[i++]); Console.WriteLine(names[i]);", "i++;")]
    [InlineData("var i = 0; var names = new[] { \"private.key\", \"other\" }; string pem; pem = File.ReadAllText(names[i++]); Console.WriteLine(names[i]);", "i++;")]
    [InlineData("var names = new Queue<string>(new[] { \"pem\", \"other\" }); string pem = names.Dequeue(); Console.WriteLine(names.Dequeue());", "names.Dequeue();")]
    [InlineData("var names = new Queue<string>(new[] { \"pem\", \"other\" }); string pem; pem = names.Dequeue(); Console.WriteLine(names.Dequeue());", "names.Dequeue();")]
    public async Task A_step_that_stays_keeps_no_key(string load, string step)
    {
        var text = CustomerCode.Of(await MigratedAsync(SolutionOf(load, ""))).Files["Program.cs"];
        Assert.Contains("client_credentials", text, StringComparison.Ordinal);
        Assert.Contains(step, text, StringComparison.Ordinal);
        Assert.All(new[] { "pem =", "JWT.Encode", "rsa" }, gone => Assert.DoesNotContain(gone, text, StringComparison.Ordinal));
    }

    private static async Task<Solution> MigratedAsync(Solution before)
    {
        Assert.Empty((await ProgramRunner.ErrorsAsync(before)).Select(static error => error.ToString()));
        var after = await FixAll.InSolutionAsync(before);
        Assert.Empty((await ProgramRunner.ErrorsAsync(after)).Select(static error => error.ToString()));
        return after;
    }

    private static Solution SolutionOf(string load, string members)
    {
        const string Sign = "rsa.ImportFromPem(pem);";
        return CustomerCode.OfFile($$"""
            using System;
            using System.Collections.Generic;
            using System.IO;
            using System.Net.Http;
            using System.Runtime.InteropServices;
            using System.Security.Cryptography;
            using System.Threading.Tasks;
            using Jose;

            internal static class Program
            {
                private static async Task Main()
                {
                    using var http = new HttpClient();
                    using var rsa = RSA.Create();
                    {{(load.Contains("SIGN", StringComparison.Ordinal) ? load.Replace("SIGN", Sign, StringComparison.Ordinal) : load + Sign)}}
                    var claims = new Dictionary<string, object> { ["iss"] = "org@AdobeOrg", ["aud"] = "https://ims-na1.adobelogin.com/c/id", ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true };
                    var jwt = JWT.Encode(claims, rsa, JwsAlgorithm.RS256);
                    var form = new Dictionary<string, string>
                    {
                        ["client_id"] = "id",
                        ["client_secret"] = Environment.GetEnvironmentVariable("SECRET"),
                        ["jwt_token"] = jwt,
                    };
                    using var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(form));
                    Console.WriteLine(await response.Content.ReadAsStringAsync());
                }

                {{members}}
            }

            internal static class Native
            {
                [DllImport("native")]
                public static extern int Touch();
            }
            """).ToSolution();
    }
}
