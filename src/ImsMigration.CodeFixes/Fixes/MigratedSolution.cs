using System.Collections.Generic;
using ImsMigration.Editing;
using ImsMigration.Writers;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Fixes;

/// <summary>What a migration leaves.</summary>
/// <param name="Solution">The solution with all edits.</param>
/// <param name="Style">
/// The style of its requests, of the first if they differ; <see langword="null"/> if no request changed and only an
/// assertion that is never sent went.
/// </param>
/// <param name="Title">What the light bulb says of it.</param>
internal sealed record MigratedSolution(Solution Solution, MigrationStyle? Style, string Title)
{
    /// <inheritdoc cref="MigrationPlan.Unread"/>
    public IReadOnlyCollection<IPropertySymbol> Unread { get; init; } = [];
}
