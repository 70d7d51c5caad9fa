using System;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;

namespace LoopbackIms;

/// <summary>Runs the stand-in until it is told to stop. The shell commands go to the standard output, the log to the standard error.</summary>
internal static class Program
{
    private const int Success = 0;
    private const int WrongUsage = 2;

    private static async Task<int> Main(string[] arguments)
    {
        try
        {
            var options = CommandLine.Parse(arguments);
            if (options.IsHelp)
            {
                Console.Out.WriteLine(CommandLine.Usage);
                return Success;
            }

            await RunAsync(options);
            return Success;
        }
        catch (UsageException exception)
        {
            Console.Error.WriteLine(exception.Message);
            Console.Error.WriteLine();
            Console.Error.WriteLine(CommandLine.Usage);
            return WrongUsage;
        }
    }

    private static async Task RunAsync(CommandLine options)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);

        var credential = ServiceCredential.Generate(options.Metascopes);
        using var folder = new CredentialFolder(credential, options.Folder);
        await using var server = await LoopbackImsServer.StartAsync([credential], Console.Error, CancellationToken.None);
        server.JwtExchange = options.JwtExchange;

        foreach (var (name, value) in server.ClientEnvironment.Concat(credential.Environment(folder.Path)))
        {
            Console.Out.WriteLine("export " + ShellText.Assignment(name, value));
        }

        Console.Error.WriteLine($"Listening for requests to Adobe IMS at {server.Proxy}. Stop with Ctrl+C.");
        await WaitAsync(stop.Token);

        void Stop(PosixSignalContext signal)
        {
            // Without this the process would end before it has deleted its files.
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    private static async Task WaitAsync(CancellationToken stop)
    {
        var stopped = new TaskCompletionSource();
        using var registration = stop.Register(stopped.SetResult);
        await stopped.Task;
    }
}
