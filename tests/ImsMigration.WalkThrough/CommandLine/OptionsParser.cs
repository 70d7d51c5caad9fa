using System;
using System.Collections.Generic;
using System.Globalization;

namespace ImsMigration.WalkThrough.CommandLine;

/// <summary>Reads the command line.</summary>
internal static class OptionsParser
{
    /// <summary>The text that <c>--help</c> prints.</summary>
    public const string Usage = """
        Walks through a migration from Adobe Service Account (JWT) credentials: builds a copy of the code, runs it,
        applies the code fix, shows what changed, builds it again with the rules as errors and runs it again.

        usage: dotnet run --project tests/ImsMigration.WalkThrough [-- [options] [target]]

          target               a sample's name (default: JoseRawMultipart), or the path of a solution, a project or
                               the folder of one; the original is never changed
          --keep               leave the work folder with the migrated copy on disk
          --no-run             do not start the program, only build and migrate it
          --run-limit SECONDS  how long the started program may take (default: 60)
          --help               this text
        """;

    /// <summary>Returns what the arguments ask for.</summary>
    /// <exception cref="UsageException">An argument is unknown, or a value is missing or cannot be read.</exception>
    public static WalkThroughOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = WalkThroughOptions.Default;
        string? target = null;
        for (var i = 0; i < arguments.Count; i++)
        {
            switch (arguments[i])
            {
                case "--keep":
                    options = options with { Keep = true };
                    break;
                case "--no-run":
                    options = options with { Run = false };
                    break;
                case "--run-limit":
                    options = options with { RunTimeLimit = Seconds(i + 1 < arguments.Count ? arguments[++i] : null) };
                    break;
                case var argument when argument.StartsWith('-') || argument.Length == 0:
                    throw new UsageException($"Unknown option '{argument}'.");
                case var argument when target is null:
                    target = argument;
                    break;
                case var argument:
                    throw new UsageException($"One target at a time: '{target}' or '{argument}'.");
            }
        }

        return options with { Target = target ?? options.Target };
    }

    private static TimeSpan Seconds(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds > 0
            ? TimeSpan.FromSeconds(seconds)
            : throw new UsageException("--run-limit wants a whole number of seconds.");
}
