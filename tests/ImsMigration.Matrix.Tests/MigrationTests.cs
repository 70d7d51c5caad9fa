using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ImsMigration.Matrix.Tests;

/// <summary>
/// Every assertion × every key × every layout: that it is reported where it should be, and that Fix All leaves exactly what
/// the layout says. What is left compiles, is not reported again, and so is not changed by a second Fix All, which starts
/// from what is reported. That the programs also run, before and after, is shown for a covering choice of the cells by
/// <see cref="OldEndpointTests"/> and <see cref="NewEndpointTests"/>.
/// </summary>
public sealed class MigrationTests
{
    private const string UnnecessaryUsing = "CS8019";

    public static TheoryData<string, string, string> Cells => Combination.AllNames;

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task The_flow_is_reported_and_removed(string assertion, string key, string layout)
    {
        var cell = Combination.Named(assertion, key, layout);
        var (code, reports) = cell.Before();
        var before = code.ToSolution();
        Assert.Empty(await ProblemsAsync(before));
        Assert.Equal(reports.Order(StringComparer.Ordinal), (await Diagnosis.OfAsync(before)).Select(MarkedCode.DescriptionOf).Order(StringComparer.Ordinal));

        var after = await FixAll.InSolutionAsync(before);
        Assert.Empty(await ProblemsAsync(after));
        Assert.Empty((await Diagnosis.OfAsync(after)).Select(MarkedCode.DescriptionOf));
        var migrated = CustomerCode.Of(after);
        Assert.Equal(TextOf(cell.Layout.After()), TextOf(migrated));
        Assert.Empty(cell.TracesIn(migrated));
    }

    /// <summary>Compile errors, and usings without a use: a stray one would go unnoticed afterwards if there was one before.</summary>
    private static async Task<IEnumerable<Diagnostic>> ProblemsAsync(Solution solution)
    {
        var compilation = await solution.Projects.Single().GetCompilationAsync();
        return compilation!.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || diagnostic.Id == UnnecessaryUsing);
    }

    private static string TextOf(CustomerCode code) => string.Concat(code.Files.Select(static file => $"// {file.Key}\n{file.Value}"));
}
