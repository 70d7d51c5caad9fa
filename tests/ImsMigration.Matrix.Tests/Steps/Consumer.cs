using System;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.TestKit;

namespace ImsMigration.Matrix.Tests.Steps;

/// <summary>A place of the flow that needs to know a value.</summary>
/// <param name="Name">What the value is there.</param>
/// <param name="Value">The value, an expression that stands for itself.</param>
/// <param name="Report">The rule that reports the place if the value is known.</param>
/// <param name="Statements">The statements of a program with <c>$S</c> where the value arrives.</param>
internal sealed record Consumer(string Name, string Value, string Report, string Statements)
{
    /// <summary>The type of the value.</summary>
    public string Type { get; init; } = "string";

    /// <summary>Members that the value needs.</summary>
    public string Members { get; init; } = "";

    /// <summary>What the migrated program must hold.</summary>
    public ImmutableArray<string> Kept { get; init; } = [];

    /// <summary>What must be gone.</summary>
    public ImmutableArray<string> Gone { get; init; } = [];

    /// <summary>The program in which the value takes <paramref name="step"/> to this place.</summary>
    public CustomerCode After(Step step)
    {
        string Filled(string text) => text.Replace("$V", Value, StringComparison.Ordinal).Replace("$T", Type, StringComparison.Ordinal);
        var source = $$"""
            using System;
            using System.Collections.Generic;
            using System.IO;
            using System.Linq;
            using System.Net.Http;
            using System.Security.Cryptography;
            using System.Text;
            using System.Text.Json;
            using System.Threading;
            using System.Threading.Tasks;
            using Jose;

            internal static class Program
            {
            {{Indented(Filled(step.Members), 4)}}
                private static async Task<int> Main(string[] args)
                {
                    using var http = new HttpClient();
            {{Indented(Filled(step.Statements), 8)}}
            {{Indented(Statements.Replace("$S", Filled(step.Value), StringComparison.Ordinal), 8)}}
                    var text = await response.Content.ReadAsStringAsync();
                    Console.WriteLine(text.Length + args.Length);
                    return response.IsSuccessStatusCode ? 0 : 1;
                }
            {{Indented(Members, 4)}}
            }

            {{Filled(step.Types)}}
            """;
        return CustomerCode.OfFile(string.Join('\n', source.Split('\n').Where(static line => line.Trim().Length > 0)) + "\n");
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static string Indented(string text, int blanks) =>
        string.Join('\n', text.Split('\n').Select(line => new string(' ', blanks) + line));
}
