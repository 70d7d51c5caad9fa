using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace LoopbackIms.Tests;

public sealed class ProgramTests : IDisposable
{
    private static readonly string s_program = typeof(LoopbackImsServer).Assembly.Location;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("loopback-ims-tests-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("The option --unknown is not known.", "--unknown")]
    [InlineData("The option --folder needs a value.", "--folder")]
    [InlineData("The option --folder needs a value.", "--folder", "--retired")]
    [InlineData("The option --retired is given twice.", "--retired", "--retired")]
    [InlineData("'a b' is not a metascope; short names like ent_user_sdk, separated by commas, are expected.", "--metascopes", "a b")]
    public async Task Wrong_options_end_with_a_message_and_exit_code_2(string message, params string[] arguments)
    {
        var (exitCode, output, error) = await Child.RunAsync(s_program, arguments, []);

        Assert.Equal(2, exitCode);
        Assert.Empty(output);
        Assert.StartsWith(message, error, StringComparison.Ordinal);
        Assert.Contains("usage:", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_exists_already_is_not_replaced()
    {
        var file = Path.Combine(_folder.FullName, "private.key");
        await File.WriteAllTextAsync(file, "mine");

        var (exitCode, _, error) = await Child.RunAsync(s_program, ["--folder", _folder.FullName], []);

        Assert.Equal(2, exitCode);
        Assert.Contains(file, error, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task The_program_prints_variables_that_work_logs_requests_and_deletes_its_files_when_it_is_terminated()
    {
        var folder = Path.Combine(_folder.FullName, "credential");
        using var program = Child.Start(s_program, ["--folder", folder, "--retired", "--metascopes", "ent_user_sdk,ent_cja_sdk"], []);
        var listening = await program.StandardError.ReadLineAsync();
        Assert.StartsWith("Listening", listening, StringComparison.Ordinal);

        // The variables are printed before the line that was just read, and there are as many as in the two dictionaries.
        var variables = new Dictionary<string, string>();
        while (!variables.ContainsKey("ADOBE_CERTIFICATE_PASSWORD"))
        {
            var line = (await program.StandardOutput.ReadLineAsync())!;
            Assert.StartsWith("export ", line, StringComparison.Ordinal);
            var pair = line["export ".Length..].Split('=', 2);
            variables.Add(pair[0], pair[1].Trim('\''));
        }

        Assert.True(File.Exists(variables["ADOBE_PRIVATE_KEY_FILE"]));
        var (exitCode, output, _) = await Child.RunAsync(typeof(ProgramTests).Assembly.Location, ["HttpClient"], variables);
        Assert.Equal(0, exitCode);
        Assert.Contains("\"expires_in\":86399", output, StringComparison.Ordinal);
        Assert.Equal(
            "POST https://ims-na1.adobelogin.com/ims/token/v3 [grant_type,client_id,client_secret,scope] -> 200",
            await program.StandardError.ReadLineAsync());

        using (var kill = Process.Start("kill", ["-TERM", $"{program.Id}"]))
        {
            await kill.WaitForExitAsync();
        }

        await program.WaitForExitAsync();
        Assert.Equal(0, program.ExitCode);
        Assert.False(Directory.Exists(folder));
        Assert.False(File.Exists(variables["SSL_CERT_FILE"]));
    }
}
