using System;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.Harm;

/// <summary>A global using directive goes with its last user, so that the reference to the library can go.</summary>
public sealed class GlobalUsingTests
{
    private const string Program = """
        using var http = new HttpClient();
        using var rsa = RSA.Create();
        rsa.ImportFromPem(File.ReadAllText("private.key"));
        var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["client_id"] = "id",
            ["client_secret"] = Environment.GetEnvironmentVariable("SECRET"),
            ["jwt_token"] = SIGN(new Dictionary<string, object> { ["iss"] = "A@AdobeOrg", ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true }, rsa, JwsAlgorithm.RS256),
        }));
        Console.WriteLine(await response.Content.ReadAsStringAsync());
        """;

    private const string Usings = "global using System;\nglobal using System.Collections.Generic;\nglobal using System.IO;\nglobal using System.Linq;\nglobal using System.Net.Http;\n";

    [Theory]
    [InlineData("global using System.Security.Cryptography;\nglobal using Jose;\n", "JWT.Encode")]
    [InlineData("global using Jose;\nglobal using static Jose.JWT;\nglobal using System.Security.Cryptography;\n", "Encode")]
    [InlineData("// The token library.\nglobal using Jose;\n\n// Keys.\nglobal using System.Security.Cryptography;\n", "JWT.Encode")]
    public async Task It_goes_with_its_last_user(string usings, string sign)
    {
        var code = CustomerCode.OfFile(Program.Replace("SIGN", sign, StringComparison.Ordinal)).With("GlobalUsings.cs", Usings + usings);

        var changed = CustomerCode.Of(await FixAll.InSolutionAsync(code.ToSolution()));

        Assert.StartsWith(Usings[..Usings.IndexOf("global using System.Linq", StringComparison.Ordinal)], changed.Files["GlobalUsings.cs"], StringComparison.Ordinal);
        Assert.Contains("global using System.Linq;\nglobal using System.Net.Http;\n", changed.Files["GlobalUsings.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("Jose", changed.Files["GlobalUsings.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("Cryptography", changed.Files["GlobalUsings.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_stays_while_another_file_needs_it()
    {
        const string Other = "internal static class Hash { internal static byte[] Of(byte[] data) => SHA256.HashData(data); }";
        var usings = Usings + "global using System.Security.Cryptography;\nglobal using Jose;\n";
        var code = CustomerCode.OfFile(Program.Replace("SIGN", "JWT.Encode", StringComparison.Ordinal)).With("GlobalUsings.cs", usings).With("Hash.cs", Other);

        var changed = CustomerCode.Of(await FixAll.InSolutionAsync(code.ToSolution()));

        Assert.Equal(Usings + "global using System.Security.Cryptography;\n", changed.Files["GlobalUsings.cs"]);
    }
}
