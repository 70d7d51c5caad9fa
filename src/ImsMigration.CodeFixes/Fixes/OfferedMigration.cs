using ImsMigration.Writers;

namespace ImsMigration.Fixes;

/// <summary>One entry of a light bulb, whose edits are not made yet.</summary>
/// <param name="Style">The style of its requests; <see langword="null"/> if only an assertion goes that is never sent.</param>
/// <param name="Title">What the light bulb says of it.</param>
internal sealed record OfferedMigration(MigrationStyle? Style, string Title)
{
    /// <summary>What the light bulb says of an assertion that is never sent.</summary>
    public const string LooseTitle = "Remove the assertion, which no request sends";
}
