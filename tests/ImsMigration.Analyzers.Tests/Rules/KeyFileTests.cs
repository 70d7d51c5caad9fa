using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.Analyzers.Tests.Rules;

/// <summary>IMS0006 on the files beside the code.</summary>
public sealed class KeyFileTests
{
    private const string Settings = """{ "Adobe": { "Org": "A@AdobeOrg", "Audience": "https://ims-na1.adobelogin.com/c/", "PrivateKeyPath": "keys/adobe.key" } }""";

    private static readonly string s_key = "-----BEGIN PRIVATE " + "KEY-----\nAAAA\n";

    [Theory]
    [InlineData("private.key")]
    [InlineData("keys/private.key")]
    [InlineData("adobe.pfx", "adobe.pfx")]
    [InlineData("keys/adobe.p12", "keys\\\\adobe.p12")]
    [InlineData("ADOBE.pem", "./adobe.pem")]
    [InlineData("company.pem", "Customer.company.pem")]
    [InlineData("keys/company.pem", "Customer.keys.company.pem")]
    public async Task A_file_that_the_code_signs_with_is_reported(string file, string name = "private.key") =>
        Assert.Equal([file], await ReportedAsync(Signing(name), (file, s_key)));

    [Theory]
    [InlineData("keys/adobe.key")]
    [InlineData("secrets/keys/adobe.key")]
    public async Task A_file_that_the_configuration_names_is_reported(string file) =>
        Assert.Equal([file], await ReportedAsync("internal static class Empty;", (file, "no PEM"), ("appsettings.json", Settings)));

    [Theory]
    [InlineData("tls.pfx")]
    [InlineData("other/adobe.key")]
    [InlineData("adobe.key")]
    [InlineData("keys/adobe.key.txt")]
    public async Task A_file_that_nobody_names_is_silent(string file) =>
        Assert.Empty(await ReportedAsync(Signing("private.key"), (file, s_key), ("appsettings.json", Settings)));

    [Fact]
    public async Task A_certificate_without_a_key_is_silent() =>
        Assert.Empty(await ReportedAsync(Signing("adobe.pem"), ("adobe.pem", "-----BEGIN CERTIFICATE-----\nAAAA\n")));

    [Fact]
    public async Task A_file_that_other_code_needs_is_silent() =>
        Assert.Empty(await ReportedAsync(Signing("private.key") + "internal static class Tls { public const string File = \"private.key\"; }", ("private.key", s_key)));

    [Fact]
    public async Task A_key_in_code_that_has_nothing_to_do_with_IMS_is_silent() =>
        Assert.Empty(await ReportedAsync(Signing("private.key").Replace("ims-na1.adobelogin.com", "api.example", StringComparison.Ordinal), ("private.key", s_key)));

    [Fact]
    public async Task A_file_that_an_option_excludes_is_silent() =>
        Assert.Empty(await ReportedAsync(Signing("private.key"), ("private.key", s_key), (".editorconfig", "[*.key]\nims_migration.report_configuration = false\n")));

    private static async Task<string[]> ReportedAsync(string source, params (string Name, string Text)[] files)
    {
        var code = CustomerCode.OfFile(source) with { IsApplication = false };
        var solution = files.Aggregate(code, static (code, file) => code.With(file.Name, file.Text)).ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        var found = (await Diagnosis.OfEveryRuleAsync(solution)).Where(static diagnostic => diagnostic.Id == "IMS0006").ToList();
        Assert.All(found, static diagnostic => Assert.DoesNotContain("AAAA", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        return [.. found.Select(static diagnostic => diagnostic.Location.GetLineSpan().Path["/customer/".Length..])];
    }

    private static string Signing(string name) => $$"""
        using System.Collections.Generic;
        using System.IO;
        using System.Security.Cryptography;
        using Jose;

        internal static class Signer
        {
            internal static string Sign()
            {
                using var key = RSA.Create();
                key.ImportFromPem(File.ReadAllText("{{name}}"));
                return JWT.Encode(new Dictionary<string, object> { ["aud"] = "https://ims-na1.adobelogin.com/c/0123" }, key, JwsAlgorithm.RS256);
            }
        }

        """;
}
