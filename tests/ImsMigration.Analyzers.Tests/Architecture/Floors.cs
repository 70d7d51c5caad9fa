using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ImsMigration.Analyzers.Tests.Documentation;

namespace ImsMigration.Analyzers.Tests.Architecture;

/// <summary>The rooms of an assembly as docs/architecture.md lists them.</summary>
internal sealed class Floors
{
    private const string Root = "the root";

    private static readonly Regex s_row = new(@"^\| (?:`(?<room>[\w/]+)`|(?<room>the root)) \|", RegexOptions.Multiline);

    private readonly Dictionary<string, int> _floors;

    private Floors(IEnumerable<string> topDown) =>
        _floors = topDown.Reverse().Select(static (room, floor) => (room, floor)).ToDictionary(static pair => pair.room, static pair => pair.floor, StringComparer.Ordinal);

    /// <summary>The namespaces of all rooms.</summary>
    public IReadOnlyCollection<string> Namespaces => _floors.Keys;

    /// <summary>Reads the rooms of the assembly named <paramref name="assembly"/>.</summary>
    public static Floors Of(string assembly)
    {
        var page = File.ReadAllText(Path.Combine(RulePage.Folder, "architecture.md"));
        var start = page.IndexOf($"## `src/{assembly}`", StringComparison.Ordinal);
        var end = page.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return new Floors(s_row.Matches(page[start..end]).Select(static row => NamespaceOf(row.Groups["room"].Value)));
    }

    /// <summary>The floor of the room whose namespace is <paramref name="name"/>, 0 for the ground floor; <paramref name="user"/> is the type that asks.</summary>
    public int Of(string name, string user) =>
        _floors.TryGetValue(name, out var floor) ? floor : throw new InvalidOperationException($"{name}, of {user}, is no room of docs/architecture.md.");

    private static string NamespaceOf(string room) => room switch
    {
        Root => "ImsMigration",
        "Compatibility" => "System.Runtime.CompilerServices",
        _ => "ImsMigration." + room.Replace('/', '.'),
    };
}
