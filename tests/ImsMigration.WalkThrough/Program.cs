using System;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.WalkThrough;
using ImsMigration.WalkThrough.CommandLine;
using ImsMigration.WalkThrough.Dotnet;
using ImsMigration.WalkThrough.Files;
using ImsMigration.WalkThrough.Output;
using ImsMigration.WalkThrough.Targets;

const int Success = 0;
const int Failure = 1;
const int WrongUsage = 2;
const int Cancelled = 130;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
if (args.Contains("--help"))
{
    Console.WriteLine(OptionsParser.Usage);
    return Success;
}

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
try
{
    var options = OptionsParser.Parse(args);
    var repository = RepositoryLayout.Find();
    var target = TargetResolver.Resolve(options.Target, repository);
    return await RunAsync(options, repository, target, stop.Token) ? Success : Failure;
}
catch (UsageException e)
{
    Console.Error.WriteLine(e.Message);
    Console.Error.WriteLine("Try --help.");
    return WrongUsage;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    Console.Error.WriteLine("Cancelled.");
    return Cancelled;
}

// The signal would end the process at once; this way it ends after tidying up.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}

static async Task<bool> RunAsync(
    WalkThroughOptions options,
    RepositoryLayout repository,
    MigrationTarget target,
    CancellationToken cancellationToken)
{
    var terminal = Terminal.ForConsole();
    using var folder = new WorkFolder(options.Keep);
    try
    {
        var walk = new MigrationWalk(repository, terminal);
        var report = await walk.RunAsync(target, options, folder, package: null, cancellationToken);
        SummaryTable.Print(report, terminal);
        if (options.Keep)
        {
            terminal.WriteLine($"The migrated copy is in {folder.Solution}");
        }

        return report.Succeeded;
    }
    finally
    {
        // A copy that is kept refers to the package, so then it stays restorable.
        if (!options.Keep && AnalyzerPackage.FindIn(folder.Feed) is { } package)
        {
            await package.RemoveFromCacheAsync();
        }
    }
}
