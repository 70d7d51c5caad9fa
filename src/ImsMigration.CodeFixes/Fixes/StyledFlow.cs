using ImsMigration.ServiceAccounts;
using ImsMigration.Writers;

namespace ImsMigration.Fixes;

/// <summary>A flow and how it is to be migrated.</summary>
/// <param name="Flow">The flow.</param>
/// <param name="Style">The style that was chosen for it.</param>
internal sealed record StyledFlow(ServiceAccountFlow Flow, MigrationStyle Style)
{
    /// <summary>Whether nobody asked for the request alone: the rest did not compile without what would have to go.</summary>
    public bool IsReduced { get; init; }

    /// <summary>The same flow, of which only the request is migrated; <see langword="null"/> if that is all already.</summary>
    public StyledFlow? Reduced() => Style == MigrationStyle.RequestOnly ? null : this with { Style = MigrationStyle.RequestOnly, IsReduced = true };
}
