using ImsMigration.Recognition;

namespace ImsMigration.Planning;

/// <summary>A flow and how it is to be migrated.</summary>
/// <param name="Flow">The flow.</param>
/// <param name="Style">The style that was chosen for it.</param>
internal sealed record StyledFlow(ServiceAccountFlow Flow, MigrationStyle Style);
