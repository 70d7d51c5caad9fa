using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using BenchmarkDotNet.Attributes;
using ImsMigration.Adobe;
using ImsMigration.Benchmarks.Code;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Benchmarks.Micro;

/// <summary>What a build without IMS pays: the gate over 167,200 lines, beside one vectorised search for one character that does not occur.</summary>
public class GateBenchmarks
{
    private ImmutableArray<SourceText> _texts;

    /// <summary>Creates the texts.</summary>
    [GlobalSetup]
    public void Setup() => _texts = [.. UnrelatedCode.Files().Select(static file => SourceText.From(file.Value, Encoding.UTF8))];

    /// <summary>The speed of memory: one pass over the characters.</summary>
    [Benchmark(Baseline = true)]
    public int PlainVectorisedScan()
    {
        var found = 0;
        foreach (var text in _texts)
        {
            found += text.ToString().AsSpan().Contains('\uE000') ? 1 : 0;
        }

        return found;
    }

    /// <summary>The gate.</summary>
    [Benchmark]
    public int Gate()
    {
        var found = 0;
        foreach (var text in _texts)
        {
            found += ImsMarkers.In(text) == ImsWords.None ? 0 : 1;
        }

        return found;
    }
}
