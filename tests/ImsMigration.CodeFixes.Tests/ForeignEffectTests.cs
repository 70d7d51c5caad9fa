using System;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.CodeFixes.Tests;

/// <summary>
/// Whatever a library that nobody knows is asked to do where the assertion is made is still done after the fix, in every spelling that the
/// language has for it; and the request is migrated all the same.
/// </summary>
public sealed class ForeignEffectTests
{
    private const string Program = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Text;
        using System.Threading.Tasks;
        using Jose;
        using Microsoft.Extensions.DependencyInjection;

        internal interface ISigner
        {
            string Sign(string clientId);
        }

        internal sealed class Signer : ISigner
        {
            public Signer()
            {
                /*made*/
            }

            public string Sign(string clientId)
            {
                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText("private.key"));
                /*signed*/
                var claims = new Dictionary<string, object>
                {
                    ["iss"] = "A@AdobeOrg",
                    ["aud"] = "https://ims-na1.adobelogin.com/c/" + clientId,
                    ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true,
                };
                return JWT.Encode(claims, rsa, JwsAlgorithm.RS256);
            }
        }

        internal sealed class Client
        {
            private readonly ISigner _signer;

            public Client(ISigner signer)
            {
                _signer = signer;
            }

            public static async Task Main()
            {
                var services = new ServiceCollection();
                services.AddSingleton<ISigner, Signer>();
                services.AddSingleton<Client>();
                using var provider = services.BuildServiceProvider();
                Console.WriteLine(await provider.GetRequiredService<Client>().RequestAsync("client", "secret"));
            }

            private async Task<string> RequestAsync(string clientId, string clientSecret)
            {
                using var http = new HttpClient();
                var form = new Dictionary<string, string>
                {
                    ["client_id"] = clientId,
                    ["client_secret"] = clientSecret,
                    ["jwt_token"] = /*value*/_signer.Sign(clientId),
                };
                var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(form));
                return await response.Content.ReadAsStringAsync();
            }
        }
        """;

    [Theory]
    [InlineData("foreach (var item in Acme.Slot.All[7]) { }")]
    [InlineData("var (first, second) = Acme.Slot.All[7];")]
    [InlineData("Acme.Slot.All[7]++;")]
    [InlineData("var text = $\"{Acme.Slot.All[7]}\";")]
    [InlineData("var text = \"at \" + Acme.Slot.All[7];")]
    [InlineData("using (Acme.Slot.All[7]) { }")]
    [InlineData("int number = Acme.Slot.All[7];")]
    [InlineData("if (Acme.Slot.All[7] is (0, 1)) { throw new InvalidOperationException(); }")]
    [InlineData("Func<int, int> number = n => Acme.Effects.Number(n); _ = new[] { 7 }.Select(number).ToList();")]
    [InlineData("var numbers = new[] { 7 }.Select(n => Acme.Effects.Number(n)); foreach (var number in numbers) { }")]
    [InlineData("var number = new Lazy<int>(() => Acme.Effects.Number(7)); _ = number.Value;")]
    public async Task What_the_signing_method_does_besides_stays(string effect)
    {
        var migrated = await MigrateAsync(Program.Replace("/*signed*/", effect, StringComparison.Ordinal));

        Assert.Contains(effect, migrated);
        Assert.Contains("_signer.Sign(clientId);", migrated);
        Assert.Contains("/ims/token/v3", migrated);
        Assert.DoesNotContain("jwt_token", migrated);
    }

    [Theory]
    [InlineData("Acme.Effects.Write(7);")]
    [InlineData("_ = new Acme.Marker(7);")]
    [InlineData("Acme.Slot.All[7].Happened += (sender, e) => { };")]
    public async Task A_constructor_that_a_container_calls_is_still_called(string effect)
    {
        var migrated = await MigrateAsync(Program.Replace("/*made*/", effect, StringComparison.Ordinal));

        Assert.Contains(effect, migrated);
        Assert.Contains("services.AddSingleton<ISigner, Signer>();", migrated);
        Assert.Contains("public Client(ISigner signer)", migrated);
        Assert.Contains("/ims/token/v3", migrated);
    }

    [Theory]
    [InlineData("await Acme.Effects.NumberAsync(7) < 0 ? null : ", "_ = await Acme.Effects.NumberAsync(7) < 0 ? null : _signer.Sign(clientId);")]
    [InlineData("(await Acme.Effects.NumberAsync(7) < 0 ? null : ", "_ = (await Acme.Effects.NumberAsync(7) < 0 ? null : _signer.Sign(clientId));", ")")]
    [InlineData("Acme.Slot.All[7].Value < 0 ? null : ", "_ = Acme.Slot.All[7].Value < 0 ? null : _signer.Sign(clientId);")]
    public async Task The_condition_under_which_the_assertion_was_sent_is_still_asked(string condition, string statement, string end = "")
    {
        var migrated = await MigrateAsync(Program.Replace("/*value*/_signer.Sign(clientId)", condition + "_signer.Sign(clientId)" + end, StringComparison.Ordinal));

        Assert.Contains(statement, migrated);
        Assert.Contains("/ims/token/v3", migrated);
    }

    [Fact]
    public async Task A_value_that_had_a_statement_of_its_own_keeps_it()
    {
        var start = Program.IndexOf("        var form = ", StringComparison.Ordinal);
        var end = Program.IndexOf("        var response = ", StringComparison.Ordinal);
        var program = (Program[..start]
            + """
                    var text = new StringBuilder();
                    text.Append("client_id=");
                    text.Append(clientId);
                    text.Append("&client_secret=");
                    text.Append(clientSecret);
                    text.Append("&jwt_token=");
                    text.Append(_signer.Sign(clientId));

            """
            + Program[end..])
            .Replace("new FormUrlEncodedContent(form)", "new StringContent(text.ToString(), Encoding.UTF8, \"application/x-www-form-urlencoded\")", StringComparison.Ordinal)
            .Replace("/*signed*/", "Acme.Effects.Write(7);", StringComparison.Ordinal);

        var migrated = await MigrateAsync(program);

        Assert.Contains("Acme.Effects.Write(7);", migrated);
        Assert.Contains("        _signer.Sign(clientId);", migrated);
        Assert.Contains("&grant_type=client_credentials", migrated);
    }

    [Fact]
    public async Task A_value_that_was_handed_to_a_part_of_the_body_is_still_made()
    {
        var start = Program.IndexOf("        var form = ", StringComparison.Ordinal);
        var end = Program.IndexOf("        var response = ", StringComparison.Ordinal);
        var program = (Program[..start]
            + """
                    using var form = new MultipartFormDataContent();
                    form.Add(new StringContent(clientId), "client_id");
                    form.Add(new StringContent(clientSecret), "client_secret");
                    form.Add(new StringContent(_signer.Sign(clientId)), "jwt_token");

            """
            + Program[end..])
            .Replace("new FormUrlEncodedContent(form)", "form", StringComparison.Ordinal)
            .Replace("/*signed*/", "Acme.Effects.Write(7);", StringComparison.Ordinal);

        var migrated = await MigrateAsync(program);

        Assert.Contains("Acme.Effects.Write(7);", migrated);
        Assert.Contains("        _signer.Sign(clientId);", migrated);
        Assert.Contains("new StringContent(\"client_credentials\")", migrated);
    }

    [Fact]
    public async Task A_field_whose_name_is_chosen_apart_from_its_value_is_left()
    {
        var start = Program.IndexOf("        var form = ", StringComparison.Ordinal);
        var end = Program.IndexOf("        var response = ", StringComparison.Ordinal);
        var program = (Program[..start]
            + """
                    var text = "client_id=" + clientId + "&client_secret=" + clientSecret + (clientId.Length > 0 ? "&jwt_token=" : "&token=") + _signer.Sign(clientId);

            """
            + Program[end..])
            .Replace("new FormUrlEncodedContent(form)", "new StringContent(text, Encoding.UTF8, \"application/x-www-form-urlencoded\")", StringComparison.Ordinal);

        Assert.Equal(program, await MigrateAsync(program));
    }

    [Fact]
    public async Task Without_such_an_effect_everything_goes()
    {
        var migrated = await MigrateAsync(Program);

        Assert.DoesNotContain("igner", migrated);
    }

    private static async Task<string> MigrateAsync(string source)
    {
        var solution = (CustomerCode.OfFile(source) with { LibrariesAdded = ["Acme.dll"] }).ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        var migrated = await FixAll.InSolutionAsync(solution);
        Assert.Empty(await ProgramRunner.ErrorsAsync(migrated));
        return CustomerCode.Of(migrated).Files["Program.cs"];
    }
}
