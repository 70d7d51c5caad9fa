using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using ImsMigration.CodeFixes.Tests;
using ImsMigration.Matrix.Tests;
using ImsMigration.Matrix.Tests.Properties;
using ImsMigration.TestKit;

namespace ImsMigration.Harm.Tests.Inputs;

/// <summary>Every program at hand, family by family.</summary>
internal static class InputPrograms
{
    /// <summary>Names in hand-migrated programs stand in the place of a secret only where a stand-in runs them.</summary>
    private const string NoSecret = "not-a-secret";

    /// <summary>The families whose programs run: those that the migration is made for, and those that somebody migrated by hand.</summary>
    /// <param name="secret">What stands for the secret in programs that hold one.</param>
    public static IReadOnlyList<ImmutableArray<InputProgram>> ThatRun(string secret) => [Shapes(), Drawn(), Cells(), Shapes(), HandMigrated("Programs", secret)];

    /// <summary>All families, those that nothing is to be done for included.</summary>
    public static IReadOnlyList<ImmutableArray<InputProgram>> All() =>
        [Shapes(), Drawn(), Cells(), HandMigrated("Programs", NoSecret), HandMigrated("Unfixed", NoSecret), HandMigrated("Silent", NoSecret), NotMigrated(), Foreign()];

    private static ImmutableArray<InputProgram> Shapes() =>
        [.. ShapeFolder.Names.Select(static name => new InputProgram("shape " + name, () => ShapeFolder.Before(name).ToSolution()))];

    private static ImmutableArray<InputProgram> Drawn() =>
        [.. DrawnProgram.All.Select(static program => new InputProgram($"drawn {program}", program.Before))];

    private static ImmutableArray<InputProgram> Cells() =>
    [
        .. Combination.Covering.Select(static cell =>
            new InputProgram($"cell {cell.Assertion.Name} / {cell.Key.Name} / {cell.Layout.Name}", () => cell.Before().Code.ToSolution())),
    ];

    private static ImmutableArray<InputProgram> HandMigrated(string folder, string secret) =>
        [.. HandMigratedProgram.NamesIn(folder).Select(name => new InputProgram($"hand-migrated {folder}/{name}", () => HandMigratedProgram.Read(folder, name, secret).ToSolution()))];

    private static ImmutableArray<InputProgram> NotMigrated() =>
        [.. ShapeFolder.NotMigrated.Select(static name => new InputProgram("not migrated " + name, () => ShapeFolder.ReadNotMigrated(name).Code.ToSolution()))];

    private static ImmutableArray<InputProgram> Foreign() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Foreign"), "*.cs").Order(StringComparer.Ordinal).Select(static file => new InputProgram(
            "foreign " + Path.GetFileNameWithoutExtension(file),
            () => (CustomerCode.OfFile(File.ReadAllText(file), Path.GetFileName(file)) with { IsApplication = false }).ToSolution())),
    ];
}
