using System;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using ImsMigration.Adobe;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace ImsMigration.Analyzers.Tests.Gate;

/// <summary>The gate must let everything pass that a rule could report, also where the words are put together or stand elsewhere.</summary>
public sealed class GateTests
{
    private const string Sending = """
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading.Tasks;

        internal static class Sending
        {
            public static Task SendAsync(HttpClient http, string secret, string assertion, string address)
            {
                var form = new Dictionary<string, string> { ["client_id"] = "id", ["client_secret"] = secret, ["jwt_token"] = assertion };
                return http.PostAsync(/*address*/, new FormUrlEncodedContent(form));
            }
        }
        """;

    public static TheoryData<string, bool, bool> Texts => new()
    {
        // The text, and whether it passes as the flow's and as a metascope's.
        { "https://ims-na1.adobelogin.com", true, false },
        { "https://adobeid-na1.services.adobe.com", true, false },
        { "/ims/exchange/jwt", true, false },
        { "/ims/exchange/v1/jwt", true, false },
        { "exchange/jwt", true, false },
        { "[\"jwt_token\"]", true, false },
        { "\"adobe\" + \"login.com\"", true, false },
        { "\"https://ims-na1.adobe\" + Login", true, false },
        { "\"…/ims/\" + \"exchange\" + \"/jwt\"", true, false },
        { "AppendPathSegments(\"ims\", \"exchange\", \"jwt\")", true, false },
        { "https://ims-na1.adobelogin.com/s/ent_anything", true, true },
        { "ent_user_sdk", false, true },
        { "ent_aem_cloud_api", false, true },
        { "event_receiver_api", false, true },
        { "asset_compute_meta", false, true },
        { "https://login.example/oauth/token?client_id=1", false, false },
        { "", false, false },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_word_passes(string text, bool isFlow, bool isMetascope)
    {
        // "Login" alone, as a name, has another case: only the host's own constant would be lower case.
        var words = ImsMarkers.In(SourceText.From(text.Replace("Login", "login", StringComparison.Ordinal), Encoding.UTF8));
        Assert.Equal(isFlow, words.HasFlag(ImsWords.Flow));
        Assert.Equal(isMetascope, words.HasFlag(ImsWords.Metascope));
    }

    public static TheoryData<string, int> Words => new()
    {
        // The whole of a word and the kinds that the gate must find in it, as a number because the type is not public.
        { "adobelogin", (int)(ImsWords.Flow | ImsWords.Ims | ImsWords.Claim) },
        { "adobeid-na1", (int)(ImsWords.Flow | ImsWords.Ims | ImsWords.Claim) },
        { "adobe login", (int)(ImsWords.Flow | ImsWords.Claim) },
        { "ims/exchange", (int)(ImsWords.Flow | ImsWords.Ims) },
        { "ims/token", (int)ImsWords.TokenEndpoint },
        { "jwt_token", (int)ImsWords.Flow },
        { "exchange jwt", (int)ImsWords.Flow },
        { "/s/ent_", (int)(ImsWords.Flow | ImsWords.Metascope | ImsWords.Claim) },
        { "_sdk", (int)ImsWords.Metascope },
        { "aem_cloud_api", (int)ImsWords.Metascope },
        { "event_receiver_api", (int)ImsWords.Metascope },
        { "asset_compute_meta", (int)ImsWords.Metascope },
        { "ServiceAccountCredentials", (int)(ImsWords.SdkCredentials | ImsWords.SdkSecret) },
        { "ServicePrincipalCredentials", (int)ImsWords.SdkSecret },
    };

    [Theory]
    [MemberData(nameof(Words))]
    public void Every_word_passes_in_every_position_of_a_text(string word, int kinds)
    {
        // Short texts are searched as one string, long ones in pieces: then a word can stand on both sides of a cut.
        const int Long = 40_001;
        const int PieceEnd = 16_000;
        int[] before = [0, 1, 2, 7, 63, 64, Long - word.Length, Long, .. Enumerable.Range(PieceEnd - 40, 80), .. Enumerable.Range((2 * PieceEnd) - 100, 120)];
        foreach (var length in before)
        {
            foreach (var after in new[] { string.Empty, "x", new string('x', Long) })
            {
                var text = SourceText.From(new string('x', length) + word + after, Encoding.UTF8);
                Assert.True(((int)ImsMarkers.In(text) & kinds) == kinds, $"{word} after {length} and before {after.Length} characters");
            }
        }
    }

    [Theory]
    [InlineData("adobe", "login")]
    [InlineData("exchange", "jwt")]
    public void Two_words_pass_together_however_far_apart_they_stand(string first, string second)
    {
        foreach (var text in new[] { first + new string(' ', 100_000) + second, second + new string(' ', 100_000) + first })
        {
            Assert.True(ImsMarkers.In(SourceText.From(text, Encoding.UTF8)).HasFlag(ImsWords.Flow));
        }
    }

    [Theory]
    [InlineData("jwt_token")]
    [InlineData("exchange jwt")]
    [InlineData("ims/exchange")]
    public void Words_of_the_request_name_no_claim(string words) =>
        Assert.False(ImsMarkers.In(SourceText.From(words, Encoding.UTF8)).HasFlag(ImsWords.Claim));

    [Fact]
    public void All_words_pass_at_once()
    {
        var text = SourceText.From(string.Join('\n', Words.Select(static row => (string)row[0])), Encoding.UTF8);
        Assert.Equal(
            ImsWords.Flow | ImsWords.Ims | ImsWords.Metascope | ImsWords.TokenEndpoint | ImsWords.SdkCredentials | ImsWords.SdkSecret | ImsWords.Claim,
            ImsMarkers.In(text));
    }

    [Fact]
    public void A_word_passes_wherever_it_stands_in_a_large_text()
    {
        const string Word = "adobeid-na1";
        const int Length = 50_000;
        foreach (var at in Enumerable.Range(0, Length / 100).Select(static number => number * 100).Concat(Enumerable.Range(15_950, 60)).Append(Length - Word.Length))
        {
            var text = new string(' ', at) + Word + new string(' ', Length - at - Word.Length);
            Assert.True(ImsMarkers.In(SourceText.From(text, Encoding.UTF8)).HasFlag(ImsWords.Ims), $"at {at}");
        }
    }

    [Theory]
    [InlineData("\"https://ims-na1.\" + \"adobe\" + \"login.com\" + \"/ims/\" + \"exchange\" + \"/jwt\"")]
    [InlineData("\"https://ims-na1.adobelogin.com/i\" + \"ms/exchange/j\" + \"wt\"")]
    public async Task An_endpoint_that_is_put_together_from_constants_is_reported(string address)
    {
        var found = await Diagnosis.OfAsync(Code(Sending.Replace("/*address*/", address, StringComparison.Ordinal)).ToSolution());
        Assert.Contains(found, static diagnostic => diagnostic.Id == RuleIds.ExchangeEndpoint);
    }

    [Fact]
    public async Task A_path_that_is_put_together_is_reported_although_no_other_word_is_in_the_program()
    {
        const string Source = """
            internal static class Address
            {
                public const string Path = "/ims/" + "exchange" + "/jwt";
            }
            """;
        var found = await Diagnosis.OfAsync(Code(Source).ToSolution());
        Assert.Equal(RuleIds.ExchangeEndpoint, Assert.Single(found).Id);
    }

    [Fact]
    public async Task A_request_whose_endpoint_only_the_configuration_names_is_reported()
    {
        var code = Code(Sending.Replace("/*address*/", "address", StringComparison.Ordinal));
        Assert.Empty(await Diagnosis.OfAsync(code.ToSolution()));

        var configured = code.With("appsettings.json", """{ "Address": "https://ims-na1.adobelogin.com/ims/exchange/jwt" }""");
        Assert.Contains(await Diagnosis.OfAsync(configured.ToSolution()), static diagnostic => diagnostic.Id == RuleIds.ExchangeEndpoint);
    }

    [Theory]
    [InlineData("\"https://ims-na1.adobelogin.com/ims/\" + \"token/v3\"")]
    [InlineData("\"https://ims-na1.\" + \"adobe\" + \"login.com\" + \"/ims/token/v3\"")]
    public async Task A_token_endpoint_that_is_put_together_from_constants_is_reported_with_its_secret(string address)
    {
        var found = await Diagnosis.OfEveryRuleAsync(Code(NewRequest(address)).ToSolution());
        Assert.Contains(found, static diagnostic => diagnostic.Id == RuleIds.ClientSecret);
    }

    [Fact]
    public async Task A_request_without_scopes_whose_host_only_a_referenced_constant_names_is_reported()
    {
        var code = Code(NewRequest("Address.Whole")).With("Address.cs", """
            internal static class Address
            {
                public const string Whole = Host + "/ims/token/v3";
                private const string Host = "https://ims-na1." + Login;
                private const string Login = "adobelogin.com";
            }
            """);
        Assert.Contains(await Diagnosis.OfEveryRuleAsync(code.ToSolution()), static diagnostic => diagnostic.Id == RuleIds.TokenRequest);
    }

    private static string NewRequest(string address) => Sending
        .Replace("[\"jwt_token\"] = assertion", "[\"grant_type\"] = \"client_credentials\"", StringComparison.Ordinal)
        .Replace("= secret,", "= \"not-a-real-s3cr3t\",", StringComparison.Ordinal)
        .Replace("/*address*/", address, StringComparison.Ordinal);

    private static CustomerCode Code(string source) => CustomerCode.OfFile(source, "Sending.cs") with { IsApplication = false };
}
