using System;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.Harm;

/// <summary>Whichever way <c>expires_in</c> takes from the response of a migrated request, it is read in seconds or reported.</summary>
public sealed class AnswerPathTests
{
    private const string Program = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using System.Text.RegularExpressions;
        using System.Threading.Tasks;
        using Jose;
        using Newtonsoft.Json;
        using JsonSerializer = System.Text.Json.JsonSerializer;

        internal static partial class Program
        {
            private static readonly string s_name = "expires_in";
            private static readonly Regex s_pattern = new("\"expires_in\":(?<n>\\d+)", RegexOptions.Compiled);

            [GeneratedRegex("\"expires_in\":(\\d+)")]
            private static partial Regex Pattern();

            private static partial Regex Pattern() => s_pattern;

            private static async Task Main()
            {
                using var http = new HttpClient();
                var body = await PostAsync<JsonElement>(http, new Dictionary<string, string>
                {
                    ["client_id"] = "id",
                    ["client_secret"] = Environment.GetEnvironmentVariable("SECRET"),
                    ["jwt_token"] = Sign(),
                });
                var answer = body.Deserialize<Answer>();
                Console.WriteLine(READ);
            }

            private static async Task<T> PostAsync<T>(HttpClient http, Dictionary<string, string> form)
            {
                using var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(form));
                return JsonSerializer.Deserialize<T>(await response.Content.ReadAsStringAsync());
            }

            private static string Sign()
            {
                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText("private.key"));
                return JWT.Encode(new Dictionary<string, object> { ["iss"] = "B2@AdobeOrg", ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true }, rsa, JwsAlgorithm.RS256);
            }
        }

        internal interface IAnswer { long Lifetime { get; } }

        internal sealed class Answer : IAnswer
        {
            TYPE
        }
        """;

    private const string Lifetime = "[JsonPropertyName(\"expires_in\")] public long Lifetime { get; set; }";

    private const string InMember = "DateTime.UtcNow.AddMilliseconds(answer.Lifetime)";

    [Theory]
    [InlineData("answer.At", "public long Lifetime => 0; public DateTime At { get; set; } [JsonPropertyName(\"expires_in\")] public long Value { set => At = DateTime.UtcNow.AddMilliseconds(value); }")]
    [InlineData("answer.At", "public long Lifetime => 0; private DateTime _at; public DateTime At => _at; [JsonPropertyName(\"expires_in\")] public long Value { get => 0; init { _at = DateTime.UtcNow.AddMilliseconds(value); } }")]
    [InlineData(InMember, "private long _lifetime; [JsonPropertyName(\"expires_in\")] public long Value { set => _lifetime = value; } public long Lifetime => _lifetime;")]
    [InlineData(InMember, "private long _lifetime; [JsonPropertyName(\"expires_in\")] public long Lifetime { get => _lifetime; set => _lifetime = value; }")]
    public Task A_setter_that_computes_or_keeps_the_value(string read, string type) => ReadsSecondsAsync(read, type);

    [Theory]
    [InlineData(InMember, "public Answer(long lifetime) => Lifetime = lifetime; [JsonPropertyName(\"expires_in\")] public long Lifetime { get; private set; }")]
    [InlineData(InMember + " + new Answer(5).ToString()", "public Answer(long lifetime) => Lifetime = lifetime; [JsonProperty(\"expires_in\")] public long Lifetime { get; private set; }")]
    [InlineData("answer.At", "public Answer(long expires_in) => At = DateTime.UtcNow.AddMilliseconds(expires_in); public DateTime At { get; } public long Lifetime => 0;")]
    [InlineData("answer.At", "public Answer(long lifetime) { At = DateTime.UtcNow.AddMilliseconds(lifetime); } public DateTime At { get; } [JsonPropertyName(\"expires_in\")] public long Lifetime { get; }")]
    public Task A_constructor_that_the_serializer_calls(string read, string type) => ReadsSecondsAsync(read, type);

    [Theory]
    [InlineData(InMember, Lifetime + " public static Answer Fake(long lifetime) => new Answer { Lifetime = lifetime };")]
    [InlineData(InMember, Lifetime + " public Answer Copy() => new Answer { Lifetime = Lifetime };")]
    [InlineData("DateTime.UtcNow.AddMilliseconds(((IAnswer)answer).Lifetime)", Lifetime)]
    public Task A_member_that_others_copy_or_an_interface_shows(string read, string type) => ReadsSecondsAsync(read, type);

    [Theory]
    [InlineData("Taken(answer)", Lifetime + " public void Deconstruct(out string kind, out long lifetime) { kind = \"\"; lifetime = Lifetime; }", "var (_, lifetime) = answer; return DateTime.UtcNow.AddMilliseconds(lifetime);")]
    [InlineData("Taken(answer)", Lifetime + " public void Deconstruct(out string kind, out long lifetime) => (kind, lifetime) = (\"\", Lifetime);", "var (_, lifetime) = answer; return DateTime.UtcNow.AddMilliseconds(lifetime);")]
    [InlineData("Taken(answer)", Lifetime + " public void Deconstruct(out string kind, out long lifetime) { kind = \"\"; lifetime = this.Lifetime; }", "return answer is (_, var lifetime) ? DateTime.UtcNow.AddMilliseconds(lifetime) : default;")]
    [InlineData("Taken(answer)", Lifetime + " public void Deconstruct(out string kind, out long lifetime) { kind = \"\"; lifetime = Lifetime; }", "(string kind, long lifetime) = answer; return DateTime.UtcNow.AddMilliseconds(lifetime);")]
    [InlineData("Taken(answer)", Lifetime + " public void Deconstruct(out string kind, out long lifetime) { kind = \"\"; lifetime = Lifetime; }", "string kind; long lifetime; (kind, lifetime) = answer; return DateTime.UtcNow.AddMilliseconds(lifetime);")]
    [InlineData("Taken(answer)", Lifetime + " public void Deconstruct(out string kind, out long lifetime) { kind = \"\"; lifetime = Lifetime; }", "return answer switch { (_, > 0 and var lifetime) => DateTime.UtcNow.AddMilliseconds(lifetime), _ => default };")]
    public Task A_deconstruction_of_its_own(string read, string type, string taken) =>
        ReadsSecondsAsync(read, type, "private static DateTime Taken(Answer answer) { " + taken + " }");

    [Theory]
    [InlineData("DateTime.UtcNow.AddMilliseconds(long.Parse(s_pattern.Match(body.GetRawText()).Groups[\"n\"].Value))")]
    [InlineData("DateTime.UtcNow.AddMilliseconds(long.Parse(Pattern().Match(body.GetRawText()).Groups[1].Value))")]
    [InlineData("DateTime.UtcNow.AddMilliseconds(body.GetProperty(s_name).GetInt64())")]
    [InlineData("DateTime.UtcNow.AddMilliseconds(body.EnumerateObject().First(part => part.NameEquals(\"expires_in\")).Value.GetInt64())")]
    [InlineData("DateTime.UtcNow.AddMilliseconds(body.EnumerateObject().Single(part => part.Name == \"expires_in\").Value.GetInt64())")]
    public Task A_name_or_pattern_that_stands_elsewhere(string read) => ReadsSecondsAsync(read, Lifetime);

    [Theory]
    [InlineData("answer.CreatedAt.AddMilliseconds(answer.Lifetime)", Lifetime + " public DateTime CreatedAt { get; set; } = DateTime.UtcNow;")]
    [InlineData("DateTime.UtcNow.AddMilliseconds(body.GetProperty(\"expires_in\").GetInt64()).ToString() + \"created_at\"", Lifetime)]
    [InlineData("DateTime.UtcNow.AddMilliseconds(body.GetProperty(\"expires_in\").GetInt64()).ToString() + answer.Other[\"created_at\"]", Lifetime + " public Dictionary<string, string> Other { get; set; }")]
    public Task A_time_of_creation_that_is_no_claim_of_a_token(string read, string type) => ReadsSecondsAsync(read, type);

    [Theory]
    [InlineData("DateTime.UtcNow.AddMilliseconds(answer.Adjusted().Lifetime)", Lifetime + " public Answer Adjusted() => new Answer { Lifetime = Math.Max(Lifetime, 60000) };")]
    [InlineData("DateTime.UtcNow.AddMilliseconds(answer.Adjusted().Lifetime)", Lifetime + " public Answer Adjusted() { Lifetime = Lifetime - 60000; return this; }")]
    public async Task A_calculation_in_between_is_reported(string read, string type)
    {
        var changed = await MigratedAsync(read, type);

        Assert.Contains("AddMilliseconds", CustomerCode.Of(changed).Files["Program.cs"], StringComparison.Ordinal);
        Assert.Contains(await Diagnosis.OfEveryRuleAsync(changed), static diagnostic => diagnostic.Id == "IMS1001");
    }

    [Theory]
    [InlineData("DateTime.UtcNow.AddMilliseconds(new Answer { Lifetime = 5 * answer.Factor }.Lifetime)", "public long Factor => 2; public long Lifetime { get; set; }")]
    [InlineData(InMember, "[JsonPropertyName(\"refresh_in\")] public long Lifetime { get; set; }")]
    [InlineData("DateTime.UtcNow.AddMilliseconds(body.EnumerateObject().First(part => part.NameEquals(\"refresh_in\")).Value.GetInt64())", Lifetime)]
    public async Task Other_values_keep_their_unit(string read, string type)
    {
        var changed = await MigratedAsync(read, type);

        Assert.Contains("AddMilliseconds", CustomerCode.Of(changed).Files["Program.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain(await Diagnosis.OfEveryRuleAsync(changed), static diagnostic => diagnostic.Id == "IMS1001");
    }

    private static async Task ReadsSecondsAsync(string read, string type, string method = "")
    {
        var migrated = CustomerCode.Of(await MigratedAsync(read, type, method)).Files["Program.cs"];

        Assert.DoesNotContain("AddMilliseconds", migrated, StringComparison.Ordinal);
        Assert.Contains("AddSeconds", migrated, StringComparison.Ordinal);
    }

    private static async Task<Solution> MigratedAsync(string read, string type, string method = "")
    {
        var source = Program.Replace("    private static string Sign()", "    " + method + "\n\n    private static string Sign()", StringComparison.Ordinal).Replace("READ", read, StringComparison.Ordinal).Replace("TYPE", type, StringComparison.Ordinal);
        var solution = CustomerCode.OfFile(source).ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        var changed = await FixAll.InSolutionAsync(solution);
        Assert.Empty(await ProgramRunner.ErrorsAsync(changed));
        Assert.Contains("/ims/token/v3", CustomerCode.Of(changed).Files["Program.cs"], StringComparison.Ordinal);
        return changed;
    }
}
