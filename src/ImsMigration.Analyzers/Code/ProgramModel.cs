using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Threading;
using ImsMigration.Code.Trees;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Code;

/// <summary>
/// The source that one question is asked of: one compilation in the analyzers, every project of the solution in the
/// code fix. Hands out semantic models and finds names, and reads no more trees than a question needs.
/// </summary>
internal sealed class ProgramModel
{
    /// <summary>From so many searches on, it pays to sort the trees by their words.</summary>
    private const int ManySearches = 100;

    private static readonly Search s_partial = new("partial", null);
    private static readonly Search s_base = new("base", null);

    private readonly Dictionary<SyntaxTree, Compilation> _compilations = [];
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();
    private readonly ConcurrentDictionary<SyntaxNode, ImmutableArray<ISymbol>> _meanings = new();
    private readonly ConcurrentDictionary<ISymbol, string> _keys = new(SymbolEqualityComparer.Default);
    private readonly TreeIndexes _indexes;
    private ImmutableArray<TreeIndex> _files;
    private ILookup<int, TreeIndex>? _filesByWord;
    private int _searches;
    private readonly object _declarations;
    private readonly ISearchMemory? _memory;
    private readonly Func<SyntaxTree, bool>? _isMadeAnew;
    private Footprint? _read;
    private ConnectedProjects? _projects;

    /// <summary>
    /// Creates the model of <paramref name="compilations"/>; nothing is read yet. <paramref name="indexes"/> and <paramref name="memory"/> bring
    /// what is already known of their trees, where it is from programs with the same <paramref name="declarations"/>.
    /// <paramref name="isMadeAnew"/> knows the trees that a source generator makes anew from whatever the others become.
    /// </summary>
    public ProgramModel(
        ImmutableArray<Compilation> compilations,
        CancellationToken cancellationToken,
        TreeIndexes? indexes = null,
        object? declarations = null,
        ISearchMemory? memory = null,
        Func<SyntaxTree, bool>? isMadeAnew = null)
    {
        _isMadeAnew = isMadeAnew;
        _memory = memory;
        _indexes = indexes ?? new TreeIndexes();
        _declarations = declarations ?? new object();
        Uses = new UseFinder(this);
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

    /// <summary>Rules out trees in which a name means something else.</summary>
    public UseFinder Uses { get; }

    /// <summary>All syntax trees of the program.</summary>
    public IEnumerable<SyntaxTree> Trees => _compilations.Keys;

    /// <summary>Whether the projects of <paramref name="one"/> and <paramref name="other"/> can know of each other.</summary>
    public bool AreConnected(SyntaxTree one, SyntaxTree other) => Compilations.Length == 1 || Projects.Connect(CompilationOf(one), CompilationOf(other));

    /// <summary>Which projects of the program can know of each other.</summary>
    public ConnectedProjects Projects => _projects ??= new ConnectedProjects(Compilations);

    /// <summary>The compilation that <paramref name="tree"/> belongs to.</summary>
    public Compilation CompilationOf(SyntaxTree tree) => _compilations[tree];

    /// <summary>Whether a tool wrote <paramref name="tree"/>, so that it is no place of a form, a request or an edit.</summary>
    public bool IsGenerated(SyntaxTree tree) => IsMadeAnew(tree) || _indexes.Of(tree).IsGenerated(CancellationToken);

    /// <summary>Whether a source generator makes <paramref name="tree"/> anew after each edit of what it is made from. Only a host with documents knows that.</summary>
    public bool IsMadeAnew(SyntaxTree tree) => _isMadeAnew?.Invoke(tree) == true;

    /// <summary>Whether <paramref name="tree"/> is part of the program.</summary>
    public bool Contains(SyntaxTree tree)
    {
        Note(tree);
        return _compilations.ContainsKey(tree);
    }

    /// <summary>The semantic model of <paramref name="tree"/>, created once.</summary>
    [SuppressMessage(
        "MicrosoftCodeAnalysisCorrectness",
        "RS1030:Do not invoke Compilation.GetSemanticModel() method within a diagnostic analyzer",
        Justification = "The flow crosses files, and the models are kept for the whole compilation.")]
    public SemanticModel ModelOf(SyntaxTree tree)
    {
        Note(tree);
        return _models.GetOrAdd(tree, key => _compilations[key].GetSemanticModel(key));
    }

    /// <summary>
    /// The operation of <paramref name="node"/>, or <see langword="null"/> where the compiler has none. Parentheses and the
    /// null-forgiving operator have none of their own: that of <c>(value)</c> and <c>value!</c> is the operation of the value.
    /// </summary>
    public IOperation? OperationOf(SyntaxNode node)
    {
        while (node is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
        {
            node = node is ParenthesizedExpressionSyntax parentheses ? parentheses.Expression : ((PostfixUnaryExpressionSyntax)node).Operand;
        }

        return Contains(node.SyntaxTree) ? ModelOf(node.SyntaxTree).GetOperation(node, CancellationToken) : null;
    }

    /// <summary>The symbol that <paramref name="node"/> refers to, or <see langword="null"/>.</summary>
    public ISymbol? SymbolOf(SyntaxNode node)
    {
        var info = ModelOf(node.SyntaxTree).GetSymbolInfo(node, CancellationToken);
        return info.Symbol ?? (info.CandidateSymbols.Length == 1 ? info.CandidateSymbols[0] : null);
    }

    /// <summary>The <see cref="SymbolKey"/> of <paramref name="symbol"/>, worked out once: the compiler searches for the declaration each time.</summary>
    public string KeyOf(ISymbol symbol) => _keys.TryGetValue(symbol, out var known) ? known : _keys.GetOrAdd(symbol, SymbolKey.Of(symbol));

    /// <summary>
    /// The symbols that <paramref name="name"/> can mean; the first is that which the compiler takes, if it takes one. A name is asked for by all
    /// who search for its spelling, so it is bound once.
    /// </summary>
    public ImmutableArray<ISymbol> MeaningsOf(SyntaxNode name)
    {
        Note(name.SyntaxTree);
        return _meanings.TryGetValue(name, out var known) ? known : _meanings.GetOrAdd(name, Bind(name));
    }

    private ImmutableArray<ISymbol> Bind(SyntaxNode name)
    {
        var info = ModelOf(name.SyntaxTree).GetSymbolInfo(name, CancellationToken);
        return info.Symbol is { } found ? info.CandidateSymbols.Insert(0, found) : info.CandidateSymbols;
    }

    /// <summary>The symbol that <paramref name="node"/> declares, or <see langword="null"/>.</summary>
    public ISymbol? DeclaredSymbolOf(SyntaxNode node) =>
        ModelOf(node.SyntaxTree).GetDeclaredSymbol(node, CancellationToken);

    /// <summary>The names of one tree.</summary>
    public IdentifierIndex NamesOf(SyntaxTree tree)
    {
        Note(tree);
        return _indexes.Of(tree).Names(CancellationToken);
    }

    /// <summary>The names of the types that <paramref name="tree"/> declares.</summary>
    public ImmutableArray<string> TypesIn(SyntaxTree tree) => _indexes.Of(tree).Types(CancellationToken);

    /// <summary>The trees whose text holds <paramref name="word"/>, also as a part of a longer word. Those that are taken count as read.</summary>
    public IEnumerable<SyntaxTree> TreesWith(string word)
    {
        _read?.Add(new Search(word, null) { IsForPart = true });
        return Trees.Where(tree => Mentions(tree, word) && Contains(tree));
    }

    /// <summary>Whether the text of <paramref name="tree"/> holds <paramref name="word"/>, also as a part of a longer word.</summary>
    public bool Mentions(SyntaxTree tree, string word) => _indexes.Of(tree).Contains(word, CancellationToken);

    /// <summary>The trees that can hold the identifier <paramref name="name"/>; every tree that does is among them.</summary>
    public IEnumerable<SyntaxTree> TreesNaming(string name)
    {
        var search = new Search(name, null);
        _read?.Add(search);
        return FilesWithWord(search).Select(static file => file.Tree);
    }

    /// <summary>The trees in which a name can mean what <paramref name="search"/> is for; every tree in which one does is among them.</summary>
    public IEnumerable<SyntaxTree> TreesWith(Search search)
    {
        _read?.Add(search);
        var files = _memory?.Recall(search, file => (search.IsForConstructor ? CanCreate(file, search) : CanName(file, search)) && Uses.CanHold(file, search));
        if (files is null)
        {
            files = (search.IsForConstructor ? FilesThatCanCreate(search) : FilesWithWord(search)).ToList().Where(file => Uses.CanHold(file, search)).ToList();
            _memory?.Keep(search, files);
        }

        return files.Select(static file => file.Tree);
    }

    /// <summary>Whether <paramref name="tree"/> can hold the identifier <paramref name="name"/>.</summary>
    public bool CanName(SyntaxTree tree, string name)
    {
        var search = new Search(name, null);
        _read?.Add(search);
        var answer = _indexes.Of(tree).CanName(name, search.Hash, CancellationToken);
        if (answer)
        {
            Note(tree);
        }

        return answer;
    }

    /// <summary>What the names in the tree of <paramref name="index"/> mean, as far as it was asked.</summary>
    public TreeUses UsesOf(TreeIndex index) => index.Uses(_declarations);

    private IEnumerable<TreeIndex> FilesWithWord(Search search)
    {
        if (_filesByWord is null && ++_searches > ManySearches)
        {
            _filesByWord = Files
                .SelectMany(file => WordsOf(file).Hashes.Select(word => (Word: word, File: file)))
                .ToLookup(static pair => pair.Word, static pair => pair.File);
        }

        return _filesByWord is null
            ? Files.Where(file => CanName(file, search))
            : _filesByWord[search.Hash];
    }

    /// <summary>The words of one file. Those of thousands take long enough for somebody to cancel.</summary>
    private TextWords WordsOf(TreeIndex file)
    {
        CancellationToken.ThrowIfCancellationRequested();
        return file.Words(CancellationToken);
    }

    /// <summary>The files that <see cref="CanCreate"/> is true of.</summary>
    private IEnumerable<TreeIndex> FilesThatCanCreate(Search search) =>
        FilesWithWord(search)
            .Concat(FilesWithWord(s_partial).Where(file => CanName(file, s_base)))
            .Concat(Files.Where(file => file.HasImplicitCreations(CancellationToken)))
            .Distinct();

    /// <summary>
    /// Whether <paramref name="file"/> can call a constructor, also without naming its type as the created one: by <c>new(…)</c>, or by an
    /// initializer in the type, in one that is derived from it, or in a part of that.
    /// </summary>
    private bool CanCreate(TreeIndex file, Search search) =>
        CanName(file, search) || (CanName(file, s_partial) && CanName(file, s_base)) || file.HasImplicitCreations(CancellationToken);

    private bool CanName(TreeIndex file, Search search) => file.CanName(search.Name, search.Hash, CancellationToken);

    /// <summary>Does some work and returns also what it was read from.</summary>
    public (T Answer, Footprint Read) Recorded<T>(Func<T> work)
    {
        var outer = _read;
        var own = _read = new Footprint();
        try
        {
            return (work(), own);
        }
        finally
        {
            _read = outer;
            outer?.Add(own);
        }
    }

    /// <summary>Does some work that nothing depends on, or that is remembered with what it depends on.</summary>
    public T Unnoted<T>(Func<T> work)
    {
        var outer = _read;
        _read = null;
        try
        {
            return work();
        }
        finally
        {
            _read = outer;
        }
    }

    /// <summary>Notes that an answer is used that was read from <paramref name="earlier"/>.</summary>
    public void Note(Footprint earlier) => _read?.Add(earlier);

    private ImmutableArray<TreeIndex> Files =>
        _files.IsDefault ? _files = Trees.Select(_indexes.Of).ToImmutableArray() : _files;

    private void Note(SyntaxTree tree) => _read?.Add(_indexes.Of(tree).Identity);
}
