using System;
using System.Collections.Generic;
using System.Linq;
using ImsMigration.Matrix.Tests.Tables;
using Xunit;
using Xunit.Abstractions;

namespace ImsMigration.Matrix.Tests;

/// <summary>How much of the matrix the tests cover, counted from the tables.</summary>
public sealed class CoverageTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_cell_is_migrated_and_every_pair_is_run_before()
    {
        var assertions = AssertionFamilies.All.Length;
        var keys = KeyFamilies.All.Length;
        var layouts = Layouts.All.Length;
        Assert.Equal(assertions * keys * layouts, Combination.AllNames.Select(static row => string.Join('|', row)).Distinct().Count());

        var run = Combination.CoveringNames.Select(static row => Combination.Named((string)row[0], (string)row[1], (string)row[2])).ToList();
        Assert.Equal(assertions * keys, Pairs(run, static cell => (cell.Assertion.Name, cell.Key.Name)));
        Assert.Equal(assertions * layouts, Pairs(run, static cell => (cell.Assertion.Name, cell.Layout.Name)));
        Assert.Equal(keys * layouts, Pairs(run, static cell => (cell.Key.Name, cell.Layout.Name)));

        output.WriteLine($"{assertions} assertions x {keys} keys x {layouts} layouts = {Combination.All.Length} programs, all migrated and then run.");
        output.WriteLine($"{run.Count} of them also run before the fix, among them every pair of two of these.");
    }

    [Fact]
    public void Names_are_unique()
    {
        Assert.Distinct(AssertionFamilies.All.Select(static family => family.Name));
        Assert.Distinct(KeyFamilies.All.Select(static family => family.Name));
        Assert.Distinct(Layouts.All.Select(static layout => layout.Name));
    }

    [Fact]
    public void No_trace_is_in_what_a_layout_keeps() =>
        // Otherwise the word would accuse the fix of what it must not do.
        Assert.Empty(Combination.All.SelectMany(static cell => cell.TracesIn(cell.Layout.After())).Distinct());

    [Fact]
    public void Every_trace_is_in_what_its_family_writes()
    {
        // Otherwise the word could not be found after the fix, whatever that leaves.
        var families = KeyFamilies.All.Select(static family => (family.Traces, Text: family.Usings + family.Statements))
            .Concat(AssertionFamilies.All.Select(static family => (family.Traces, Text: family.Usings + family.Statements)));
        Assert.All(families, static family => Assert.All(family.Traces, trace => Assert.Contains(trace, family.Text, StringComparison.Ordinal)));
    }

    private static int Pairs(IEnumerable<Combination> cells, Func<Combination, (string, string)> pair) => cells.Select(pair).Distinct().Count();
}
