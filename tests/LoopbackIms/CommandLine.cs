using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace LoopbackIms;

/// <summary>The options of the program.</summary>
internal sealed record CommandLine
{
    /// <summary>How the program is used.</summary>
    public const string Usage =
        """
        A stand-in for Adobe IMS on this machine, with a new credential. Stop it with Ctrl+C.

        usage: dotnet run --project tests/LoopbackIms -- [options]

          --folder DIR       where to write the credential's files (default: a new temporary folder)
          --metascopes A,B   the metascopes of the credential (default: ent_user_sdk)
          --retired          the JWT exchange has ended: it answers 410
          --help             print this text
        """;

    /// <summary>Where to write the credential, or <see langword="null"/> for a new temporary folder.</summary>
    public string? Folder { get; private init; }

    /// <summary>The metascopes of the credential; empty for the default.</summary>
    public ImmutableArray<string> Metascopes { get; private init; } = [];

    /// <summary>How the old endpoint answers.</summary>
    public JwtExchangeState JwtExchange { get; private init; }

    /// <summary>Whether only the usage is wanted.</summary>
    public bool IsHelp { get; private init; }

    /// <summary>Reads <paramref name="arguments"/>.</summary>
    /// <exception cref="UsageException">An option is unknown, is given twice, or lacks a sensible value.</exception>
    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        var parsed = new CommandLine();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < arguments.Count; i++)
        {
            var option = arguments[i];
            if (!seen.Add(option))
            {
                throw new UsageException($"The option {option} is given twice.");
            }

            parsed = option switch
            {
                "--folder" => parsed with { Folder = ValueOf(arguments, ref i) },
                "--metascopes" => parsed with { Metascopes = MetascopesOf(ValueOf(arguments, ref i)) },
                "--retired" => parsed with { JwtExchange = JwtExchangeState.Retired },
                "--help" => parsed with { IsHelp = true },
                _ => throw new UsageException($"The option {option} is not known."),
            };
        }

        return parsed;
    }

    private static string ValueOf(IReadOnlyList<string> arguments, ref int index)
    {
        var option = arguments[index];
        index++;
        return index < arguments.Count && arguments[index].Length > 0 && !arguments[index].StartsWith("--", StringComparison.Ordinal)
            ? arguments[index]
            : throw new UsageException($"The option {option} needs a value.");
    }

    private static ImmutableArray<string> MetascopesOf(string list)
    {
        ImmutableArray<string> names = [.. list.Split(',')];
        if (names.FirstOrDefault(static name => !MetascopeTable.IsWellFormed(name)) is { } malformed)
        {
            throw new UsageException($"'{malformed}' is not a metascope; short names like ent_user_sdk, separated by commas, are expected.");
        }

        return names.Distinct(StringComparer.Ordinal).Count() == names.Length
            ? names
            : throw new UsageException("A metascope is given twice.");
    }
}
