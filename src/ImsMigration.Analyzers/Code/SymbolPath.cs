using Microsoft.CodeAnalysis;

namespace ImsMigration.Code;

/// <summary>
/// Names a type or member by its containers, without parameters: the same in every version of a program in which it is
/// declared, wherever in its file. Overloads share a path.
/// </summary>
internal static class SymbolPath
{
    /// <summary>The path of <paramref name="symbol"/>; <see langword="null"/> for what only the code of one member can name.</summary>
    public static string? Of(ISymbol symbol)
    {
        var definition = SymbolKey.Definition(symbol);
        if (definition is not (INamedTypeSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol or IMethodSymbol { MethodKind: not (MethodKind.LocalFunction or MethodKind.AnonymousFunction) }))
        {
            return null;
        }

        var path = definition.Kind + ":" + definition.Name;
        for (var container = definition.ContainingSymbol; container is INamedTypeSymbol or INamespaceSymbol { IsGlobalNamespace: false }; container = container.ContainingSymbol)
        {
            path += "<" + container.Name;
        }

        return path;
    }
}
