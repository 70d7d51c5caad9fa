using Microsoft.CodeAnalysis;

namespace ImsMigration.Rules;

/// <summary>A diagnostic to be; whether somebody asks for its file is not known yet.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Place">Where it is reported.</param>
/// <param name="Name">What the message names.</param>
internal sealed record Report(DiagnosticDescriptor Rule, Location Place, string Name);
