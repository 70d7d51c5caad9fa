namespace ImsMigration.WalkThrough.Targets;

/// <summary>The code that is migrated.</summary>
/// <param name="Name">What the output calls it.</param>
/// <param name="CopyRoot">
/// The absolute path of the folder that is copied as a whole, so that the settings that the build inherits come along.
/// </param>
/// <param name="Entry">The solution or project that is built, relative to <paramref name="CopyRoot"/>.</param>
internal sealed record MigrationTarget(string Name, string CopyRoot, string Entry);
