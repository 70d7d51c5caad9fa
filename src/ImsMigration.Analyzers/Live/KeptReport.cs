using Microsoft.CodeAnalysis;

namespace ImsMigration.Live;

/// <summary>A report that outlives its compilation and keeps nothing of it alive.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Place">Where it is reported.</param>
/// <param name="Name">What the message names.</param>
internal sealed record KeptReport(DiagnosticDescriptor Rule, KeptPlace Place, string Name);
