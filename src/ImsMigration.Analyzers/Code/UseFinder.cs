using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code.Trees;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Code;

/// <summary>
/// Rules out trees that spell a name and mean something else by it. Many types have a member of the same name, so each
/// name of a tree is bound once, for all who search for it.
/// </summary>
internal sealed class UseFinder
{
    private readonly ProgramModel _program;
    private bool? _hasGlobalUsings;

    /// <summary>Creates a finder over <paramref name="program"/>.</summary>
    public UseFinder(ProgramModel program) => _program = program;

    /// <summary>Whether the tree of <paramref name="index"/> can hold what <paramref name="search"/> is for. Two paths can share a hash.</summary>
    public bool CanHold(TreeIndex index, Search search) => search.Path is null || PathsIn(index, search).Contains(search.PathHash);

    /// <summary>The calls in <paramref name="tree"/> that name no type and can create a <paramref name="typeName"/> with so many arguments.</summary>
    public IEnumerable<SyntaxNode> CallsWithoutName(SyntaxTree tree, string typeName, int required, int maximum)
    {
        var names = _program.NamesOf(tree);
        return names.ImplicitCreations.Where(creation => CanCreate(creation, typeName))
            .Concat<SyntaxNode>(names.ConstructorInitializers)
            .Where(node => ArgumentsOf(node) is var arguments && arguments >= required && arguments <= maximum);
    }

    private HashSet<int> PathsIn(TreeIndex index, Search search)
    {
        var uses = _program.UsesOf(index);
        return uses.TryGet(search, out var paths) ? paths : FindPaths(index.Tree, search, uses);
    }

    private HashSet<int> FindPaths(SyntaxTree tree, Search search, TreeUses uses)
    {
        var paths = _program.Unnoted(() => new HashSet<int>(Symbols(tree, search).Select(SymbolPath.Of).OfType<string>().Select(TextWords.HashOf)));
        uses.Add(search, paths);
        return paths;
    }

    private IEnumerable<ISymbol> Symbols(SyntaxTree tree, Search search)
    {
        var nodes = search.IsForConstructor
            ? CallsWithoutName(tree, search.Name, search.Required, search.Maximum)
            : _program.NamesOf(tree).Find(search.Name);
        foreach (var node in nodes)
        {
            _program.CancellationToken.ThrowIfCancellationRequested();
            foreach (var symbol in _program.MeaningsOf(node))
            {
                yield return symbol;

                // A type that is named by `new Name()` or `[Name]` binds to the constructor.
                if (symbol is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: { } type })
                {
                    yield return type;
                }
            }
        }
    }

    /// <summary>Whether the declared type, where it is written beside the creation, can be meant. An alias has another name.</summary>
    private bool CanCreate(ImplicitObjectCreationExpressionSyntax creation, string typeName)
    {
        var declared = creation.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax variable } } => variable.Type,
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Type,
            _ => null,
        };
        return declared is null
            || declared.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(name => name.Identifier.ValueText == typeName)
            || _program.NamesOf(creation.SyntaxTree).HasAliases
            || (_hasGlobalUsings ??= _program.Unnoted(() => _program.TreesNaming("global").Any()));
    }

    private static int ArgumentsOf(SyntaxNode node) => node switch
    {
        ImplicitObjectCreationExpressionSyntax creation => creation.ArgumentList.Arguments.Count,
        ConstructorInitializerSyntax initializer => initializer.ArgumentList.Arguments.Count,
        PrimaryConstructorBaseTypeSyntax initializer => initializer.ArgumentList.Arguments.Count,
        _ => 0,
    };
}
