using System;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.CodeFixes.Tests;

/// <summary>A member that an attribute names in a file goes only if the program does nothing with the file but read it.</summary>
public sealed class SerializedMemberTests
{
    private const string Member = "[JsonProperty(\"privateKey\")]";

    private static readonly string s_program = ShapeFolder.Before("AssertionLayouts/JsonBlobKey").Files["Program.cs"];

    [Theory]
    [InlineData("File.WriteAllText(\"copy.json\", JsonConvert.SerializeObject(file));")]
    [InlineData("File.WriteAllText(\"copy.json\", JsonConvert.SerializeObject(new { Account = file }));")]
    [InlineData("File.WriteAllText(\"copy.json\", JsonConvert.SerializeObject((object)file));")]
    [InlineData("Console.WriteLine(JObject.FromObject(file));")]
    [InlineData("JsonConvert.DefaultSettings = () => new JsonSerializerSettings { MissingMemberHandling = MissingMemberHandling.Error };")]
    [InlineData("file.PrivateKey = file.PrivateKey.Trim();\n            Console.WriteLine(file.PrivateKey.Length);")]
    public async Task It_stays_if_the_file_is_written_or_read_strictly(string statement) =>
        Assert.Contains(Member, await MigratedAsync(statement), StringComparison.Ordinal);

    [Theory]
    [InlineData("Console.WriteLine(JsonConvert.SerializeObject(args));")]
    [InlineData("Console.WriteLine(JsonConvert.SerializeObject(file.OrgId));")]
    public async Task It_goes_if_something_else_is_written(string statement) =>
        Assert.DoesNotContain(Member, await MigratedAsync(statement), StringComparison.Ordinal);

    private static async Task<string> MigratedAsync(string statement)
    {
        const string Before = "            using (var client = new HttpClient())";
        var program = s_program.Replace(Before, "            " + statement + "\n\n" + Before, StringComparison.Ordinal);
        var migrated = CustomerCode.Of(await FixAll.InSolutionAsync(CustomerCode.OfFile(program).ToSolution())).Files["Program.cs"];
        Assert.Contains("/ims/token/v3", migrated, StringComparison.Ordinal);
        return migrated;
    }
}
