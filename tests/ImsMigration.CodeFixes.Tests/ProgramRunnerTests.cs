using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.CodeFixes.Tests;

/// <summary>That a program does in a host of many what it does in a process of its own. What the other tests say of programs rests on it.</summary>
public sealed class ProgramRunnerTests : IDisposable
{
    private const string Usings = "using System; using System.IO; using System.Net; using System.Net.Http; using System.Threading; using System.Threading.Tasks;\n";
    private const string Fail = "throw new InvalidOperationException(\"too bad\");";
    private const string TellProcess = "Console.Write(Environment.ProcessId);";

    private readonly ProgramRunner _runner = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("customer-host-").FullName;

    [Theory]
    [InlineData("return 3;", 3)]
    [InlineData("await Task.Yield(); return 4;", 4)]
    [InlineData("await Task.Yield();", 0)]
    [InlineData("Environment.ExitCode = 5;", 5)]
    [InlineData("return args.Length;", 0)]
    [InlineData("Environment.Exit(6);", 6)]
    public async Task The_exit_code_is_the_programs(string code, int expected) => Assert.Equal(expected, (await RunAsync(code)).ExitCode);

    [Fact]
    public async Task An_exit_code_is_the_same_in_a_host_as_in_a_process()
    {
        var shared = await RunAsync("return -1;");
        var alone = await RunAsync("AppContext.SetSwitch(\"Customer\", true); return -1;");
        Assert.Equal(alone.ExitCode, shared.ExitCode);
    }

    [Fact]
    public async Task An_exit_code_that_one_program_set_is_not_the_next_ones()
    {
        Assert.Equal(5, (await RunAsync("Environment.ExitCode = 5;")).ExitCode);
        Assert.Equal(0, (await RunAsync("return;")).ExitCode);
    }

    [Theory]
    [InlineData(Fail)]
    [InlineData("await Task.Yield(); " + Fail)]
    [InlineData("Fail(); await Task.Delay(-1); async void Fail() { await Task.Yield(); " + Fail + " }")]
    [InlineData("var thread = new Thread(() => { " + Fail + " }); thread.Start(); thread.Join();")]
    public async Task An_unhandled_exception_fails_the_program_and_is_printed(string code)
    {
        var run = await RunAsync("Console.WriteLine(\"before\");" + code);
        Assert.Equal(OperatingSystem.IsWindows() ? run.ExitCode : 134, run.ExitCode);
        Assert.NotEqual(0, run.ExitCode);
        Assert.StartsWith(
            "before" + Environment.NewLine + "Unhandled exception. System.InvalidOperationException: too bad", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("return;")).ExitCode);
    }

    [Fact]
    public async Task What_was_printed_before_the_program_ended_its_process_is_kept()
    {
        var run = await RunAsync("Console.WriteLine(\"so far\"); Environment.Exit(7);");
        Assert.Equal(new ProgramRun(7, "so far" + Environment.NewLine), run);
        Assert.Equal(new ProgramRun(0, "next"), await RunAsync("Console.Write(\"next\");"));
    }

    [Fact]
    public async Task Output_comes_in_order_and_before_errors_however_it_is_written()
    {
        var run = await RunAsync("""
            Console.Error.Write("4ä");
            Console.Write("1");
            using (var stream = Console.OpenStandardOutput())
                stream.Write("2"u8);
            Console.Write("3é");
            """);
        Assert.Equal(new ProgramRun(0, "123é4ä"), run);
    }

    [Fact]
    public async Task A_replaced_console_is_not_the_next_programs()
    {
        Assert.Equal("", (await RunAsync("Console.SetOut(TextWriter.Null); Console.Write(1);")).Output);
        Assert.Equal("2", (await RunAsync("Console.Write(2);")).Output);
    }

    [Fact]
    public async Task Programs_share_a_process_and_neither_types_nor_static_state()
    {
        const string Counter = "Counter.Count++; Console.Error.Write(Counter.Count); static class Counter { public static int Count; }";
        var first = await RunAsync(TellProcess + Counter);
        var second = await RunAsync(TellProcess + Counter);
        Assert.EndsWith("1", first.Output, StringComparison.Ordinal);
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task A_variable_is_taken_away_again()
    {
        const string Tell =
            TellProcess + "Console.Write($\" {Environment.GetEnvironmentVariable(\"CUSTOMER\")} {Environment.GetEnvironmentVariable(\"OWN\")}\");";
        var first = await RunAsync("Environment.SetEnvironmentVariable(\"OWN\", \"1\");" + Tell, ("CUSTOMER", "a"));
        var second = await RunAsync(Tell, ("CUSTOMER", "b"));
        var third = await RunAsync(Tell);
        var process = first.Output.Split(' ')[0];
        Assert.Equal([$"{process} a 1", $"{process} b ", $"{process}  "], [first.Output, second.Output, third.Output]);
    }

    [Fact]
    public async Task Every_program_starts_in_its_working_folder()
    {
        await RunAsync("Environment.CurrentDirectory = Path.GetTempPath();");
        Assert.Equal(_folder, (await RunAsync("Console.Write(Environment.CurrentDirectory);")).Output);
    }

    [Theory]
    [InlineData("HTTPS_PROXY")]
    [InlineData("https_proxy")]
    [InlineData("SSL_CERT_FILE")]
    [InlineData("DOTNET_TieredCompilation")]
    public async Task A_variable_that_is_read_once_in_a_process_gets_a_new_one(string name)
    {
        var first = await RunAsync(TellProcess, (name, "0"));
        var second = await RunAsync(TellProcess, (name, "0"));
        var third = await RunAsync(TellProcess, (name, "1"));
        var fourth = await RunAsync(TellProcess);
        Assert.Equal(first, second);
        Assert.Equal(3, new[] { second, third, fourth }.Distinct().Count());
    }

    [Theory]
    [InlineData("HttpClient.DefaultProxy = new WebProxy(\"http://customer/\");", "HttpClient.DefaultProxy is WebProxy")]
    [InlineData("Newtonsoft.Json.JsonConvert.DefaultSettings = () => new();", "Newtonsoft.Json.JsonConvert.DefaultSettings != null")]
    [InlineData("AppContext.SetSwitch(\"Customer\", true);", "AppContext.TryGetSwitch(\"Customer\", out _)")]
    public async Task A_setting_of_a_library_is_not_the_next_programs(string set, string isSet)
    {
        Assert.Equal("True", (await RunAsync($"{set} Console.Write({isSet});")).Output);
        Assert.Equal("False", (await RunAsync($"Console.Write({isSet});")).Output);
    }

    [Fact]
    public async Task What_a_program_does_at_the_end_of_its_process_is_done() =>
        Assert.Equal("end", (await RunAsync("AppDomain.CurrentDomain.ProcessExit += (_, _) => Console.Write(\"end\");")).Output);

    [Fact]
    public async Task A_thread_that_keeps_a_process_alive_is_waited_for() =>
        Assert.Equal("done", (await RunAsync("new Thread(() => { Thread.Sleep(1); Console.Write(\"done\"); }).Start();")).Output);

    [Fact]
    public async Task What_a_program_leaves_at_work_ends_with_it()
    {
        var first = await RunAsync(TellProcess + "_ = Work(); async Task Work() { while (true) { await Task.Delay(1); Console.Write(\"\"); } }");
        var second = await RunAsync(TellProcess);
        Assert.NotEqual(first.Output, second.Output);
    }

    [Fact]
    public async Task An_endless_program_is_ended_by_the_token()
    {
        var started = new TaskCompletionSource();
        using var watcher = new FileSystemWatcher(_folder);
        watcher.Created += (_, _) => started.TrySetResult();
        watcher.EnableRaisingEvents = true;
        using var cancellation = new CancellationTokenSource();

        var run = RunAsync("File.WriteAllText(\"started\", \"\"); while (true) { }", cancellation.Token);
        await started.Task;
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.Equal("next", (await RunAsync("Console.Write(\"next\");")).Output);
    }

    [Fact]
    public async Task Programs_that_run_at_a_time_run_in_different_processes()
    {
        // Each is done only when the other is there.
        const string Meet = TellProcess + "File.WriteAllText(OWN, \"\"); while (!File.Exists(OTHER)) await Task.Yield();";
        var runs = await Task.WhenAll(
            RunAsync(Meet.Replace("OWN", "\"a\"", StringComparison.Ordinal).Replace("OTHER", "\"b\"", StringComparison.Ordinal)),
            RunAsync(Meet.Replace("OWN", "\"b\"", StringComparison.Ordinal).Replace("OTHER", "\"a\"", StringComparison.Ordinal)));
        Assert.NotEqual(runs[0].Output, runs[1].Output);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _runner.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private Task<ProgramRun> RunAsync(string code, params (string Name, string Value)[] environment) => RunAsync(code, CancellationToken.None, environment);

    private Task<ProgramRun> RunAsync(string code, CancellationToken cancellationToken, params (string Name, string Value)[] environment) =>
        _runner.RunAsync(
            CustomerCode.OfFile(Usings + code).ToSolution(),
            _folder,
            environment.Select(static variable => KeyValuePair.Create(variable.Name, variable.Value)),
            cancellationToken);
}
