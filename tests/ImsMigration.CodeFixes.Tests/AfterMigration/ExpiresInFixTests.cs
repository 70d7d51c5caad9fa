using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.AfterMigration;

/// <summary>IMS1001: where <c>expires_in</c> is taken for milliseconds, and what the fix makes of it.</summary>
public sealed class ExpiresInFixTests
{
    private const string Id = "IMS1001";

    [Theory]
    [InlineData("return DateTime.UtcNow.AddMilliseconds(answer.ExpiresIn);", "return DateTime.UtcNow.AddSeconds(answer.ExpiresIn);")]
    [InlineData("return DateTimeOffset.Now.AddMilliseconds(answer.ExpiresIn).AddMinutes(-5);", "return DateTimeOffset.Now.AddSeconds(answer.ExpiresIn).AddMinutes(-5);")]
    [InlineData("return TimeSpan.FromMilliseconds(answer.ExpiresIn);", "return TimeSpan.FromSeconds(answer.ExpiresIn);")]
    [InlineData("return DateTime.Now + TimeSpan.FromMilliseconds(answer.ExpiresIn * 0.9);", "return DateTime.Now + TimeSpan.FromSeconds(answer.ExpiresIn * 0.9);")]
    [InlineData("return DateTime.UtcNow.AddMilliseconds(answer.ExpiresIn * 9 / 10);", "return DateTime.UtcNow.AddSeconds(answer.ExpiresIn * 9 / 10);")]
    [InlineData("return DateTime.UtcNow.AddMilliseconds((double)answer?.ExpiresIn);", "return DateTime.UtcNow.AddSeconds((double)answer?.ExpiresIn);")]
    [InlineData("return new TimeSpan(answer.ExpiresIn * TimeSpan.TicksPerMillisecond);", "return new TimeSpan(answer.ExpiresIn * TimeSpan.TicksPerSecond);")]
    [InlineData("return TimeSpan.FromTicks(TimeSpan.TicksPerMillisecond * answer.ExpiresIn);", "return TimeSpan.FromTicks(TimeSpan.TicksPerSecond * answer.ExpiresIn);")]
    public Task A_call_that_names_the_unit_names_the_other(string before, string after) => FixesAsync(before, after);

    [Theory]
    [InlineData("return DateTime.UtcNow.AddMilliseconds(answer.ExpiresIn - 60000);", "return DateTime.UtcNow.AddSeconds(answer.ExpiresIn - 60);")]
    [InlineData("return DateTime.UtcNow.AddMilliseconds(answer.ExpiresIn - 300_000L);", "return DateTime.UtcNow.AddSeconds(answer.ExpiresIn - 300L);")]
    [InlineData("return DateTime.UtcNow.AddMilliseconds(answer.ExpiresIn - 5 * 60 * 1000);", "return DateTime.UtcNow.AddSeconds(answer.ExpiresIn - 5 * 60);")]
    [InlineData("return DateTime.UtcNow.AddMilliseconds(answer.ExpiresIn - (60 * 1000));", "return DateTime.UtcNow.AddSeconds(answer.ExpiresIn - 60);")]
    [InlineData("return DateTime.UtcNow.AddMilliseconds(answer.ExpiresIn - 1000 * 60);", "return DateTime.UtcNow.AddSeconds(answer.ExpiresIn - 60);")]
    [InlineData("return DateTime.UtcNow.AddMilliseconds(answer.ExpiresIn - MarginMs);", "return DateTime.UtcNow.AddSeconds(answer.ExpiresIn - MarginMs / 1000);")]
    [InlineData("return TimeSpan.FromMilliseconds(Math.Max(0, answer.ExpiresIn - 30000.0));", "return TimeSpan.FromSeconds(Math.Max(0, answer.ExpiresIn - 30.0));")]
    [InlineData("return TimeSpan.FromMilliseconds(answer?.ExpiresIn ?? 3600000);", "return TimeSpan.FromSeconds(answer?.ExpiresIn ?? 3600);")]
    [InlineData("return TimeSpan.FromMilliseconds(answer.ExpiresIn > 0 ? answer.ExpiresIn : 86400000);", "return TimeSpan.FromSeconds(answer.ExpiresIn > 0 ? answer.ExpiresIn : 86400);")]
    [InlineData("var lifetime = answer.ExpiresIn - 60000; return DateTime.UtcNow.AddMilliseconds(lifetime);", "var lifetime = answer.ExpiresIn - 60; return DateTime.UtcNow.AddSeconds(lifetime);")]
    [InlineData(
        "var lifetime = answer.ExpiresIn - 60000; _ = TimeSpan.FromMilliseconds(lifetime); return DateTime.UtcNow.AddMilliseconds(lifetime);",
        "var lifetime = answer.ExpiresIn - 60; _ = TimeSpan.FromSeconds(lifetime); return DateTime.UtcNow.AddSeconds(lifetime);")]
    [InlineData("var lifetime = answer.ExpiresIn; lifetime -= 60000; return DateTime.UtcNow.AddMilliseconds(lifetime);", "var lifetime = answer.ExpiresIn; lifetime -= 60; return DateTime.UtcNow.AddSeconds(lifetime);")]
    [InlineData("answer.ExpiresIn -= 60000; return DateTime.UtcNow.AddMilliseconds(answer.ExpiresIn);", "answer.ExpiresIn -= 60; return DateTime.UtcNow.AddSeconds(answer.ExpiresIn);")]
    [InlineData("if (answer.ExpiresIn == 0) { answer.ExpiresIn = 3600000; } return DateTime.UtcNow.AddMilliseconds(answer.ExpiresIn);", "if (answer.ExpiresIn == 0) { answer.ExpiresIn = 3600; } return DateTime.UtcNow.AddSeconds(answer.ExpiresIn);")]
    [InlineData("var lifetime = 3600000L; if (body.Length > 0) { lifetime = answer.ExpiresIn; } return DateTime.UtcNow.AddMilliseconds(lifetime);", "var lifetime = 3600L; if (body.Length > 0) { lifetime = answer.ExpiresIn; } return DateTime.UtcNow.AddSeconds(lifetime);")]
    [InlineData("return DateTime.UtcNow.AddMilliseconds(body.Length switch { 0 => 3600000, _ => answer.ExpiresIn });", "return DateTime.UtcNow.AddSeconds(body.Length switch { 0 => 3600, _ => answer.ExpiresIn });")]
    public Task A_margin_or_default_beside_it_comes_along(string before, string after) => FixesAsync(before, after);

    [Theory]
    [InlineData("return DateTime.UtcNow.AddSeconds(answer.ExpiresIn / 1000);", "return DateTime.UtcNow.AddSeconds(answer.ExpiresIn);")]
    [InlineData("return DateTime.UtcNow.AddSeconds(answer.ExpiresIn / 1000.0);", "return DateTime.UtcNow.AddSeconds(answer.ExpiresIn);")]
    [InlineData("return DateTime.UtcNow.AddSeconds(answer.ExpiresIn * 0.001);", "return DateTime.UtcNow.AddSeconds(answer.ExpiresIn);")]
    [InlineData("return DateTime.UtcNow.AddSeconds(answer.ExpiresIn / 1000 - 60);", "return DateTime.UtcNow.AddSeconds(answer.ExpiresIn - 60);")]
    [InlineData("return DateTime.UtcNow.AddSeconds((answer.ExpiresIn / 1000) - 60);", "return DateTime.UtcNow.AddSeconds(answer.ExpiresIn - 60);")]
    [InlineData("return DateTime.UtcNow.AddSeconds((answer.ExpiresIn - 60000) / 1000);", "return DateTime.UtcNow.AddSeconds(answer.ExpiresIn - 60);")]
    [InlineData("return DateTime.UtcNow.AddSeconds((int)(answer.ExpiresIn / 1000));", "return DateTime.UtcNow.AddSeconds((int)answer.ExpiresIn);")]
    [InlineData("return DateTime.UtcNow.AddSeconds(answer.ExpiresIn / MillisecondsPerSecond);", "return DateTime.UtcNow.AddSeconds(answer.ExpiresIn);")]
    [InlineData("return TimeSpan.FromMinutes(answer.ExpiresIn / 1000 / 60);", "return TimeSpan.FromMinutes(answer.ExpiresIn / 60);")]
    [InlineData("return TimeSpan.FromMinutes(answer.ExpiresIn / 60000);", "return TimeSpan.FromMinutes(answer.ExpiresIn / 60);")]
    [InlineData("return TimeSpan.FromHours(answer.ExpiresIn / 3600000.0);", "return TimeSpan.FromHours(answer.ExpiresIn / 3600.0);")]
    [InlineData("return TimeSpan.FromHours(answer.ExpiresIn / (1000 * 60));", "return TimeSpan.FromHours(answer.ExpiresIn / 60);")]
    [InlineData("var seconds = answer.ExpiresIn / 1000; return DateTime.UtcNow.AddSeconds(seconds);", "var seconds = answer.ExpiresIn; return DateTime.UtcNow.AddSeconds(seconds);")]
    [InlineData("double seconds = answer.ExpiresIn / 1000.0; return seconds;", "double seconds = answer.ExpiresIn; return seconds;")]
    [InlineData("return $\"valid for {answer.ExpiresIn / 1000} s\";", "return $\"valid for {answer.ExpiresIn} s\";")]
    [InlineData("answer.ExpiresIn /= 1000; return DateTime.UtcNow.AddSeconds(answer.ExpiresIn);", "return DateTime.UtcNow.AddSeconds(answer.ExpiresIn);")]
    [InlineData("answer.ExpiresIn = answer.ExpiresIn / 1000; return DateTime.UtcNow.AddSeconds(answer.ExpiresIn);", "return DateTime.UtcNow.AddSeconds(answer.ExpiresIn);")]
    [InlineData("answer.ExpiresIn /= 60000; return TimeSpan.FromMinutes(answer.ExpiresIn);", "answer.ExpiresIn /= 60; return TimeSpan.FromMinutes(answer.ExpiresIn);")]
    [InlineData("return (int)Math.Floor(answer.ExpiresIn / 1000.0);", "return (int)answer.ExpiresIn;")]
    [InlineData("return TimeSpan.FromSeconds(Math.Round(answer.ExpiresIn * 0.001));", "return TimeSpan.FromSeconds(answer.ExpiresIn);")]
    public Task A_division_goes_with_its_parentheses(string before, string after) => FixesAsync(before, after);

    [Theory]
    [InlineData("await Task.Delay((int)answer.ExpiresIn, cancellation);", "await Task.Delay(TimeSpan.FromSeconds(answer.ExpiresIn), cancellation);")]
    [InlineData("await Task.Delay(Convert.ToInt32(answer.ExpiresIn - 60000));", "await Task.Delay(TimeSpan.FromSeconds(Convert.ToInt32(answer.ExpiresIn - 60)));")]
    [InlineData("Thread.Sleep((int)(answer.ExpiresIn - 10000));", "Thread.Sleep(TimeSpan.FromSeconds(answer.ExpiresIn - 10));")]
    [InlineData("using var source = new CancellationTokenSource((int)answer.ExpiresIn);", "using var source = new CancellationTokenSource(TimeSpan.FromSeconds(answer.ExpiresIn));")]
    [InlineData("using CancellationTokenSource source = new((int)answer.ExpiresIn);", "using CancellationTokenSource source = new(TimeSpan.FromSeconds(answer.ExpiresIn));")]
    [InlineData("using var timer = new Timer(_ => { }, null, answer.ExpiresIn, Timeout.Infinite);", "using var timer = new Timer(_ => { }, null, TimeSpan.FromSeconds(answer.ExpiresIn), Timeout.InfiniteTimeSpan);")]
    [InlineData("using var timer = new Timer(_ => { }, null, 0, answer.ExpiresIn);", "using var timer = new Timer(_ => { }, null, TimeSpan.Zero, TimeSpan.FromSeconds(answer.ExpiresIn));")]
    [InlineData("using var timer = new System.Timers.Timer(answer.ExpiresIn);", "using var timer = new System.Timers.Timer(TimeSpan.FromSeconds(answer.ExpiresIn).TotalMilliseconds);")]
    [InlineData("var timer = new System.Timers.Timer(); timer.Interval = answer.ExpiresIn;", "var timer = new System.Timers.Timer(); timer.Interval = TimeSpan.FromSeconds(answer.ExpiresIn).TotalMilliseconds;")]
    public Task A_delay_becomes_a_TimeSpan(string before, string after) => FixesAsync(before, after);

    [Theory]
    [InlineData("return DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() + answer.ExpiresIn;", "return DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() + answer.ExpiresIn * 1000;")]
    [InlineData("return DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() + answer.ExpiresIn - 60000;", "return DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() + answer.ExpiresIn * 1000 - 60000;")]
    [InlineData("return Environment.TickCount64 + (int)answer.ExpiresIn;", "return Environment.TickCount64 + (int)answer.ExpiresIn * 1000L;")]
    [InlineData("var now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds(); return now + answer.ExpiresIn;", "var now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds(); return now + answer.ExpiresIn * 1000;")]
    [InlineData("var watch = Stopwatch.StartNew(); return watch.ElapsedMilliseconds > answer.ExpiresIn;", "var watch = Stopwatch.StartNew(); return watch.ElapsedMilliseconds > answer.ExpiresIn * 1000;")]
    [InlineData("var watch = Stopwatch.StartNew(); return watch.Elapsed.TotalMilliseconds < answer.ExpiresIn - 60000;", "var watch = Stopwatch.StartNew(); return watch.Elapsed.TotalSeconds < answer.ExpiresIn - 60;")]
    public Task A_sum_or_comparison_is_of_one_unit(string before, string after) => FixesAsync(before, after);

    [Theory]
    [InlineData("using var json = JsonDocument.Parse(body); return DateTime.UtcNow.AddMilliseconds(json.RootElement.GetProperty(\"expires_in\").GetInt64());")]
    [InlineData("var json = JsonNode.Parse(body); return DateTime.UtcNow.AddMilliseconds(json[\"expires_in\"].GetValue<double>());")]
    [InlineData("var json = JsonNode.Parse(body); return DateTime.UtcNow.AddMilliseconds((long)json[\"expires_in\"]);")]
    [InlineData("var json = JObject.Parse(body); return DateTime.UtcNow.AddMilliseconds(json.Value<long>(\"expires_in\"));")]
    [InlineData("var json = JObject.Parse(body); return DateTime.UtcNow.AddMilliseconds((double)json[\"expires_in\"]);")]
    [InlineData("var json = JObject.Parse(body); return DateTime.UtcNow.AddMilliseconds(int.Parse(json.SelectToken(\"$.expires_in\").ToString()));")]
    [InlineData("dynamic json = JObject.Parse(body); return DateTime.UtcNow.AddMilliseconds((double)json.expires_in);")]
    [InlineData("dynamic json = JObject.Parse(body); return DateTime.UtcNow.AddMilliseconds((double)json[\"expires_in\"]);")]
    [InlineData("var json = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(body); return DateTime.UtcNow.AddMilliseconds(json[\"expires_in\"].GetDouble());")]
    [InlineData("var json = JsonSerializer.Deserialize<Dictionary<string, object>>(body); return DateTime.UtcNow.AddMilliseconds(Convert.ToDouble(json[\"expires_in\"].ToString()));")]
    [InlineData("var json = JsonDocument.Parse(body).RootElement; if (json.TryGetProperty(\"expires_in\", out var lifetime)) { return DateTime.UtcNow.AddMilliseconds(lifetime.GetInt32()); }")]
    [InlineData("var json = JsonSerializer.Deserialize<Dictionary<string, string>>(body); if (json.TryGetValue(\"expires_in\", out var text) && long.TryParse(text, out var lifetime)) { return DateTime.UtcNow.AddMilliseconds(lifetime); }")]
    [InlineData("var lifetime = answer.ExpiresIn; long copy = 0; copy = lifetime; return DateTime.UtcNow.AddMilliseconds(copy);")]
    [InlineData("return new[] { answer }.Length > 0 ? (object)DateTime.UtcNow.AddMilliseconds(answer.ExpiresIn) : null;")]
    public Task Every_way_to_read_it_is_known(string statements) =>
        FixesAsync(statements, statements.Replace("AddMilliseconds", "AddSeconds", StringComparison.Ordinal));

    [Theory]
    [InlineData("Keep(answer.ExpiresIn);", "private DateTime Keep(double lifetime) => DateTime.UtcNow.AddMilliseconds(lifetime);")]
    [InlineData("_lifetime = answer.ExpiresIn;", "private long _lifetime; public DateTime Expiry => DateTime.UtcNow.AddMilliseconds(_lifetime);")]
    [InlineData("Lifetime = answer.ExpiresIn;", "private long Lifetime { get; set; } public DateTime Expiry() => DateTime.UtcNow.AddMilliseconds(Lifetime);")]
    [InlineData("_answer = answer;", "private TokenAnswer _answer; public DateTime Expiry() => DateTime.UtcNow.AddMilliseconds(_answer.ExpiresIn);")]
    [InlineData("return DateTime.UtcNow.AddMilliseconds(LifetimeOf(answer));", "private static long LifetimeOf(TokenAnswer answer) => answer.ExpiresIn;")]
    [InlineData("return JsonSerializer.Deserialize<Own>(body);", "internal sealed class Own { public long expires_in { get; set; } public DateTime Created { get; } = DateTime.UtcNow; public DateTime Expiry => Created.AddMilliseconds(expires_in); }")]
    [InlineData("return JsonSerializer.Deserialize<Own>(body);", "internal sealed record Own([property: JsonPropertyName(\"expires_in\")] long Lifetime) { public DateTime Expiry() => DateTime.UtcNow.AddMilliseconds(Lifetime); }")]
    [InlineData("return new Cached { ExpiresIn = answer.ExpiresIn }.Expiry();", "internal sealed class Cached { public long ExpiresIn { get; set; } public DateTime Expiry() => DateTime.UtcNow.AddMilliseconds(ExpiresIn); }")]
    public Task It_is_followed_through_members_and_methods(string statements, string members) => FixesSourceAsync(
        TokenClientCode.Of(statements, members),
        TokenClientCode.Of(statements.Replace("AddMilliseconds", "AddSeconds", StringComparison.Ordinal), members.Replace("AddMilliseconds", "AddSeconds", StringComparison.Ordinal)));

    [Theory]
    [InlineData("return Keep(answer.ExpiresIn);", "return Keep(answer.ExpiresIn * 1000);")]
    [InlineData("return Keep((int)answer.ExpiresIn - 60000);", "return Keep((int)answer.ExpiresIn * 1000 - 60000);")]
    [InlineData("var lifetime = answer.ExpiresIn; return Keep(lifetime);", "var lifetime = answer.ExpiresIn; return Keep(lifetime * 1000);")]
    [InlineData("var json = JsonNode.Parse(body); return Keep((long)json[\"expires_in\"]);", "var json = JsonNode.Parse(body); return Keep((long)json[\"expires_in\"] * 1000);")]
    [InlineData("var json = JObject.Parse(body); return Keep(Convert.ToInt64(json[\"expires_in\"]));", "var json = JObject.Parse(body); return Keep(Convert.ToInt64(json[\"expires_in\"]) * 1000);")]
    [InlineData("return Less(answer.ExpiresIn, 60000);", "return Less(answer.ExpiresIn * 1000, 60000);")]
    [InlineData("_ = Later(30000); return Later(answer.ExpiresIn);", "_ = Later(30000); return Later(answer.ExpiresIn * 1000);")]
    public Task A_method_that_takes_milliseconds_is_handed_milliseconds(string before, string after) => FixesSourceAsync(
        TokenClientCode.Of(before, Helpers), TokenClientCode.Of(after, Helpers));

    [Fact]
    public async Task A_library_that_extends_numbers_has_both_units()
    {
        const string Library = "namespace Units { public static class Numbers { public static System.TimeSpan Milliseconds(this long value) => default; public static System.TimeSpan Seconds(this long value) => default; } }";
        var image = new MemoryStream();
        Assert.True(CSharpCompilation.Create("Units", [CSharpSyntaxTree.ParseText(Library)], [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(image).Success);
        image.Position = 0;
        var solution = SolutionOf("using Units;\n" + TokenClientCode.Of("return answer.ExpiresIn.Milliseconds();"));
        solution = solution.AddMetadataReference(solution.ProjectIds[0], MetadataReference.CreateFromStream(image));
        Assert.Contains("return answer.ExpiresIn.Seconds();", CustomerCode.Of(await FixAll.InSolutionAsync(solution)).Files["Program.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("if (answer is { ExpiresIn: var lifetime }) { return DateTime.UtcNow.AddMilliseconds(lifetime); }")]
    [InlineData("if (answer is { ExpiresIn: > 0 and var lifetime }) { return DateTime.UtcNow.AddMilliseconds(lifetime); }")]
    [InlineData("var (_, lifetime) = JsonSerializer.Deserialize<Positional>(body); return DateTime.UtcNow.AddMilliseconds(lifetime);")]
    [InlineData("foreach (var other in new[] { answer }) { return DateTime.UtcNow.AddMilliseconds(other.ExpiresIn); }")]
    public Task It_is_known_where_an_object_is_taken_apart(string statements)
    {
        const string Record = "private sealed record Positional(string access_token, long expires_in);";
        return FixesSourceAsync(TokenClientCode.Of(statements, Record), TokenClientCode.Of(statements.Replace("AddMilliseconds", "AddSeconds", StringComparison.Ordinal), Record));
    }

    [Theory]
    [InlineData("return DateTime.UtcNow.AddMilliseconds(answer.ExpiresIn - 500);")]
    [InlineData("return DateTime.UtcNow.AddMilliseconds(answer.ExpiresIn - 60);")]
    [InlineData("var margin = int.Parse(Environment.GetEnvironmentVariable(\"MARGIN\")); return DateTime.UtcNow.AddMilliseconds(answer.ExpiresIn - margin);")]
    [InlineData("if (answer.ExpiresIn > 0) answer.ExpiresIn /= 1000; return DateTime.UtcNow.AddSeconds(answer.ExpiresIn);")]
    [InlineData("var lifetime = -1L; if (body.Length > 0) { lifetime = answer.ExpiresIn; } return DateTime.UtcNow.AddMilliseconds(lifetime);")]
    [InlineData("return new TimeSpan(0, 0, 0, 30, (int)answer.ExpiresIn);")]
    [InlineData("return DateTime.UtcNow.AddTicks(MarginMs / 6 * answer.ExpiresIn);")]
    [InlineData("var seconds = answer.ExpiresIn / 1000.0; return seconds;")]
    [InlineData("return DateTime.UtcNow.AddSeconds(answer.ExpiresIn /* ms */ / 1000);")]
    [InlineData("return answer.ExpiresIn / 1000.0 / 7;")]
    [InlineData("using var timer = new Timer(_ => { }, null, answer.ExpiresIn, 5000);")]
    public async Task Nothing_is_offered_where_the_result_is_not_clear(string statements)
    {
        var solution = SolutionOf(TokenClientCode.Of(statements));
        Assert.Empty(await CustomerSolution.ErrorsOfAsync(solution));
        var found = await FoundAsync(solution);
        Assert.NotEmpty(found);
        Assert.Null(await FixAll.AtAsync(solution, found[0]));
        Assert.Equal(CustomerCode.Of(solution).Files, CustomerCode.Of(await FixAll.InSolutionAsync(solution)).Files);
    }

    [Theory]
    [InlineData("return DateTime.UtcNow.AddSeconds(answer.ExpiresIn);")]
    [InlineData("return DateTime.UtcNow.AddMilliseconds(answer.ExpiresIn * 1000);")]
    [InlineData("return DateTime.UtcNow.AddMilliseconds(1000 * (answer.ExpiresIn - 60));")]
    [InlineData("await Task.Delay((int)answer.ExpiresIn * 1000);")]
    [InlineData("await Task.Delay(TimeSpan.FromSeconds(answer.ExpiresIn));")]
    [InlineData("var lifetimeMs = answer.ExpiresIn * 1000; return DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() + lifetimeMs - MarginMs;")]
    [InlineData("return DateTimeOffset.UtcNow.ToUnixTimeSeconds() + answer.ExpiresIn - 60;")]
    [InlineData("var expiry = DateTime.UtcNow.AddSeconds(answer.ExpiresIn); await Task.Delay((int)(expiry - DateTime.UtcNow).TotalMilliseconds);")]
    [InlineData("return TimeSpan.FromMinutes(answer.ExpiresIn / 60);")]
    [InlineData("return answer.ExpiresIn > 3600;")]
    [InlineData("return answer.AccessToken.Length / 1000;")]
    [InlineData("await Task.Delay(1000); return answer.ExpiresIn;")]
    [InlineData("return answer.ExpiresIn > 1000000 ? answer.ExpiresIn / 1000 : answer.ExpiresIn;")]
    [InlineData("var lifetime = answer.ExpiresIn; if (lifetime >= 86400000) { lifetime /= 1000; } return DateTime.UtcNow.AddSeconds(lifetime);")]
    [InlineData("var lifetime = answer.ExpiresIn; lifetime *= 1000; return DateTime.UtcNow.AddMilliseconds(lifetime);")]
    [InlineData("answer.ExpiresIn *= 1000; return DateTime.UtcNow.AddMilliseconds(answer.ExpiresIn);")]
    [InlineData("return new TimeSpan(0, 0, 0, 0, (int)answer.ExpiresIn * 1000);")]
    [InlineData("return DateTime.UtcNow.AddTicks(answer.ExpiresIn * 10_000_000);")]
    [InlineData("var retry = int.Parse(body); await Task.Delay(retry); return DateTime.UtcNow.AddMilliseconds(retry / 1000);")]
    public async Task Seconds_that_are_read_right_are_silent(string statements)
    {
        var solution = SolutionOf(TokenClientCode.Of(statements));
        Assert.Empty(await CustomerSolution.ErrorsOfAsync(solution));
        Assert.Empty(await FoundAsync(solution));
    }

    private const string Helpers = "private static DateTime Keep(long milliseconds) => DateTime.UtcNow.AddMilliseconds(milliseconds); private static DateTime Less(long milliseconds, long marginMs) => DateTime.UtcNow.AddMilliseconds(milliseconds - marginMs); private static DateTime Later(long after) => DateTime.UtcNow.AddMilliseconds(after);";

    private static Task FixesAsync(string before, string after) => FixesSourceAsync(TokenClientCode.Of(before), TokenClientCode.Of(after));

    private static async Task FixesSourceAsync(string before, string after)
    {
        var solution = SolutionOf(before);
        Assert.Empty(await CustomerSolution.ErrorsOfAsync(solution));
        Assert.NotEmpty(await FoundAsync(solution));
        var changed = await FixAll.InSolutionAsync(solution);
        Assert.Equal(after, CustomerCode.Of(changed).Files["Program.cs"]);
        Assert.Empty(await CustomerSolution.ErrorsOfAsync(changed));
        Assert.Empty(await FoundAsync(changed));
    }

    private static Solution SolutionOf(string source) => (CustomerCode.OfFile(source) with { IsApplication = false }).ToSolution();

    private static async Task<Diagnostic[]> FoundAsync(Solution solution) =>
        [.. (await Diagnosis.OfEveryRuleAsync(solution)).Where(static diagnostic => diagnostic.Id == Id)];
}
