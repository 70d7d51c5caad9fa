using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.JwtRequests;

/// <summary>The address of the exchange is put together from parts; the migrated request goes to the token endpoint, whatever the parts are.</summary>
public sealed class AddressInPartsTests
{
    private const string Program =
        """
        using System;
        using System.Collections.Generic;
        using System.Globalization;
        using System.Net.Http;
        using System.Text;
        using System.Threading.Tasks;

        internal static class Program
        {
            MEMBERS

            internal static async Task Main(string[] args)
            {
                var host = "https://ims-na1.adobelogin.com";
                using var http = new HttpClient();
                using var response = await http.PostAsync(ADDRESS, new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["client_id"] = "id",
                    ["client_secret"] = args[0],
                    ["jwt_token"] = args[1],
                }));
                Console.WriteLine(await response.Content.ReadAsStringAsync());
            }
        }

        """;

    [Theory]
    [InlineData("string.Format(\"{0}/ims/exchange/{1}\", host, \"jwt\")", "string.Format(\"{0}/ims/token/{1}\", host, \"v3\")")]
    [InlineData("string.Format(\"{0}/ims/exchange/jwt\", host)", "string.Format(\"{0}/ims/token/v3\", host)")]
    [InlineData("string.Format(CultureInfo.InvariantCulture, \"{0}/ims/exchange/{1}/\", host, \"jwt\")", "string.Format(CultureInfo.InvariantCulture, \"{0}/ims/token/{1}/\", host, \"v3\")")]
    [InlineData("string.Format(\"{0}/ims/{1}/{2}\", host, \"exchange\", \"jwt\")", "string.Format(\"{0}/ims/{1}/{2}\", host, \"token\", \"v3\")")]
    [InlineData("string.Join(\"/\", host, \"ims\", \"exchange\", \"jwt\")", "string.Join(\"/\", host, \"ims\", \"token\", \"v3\")")]
    [InlineData("string.Join('/', new[] { host, \"ims\", \"exchange\", \"jwt\" })", "string.Join('/', new[] { host, \"ims\", \"token\", \"v3\" })")]
    [InlineData("string.Concat(host, \"/ims\", \"/exchange\", \"/jwt\")", "string.Concat(host, \"/ims\", \"/token\", \"/v3\")")]
    [InlineData("host + \"/ims\" + \"/exchange\" + \"/jwt\"", "host + \"/ims\" + \"/token\" + \"/v3\"")]
    [InlineData("$\"{host}/ims/exchange/{Kind}\"", "$\"{host}/ims/token/{Kind}\"", "private const string Kind = \"jwt\";", "private const string Kind = \"v3\";")]
    [InlineData("$\"{host}/{Realm}/{Grant}/{Kind}\"", "$\"{host}/{Realm}/{Grant}/{Kind}\"", "private const string Realm = \"ims\", Grant = \"exchange\", Kind = \"jwt\";", "private const string Realm = \"ims\", Grant = \"token\", Kind = \"v3\";")]
    [InlineData("$\"{host}/{Path}\"", "$\"{host}/{Path}\"", "private static string Path => \"ims/\" + Kind; private static readonly string Kind = \"exchange/jwt\";", "private static string Path => \"ims/\" + Kind; private static readonly string Kind = \"token/v3\";")]
    [InlineData("host + Path", "host + Path", "private static readonly string Path = Root + \"/exchange/jwt\"; private const string Root = \"/ims\";", "private static readonly string Path = Root + \"/token/v3\"; private const string Root = \"/ims\";")]
    [InlineData("new StringBuilder(host).Append(\"/ims\").Append(\"/exchange\").Append(\"/jwt\").ToString()", "new StringBuilder(host).Append(\"/ims\").Append(\"/token\").Append(\"/v3\").ToString()")]
    [InlineData("new Uri(new Uri(host + \"/ims/\"), \"exchange/jwt\")", "new Uri(new Uri(host + \"/ims/\"), \"token/v3\")")]
    [InlineData("new UriBuilder(host) { Path = \"ims/exchange/jwt\" }.Uri", "new UriBuilder(host) { Path = \"ims/token/v3\" }.Uri")]
    public async Task Each_part_is_changed_where_it_stands(string address, string expected, string members = "", string? expectedMembers = null)
    {
        var solution = CustomerCode.OfFile(Source(address, members)).ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        Assert.NotEmpty(await Diagnosis.OfAsync(solution));

        var changed = await FixAll.InSolutionAsync(solution);

        var after = CustomerCode.Of(changed).Files["Program.cs"];
        Assert.Contains("PostAsync(" + expected + ",", after, StringComparison.Ordinal);
        Assert.Contains(expectedMembers ?? members, after, StringComparison.Ordinal);
        Assert.Contains("client_credentials", after, StringComparison.Ordinal);
        Assert.DoesNotContain("comes from elsewhere", after, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$\"{host}/ims/exchange/{Kind}\"", "private const string Kind = \"jwt\"; internal static string Header => \"typ=\" + Kind;")]
    [InlineData("host + Root + Grant + Rest", "private const string Root = \"/ims\", Grant = \"/exchange\", Rest = \"/jwt\"; internal static bool IsOld(string url) => url.EndsWith(Rest);")]
    [InlineData("$\"{host}/ims/exchange/{Kind}\"", "private const string Kind = \"jwt\", Header = \"typ=\" + Kind; internal static string Named => Header;")]
    [InlineData("host + Root + Grant + Rest", "private const string Root = \"/ims\", Grant = \"/exchange\", Rest = \"/jwt\"; private static readonly string s_suffix = Rest; internal static bool IsOld(string url) => url.EndsWith(s_suffix);")]
    public async Task A_part_that_something_else_needs_stays_and_the_address_stays_reported(string address, string members)
    {
        var solution = CustomerCode.OfFile(Source(address, members)).ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));

        var changed = await FixAll.InSolutionAsync(solution);

        Assert.Contains(members, CustomerCode.Of(changed).Files["Program.cs"], StringComparison.Ordinal);
        Assert.Contains(await Diagnosis.OfEveryRuleAsync(changed), static diagnostic => diagnostic.Id is "IMS0001" or "IMS1004" && diagnostic.Properties.GetValueOrDefault("Problem") != "placeholder");
    }

    private static string Source(string address, string members) =>
        Program.Replace("MEMBERS", members, StringComparison.Ordinal).Replace("ADDRESS", address, StringComparison.Ordinal);
}
