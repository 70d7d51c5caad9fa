using System.Collections.Immutable;

namespace ImsMigration.Harm.Tests.Effects;

/// <summary>What a program did.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Effects">The lines in the log of effects, in order.</param>
internal sealed record EffectRun(int ExitCode, string Output, ImmutableArray<string> Effects);
