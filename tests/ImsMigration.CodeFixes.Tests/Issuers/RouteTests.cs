using System;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.Issuers;

/// <summary>A path at which the program answers is not where it sends its request.</summary>
public sealed class RouteTests
{
    /// <summary>The part of ASP.NET Core that the programs use.</summary>
    private const string Server =
        """
        namespace Microsoft.AspNetCore.Builder
        {
            public sealed class WebApplication
            {
                public void MapGet(string pattern, System.Delegate handler) { }
                public void MapPost(string pattern, System.Delegate handler) { }
            }
        }

        namespace Microsoft.AspNetCore.Mvc
        {
            public sealed class RouteAttribute : System.Attribute { public RouteAttribute(string template) { } }
            public sealed class HttpPostAttribute : System.Attribute { public HttpPostAttribute(string template) { } }
        }

        """;

    [Theory]
    [InlineData("app.MapGet(\"/users\", () => tokens.GetTokenAsync());")]
    [InlineData("app.MapGet(\"/api/users\", (Tokens injected) => injected.GetTokenAsync());")]
    [InlineData("app.MapPost(\"/users/sync\", async (System.Threading.CancellationToken cancellation) => { await tokens.GetTokenAsync(); });")]
    [InlineData("app.MapGet(\"/users\", tokens.GetTokenAsync);")]
    public async Task A_route_of_a_minimal_API_does_not_keep_the_request(string route) => await AssertMigratedAsync("Settings[\"Adobe:Host\"] + Settings[\"Adobe:Path\"]", route);

    [Theory]
    [InlineData("app.MapGet(\"/users\", () => tokens.GetTokenAsync());")]
    [InlineData("app.MapGet(\"/api/users\", (Tokens injected) => injected.GetTokenAsync());")]
    public async Task A_route_does_not_keep_a_request_whose_address_only_the_environment_knows(string route) =>
        await AssertMigratedAsync("Environment.GetEnvironmentVariable(\"IMS_URL\")", route);

    [Fact]
    public async Task A_route_of_a_controller_does_not_keep_the_request() => await AssertMigratedAsync(
        """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Mvc;

        [Route("/api/users")]
        public sealed class UsersController(HttpClient http)
        {
            [HttpPost("/api/users/sync")]
            public Task Sync() => SendAsync(new Dictionary<string, string>
            {
                ["client_id"] = "id",
                ["client_secret"] = Environment.GetEnvironmentVariable("SECRET"),
                ["jwt_token"] = Environment.GetEnvironmentVariable("JWT"),
            });

            private Task SendAsync(Dictionary<string, string> form) => http.PostAsync(Environment.GetEnvironmentVariable("IMS_URL"), new FormUrlEncodedContent(form));

            private static void Main() { }
        }

        """);

    private static Task AssertMigratedAsync(string url, string route) => AssertMigratedAsync($$"""
            using System;
            using System.Collections.Generic;
            using System.Net.Http;
            using System.Threading.Tasks;
            using Microsoft.AspNetCore.Builder;
            using Microsoft.Extensions.Configuration;

            internal static class Program
            {
                private static void Main()
                {
                    var app = new WebApplication();
                    var tokens = new Tokens(new HttpClient());
                    {{route}}
                }
            }

            public sealed class Tokens(HttpClient http)
            {
                private static readonly IConfiguration Settings = new ConfigurationBuilder().AddJsonFile("appsettings.json").Build();

                public async Task<string> GetTokenAsync()
                {
                    using var response = await http.PostAsync({{url}}, new FormUrlEncodedContent(new Dictionary<string, string>
                    {
                        ["client_id"] = "id",
                        ["client_secret"] = Environment.GetEnvironmentVariable("SECRET"),
                        ["jwt_token"] = Environment.GetEnvironmentVariable("JWT"),
                    }));
                    return await response.Content.ReadAsStringAsync();
                }
            }

            """);

    private static async Task AssertMigratedAsync(string program)
    {
        var code = CustomerCode.OfFile(program).With("Server.cs", Server).With("appsettings.json", "{ \"Adobe\": { \"Host\": \"https://ims-na1.adobelogin.com\", \"Path\": \"/ims/exchange/jwt\" } }\n");
        var solution = code.ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        var migrated = CustomerCode.Of(await FixAll.InSolutionAsync(solution)).Files;
        Assert.Contains("client_credentials", migrated["Program.cs"], StringComparison.Ordinal);
        Assert.Contains("/ims/token/v3", migrated["appsettings.json"], StringComparison.Ordinal);
    }
}
