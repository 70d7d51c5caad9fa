using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.TestKit;

namespace ImsMigration.Matrix.Tests.Tables;

/// <summary>
/// One way in which key, assertion and request are spread over a program, written down as a patch: what the fix must
/// remove, add and keep, whatever the key and the assertion are.
/// </summary>
/// <param name="Name">What a test case calls it.</param>
/// <param name="Key">What the code calls the key where it signs the assertion.</param>
/// <param name="Client">What the code calls the client id there.</param>
/// <param name="Files">
/// The patch of each file. The first column is a space, <c>-</c> or <c>+</c>; an empty line stays. Three lines stand for more:
/// <c>-$key</c> and <c>-$assertion</c> for the statements of the families, and <c>using</c> for the using directives,
/// where the namespaces after a bar are those that only the removed code needs (<c>$key</c>, <c>$assertion</c>: those of the families).
/// </param>
internal sealed record Layout(string Name, string Key, string Client, ImmutableSortedDictionary<string, string> Files)
{
    private const char Removed = '-';
    private const char Added = '+';

    /// <summary>The program before the migration, with marks where something must be reported.</summary>
    public CustomerCode Before(KeyFamily key, AssertionFamily assertion) => new(Files.ToImmutableSortedDictionary(
        static file => file.Key,
        file => Side(file.Value, Added, line => Lines(line, key, assertion))));

    /// <summary>The program after the migration. It depends on neither the key nor the assertion.</summary>
    public CustomerCode After() => new(Files.ToImmutableSortedDictionary(
        static file => file.Key,
        static file => Side(file.Value, Removed, static line => IsUsings(line) ? UsingDirectives(Words(line.Split('|')[0][6..])) : [line])));

    private static string Side(string patch, char other, Func<string, IEnumerable<string>> lines) => string.Concat(
        patch.ReplaceLineEndings("\n").Split('\n')
            .Where(line => line.Length == 0 || line[0] != other)
            .SelectMany(line => line.Length == 0 ? [line] : lines(line[1..]))
            .Select(static line => line + "\n"));

    private IEnumerable<string> Lines(string line, KeyFamily key, AssertionFamily assertion)
    {
        if (IsUsings(line))
        {
            return UsingDirectives(Words(line[6..].Replace("|", "", StringComparison.Ordinal)).SelectMany(word => word switch
            {
                "$key" => Words(key.Usings),
                "$assertion" => Words(assertion.Usings),
                _ => [word],
            }));
        }

        return line.Trim() switch
        {
            "$key" => Statements(key.Statements, Indentation(line)),
            "$assertion" => Statements(
                assertion.Statements.Replace("$rsa", Key, StringComparison.Ordinal).Replace("$client", Client, StringComparison.Ordinal),
                Indentation(line)),
            _ => [line],
        };
    }

    private static bool IsUsings(string line) => line.StartsWith("using ", StringComparison.Ordinal) && !line.EndsWith(';') && !line.Contains('(', StringComparison.Ordinal);

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Indentation(string line) => line[..^line.TrimStart().Length];

    private static IEnumerable<string> Statements(string statements, string indentation) =>
        statements.ReplaceLineEndings("\n").Split('\n').Select(line => line.Length == 0 ? line : indentation + line);

    private static IEnumerable<string> UsingDirectives(IEnumerable<string> names) => names
        .Distinct(StringComparer.Ordinal)
        .OrderBy(static name => !(name == "System" || name.StartsWith("System.", StringComparison.Ordinal)))
        .ThenBy(static name => name, StringComparer.Ordinal)
        .Select(static name => $"using {name};");
}
