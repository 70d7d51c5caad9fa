using System;
using System.IO;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using System.Text.Json;

namespace ImsMigration.ProgramHost;

/// <summary>
/// Runs the programs that it is told of on its standard input, one after another, until that ends. They print to its standard output and
/// error, also past <see cref="Console"/>, and what ends a process, such as <see cref="Environment.Exit"/>, ends the host.
/// </summary>
internal static class Program
{
    /// <summary>As often as it takes to collect a program: its code goes only after everything that refers to it.</summary>
    private const int Collections = 3;

    private static int Main()
    {
        using var jobs = new StreamReader(Console.OpenStandardInput());
        var state = new HostState();
        while (jobs.ReadLine() is { } line)
        {
            var job = JsonSerializer.Deserialize<ProgramJob>(line)!;
            state.SetFor(job);
            if (job.Alone)
            {
                return new CustomerProgram(job.Assembly, AssemblyLoadContext.Default).Run();
            }

            var (exitCode, program) = Run(job, state);
            var end = job.EndMark + new ProgramEnd(exitCode, IsGone(program)) + '\n';
            Console.Out.Write(end);
            Console.Error.Write(end);
        }

        return 0;
    }

    // Not inlined, so that no variable of the caller keeps the program.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (int ExitCode, WeakReference Program) Run(ProgramJob job, HostState state)
    {
        var context = new ProgramContext();
        var exitCode = new CustomerProgram(job.Assembly, context).RunOrAbort();
        state.Restore();
        context.Unload();
        return (exitCode, new WeakReference(context, trackResurrection: true));
    }

    /// <summary>Whether nothing knows <paramref name="program"/> any more: no thread, no timer, no request under way.</summary>
    private static bool IsGone(WeakReference program)
    {
        for (var collected = 0; program.IsAlive && collected < Collections; collected++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return !program.IsAlive;
    }
}
