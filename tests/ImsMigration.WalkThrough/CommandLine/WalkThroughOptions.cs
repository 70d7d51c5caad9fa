using System;

namespace ImsMigration.WalkThrough.CommandLine;

/// <summary>What the user asked for on the command line.</summary>
/// <param name="Target">The name of a sample, or the path of a solution, project or folder.</param>
/// <param name="Keep">Whether the work folder stays on disk for a look at the migrated copy.</param>
/// <param name="Run">Whether the program is started, before and after the migration.</param>
/// <param name="RunTimeLimit">How long a started program may take before it counts as hanging.</param>
internal sealed record WalkThroughOptions(string Target, bool Keep, bool Run, TimeSpan RunTimeLimit)
{
    /// <summary>The sample that is walked through if no target is named: the shape most real code descends from.</summary>
    public const string DefaultSample = "JoseRawMultipart";

    /// <summary>What a plain call means.</summary>
    public static WalkThroughOptions Default { get; } = new(DefaultSample, Keep: false, Run: true, TimeSpan.FromSeconds(60));
}
