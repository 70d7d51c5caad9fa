using Microsoft.CodeAnalysis;

namespace ImsMigration.Planning;

/// <summary>What a migration leaves.</summary>
/// <param name="Solution">The solution with all edits.</param>
/// <param name="Style">
/// The style of its requests, of the first if they differ; <see langword="null"/> if no request changed and only an
/// assertion that is never sent went.
/// </param>
internal sealed record MigratedSolution(Solution Solution, MigrationStyle? Style)
{
    /// <summary>What the light bulb says of it.</summary>
    public string Title => Style is { } style ? MigrationStyles.TitleOf(style) : "Remove the assertion, which no request sends";
}
