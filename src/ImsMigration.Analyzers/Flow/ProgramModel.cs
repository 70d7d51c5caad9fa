using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ImsMigration.Flow;

/// <summary>
/// The source that one question is asked of: one compilation in the analyzers, every project of the solution in the
/// code fix. Hands out semantic models and finds names, and reads no more trees than a question needs.
/// </summary>
internal sealed class ProgramModel
{
    private readonly Dictionary<SyntaxTree, Compilation> _compilations = [];
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();
    private readonly ConcurrentDictionary<SyntaxTree, IdentifierIndex> _indexes = new();
    private readonly ConcurrentDictionary<SyntaxTree, string> _texts = new();

    /// <summary>Creates the model of <paramref name="compilations"/>; nothing is read yet.</summary>
    public ProgramModel(ImmutableArray<Compilation> compilations, CancellationToken cancellationToken)
    {
        Compilations = compilations;
        CancellationToken = cancellationToken;
        foreach (var compilation in compilations)
        {
            foreach (var tree in compilation.SyntaxTrees)
            {
                _compilations[tree] = compilation;
            }
        }
    }

    /// <summary>The compilations that make up the program.</summary>
    public ImmutableArray<Compilation> Compilations { get; }

    /// <summary>Cancels every question asked of this model.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>All syntax trees of the program.</summary>
    public IEnumerable<SyntaxTree> Trees => _compilations.Keys;

    /// <summary>The compilation that <paramref name="tree"/> belongs to.</summary>
    public Compilation CompilationOf(SyntaxTree tree) => _compilations[tree];

    /// <summary>Whether <paramref name="tree"/> is part of the program.</summary>
    public bool Contains(SyntaxTree tree) => _compilations.ContainsKey(tree);

    /// <summary>The semantic model of <paramref name="tree"/>, created once.</summary>
    [SuppressMessage(
        "MicrosoftCodeAnalysisCorrectness",
        "RS1030:Do not invoke Compilation.GetSemanticModel() method within a diagnostic analyzer",
        Justification = "The flow crosses files, and the models are kept for the whole compilation.")]
    public SemanticModel ModelOf(SyntaxTree tree) =>
        _models.GetOrAdd(tree, key => _compilations[key].GetSemanticModel(key));

    /// <summary>The operation of <paramref name="node"/>, or <see langword="null"/> where the compiler has none.</summary>
    public IOperation? OperationOf(SyntaxNode node) =>
        Contains(node.SyntaxTree) ? ModelOf(node.SyntaxTree).GetOperation(node, CancellationToken) : null;

    /// <summary>The symbol that <paramref name="node"/> refers to, or <see langword="null"/>.</summary>
    public ISymbol? SymbolOf(SyntaxNode node)
    {
        var info = ModelOf(node.SyntaxTree).GetSymbolInfo(node, CancellationToken);
        return info.Symbol ?? (info.CandidateSymbols.Length == 1 ? info.CandidateSymbols[0] : null);
    }

    /// <summary>The symbol that <paramref name="node"/> declares, or <see langword="null"/>.</summary>
    public ISymbol? DeclaredSymbolOf(SyntaxNode node) =>
        ModelOf(node.SyntaxTree).GetDeclaredSymbol(node, CancellationToken);

    /// <summary>The names of one tree.</summary>
    public IdentifierIndex NamesOf(SyntaxTree tree) =>
        _indexes.GetOrAdd(tree, key => IdentifierIndex.Create(key, CancellationToken));

    /// <summary>The trees whose text holds <paramref name="word"/>.</summary>
    public IEnumerable<SyntaxTree> TreesWith(string word) =>
        Trees.Where(tree => Mentions(tree, word));

    /// <summary>Whether the text of <paramref name="tree"/> holds <paramref name="word"/>.</summary>
    public bool Mentions(SyntaxTree tree, string word) => TextOf(tree).IndexOf(word, StringComparison.Ordinal) >= 0;

    private string TextOf(SyntaxTree tree) =>
        _texts.GetOrAdd(tree, key => key.GetText(CancellationToken).ToString());
}
