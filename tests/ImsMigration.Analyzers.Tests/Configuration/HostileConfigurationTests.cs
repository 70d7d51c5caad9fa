using System;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Xunit;

namespace ImsMigration.Analyzers.Tests.Configuration;

/// <summary>Files that nobody wrote as configuration for this: the rule must end soon and without an exception.</summary>
public sealed class HostileConfigurationTests
{
    private const string Evidence = """{ "Adobe": { "Org": "A@AdobeOrg", "Aud": "https://ims-na1.adobelogin.com/c/", "KeyPath": "private.key" } }""";

    private const string Anything = "{}[]\"':,=\\/<>\n\r\0\uFFFD #|-*";

    public static TheoryData<string, int> Names => new()
    {
        { "appsettings.json", 0 },
        { "web.config", 1 },
        { ".env", 2 },
        { "adobe.yml", 3 },
    };

    private static readonly string[] s_samples =
    [
        Evidence,
        """<configuration><appSettings><add key="AdobeOrg" value="A@AdobeOrg" /><add key="AdobeKeyPath" value="private.key" /></appSettings></configuration>""",
        "ADOBE_ORG=A@AdobeOrg\nADOBE_KEY_PATH='private.key'\n",
        "adobe:\n  org: \"A@AdobeOrg\"\n  keys:\n    - path: private.key\n    - |\n      text\n",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_file_that_ends_anywhere(string name, int sample)
    {
        var text = s_samples[sample];
        for (var end = 0; end <= text.Length; end++)
        {
            await MarkedFile.FindAsync(name, text[..end]);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_file_with_anything_in_it(string name, int sample)
    {
        var random = new Random(sample);
        for (var run = 0; run < 100; run++)
        {
            var text = new StringBuilder(s_samples[sample]);
            for (var change = 0; change < 8; change++)
            {
                text[random.Next(text.Length)] = Anything[random.Next(Anything.Length)];
            }

            await MarkedFile.FindAsync(name, text + "adobelogin");
        }
    }

    [Fact]
    public async Task A_file_that_is_too_large_to_be_configuration_is_passed_over() =>
        Assert.Empty(await MarkedFile.FindAsync("appsettings.json", Evidence + new string(' ', 10_000_000)));

    [Fact]
    public async Task A_file_just_below_the_limit_is_read() =>
        Assert.Equal(2, (await MarkedFile.FindAsync("appsettings.json", Evidence + new string(' ', 900_000))).Length);

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    [InlineData("<a>", "</a>")]
    [InlineData("a:\n ", "")]
    public async Task A_file_that_nests_deeply(string open, string close)
    {
        const int Depth = 90_000;
        var text = string.Concat(Enumerable.Repeat(open, Depth)) + "\"@AdobeOrg\"" + string.Concat(Enumerable.Repeat(close, Depth));
        Assert.Empty(await MarkedFile.FindAsync("appsettings.json", text));
    }

    [Theory]
    [InlineData("a=", " ")]
    [InlineData("{ \"", "\\")]
    [InlineData("{ \"Adobe\": \"", "ent_")]
    [InlineData("<add key=\"", "a")]
    [InlineData("", "- ")]
    [InlineData("", "key: \"\n")]
    [InlineData("", "/* ")]
    [InlineData("", "[a]\n")]
    public async Task A_file_that_repeats_one_thing(string start, string part) =>
        Assert.Empty(await MarkedFile.FindAsync("adobe.config", start + string.Concat(Enumerable.Repeat(part, 900_000 / part.Length)) + " ims/exchange"));

    [Fact]
    public async Task A_binary_file()
    {
        var bytes = new byte[50_000];
        new Random(1).NextBytes(bytes);
        var text = Encoding.Latin1.GetString(bytes);
        foreach (var name in new[] { "appsettings.json", "web.config", ".env" })
        {
            Assert.Empty(await MarkedFile.FindAsync(name, text + "techacct.adobe.com"));
        }
    }
}
