using ImsMigration.Adobe;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Requests;

/// <summary>Why a request is left as it is, and the code that says so.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Place">The code that would do something else if the request were rewritten, or the request itself.</param>
internal sealed record Refusal(LeftReason Reason, SyntaxNode Place);
