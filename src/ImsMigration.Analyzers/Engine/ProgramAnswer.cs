using System.Collections.Immutable;

namespace ImsMigration.Engine;

/// <summary>What the rules have to report in one compilation.</summary>
/// <param name="Reports">The reports in source files.</param>
/// <param name="KeyFiles">The names of the files that hold keys of assertions for IMS and of nothing else.</param>
/// <param name="LeftKeyFiles">The paths of key files that only a migration can have left.</param>
internal sealed record ProgramAnswer(ImmutableArray<KeptReport> Reports, ImmutableArray<string> KeyFiles, ImmutableArray<string> LeftKeyFiles);
