using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ImsMigration.CodeFixes.Tests;

/// <summary>What is expected of a whole program under <c>Cases</c>, in its <c>expect.json</c>.</summary>
internal sealed record CaseExpectation
{
    private static readonly JsonSerializerOptions s_options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    /// <summary>What must be reported before the fix.</summary>
    public IReadOnlyList<CaseDetection> Detect { get; init; } = [];

    /// <summary>Texts that must not be left in any file.</summary>
    public IReadOnlyList<string> Gone { get; init; } = [];

    /// <summary>Texts that must still be there.</summary>
    public IReadOnlyList<string> Kept { get; init; } = [];

    /// <summary>What the migrated program prints, besides the token.</summary>
    public string Stdout { get; init; } = "";

    /// <summary>The scopes that the token request sends, in any order.</summary>
    public required string Scope { get; init; }

    /// <summary>Reads the file in <paramref name="folder"/>.</summary>
    public static CaseExpectation Read(string folder) =>
        JsonSerializer.Deserialize<CaseExpectation>(File.ReadAllText(Path.Combine(folder, FileName)), s_options)!;

    /// <summary>The name of the file.</summary>
    [JsonIgnore]
    public static string FileName => "expect.json";
}

/// <summary>A line of a case that must be reported.</summary>
/// <param name="Role">What it is: endpoint, assertion or key.</param>
/// <param name="File">The file.</param>
/// <param name="Line">A text on the line, or several separated by <c>|</c> of which one must be there.</param>
internal sealed record CaseDetection(string Role, string File, string Line)
{
    /// <summary>The rule that reports it.</summary>
    public string RuleId => Role switch { "endpoint" => "IMS0001", "assertion" => "IMS0002", "key" => "IMS0003", _ => Role };
}
