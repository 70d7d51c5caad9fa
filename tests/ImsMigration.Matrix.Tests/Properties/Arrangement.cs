using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Matrix.Tests.Tables;
using Microsoft.CodeAnalysis.CSharp;

namespace ImsMigration.Matrix.Tests.Properties;

/// <summary>One way to lay a program out around any request, key and assertion.</summary>
/// <param name="Name">What a failure calls it.</param>
/// <param name="Key">What the code calls the key where it signs the assertion.</param>
/// <param name="Jwt">How the request gets the assertion.</param>
/// <param name="Needs">The oldest language version that has what it is written in.</param>
/// <param name="Files">The patch of each file, where the line <c>$request</c> stands for that of the request.</param>
internal sealed record Arrangement(string Name, string Key, string Jwt, LanguageVersion Needs, ImmutableSortedDictionary<string, string> Files)
{
    private const string Place = "$request";

    /// <summary>The layout of a program that sends its form as <paramref name="shape"/>.</summary>
    public Layout With(RequestShape shape) => new(
        $"{shape.Name} in {Name}",
        Key,
        "clientId",
        Files.ToImmutableSortedDictionary(
            static file => file.Key,
            file => string.Join('\n', file.Value.ReplaceLineEndings("\n").Split('\n').SelectMany(line => Lines(line, shape)))));

    private IEnumerable<string> Lines(string line, RequestShape shape)
    {
        if (line.Trim() != Place)
        {
            return [line.Replace(Place, shape.Usings, StringComparison.Ordinal)];
        }

        var indentation = line[1..^Place.Length];
        return shape.With(Jwt).ReplaceLineEndings("\n").Split('\n').Select(part => part.Length == 0 ? part : part[0] + indentation + part[1..]);
    }
}
