using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Values;

/// <summary>
/// A point from which a value goes back several ways, of which one run of the program takes one: the callers of a method, the creations of an
/// object, the types behind a contract.
/// </summary>
/// <param name="Key">What the ways are of, as <see cref="Assumptions"/> knows it.</param>
/// <param name="Ways">The ways; at least two.</param>
internal sealed record Alternatives(string Key, ImmutableArray<Way> Ways);

/// <summary>One of several ways. One with neither call nor type is a caller that is not written down, as where a library is handed a method.</summary>
/// <param name="Call">The call or creation that is taken.</param>
/// <param name="Type">The type that stands behind the contract.</param>
internal sealed record Way(IOperation? Call, INamedTypeSymbol? Type)
{
    /// <summary>A caller that is not written down.</summary>
    public static readonly Way Unknown = new(null, null);
}
