using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Code.Trees;

/// <summary>What one syntax tree says by itself, worked out once for all programs and compilations that it is a part of.</summary>
internal sealed class TreeIndex
{
    /// <summary>From so many searches on, it pays to read all words of a text.</summary>
    private const int ManySearches = 64;

    private readonly ConcurrentDictionary<string, bool> _contains = new(StringComparer.Ordinal);
    private IdentifierIndex? _names;
    private ImmutableArray<string> _types;
    private TextWords? _words;
    private TreeUses? _uses;
    private bool? _hasImplicitCreations;
    private bool? _isGenerated;
    private int _searches;

    /// <summary>Creates the index of <paramref name="tree"/>; nothing is read yet.</summary>
    public TreeIndex(SyntaxTree tree)
    {
        Tree = tree;
        Identity = new TreeIdentity(tree);
    }

    /// <summary>The tree.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>What stands for the tree.</summary>
    public TreeIdentity Identity { get; }

    /// <summary>The names in the tree.</summary>
    public IdentifierIndex Names(CancellationToken cancellationToken) => _names ??= IdentifierIndex.Create(Tree, cancellationToken);

    /// <summary>The names of the types that the tree declares.</summary>
    public ImmutableArray<string> Types(CancellationToken cancellationToken)
    {
        if (_types.IsDefault)
        {
            _types = Tree.GetRoot(cancellationToken)
                .DescendantNodes(static node => node is not (BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or BaseFieldDeclarationSyntax))
                .OfType<BaseTypeDeclarationSyntax>()
                .Select(static type => type.Identifier.ValueText)
                .ToImmutableArray();
        }

        return _types;
    }

    /// <summary>The words of the text.</summary>
    public TextWords Words(CancellationToken cancellationToken) => _words ??= TextWords.Of(Tree.GetText(cancellationToken).ToString());

    /// <summary>What the names in the tree mean in programs with the same <paramref name="declarations"/>.</summary>
    public TreeUses Uses(object declarations)
    {
        var uses = _uses;
        return uses is not null && uses.Declarations == declarations ? uses : _uses = new TreeUses(declarations);
    }

    /// <summary>Whether the tree can hold the identifier <paramref name="name"/>, whose hash is <paramref name="hash"/>.</summary>
    public bool CanName(string name, int hash, CancellationToken cancellationToken) =>
        _words is not null || Interlocked.Increment(ref _searches) > ManySearches
            ? Words(cancellationToken).Contain(hash)
            : Tree.GetText(cancellationToken).ToString().IndexOf(name, StringComparison.Ordinal) >= 0;

    /// <summary>Whether a tool wrote the tree.</summary>
    public bool IsGenerated(CancellationToken cancellationToken) => _isGenerated ??= GeneratedCode.Is(Tree, cancellationToken);

    /// <summary>Whether the text can hold a creation that names no type, <c>new(…)</c>.</summary>
    public bool HasImplicitCreations(CancellationToken cancellationToken) => _hasImplicitCreations ??= HasImplicitCreation(Tree.GetText(cancellationToken).ToString());

    private static bool HasImplicitCreation(string text)
    {
        const string Keyword = "new";
        for (var at = text.IndexOf(Keyword, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Keyword, at + Keyword.Length, StringComparison.Ordinal))
        {
            var next = at + Keyword.Length;
            while (next < text.Length && char.IsWhiteSpace(text[next]))
            {
                next++;
            }

            // Behind a comment there can be anything.
            if (next < text.Length && text[next] is '(' or '/')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the text holds <paramref name="part"/>, which is asked of it again and again.</summary>
    public bool Contains(string part, CancellationToken cancellationToken)
    {
        if (!_contains.TryGetValue(part, out var answer))
        {
            answer = Tree.GetText(cancellationToken).ToString().IndexOf(part, StringComparison.Ordinal) >= 0;
            _contains.TryAdd(part, answer);
        }

        return answer;
    }
}
