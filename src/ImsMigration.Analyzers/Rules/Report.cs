using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Rules;

/// <summary>A diagnostic to be; whether somebody asks for its file is not known yet.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Place">Where it is reported.</param>
/// <param name="Arguments">What the message names.</param>
internal sealed record Report(DiagnosticDescriptor Rule, Location Place, ImmutableArray<string> Arguments)
{
    /// <summary>Creates a report whose message names only <paramref name="name"/>.</summary>
    public Report(DiagnosticDescriptor rule, Location place, string name)
        : this(rule, place, ImmutableArray.Create(name))
    {
    }

    /// <summary>Which of several problems at one place it is; <see langword="null"/> for rules that report a place once.</summary>
    public string? Problem { get; init; }
}
