using System.Collections.Generic;
using System.Linq;
using ImsMigration.Libraries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Code;

/// <summary>Finds the methods and properties of the program that an interface or virtual member can stand for.</summary>
internal sealed class ImplementationFinder
{
    private readonly ProgramModel _program;
    private readonly ReferenceFinder _references;
    private readonly Memo<string, IReadOnlyList<ISymbol>> _found;
    private readonly Memo<string, IReadOnlyList<INamedTypeSymbol>> _derived;
    private readonly Memo<string, IReadOnlyList<SyntaxNode>> _uses;

    /// <summary>Creates a finder over <paramref name="program"/>.</summary>
    public ImplementationFinder(ProgramModel program, ReferenceFinder references)
    {
        _program = program;
        _references = references;
        _found = new Memo<string, IReadOnlyList<ISymbol>>(program);
        _derived = new Memo<string, IReadOnlyList<INamedTypeSymbol>>(program);
        _uses = new Memo<string, IReadOnlyList<SyntaxNode>>(program);
    }

    /// <summary>The members of the program that run when <paramref name="member"/> is used; the member itself if it has a body.</summary>
    public IReadOnlyList<ISymbol> Find(ISymbol member)
    {
        var definition = SymbolKey.Definition(member);
        if (LibraryCode.Declares(definition))
        {
            return [];
        }

        // Most members are themselves all that runs.
        return definition is { IsAbstract: false, IsVirtual: false, IsOverride: false }
            ? definition.DeclaringSyntaxReferences.IsEmpty ? [] : [definition]
            : _found.Get(_program.KeyOf(definition), () => Implementations(definition).ToList());
    }

    private IEnumerable<ISymbol> Implementations(ISymbol definition)
    {
        if (!definition.IsAbstract && !definition.DeclaringSyntaxReferences.IsEmpty)
        {
            yield return definition;
        }

        if (definition.ContainingType is not { } type)
        {
            yield break;
        }

        // Who overrides an override comes behind it, because types come behind those that they are derived from.
        var overridden = new HashSet<string> { _program.KeyOf(definition) };
        foreach (var derived in DerivedFrom(type))
        {
            var implementation = type.TypeKind == TypeKind.Interface
                ? ImplementationIn(derived, definition)
                : derived.GetMembers(definition.Name).FirstOrDefault(candidate => OverriddenBy(candidate) is { } member && overridden.Contains(_program.KeyOf(member)));
            if (implementation is not null && !implementation.DeclaringSyntaxReferences.IsEmpty)
            {
                overridden.Add(_program.KeyOf(implementation));
                yield return implementation.OriginalDefinition;
            }
        }
    }

    /// <summary>Those of <see cref="Find"/> that a person wrote.</summary>
    public IEnumerable<ISymbol> FindByHand(ISymbol member) =>
        Find(member).Where(found => found.DeclaringSyntaxReferences.Any(declaration => !_program.IsGenerated(declaration.SyntaxTree)));

    /// <summary>The classes of the program whose objects can stand for <paramref name="type"/>.</summary>
    public IEnumerable<INamedTypeSymbol> ClassesOf(INamedTypeSymbol type) =>
        LibraryCode.Declares(type) || type.DeclaringSyntaxReferences.IsEmpty
            ? []
            : DerivedFrom(type.OriginalDefinition).Prepend(type.OriginalDefinition).Where(static candidate => candidate is { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false });

    /// <summary>The interface and base members that <paramref name="member"/> implements or overrides.</summary>
    public static IEnumerable<ISymbol> Implemented(ISymbol member)
    {
        if (OverriddenBy(member) is { } overridden)
        {
            yield return overridden.OriginalDefinition;
        }

        if (member.ContainingType is not { TypeKind: TypeKind.Class or TypeKind.Struct } type)
        {
            yield break;
        }

        foreach (var candidate in type.AllInterfaces.SelectMany(contract => contract.GetMembers()))
        {
            if (SymbolKey.Same(type.FindImplementationForInterfaceMember(candidate), member))
            {
                yield return candidate.OriginalDefinition;
            }
        }
    }

    /// <summary>Where <paramref name="member"/> is used: by its own name, or as what it implements or overrides.</summary>
    public IReadOnlyList<SyntaxNode> UsesOf(ISymbol member) =>
        _uses.Get(_program.KeyOf(member), () => Implemented(member).Prepend(member).SelectMany(_references.Find).ToList());

    private static ISymbol? ImplementationIn(INamedTypeSymbol type, ISymbol member)
    {
        var contract = type.AllInterfaces.FirstOrDefault(candidate => SymbolKey.Same(candidate, member.ContainingType));
        var declared = contract?.GetMembers(member.Name).FirstOrDefault(candidate => SymbolKey.Same(candidate, member));
        return declared is null ? null : type.FindImplementationForInterfaceMember(declared);
    }

    private static ISymbol? OverriddenBy(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        _ => null,
    };

    /// <summary>All types below <paramref name="type"/>, each once: also where a type inherits from itself, which no compiler takes.</summary>
    private List<INamedTypeSymbol> DerivedFrom(INamedTypeSymbol type)
    {
        var all = new List<INamedTypeSymbol>(DirectlyDerivedFrom(type));
        var seen = new HashSet<string>(all.Select(_program.KeyOf));
        for (var next = 0; next < all.Count; next++)
        {
            all.AddRange(DirectlyDerivedFrom(all[next]).Where(derived => seen.Add(_program.KeyOf(derived))));
        }

        return all;
    }

    private IReadOnlyList<INamedTypeSymbol> DirectlyDerivedFrom(INamedTypeSymbol type) => _derived.Get(_program.KeyOf(type), () =>
        _references.Find(type)
            .Select(DeclarationThatInherits)
            .OfType<BaseTypeDeclarationSyntax>()
            .Select(_program.DeclaredSymbolOf)
            .OfType<INamedTypeSymbol>()
            .ToList());

    private static SyntaxNode? DeclarationThatInherits(SyntaxNode name)
    {
        var entry = name.Ancestors().OfType<BaseTypeSyntax>().FirstOrDefault();
        return entry is not null && entry.Type.Span.Contains(name.Span) ? entry.Parent?.Parent : null;
    }
}
