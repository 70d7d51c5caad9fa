using System;
using System.Collections.Immutable;
using System.IO;
using ImsMigration.WalkThrough.Differences;
using ImsMigration.WalkThrough.Dotnet;
using ImsMigration.WalkThrough.Files;
using ImsMigration.WalkThrough.Targets;

namespace ImsMigration.WalkThrough.Steps;

/// <summary>What the steps know so far.</summary>
/// <param name="Target">The code to migrate.</param>
/// <param name="Folder">Where its copy is.</param>
internal sealed record WalkState(MigrationTarget Target, WorkFolder Folder)
{
    /// <summary>The absolute path of the solution or project in the copy.</summary>
    public string Entry => Path.Combine(Folder.Solution, Target.Entry);

    /// <summary>The absolute path of the folder that commands on <see cref="Entry"/> run in.</summary>
    public string EntryFolder => Path.GetDirectoryName(Entry)!;

    /// <summary>The packed analyzers; <see langword="null"/> until they are packed.</summary>
    public AnalyzerPackage? Package { get; init; }

    /// <summary>The C# projects of the copy; empty until they have been looked for.</summary>
    public ImmutableArray<CustomerProject> Projects { get; init; } = [];

    /// <summary>What the rules report before the migration.</summary>
    public ImmutableArray<ImsWarning> Warnings { get; init; } = [];

    /// <summary>The files that the migration has changed.</summary>
    public ImmutableArray<FileChange> Changes { get; init; } = [];

    /// <summary>The run before the migration, if there was one.</summary>
    public ProgramRun? RunBefore { get; init; }

    /// <summary>The run after the migration, if there was one.</summary>
    public ProgramRun? RunAfter { get; init; }

    /// <summary>Returns the packed analyzers.</summary>
    /// <exception cref="InvalidOperationException">The step that packs them has not run.</exception>
    public AnalyzerPackage RequiredPackage() =>
        Package ?? throw new InvalidOperationException("The analyzers have to be packed first.");
}
