using System;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.Harm;

/// <summary>The unit of <c>expires_in</c> is a member or variable of its own, and the value is multiplied by it elsewhere.</summary>
public sealed class UnitElsewhereTests
{
    private const string Program =
        """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Text.Json;
        using System.Threading.Tasks;

        internal static class Program
        {
            private static async Task Main(string[] args) => Console.WriteLine(await new AdobeSource(args).GetAsync() + await new OtherSource().GetAsync());
        }

        internal sealed record Answer(string access_token, long expires_in);

        internal abstract class Source
        {
            BASE

            protected abstract Task<Answer> RequestAsync();

            internal async Task<string> GetAsync()
            {
                var answer = await RequestAsync();
                return answer.access_token + (DateTime.UtcNow + LIFETIME);
            }
        }

        internal sealed class AdobeSource(string[] args) : Source
        {
            OWN

            protected override async Task<Answer> RequestAsync()
            {
                using var http = new HttpClient();
                using var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["client_id"] = "id",
                    ["client_secret"] = args[0],
                    ["jwt_token"] = args[1],
                }));
                return JsonSerializer.Deserialize<Answer>(await response.Content.ReadAsStringAsync());
            }
        }

        internal sealed class OtherSource : Source
        {
            protected override async Task<Answer> RequestAsync()
            {
                using var http = new HttpClient();
                using var response = await http.PostAsync("https://login.contoso.example/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials" }));
                return JsonSerializer.Deserialize<Answer>(await response.Content.ReadAsStringAsync());
            }
        }

        """;

    [Theory]
    [InlineData("protected virtual TimeSpan Unit => TimeSpan.FromSeconds(1);", "answer.expires_in * Unit * 0.9", "protected override TimeSpan Unit => TimeSpan.FromMilliseconds(1);", "protected override TimeSpan Unit => TimeSpan.FromSeconds(1);")]
    [InlineData("protected abstract TimeSpan Unit { get; }", "Unit * answer.expires_in", "protected override TimeSpan Unit { get; } = TimeSpan.FromMilliseconds(1);", "protected override TimeSpan Unit { get; } = TimeSpan.FromSeconds(1);")]
    [InlineData("protected virtual TimeSpan Unit() => TimeSpan.FromSeconds(1);", "answer.expires_in * Unit()", "protected override TimeSpan Unit() { return TimeSpan.FromMilliseconds(1); }", "protected override TimeSpan Unit() { return TimeSpan.FromSeconds(1); }")]
    [InlineData("protected virtual long Ticks => TimeSpan.TicksPerSecond;", "TimeSpan.FromTicks(answer.expires_in * Ticks)", "protected override long Ticks => TimeSpan.TicksPerMillisecond;", "protected override long Ticks => TimeSpan.TicksPerSecond;")]
    public async Task The_unit_of_the_class_that_asks_IMS_is_changed(string contract, string lifetime, string own, string expected)
    {
        var after = await AfterAsync(contract, lifetime, own, contract.Contains("abstract", StringComparison.Ordinal) ? own : string.Empty);
        Assert.Contains(expected, after, StringComparison.Ordinal);
        Assert.Contains(contract, after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_that_another_service_shares_stays()
    {
        const string Unit = "protected static readonly TimeSpan Unit = TimeSpan.FromMilliseconds(1);";
        Assert.Contains(Unit, await AfterAsync(Unit, "answer.expires_in * Unit", string.Empty, string.Empty), StringComparison.Ordinal);
    }

    private static async Task<string> AfterAsync(string contract, string lifetime, string own, string other)
    {
        var source = Program.Replace("BASE", contract, StringComparison.Ordinal).Replace("LIFETIME", lifetime, StringComparison.Ordinal)
            .Replace("OWN", own, StringComparison.Ordinal).Replace("OtherSource : Source\n{", "OtherSource : Source\n{\n    " + other.Replace("TimeSpan.FromMilliseconds(1)", "TimeSpan.FromMinutes(1)", StringComparison.Ordinal), StringComparison.Ordinal);
        var solution = CustomerCode.OfFile(source).ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        var changed = await FixAll.InSolutionAsync(solution);
        Assert.Empty(await ProgramRunner.ErrorsAsync(changed));
        return CustomerCode.Of(changed).Files.Single().Value;
    }
}
