using System.Collections.Immutable;
using ImsMigration.Ims;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Rules;

/// <summary>A diagnostic to be; whether somebody asks for its file is not known yet.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Place">Where it is reported.</param>
/// <param name="Arguments">What the message names.</param>
internal sealed record Report(DiagnosticDescriptor Rule, Location Place, ImmutableArray<MessageName> Arguments)
{
    /// <summary>Creates a report whose message names <paramref name="arguments"/>.</summary>
    public Report(DiagnosticDescriptor rule, Location place, params MessageName[] arguments)
        : this(rule, place, ImmutableArray.Create(arguments))
    {
    }

    /// <summary>Which of several problems at one place it is; <see langword="null"/> for rules that report a place once.</summary>
    public string? Problem { get; init; }

    /// <summary>The diagnostic.</summary>
    public Diagnostic ToDiagnostic() => Diagnostic.Create(Rule, Place, PropertiesFor(Problem), [.. Arguments]);

    private static ImmutableDictionary<string, string?> PropertiesFor(string? problem) =>
        problem is null
            ? ImmutableDictionary<string, string?>.Empty
            : ImmutableDictionary<string, string?>.Empty.Add(TokenRequestRule.ProblemProperty, problem);
}
