using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Harm.Tests.Effects;

/// <summary>A program with effects planted in it; it compiles.</summary>
/// <param name="Solution">The program.</param>
/// <param name="Plantings">The effects; none if the compiler took none.</param>
internal sealed record PlantedProgram(Solution Solution, ImmutableArray<Planting> Plantings);
