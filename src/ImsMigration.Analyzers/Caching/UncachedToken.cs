using System.Collections.Immutable;
using ImsMigration.Code;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Caching;

/// <summary>A method or local function that requests a token from IMS whenever the program calls an API.</summary>
/// <param name="Method">The function that makes the request.</param>
/// <param name="Declaration">Its declaration.</param>
/// <param name="Requests">Where its requests are written down: their forms, or the request objects of the OAuth library.</param>
internal sealed record UncachedToken(IMethodSymbol Method, FunctionParts Declaration, ImmutableArray<SyntaxNode> Requests);
