using System;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading;

namespace ImsMigration.ProgramHost;

/// <summary>A program that is run in this process.</summary>
/// <param name="path">The path of its assembly.</param>
/// <param name="context">Where it is loaded.</param>
internal sealed class CustomerProgram(string path, AssemblyLoadContext context)
{
    /// <summary>The exit code of a process on Linux that an unhandled exception ended.</summary>
    private const int Aborted = 134;

    /// <summary>Runs the program to the end of its entry point. An unhandled exception ends the process.</summary>
    /// <returns>The exit code.</returns>
    public int Run() => OnThreadOfItsOwn(() => Invoke(context.LoadFromAssemblyPath(path)));

    /// <summary>Runs the program to the end of its entry point, and prints an unhandled exception as the runtime does.</summary>
    /// <returns>The exit code.</returns>
    public int RunOrAbort() => OnThreadOfItsOwn(() =>
    {
        try
        {
            return Invoke(context.LoadFromAssemblyPath(path));
        }
#pragma warning disable CA1031 // Whatever a program does not handle.
        catch (Exception unhandled)
#pragma warning restore CA1031
        {
            Console.Error.WriteLine($"Unhandled exception. {unhandled}");
            return Aborted;
        }
    });

    private static int Invoke(Assembly assembly)
    {
        Environment.ExitCode = 0;
        Assembly.SetEntryAssembly(assembly);
        var main = assembly.EntryPoint!;
        object?[] arguments = main.GetParameters().Length == 0 ? [] : [Array.Empty<string>()];
        var result = main.Invoke(null, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null);
        var code = result as int? ?? Environment.ExitCode;

        // Elsewhere than on Windows a process has only the lowest byte to say.
        return OperatingSystem.IsWindows() ? code : code & 0xFF;
    }

    /// <summary>A thread of its own keeps what a program sets for its thread or its asynchronous flow, such as the culture, from the next one.</summary>
    private static int OnThreadOfItsOwn(Func<int> run)
    {
        var code = 0;
        var thread = new Thread(() => code = run());
        thread.Start();
        thread.Join();
        return code;
    }
}
