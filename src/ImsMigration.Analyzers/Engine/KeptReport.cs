using System.Collections.Immutable;
using ImsMigration.Messages;
using ImsMigration.Rules;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Engine;

/// <summary>A report that outlives its compilation and keeps nothing of it alive.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Place">Where it is reported.</param>
/// <param name="Arguments">What the message names.</param>
/// <param name="Problem">Which of several problems at one place it is; <see langword="null"/> for rules that report a place once.</param>
/// <param name="Left">Why the fix leaves what is reported as it is, as far as that is known.</param>
internal sealed record KeptReport(DiagnosticDescriptor Rule, KeptPlace Place, ImmutableArray<MessageName> Arguments, string? Problem, LeftCause? Left)
{
    /// <inheritdoc cref="Report.FormFile"/>
    public string? FormFile { get; init; }

    /// <summary>The report in <paramref name="tree"/>, the one that its place is in.</summary>
    public Report In(SyntaxTree tree) => new(Rule, Location.Create(tree, Place.Span), Arguments) { Problem = Problem, Left = Left, FormFile = FormFile };
}
