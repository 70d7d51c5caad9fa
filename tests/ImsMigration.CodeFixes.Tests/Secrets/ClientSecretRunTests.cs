using System;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using LoopbackIms;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.Secrets;

/// <summary>A program with its real client secret in the source still gets a token when the secret comes from outside; the secret is made for the run.</summary>
[Collection(ImsTests.Name)]
public sealed class ClientSecretRunTests(ImsFixture ims)
{
    private const string Program =
        """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Text;
        using System.Threading.Tasks;

        internal static class Program
        {
            private const string Secret = "%secret%";

            private static async Task Main()
            {
                using var http = new HttpClient();
                var answer = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", %content%);
                answer.EnsureSuccessStatusCode();
            }
        }
        """;

    [Theory]
    [InlineData("""new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"), ["client_secret"] = Secret, ["scope"] = "openid,AdobeID" })""")]
    [InlineData("""new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"), ["client_secret"] = "%secret%", ["scope"] = "openid,AdobeID" })""")]
    [InlineData("""new StringContent("grant_type=client_credentials&client_id=" + Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID") + "&client_secret=%secret%&scope=openid,AdobeID", Encoding.UTF8, "application/x-www-form-urlencoded")""")]
    public async Task The_program_gets_a_token_with_the_secret_of_its_environment(string content)
    {
        var source = Program.Replace("%content%", content, StringComparison.Ordinal).Replace("%secret%", ims.Credential.ClientSecret, StringComparison.Ordinal);
        var changed = await FixAll.InSolutionAsync(CustomerCode.OfFile(source).ToSolution());
        Assert.False(CustomerCode.Of(changed).Files.Values.Any(text => text.Contains(ims.Credential.ClientSecret, StringComparison.Ordinal)), "The secret is still there.");

        var (run, requests) = await ims.RunAsync(changed, JwtExchangeState.Retired);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(200, Assert.Single(requests).StatusCode);
    }
}
