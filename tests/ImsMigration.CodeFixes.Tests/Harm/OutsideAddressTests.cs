using System;
using System.Threading.Tasks;
using ImsMigration.Adobe;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.Harm;

/// <summary>Requests with the fields and even the path of the exchange that go to a service which is not Adobe's.</summary>
public sealed class OutsideAddressTests
{
    private const string Settings =
        """
        {
          "Adobe": { "ImsHost": "https://ims-na1.adobelogin.com", "Address": "https://ims-na1.adobelogin.com/ims/exchange/jwt" },
          "Sso": { "Host": "https://sso.contoso.example/", "Address": "https://sso.contoso.example/exchange/jwt" }
        }

        """;

    private const string Program =
        """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Configuration;

        internal static class Program
        {
            private static async Task Main(string[] args)
            {
                var configuration = new ConfigurationBuilder().AddJsonFile("appsettings.json").Build();
                Console.WriteLine(configuration["Adobe:ImsHost"]);
                BASE
                using var response = await http.PostAsync(ADDRESS, new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["client_id"] = "bridge",
                    ["client_secret"] = args[0],
                    ["jwt_token"] = JWT,
                }));
                response.EnsureSuccessStatusCode();
            }
        }

        """;

    private const string Plain = "using var http = new HttpClient();";

    [Theory]
    [InlineData(Plain, "configuration[\"Sso:Address\"]")]
    [InlineData(Plain, "configuration.GetSection(\"Sso\")[\"Address\"]")]
    [InlineData(Plain, "new Uri(configuration[\"Sso:Host\"] + \"exchange/jwt\")")]
    [InlineData("using var http = new HttpClient { BaseAddress = new Uri(configuration[\"Sso:Host\"]) };", "\"exchange/jwt\"")]
    [InlineData("using var http = new HttpClient { BaseAddress = new Uri(configuration[\"Sso:Host\"]) };", "\"ims/exchange/jwt/\"")]
    [InlineData("using var http = new HttpClient { BaseAddress = new Uri(\"https://sts.contoso.example/\") };", "\"ims/exchange/jwt/\"")]
    [InlineData("using var http = new HttpClient(); http.BaseAddress = new Uri(\"https://sts.contoso.example/\");", "\"/ims/exchange/jwt\"")]
    [InlineData("using var http = new HttpClient(); const string sts = \"https://sts.contoso.example\";", "sts + \"/ims/exchange/jwt\"")]
    [InlineData("using var http = new HttpClient(); const string sts = \"https://sts.contoso.example\";", "$\"{sts}/ims/exchange/jwt\"")]
    public async Task A_request_below_the_host_of_somebody_else_stays_as_it_is(string client, string address)
    {
        var code = Code(client, address, "args[1]");
        var solution = code.ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        Assert.Equal(code.Files["Program.cs"], CustomerCode.Of(await FixAll.InSolutionAsync(solution)).Files["Program.cs"]);
    }

    [Theory]
    [InlineData(Plain, "configuration[\"Sso:Address\"]")]
    [InlineData("using var http = new HttpClient { BaseAddress = new Uri(configuration[\"Sso:Host\"]) };", "\"exchange/jwt\"")]
    public async Task Where_the_source_does_not_name_the_exchange_of_IMS_nothing_is_reported(string client, string address) =>
        Assert.Empty(await Diagnosis.OfAsync(Code(client, address, "args[1]").ToSolution()));

    [Theory]
    [InlineData("using var http = new HttpClient { BaseAddress = new Uri(configuration[\"Sso:Host\"]) };", "\"ims/exchange/jwt/\"")]
    [InlineData("using var http = new HttpClient { BaseAddress = new Uri(\"https://sts.contoso.example/\") };", "\"ims/exchange/jwt/\"")]
    [InlineData("using var http = new HttpClient(); const string sts = \"https://sts.contoso.example\";", "$\"{sts}/ims/exchange/jwt\"")]
    public async Task Where_it_has_the_whole_path_of_the_exchange_the_message_says_whose_address_it_is(string client, string address)
    {
        var found = Assert.Single(await Diagnosis.OfAsync(Code(client, address, "args[1]").ToSolution()));
        Assert.Equal("outside-address", found.Properties[LeftReasons.Property]);
    }

    [Theory]
    [InlineData(Plain, "configuration[\"Adobe:Address\"]", "args[1]")]
    [InlineData("using var http = new HttpClient { BaseAddress = new Uri(configuration[\"Adobe:ImsHost\"]) };", "\"ims/exchange/jwt\"", "args[1]")]
    [InlineData("using var http = new HttpClient { BaseAddress = new Uri(args[2]) };", "\"ims/exchange/jwt\"", "args[1]")]
    [InlineData("using var http = new HttpClient { BaseAddress = new Uri(\"https://gateway.contoso.example/\") };", "\"ims/exchange/jwt\"", Assertion)]
    public async Task A_request_to_IMS_or_to_a_gateway_that_gets_an_assertion_for_IMS_is_migrated(string client, string address, string jwt)
    {
        var solution = Code(client, address, jwt).ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        Assert.Contains("client_credentials", CustomerCode.Of(await FixAll.InSolutionAsync(solution)).Files["Program.cs"], StringComparison.Ordinal);
    }

    private const string Assertion =
        "Jose.JWT.Encode(new Dictionary<string, object> { [\"aud\"] = \"https://ims-na1.adobelogin.com/c/bridge\", "
        + "[\"https://ims-na1.adobelogin.com/s/ent_user_sdk\"] = true }, args[3], Jose.JwsAlgorithm.HS256)";

    private static CustomerCode Code(string client, string address, string jwt) =>
        CustomerCode.OfFile(Program
                .Replace("BASE", client, StringComparison.Ordinal)
                .Replace("ADDRESS", address, StringComparison.Ordinal)
                .Replace("JWT", jwt, StringComparison.Ordinal))
            .With("appsettings.json", Settings);
}
