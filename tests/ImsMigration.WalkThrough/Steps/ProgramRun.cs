using System.Collections.Immutable;
using ImsMigration.WalkThrough.Dotnet;
using LoopbackIms;

namespace ImsMigration.WalkThrough.Steps;

/// <summary>A finished run of the customer's program.</summary>
/// <param name="Command">Its exit code and output.</param>
/// <param name="Requests">What it asked the IMS on this machine, in order.</param>
internal sealed record ProgramRun(CommandResult Command, ImmutableArray<RecordedRequest> Requests);
