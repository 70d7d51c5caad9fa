using System;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.Harm;

/// <summary>What a library of the solution does is known by its code, in the application that uses it as well.</summary>
public sealed class OtherProjectTests
{
    private const string Library = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Text.Json;
        using System.Threading.Tasks;
        using Jose;

        namespace Contoso.Adobe;

        public sealed class Account
        {
            public string Jwt { get; set; }
        }

        public static class Assertion
        {
            public static string Create(Account account)
            {
                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText("private.key"));
                return JWT.Encode(new Dictionary<string, object> { ["iss"] = "A@AdobeOrg", ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true }, rsa, JwsAlgorithm.RS256);
            }
        }

        public sealed class Sessions(HttpClient http)
        {
            public async Task<string> Open(Account account)
            {
                account.Jwt = Assertion.Create(account);
                var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["client_id"] = "id",
                    ["client_secret"] = Environment.GetEnvironmentVariable("SECRET"),
                    ["jwt_token"] = account.Jwt,
                }));
                using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
                return json.RootElement.GetProperty("access_token").GetString();
            }
        }

        public sealed class Users(HttpClient http, Sessions sessions)
        {
            public async Task<int> Remove(Account account, string group)
            {
                var request = new HttpRequestMessage(HttpMethod.Delete, "https://usermanagement.adobe.io/v2/usermanagement/groups/" + group);
                request.Headers.Add("Authorization", "Bearer " + await sessions.Open(account));
                using var response = await http.SendAsync(request);
                return (int)response.StatusCode;
            }

            public Task<string> Describe(Account account) => Task.FromResult("users");
        }
        """;

    private const string Application = """
        using System;
        using System.Threading.Tasks;
        using Contoso.Adobe;

        namespace Contoso.CleanUp;

        public sealed class Cleaner(Users users, Account account)
        {
            public async Task Run(string group)
            {
                Console.WriteLine("removing " + group);
                #
            }

            public static void Main() => Console.WriteLine("ready");
        }
        """;

    public static TheoryData<string> Uses => new()
    {
        "var status = await users.Remove(account, group);",
        "_ = await users.Remove(account, group);",
        "var status = users.Remove(account, group).Result;",
        "Func<Task<int>> remove = () => users.Remove(account, group); var status = await remove();",
        "var status = await Task.Run(() => users.Remove(account, group));",
        "if (await users.Remove(account, group) == 0) Console.WriteLine(\"nobody\");",
        "await users.Remove(account, group).ContinueWith(static done => Console.WriteLine(done.Result));",
    };

    [Theory]
    [MemberData(nameof(Uses))]
    public async Task A_request_of_a_library_stays_in_the_application_that_makes_it(string use)
    {
        var application = Application.Replace("#", use, StringComparison.Ordinal);
        var solution = new CustomerSolution(
        [
            new CustomerProject("Library", CustomerCode.OfFile(Library, "Library/Adobe.cs") with { IsApplication = false }),
            new CustomerProject("Application", CustomerCode.OfFile(application, "Application/Cleaner.cs")) { References = ["Library"] },
        ]).ToSolution();
        Assert.Empty(await CustomerSolution.ErrorsOfAsync(solution));

        var changed = await FixAll.InSolutionAsync(solution);

        var texts = await CustomerSolution.TextsOfAsync(changed);
        Assert.Equal(application, texts["Application/Cleaner.cs"]);
        Assert.Contains("/ims/token/v3", texts["Library/Adobe.cs"], StringComparison.Ordinal);
        Assert.Empty(await CustomerSolution.ErrorsOfAsync(changed));
    }
}
