using System;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.Harm;

/// <summary>One detail that is written in another way, a guard, a list over lines, an address, a directive, costs no more than itself.</summary>
public sealed class OneDetailTests
{
    private const string Program = """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading.Tasks;

        internal sealed class Client(HttpClient http)
        {
            private string _jwt;
            private DateTimeOffset _jwtExpires;

            private static async Task Main() => Console.WriteLine(await new Client(new HttpClient()).GetTokenAsync());

            public async Task<string> GetTokenAsync()
            {
                STATEMENTS
                using var response = await http.PostAsync(URL, new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["client_id"] = "id",
                    ["client_secret"] = Environment.GetEnvironmentVariable("SECRET"),
                    ["jwt_token"] = _jwt,
                }));
                return await response.Content.ReadAsStringAsync();
            }
        }
        """;

    private const string Signer = """
        using System.Collections.Generic;
        using System.IO;
        using System.Security.Cryptography;
        using Jose;

        namespace Keys
        {
            internal static class Signer
            {
                public static string Sign()
                {
                    using var rsa = RSA.Create();
                    rsa.ImportFromPem(File.ReadAllText("private.key"));
                    return JWT.Encode(new Dictionary<string, object> { ["iss"] = "B2@AdobeOrg", ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true }, rsa, JwsAlgorithm.RS256);
                }
            }
        }
        """;

    private const string Endpoint = "\"https://ims-na1.adobelogin.com/ims/exchange/jwt\"";

    private const string Guard = "if (_jwt == null) { _jwt = Keys.Signer.Sign(); }";

    [Theory]
    [InlineData("if (!(_jwt != null && _jwtExpires > DateTimeOffset.UtcNow)) { (_jwt, _jwtExpires) = (Keys.Signer.Sign(), DateTimeOffset.UtcNow.AddHours(1)); }")]
    [InlineData("while (_jwt == null) { _jwt = Keys.Signer.Sign(); }")]
    [InlineData("switch (_jwt) { case null: _jwt = Keys.Signer.Sign(); break; }")]
    [InlineData("switch (_jwt) { case null: _jwt = Keys.Signer.Sign(); break; default: Console.WriteLine(\"The assertion is there.\"); break; }")]
    [InlineData("if (_jwt != null) { Console.WriteLine(\"The assertion is reused.\"); } else { _jwt = Keys.Signer.Sign(); }")]
    [InlineData("if (_jwt == null || _jwtExpires < DateTimeOffset.UtcNow)\n            _jwt = Keys.Signer.Sign();\n        else\n            Console.WriteLine(\"The JWT is still good.\");")]
    public async Task A_guard_of_any_form_goes_with_what_it_fills(string guard)
    {
        var migrated = (await MigratedAsync(guard)).Replace("    private DateTimeOffset _jwtExpires;\n", string.Empty, StringComparison.Ordinal);

        Assert.All(new[] { "_jwt", "Sign(", "assertion" }, gone => Assert.DoesNotContain(gone, migrated, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("while (_jwt == null) { _jwt = Keys.Signer.Sign(); await Task.Delay(5); }", "Task.Delay(5)")]
    [InlineData("if (_jwt != null) { Console.WriteLine(\"Nothing to do.\"); } else { _jwt = Keys.Signer.Sign(); }", "Nothing to do.")]
    [InlineData("switch (_jwt) { case null: _jwt = Keys.Signer.Sign(); break; default: http.CancelPendingRequests(); break; }", "CancelPendingRequests")]
    public async Task A_guard_that_does_something_else_too_keeps_it(string guard, string kept) =>
        Assert.Contains(kept, await MigratedAsync(guard), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"https://ims-na1.adobelogin.com/ims/authorize/v2\"", true)]
    [InlineData("\"https://ims-na1.adobelogin.com/ims/exchange/v9/jwt\"", true)]
    [InlineData("\"https://adobeid-na1.services.adobe.com/ims/login/v1/token\"", true)]
    [InlineData("Environment.GetEnvironmentVariable(\"IMS\") ?? \"https://ims-na1.adobelogin.com/ims/authorize/v2\"", false)]
    public async Task Another_address_of_IMS_is_reported_and_corrected_where_only_this_request_has_it(string url, bool isCorrected)
    {
        var solution = CustomerCode.OfFile(Program.Replace("STATEMENTS", Guard, StringComparison.Ordinal).Replace("URL", url, StringComparison.Ordinal)).With("Signer.cs", Signer).ToSolution();
        var migrated = await FixAll.InScopeAsync(
            solution.Projects.Single().Documents.First(), Microsoft.CodeAnalysis.CodeFixes.FixAllScope.Solution, "IMS0001", await Diagnosis.OfEveryRuleAsync(solution));

        var found = Assert.Single(await Diagnosis.OfEveryRuleAsync(migrated!), static diagnostic => diagnostic.Id == "IMS1004");
        Assert.Contains("'client_secret' is sent to an address of Adobe IMS that gives out no tokens", found.GetMessage(null), StringComparison.Ordinal);
        var corrected = await FixAll.InSolutionAsync(migrated!);
        Assert.Equal(isCorrected, CustomerCode.Of(corrected).Files["Program.cs"].Contains("PostAsync(\"https://ims-na1.adobelogin.com/ims/token/v3\", ", StringComparison.Ordinal));
        Assert.Equal(isCorrected ? 0 : 1, (await Diagnosis.OfEveryRuleAsync(corrected)).Count(static diagnostic => diagnostic.Id == "IMS1004"));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("// Copyright Contoso.\n", "// Copyright Contoso.\n")]
    [InlineData("// Copyright Contoso.\n#if NETFRAMEWORK\nusing System.Net;\n#else\nusing System.Text;\n#endif\n", "// Copyright Contoso.\n")]
    [InlineData("#nullable disable\n#region Usings\nusing System.Text;\n#endregion\n", "")]
    [InlineData("#if NETFRAMEWORK\ninternal static class Old { }\n#endif\n", "#if NETFRAMEWORK\ninternal static class Old { }\n#endif\n\nnamespace Keys\n{\n}\n")]
    public async Task A_file_that_empties_keeps_its_header_and_code_of_other_frameworks(string head, string left)
    {
        var source = Program.Replace("STATEMENTS", Guard, StringComparison.Ordinal).Replace("URL", Endpoint, StringComparison.Ordinal);
        var solution = CustomerCode.OfFile(source).With("Signer.cs", head + Signer + "\n").ToSolution();

        Assert.Equal(left, CustomerCode.Of(await FixAll.InSolutionAsync(solution)).Files["Signer.cs"]);
    }

    [Theory]
    [InlineData("\n              Keys.Signer.Sign()\n            , \"host\"\n            , \"name\"\n        ", "\n              \"host\"\n            , \"name\"\n        ", "string jwt, string host, string name")]
    [InlineData("\n              Keys.Signer.Sign() // signed\n            , \"host\"\n            , \"name\"\n        ", "\n              \"host\"\n            , \"name\"\n        ", "string jwt, string host, string name")]
    [InlineData("\n              \"host\"\n            , \"name\"\n            , Keys.Signer.Sign()\n        ", "\n              \"host\"\n            , \"name\"\n        ", "string host, string name, string jwt")]
    [InlineData("\n              \"host\"\n            , Keys.Signer.Sign() // signed\n            , \"name\"\n        ", "\n              \"host\"\n            , \"name\"\n        ", "string host, string jwt, string name")]
    [InlineData("\n            name: \"name\", // whose\n            jwt: Keys.Signer.Sign(), // signed\n            host: \"host\"", "\n            name: \"name\", // whose\n            host: \"host\"", "string jwt, string host, string name")]
    public async Task A_list_over_lines_loses_its_element_wherever_its_commas_stand(string arguments, string left, string parameters)
    {
        var source = Program.Replace("STATEMENTS", "var account = new Account(" + arguments + ");", StringComparison.Ordinal)
            .Replace("URL", Endpoint, StringComparison.Ordinal)
            .Replace("_jwt,", "account.Jwt,", StringComparison.Ordinal)
            .Replace("return await", "return account.Host + account.Name + await", StringComparison.Ordinal)
            + "\n\ninternal sealed class Account\n{\n    public Account(" + parameters + ")\n    {\n        Host = host;\n        Name = name;\n        Jwt = jwt;\n    }\n\n    public string Host { get; }\n\n    public string Name { get; }\n\n    public string Jwt { get; }\n}\n";
        var solution = CustomerCode.OfFile(source).With("Signer.cs", Signer).ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));

        var changed = await FixAll.InSolutionAsync(solution);

        Assert.Contains("new Account(" + left + ");", CustomerCode.Of(changed).Files["Program.cs"], StringComparison.Ordinal);
        Assert.Empty(await ProgramRunner.ErrorsAsync(changed));
    }

    private static async Task<string> MigratedAsync(string statements)
    {
        var source = Program.Replace("STATEMENTS", statements, StringComparison.Ordinal).Replace("URL", Endpoint, StringComparison.Ordinal);
        var solution = CustomerCode.OfFile(source).With("Signer.cs", Signer).ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        var changed = await FixAll.InSolutionAsync(solution);
        Assert.Empty(await ProgramRunner.ErrorsAsync(changed));
        Assert.Contains("/ims/token/v3", CustomerCode.Of(changed).Files["Program.cs"], StringComparison.Ordinal);
        return CustomerCode.Of(changed).Files["Program.cs"];
    }
}
