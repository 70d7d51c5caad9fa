using System.Collections.Immutable;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;

namespace ImsMigration.ServiceAccounts;

/// <summary>What the assertions are that a request can send.</summary>
/// <param name="Assertions">The assertions.</param>
/// <param name="Metascopes">The metascopes among their claims, and those named on the way.</param>
/// <param name="NamesMetascope">Whether there is any metascope, also one that differs from environment to environment.</param>
/// <param name="NamesAudience">Whether one of them names IMS as the one that it is for.</param>
/// <param name="Places">The texts that name them.</param>
/// <param name="Open">Where they could be others, by another caller, object or type.</param>
internal sealed record TracedAssertions(
    ImmutableArray<Assertion> Assertions,
    ImmutableArray<string> Metascopes,
    bool NamesMetascope,
    bool NamesAudience,
    ImmutableArray<SyntaxNode> Places,
    ImmutableArray<Alternatives> Open)
{
    /// <summary>Whether they are made as IMS wants them, although the source names neither its host nor a metascope.</summary>
    public bool HaveShapeOfIms { get; init; }
}
