using System;
using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code.Trees;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Code;

/// <summary>Finds where a symbol is used, in every compilation of the program, by name first and by binding second.</summary>
internal sealed class ReferenceFinder
{
    private const string AttributeSuffix = "Attribute";

    private readonly ProgramModel _program;
    private readonly Memo<string, IReadOnlyList<SyntaxNode>> _found;
    private readonly Memo<string, List<TreeScopes>?> _scopes;
    private readonly Dictionary<SyntaxNode, string[]> _keys = [];

    /// <summary>Creates a finder over <paramref name="program"/>.</summary>
    public ReferenceFinder(ProgramModel program)
    {
        _program = program;
        _found = new Memo<string, IReadOnlyList<SyntaxNode>>(program);
        _scopes = new Memo<string, List<TreeScopes>?>(program);
    }

    /// <summary>
    /// The nodes that refer to <paramref name="symbol"/>: the names, and for a constructor the creations and
    /// initializers that call it. The declaration itself is not among them.
    /// </summary>
    public IReadOnlyList<SyntaxNode> Find(ISymbol symbol) => _found.Get(_program.KeyOf(symbol), () =>
        SymbolKey.Definition(symbol) is var definition && definition is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
            ? FindCalls(constructor).ToList()
            : FindNames(definition).ToList());

    /// <summary>Those of <see cref="Find"/> that a person wrote. A serializer or a client that is generated reads and writes every member of an object, whatever the program does with it.</summary>
    public IEnumerable<SyntaxNode> FindByHand(ISymbol symbol) => Find(symbol).Where(reference => !_program.IsGenerated(reference.SyntaxTree));

    private IEnumerable<SyntaxNode> FindNames(ISymbol symbol)
    {
        var key = _program.KeyOf(symbol);
        foreach (var scopes in ScopesOf(symbol))
        {
            _program.CancellationToken.ThrowIfCancellationRequested();
            foreach (var name in SpellingsOf(symbol).SelectMany(spelling => NamesIn(scopes, spelling)))
            {
                // A parameter is also named at call sites, as in `Send(jwt: token)`; that passes a value and reads none.
                if (!(symbol is IParameterSymbol && name.Parent is NameColonSyntax) && KeysAt(name).Contains(key))
                {
                    yield return name;
                }
            }
        }
    }

    /// <summary>The names in <paramref name="scopes"/>: mostly one, but a class can have a thousand parts.</summary>
    private IEnumerable<SimpleNameSyntax> NamesIn(TreeScopes scopes, string spelling)
    {
        var names = _program.NamesOf(scopes.Tree);
        return scopes.Parts.Count == 1
            ? names.FindIn(scopes.Parts.First().Span, spelling)
            : names.Find(spelling).Where(name => name.AncestorsAndSelf().Any(scopes.Parts.Contains));
    }

    /// <summary>An attribute is used without the end of its name.</summary>
    private static string[] SpellingsOf(ISymbol symbol) =>
        symbol is INamedTypeSymbol && symbol.Name.Length > AttributeSuffix.Length && symbol.Name.EndsWith(AttributeSuffix, StringComparison.Ordinal)
            ? [symbol.Name, symbol.Name.Substring(0, symbol.Name.Length - AttributeSuffix.Length)]
            : [symbol.Name];

    /// <summary>
    /// The keys of the symbols that <paramref name="name"/> refers to. A type named by <c>new Name()</c> binds to the constructor, by <c>[Name]</c> to
    /// the attribute's constructor; and who names a property of a record also names the parameter that declares it.
    /// </summary>
    private string[] KeysAt(SyntaxNode name)
    {
        var meanings = _program.MeaningsOf(name);
        if (!_keys.TryGetValue(name, out var keys))
        {
            var types = meanings.Take(1).OfType<IMethodSymbol>().Where(static method => method.MethodKind == MethodKind.Constructor).Select(static constructor => constructor.ContainingType);
            var parameters = meanings.Select(PositionalMember.ParameterOf).OfType<ISymbol>();
            keys = meanings.Concat(types).Concat(parameters).Select(_program.KeyOf).ToArray();
            _keys.Add(name, keys);
        }

        return keys;
    }

    private IEnumerable<SyntaxNode> FindCalls(IMethodSymbol constructor)
    {
        var type = constructor.ContainingType;
        foreach (var name in Find(type))
        {
            var creation = name.AncestorsAndSelf().OfType<ObjectCreationExpressionSyntax>().FirstOrDefault();
            if (creation is not null && creation.Type.Span.Contains(name.Span) && Calls(creation, constructor))
            {
                yield return creation;
            }

            if (name.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute && attribute.Name.Span.Contains(name.Span) && Calls(attribute, constructor))
            {
                yield return attribute;
            }
        }

        var required = constructor.Parameters.Count(static parameter => !parameter.IsOptional && !parameter.IsParams);
        var maximum = constructor.Parameters.Any(static parameter => parameter.IsParams) ? int.MaxValue : constructor.Parameters.Length;
        foreach (var tree in _program.TreesWith(new Search(type.Name, SymbolPath.Of(constructor), required, maximum)))
        {
            foreach (var node in _program.Uses.CallsWithoutName(tree, type.Name, required, maximum))
            {
                if (Calls(node, constructor))
                {
                    yield return node;
                }
            }
        }
    }

    private bool Calls(SyntaxNode node, IMethodSymbol constructor) =>
        SymbolKey.Same(_program.SymbolOf(node), constructor);

    /// <summary>The smallest parts of the program in which a symbol can be named.</summary>
    private List<TreeScopes> ScopesOf(ISymbol symbol)
    {
        var owner = symbol switch
        {
            ILocalSymbol or IRangeVariableSymbol or ILabelSymbol => EnclosingMember(symbol),
            IMethodSymbol { MethodKind: MethodKind.LocalFunction } => EnclosingMember(symbol),
            IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } => symbol.ContainingType,
            IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.DelegateInvoke } } => null,
            IParameterSymbol => EnclosingMember(symbol),
            { DeclaredAccessibility: Accessibility.Private, ContainingType: { } type } => type,
            _ => null,
        };
        if (owner is not null && _scopes.Get(_program.KeyOf(owner), () => ScopesOfOwner(owner)) is { } known)
        {
            return known;
        }

        // Who depends on the answer depends on where the symbol is declared.
        foreach (var declaration in symbol.DeclaringSyntaxReferences)
        {
            _program.Contains(declaration.SyntaxTree);
        }

        var path = SymbolPath.Of(symbol);
        return SpellingsOf(symbol).SelectMany(name => _program.TreesWith(new Search(name, path))).Distinct().Select(tree => new TreeScopes(tree, [tree.GetRoot(_program.CancellationToken)])).ToList();
    }

    /// <summary>The declarations of <paramref name="owner"/>; <see langword="null"/> if not all of them are in the program.</summary>
    private List<TreeScopes>? ScopesOfOwner(ISymbol owner)
    {
        var declarations = owner.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(_program.CancellationToken)).ToList();
        return declarations.Count > 0 && declarations.TrueForAll(node => _program.Contains(node.SyntaxTree))
            ? WithTwins(declarations).GroupBy(static scope => scope.SyntaxTree).Select(static scopes => new TreeScopes(scopes.Key, [.. scopes])).ToList()
            : null;
    }

    /// <summary>The same declarations in the other target frameworks' trees of the same file.</summary>
    private IEnumerable<SyntaxNode> WithTwins(List<SyntaxNode> declarations) =>
        _program.Compilations.Length == 1
            ? declarations
            : declarations.Concat(
                from declaration in declarations
                from tree in _program.Trees
                where tree != declaration.SyntaxTree && tree.FilePath == declaration.SyntaxTree.FilePath && tree.FilePath.Length > 0
                select tree.GetRoot(_program.CancellationToken));

    private static ISymbol? EnclosingMember(ISymbol symbol)
    {
        var container = symbol.ContainingSymbol;
        while (container is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction })
        {
            container = container.ContainingSymbol;
        }

        // Top-level statements are declared by their compilation unit, accessors by themselves: both hold their locals.
        return container;
    }

    /// <summary>The parts of one tree in which a symbol can be named.</summary>
    private sealed record TreeScopes(SyntaxTree Tree, HashSet<SyntaxNode> Parts);
}
