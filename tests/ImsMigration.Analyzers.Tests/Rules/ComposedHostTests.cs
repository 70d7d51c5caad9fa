using System;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.Analyzers.Tests.Rules;

/// <summary>An audience or claim whose host stands elsewhere: what a variable or member always holds is read into the text that is composed of it.</summary>
public sealed class ComposedHostTests
{
    [Theory]
    [InlineData("public string ImsHost { get; set; } = \"https://ims-na1.adobelogin.com\";")]
    [InlineData("public string ImsHost { get; } = \"https://ims-na1.adobelogin.com\";")]
    [InlineData("public string ImsHost { get; init; } = \"https://ims-na1.adobelogin.com\";")]
    [InlineData("public string ImsHost => \"https://ims-na1.adobelogin.com\";")]
    [InlineData("public string ImsHost = \"https://ims-na1.adobelogin.com\";")]
    [InlineData("public readonly string ImsHost = \"https://\" + \"ims-na1.adobelogin.com\";")]
    [InlineData("public static string Default { get; } = \"ims-na1.adobelogin.com\"; public string ImsHost { get; set; } = \"https://\" + Default;")]
    [InlineData("public string ImsHost { get; set; } public Options() { ImsHost = \"https://ims-na1.adobelogin.com\"; }")]
    public async Task A_host_in_a_member_is_read(string member) =>
        Assert.Equal(["IMS0002", "IMS0003", "IMS0004"], await ReportedAsync(member, "[\"aud\"] = o.ImsHost + \"/c/\" + o.ClientId, [o.ImsHost + \"/s/\" + o.Metascope] = true"));

    [Theory]
    [InlineData("[\"aud\"] = $\"{o.ImsHost}/c/{o.ClientId}\"")]
    [InlineData("[\"aud\"] = string.Concat(o.ImsHost, \"/c/\", o.ClientId)")]
    [InlineData("[\"aud\"] = string.Format(\"{0}/c/{1}\", o.ImsHost, o.ClientId)")]
    public async Task A_host_is_read_however_the_text_is_composed(string claims) =>
        Assert.Contains("IMS0002", await ReportedAsync("public string ImsHost { get; set; } = \"https://ims-na1.adobelogin.com\";", claims));

    [Theory]
    [InlineData("public string ImsHost { get; set; } = \"https://accounts.example\";")]
    [InlineData("public string ImsHost { get; set; }")]
    public async Task A_host_of_somebody_else_is_silent(string member) =>
        Assert.DoesNotContain("IMS0002", await ReportedAsync(member, "[\"aud\"] = o.ImsHost + \"/c/\" + o.ClientId"));

    private static async Task<string[]> ReportedAsync(string member, string claims)
    {
        var solution = CustomerCode.OfFile($$"""
            using System;
            using System.Collections.Generic;
            using System.IO;
            using System.Security.Cryptography;
            using Jose;

            public sealed class Options
            {
                {{member}}
                public string ClientId { get; set; } = "acme";
                public string Metascope { get; set; } = "ent_user_sdk";
            }

            internal static class Signer
            {
                private static void Main() => File.WriteAllText("jwt.txt", Sign(new Options()));

                private static string Sign(Options o)
                {
                    using var rsa = RSA.Create();
                    rsa.ImportFromPem(Environment.GetEnvironmentVariable("KEY"));
                    return JWT.Encode(new Dictionary<string, object> { {{claims}} }, rsa, JwsAlgorithm.RS256);
                }
            }

            """).ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        return [.. (await Diagnosis.OfEveryRuleAsync(solution)).Select(static diagnostic => diagnostic.Id).Order(StringComparer.Ordinal)];
    }
}
