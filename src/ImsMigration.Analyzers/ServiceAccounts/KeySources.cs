using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Adobe;
using ImsMigration.Code;
using ImsMigration.Libraries;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;

namespace ImsMigration.ServiceAccounts;

/// <summary>Finds the calls that load one key a second time: each user of a key file can read it by itself, and still needs the file.</summary>
internal sealed class KeySources
{
    /// <summary>A program that loads keys in more files has stores of its own for them.</summary>
    private const int MaximumFiles = 32;

    private const int MaximumLoads = 8;

    private readonly FlowGraph _graph;

    /// <summary>Creates it over <paramref name="graph"/>.</summary>
    public KeySources(FlowGraph graph) => _graph = graph;

    /// <summary>The other calls that load a key of <paramref name="assertion"/>, for a question whose <paramref name="work"/> is counted.</summary>
    public ImmutableArray<IOperation> OtherLoadsOf(Assertion assertion, WorkBudget work)
    {
        var own = new HashSet<SyntaxNode>(assertion.Keys.Select(static key => key.Operation.Syntax));
        var sources = assertion.Keys.Select(key => SourceOf(key, work, assertion.Assumed))
            .Where(static source => source.IsComplete || source.Files.Count > 0)
            .ToList();
        return sources.Count == 0
            ? ImmutableArray<IOperation>.Empty
            : KnownCalls.LoadingNames.SelectMany(_graph.Program.TreesNaming)
                .Distinct()
                .Take(MaximumFiles)
                .SelectMany(tree => KnownCallFinder.In(tree, CallRole.LoadsKey, _graph.Program).Take(MaximumLoads))
                .Where(load => !own.Contains(load.Syntax))
                .Where(load => SourceOf(new SliceHit(load, null), work, Assumptions.None) is var other && sources.Exists(source => source.IsSame(other)))
                .ToImmutableArray();
    }

    private KeySource SourceOf(SliceHit load, WorkBudget work, Assumptions assumed)
    {
        var slice = _graph.Backward(load.Operation.ChildOperations, static _ => false, load.Frame, work, assumed);
        var texts = new HashSet<string>(slice.Texts.Select(static text => text.Text), StringComparer.Ordinal);
        var files = new HashSet<string>(texts.Where(KeyFiles.IsOne), StringComparer.OrdinalIgnoreCase);
        var members = slice.Symbols.Where(static symbol => symbol is IFieldSymbol or IPropertySymbol).Select(SymbolKey.Of);
        return new KeySource(slice.IsComplete, files, texts, new HashSet<string>(members, StringComparer.Ordinal));
    }

    private sealed record KeySource(bool IsComplete, HashSet<string> Files, HashSet<string> Texts, HashSet<string> Members)
    {
        /// <summary>Whether this and <paramref name="other"/> name one file, or, where no file is named, are made from the same.</summary>
        public bool IsSame(KeySource other) =>
            Files.Count > 0 || other.Files.Count > 0
                ? Files.Overlaps(other.Files)
                : IsComplete && other.IsComplete && Texts.Count + Members.Count > 0 && Texts.SetEquals(other.Texts) && Members.SetEquals(other.Members);
    }
}
