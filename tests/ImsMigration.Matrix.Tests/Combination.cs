using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Matrix.Tests.Tables;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.Matrix.Tests;

/// <summary>One cell of the matrix: a program that loads its key, signs its assertion and is laid out in one way each.</summary>
/// <param name="Assertion">How it signs.</param>
/// <param name="Key">How it loads the key.</param>
/// <param name="Layout">How the code is spread.</param>
internal sealed record Combination(AssertionFamily Assertion, KeyFamily Key, Layout Layout)
{
    /// <summary>Words of every flow, whatever the families.</summary>
    private static readonly ImmutableArray<string> s_traces = ["RSA", "rsa", "jwt", "Jwt", "ssertion", "Cryptography", "ADOBE_ORG_ID", "ADOBE_TECHNICAL"];

    /// <summary>Every cell.</summary>
    public static ImmutableArray<Combination> All { get; } =
    [
        .. from assertion in AssertionFamilies.All
           from key in KeyFamilies.All
           from layout in Layouts.All
           select new Combination(assertion, key, layout),
    ];

    /// <summary>
    /// The cells whose programs run before the fix too: one for every pair of assertion and key. The layouts take turns along both, so that
    /// every pair of assertion and layout and every pair of key and layout is among them too.
    /// </summary>
    public static ImmutableArray<Combination> Covering { get; } =
    [
        .. from assertion in Enumerable.Range(0, AssertionFamilies.All.Length)
           from key in Enumerable.Range(0, KeyFamilies.All.Length)
           select new Combination(
               AssertionFamilies.All[assertion],
               KeyFamilies.All[key],
               Layouts.All[(assertion + key) % Layouts.All.Length]),
    ];

    /// <summary>The names of <see cref="All"/>, for test cases.</summary>
    public static TheoryData<string, string, string> AllNames => NamesOf(All);

    /// <summary>The names of <see cref="Covering"/>, for test cases.</summary>
    public static TheoryData<string, string, string> CoveringNames => NamesOf(Covering);

    /// <summary>The program before the migration, and what must be reported in it.</summary>
    public MarkedCode Before() => MarkedCode.Of(Layout.Before(Key, Assertion));

    /// <summary>What still reminds in <paramref name="code"/> of the key or the assertion: each word with its file.</summary>
    public IEnumerable<string> TracesIn(CustomerCode code) =>
        from file in code.Files
        from trace in Key.Traces.Concat(Assertion.Traces).Concat(s_traces)
        where file.Value.Contains(trace, StringComparison.Ordinal)
        select $"{trace} in {file.Key}";

    /// <summary>The cell with these names.</summary>
    public static Combination Named(string assertion, string key, string layout) => new(
        AssertionFamilies.All.Single(family => family.Name == assertion),
        KeyFamilies.All.Single(family => family.Name == key),
        Layouts.All.Single(known => known.Name == layout));

    private static TheoryData<string, string, string> NamesOf(IEnumerable<Combination> combinations)
    {
        var names = new TheoryData<string, string, string>();
        foreach (var combination in combinations)
        {
            names.Add(combination.Assertion.Name, combination.Key.Name, combination.Layout.Name);
        }

        return names;
    }
}
