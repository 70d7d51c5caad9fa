using System.Linq;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Flow;

/// <summary>
/// Names a symbol in a way that is the same in every compilation that holds it: the target frameworks of one project,
/// linked files, and projects that reference each other. Symbols themselves compare equal only within one compilation.
/// </summary>
internal static class SymbolKey
{
    /// <summary>Returns the key of <paramref name="symbol"/>; symbols without a name outside their member are keyed by where they are declared.</summary>
    public static string Of(ISymbol symbol)
    {
        var definition = Definition(symbol);
        if (IsDeclaredInsideMember(definition))
        {
            var declaration = definition.DeclaringSyntaxReferences.FirstOrDefault();
            return declaration is null
                ? (definition.ContainingSymbol is { } container ? Of(container) : string.Empty) + "/" + definition.Name
                : declaration.SyntaxTree.FilePath + ":" + declaration.Span.Start.ToString(System.Globalization.CultureInfo.InvariantCulture) + "/" + definition.Name;
        }

        if (definition is IParameterSymbol parameter)
        {
            return Of(parameter.ContainingSymbol) + "#" + parameter.Ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return (definition.ContainingAssembly?.Name ?? string.Empty) + "|" + (definition.GetDocumentationCommentId() ?? definition.ToDisplayString());
    }

    /// <summary>The symbol as its author declared it: not reduced, not constructed, not one half of a partial method.</summary>
    public static ISymbol Definition(ISymbol symbol) => symbol.OriginalDefinition switch
    {
        IMethodSymbol { ReducedFrom: { } extension } => Definition(extension),
        IMethodSymbol { PartialDefinitionPart: { } partial } => partial,
        var definition => definition,
    };

    /// <summary>Whether both name the same declaration, in whichever compilation.</summary>
    public static bool Same(ISymbol? left, ISymbol? right) =>
        left is not null
        && right is not null
        && left.Name == right.Name
        && (SymbolEqualityComparer.Default.Equals(Definition(left), Definition(right)) || Of(left) == Of(right));

    private static bool IsDeclaredInsideMember(ISymbol symbol) => symbol switch
    {
        ILocalSymbol or IRangeVariableSymbol or ILabelSymbol => true,
        IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction } => true,
        IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction } } => true,
        _ => false,
    };
}
