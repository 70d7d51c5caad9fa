using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace ImsMigration.ProgramHost;

/// <summary>What a host was started with and a program can change: variables, current directory, console and entry assembly.</summary>
internal sealed class HostState
{
    private readonly Dictionary<string, string?> _variables = Variables();
    private readonly TextWriter _output = Console.Out;
    private readonly TextWriter _errors = Console.Error;
    private readonly Assembly _entry = Assembly.GetEntryAssembly()!;

    /// <summary>Gives the next program the surroundings that <paramref name="job"/> asks for, and nothing of those before it.</summary>
    public void SetFor(ProgramJob job)
    {
        SetVariables(job.Environment);
        Directory.SetCurrentDirectory(job.WorkingFolder);
        Console.SetIn(TextReader.Null);
    }

    /// <summary>Takes back what <see cref="SetFor"/> and the program have changed.</summary>
    public void Restore()
    {
        SetVariables(new Dictionary<string, string>());
        Directory.SetCurrentDirectory(AppContext.BaseDirectory);
        Console.Out.Flush();
        Console.Error.Flush();
        Console.SetOut(_output);
        Console.SetError(_errors);
        Assembly.SetEntryAssembly(_entry);
        Environment.ExitCode = 0;
    }

    private static Dictionary<string, string?> Variables() =>
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(static entry => (string)entry.Key, static entry => (string?)entry.Value);

    private void SetVariables(IReadOnlyDictionary<string, string> further)
    {
        var wanted = new Dictionary<string, string?>(_variables);
        foreach (var (name, value) in further)
        {
            wanted[name] = value;
        }

        foreach (var name in Variables().Keys.Where(name => !wanted.ContainsKey(name)))
        {
            Environment.SetEnvironmentVariable(name, null);
        }

        foreach (var (name, value) in wanted)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }
}
