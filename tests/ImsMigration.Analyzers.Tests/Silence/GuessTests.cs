using System;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.Analyzers.Tests.Silence;

/// <summary>A request whose address is unknown is taken for Adobe's only if no other could be meant.</summary>
public sealed class GuessTests
{
    private const string TwoAddresses =
        """
        internal static class Addresses
        {
            internal const string Ims = "https://ims-na1.adobelogin.com/ims/exchange/jwt";

            internal static Dictionary<string, string> All { get; } = new() { ["x"] = Ims };
        }

        internal sealed class First(HttpClient http, string url)
        {
            internal Task GetAsync(string jwt) => http.PostAsync(url, new FormUrlEncodedContent(new Dictionary<string, string> { ["client_id"] = "one",
                ["client_secret"] = Environment.GetEnvironmentVariable("S"), ["jwt_token"] = jwt }));
        }

        internal sealed class Second(HttpClient http, string url)
        {
            internal Task GetAsync(string jwt) => http.PostAsync(url, new FormUrlEncodedContent(new Dictionary<string, string> { ["client_id"] = "two",
                ["client_secret"] = Environment.GetEnvironmentVariable("T"), ["jwt_token"] = jwt }));
        }

        internal static class Program
        {
            internal static async Task Main(string[] args)
            {
                var http = new HttpClient();
                await new First(http, args[0]).GetAsync(args[1]);
                await new Second(http, args[2]).GetAsync(args[3]);
            }
        }

        """;

    private const string OneAddress =
        """
        internal static class Addresses
        {
            internal static Dictionary<string, string> All { get; } = new() { ["x"] = "https://ims-na1.adobelogin.com/ims/exchange/jwt" };
        }

        internal sealed class First(HttpClient http)
        {
            private readonly string _url = Environment.GetEnvironmentVariable("URL");

            internal Task GetAsync(string jwt) => http.PostAsync(_url, new FormUrlEncodedContent(new Dictionary<string, string> { ["client_id"] = "one",
                ["client_secret"] = Environment.GetEnvironmentVariable("S"), ["jwt_token"] = jwt }));

            internal Task OtherAsync(string jwt) => http.PostAsync(_url, new FormUrlEncodedContent(new Dictionary<string, string> {
                ["client_id"] = "two", ["client_secret"] = Environment.GetEnvironmentVariable("T"), ["jwt_token"] = jwt }));
        }

        internal static class Program
        {
            internal static async Task Main(string[] args)
            {
                await new First(new HttpClient()).GetAsync(args[1]);
                await new First(new HttpClient()).OtherAsync(args[2]);
            }
        }

        """;

    [Fact]
    public async Task Of_two_unknown_addresses_none_is_guessed() => Assert.Equal(0, await FormsAsync(TwoAddresses));

    [Fact]
    public async Task Two_members_that_hold_addresses_are_two_addresses() =>
        Assert.Equal(0, await FormsAsync(OneAddress
            .Replace("OtherAsync(string jwt) => http.PostAsync(_url", "OtherAsync(string jwt) => http.PostAsync(_other", StringComparison.Ordinal)
            .Replace("http)\n{\n", "http)\n{\n    private readonly string _other = Environment.GetEnvironmentVariable(\"OTHER\");\n", StringComparison.Ordinal)));

    [Fact]
    public async Task Two_requests_to_one_unknown_address_are_guessed_together() => Assert.Equal(2, await FormsAsync(OneAddress));

    [Fact]
    public async Task The_only_unknown_address_is_guessed() =>
        Assert.Equal(1, await FormsAsync(TwoAddresses.Replace("[\"client_id\"] = \"two\"", "[\"client\"] = \"two\"", StringComparison.Ordinal)));

    /// <summary>How many forms are taken for Adobe's: before the fix by their reports, and by the fix.</summary>
    private static async Task<int> FormsAsync(string source)
    {
        var solution = CustomerCode.OfFile(SigningUsings.Text + source).ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        var places = (await Diagnosis.OfAsync(solution)).Select(static diagnostic => diagnostic.Location);
        var reported = places.Count(static place => place.SourceTree!.GetText().ToString(place.SourceSpan) == "\"jwt_token\"");
        var migrated = CustomerCode.Of(await FixAll.InSolutionAsync(solution)).Files["Program.cs"];
        Assert.Equal(reported, migrated.Split("client_credentials").Length - 1);
        return reported;
    }
}
