namespace ImsMigration.TestKit;

/// <summary>What a customer program did.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it printed, both streams.</param>
public sealed record ProgramRun(int ExitCode, string Output);
