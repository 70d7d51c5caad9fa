using System;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Code;

/// <summary>
/// Names a symbol in a way that is the same in every compilation that holds it: the target frameworks of one project,
/// linked files, and projects that reference each other. Symbols themselves compare equal only within one compilation.
/// </summary>
internal static class SymbolKey
{
    /// <summary>Returns the key of <paramref name="symbol"/>: where it is declared, or for a symbol of a library its documentation id.</summary>
    public static string Of(ISymbol symbol)
    {
        var definition = Definition(symbol);
        if (DeclarationOf(definition) is { } declaration)
        {
            return declaration;
        }

        return definition is IParameterSymbol parameter
            ? Of(parameter.ContainingSymbol) + "#" + parameter.Ordinal.ToString(CultureInfo.InvariantCulture)
            : (definition.ContainingAssembly?.Name ?? string.Empty) + "|" + (definition.GetDocumentationCommentId() ?? definition.ToDisplayString());
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
        && left.Kind == right.Kind
        && Definition(left) is var leftDefinition
        && Definition(right) is var rightDefinition
        && (SymbolEqualityComparer.Default.Equals(leftDefinition, rightDefinition) || AreDeclaredAlike(leftDefinition, rightDefinition));

    /// <summary>Whether both have one key. Names such as "Add" are compared by the thousand, so the keys are only made where there is no declaration to compare.</summary>
    private static bool AreDeclaredAlike(ISymbol left, ISymbol right) => (FirstDeclarationOf(left), FirstDeclarationOf(right)) switch
    {
        ({ } first, { } other) => first.Span.Start == other.Span.Start && string.Equals(first.SyntaxTree.FilePath, other.SyntaxTree.FilePath, StringComparison.Ordinal),
        (null, null) => Of(left) == Of(right),
        _ => false,
    };

    /// <summary>
    /// The file and position of the declaration; of a type in several parts those of the first. A primary constructor
    /// and its type, or a positional parameter and its property, share one, so the kind is part of the key.
    /// </summary>
    private static string? DeclarationOf(ISymbol definition) =>
        FirstDeclarationOf(definition) is { } first
            ? first.SyntaxTree.FilePath + ":" + first.Span.Start.ToString(CultureInfo.InvariantCulture) + "/" + definition.Kind + "/" + definition.Name
            : null;

    private static SyntaxReference? FirstDeclarationOf(ISymbol definition)
    {
        SyntaxReference? first = null;
        foreach (var reference in definition.DeclaringSyntaxReferences)
        {
            if (first is null || string.CompareOrdinal(reference.SyntaxTree.FilePath, first.SyntaxTree.FilePath) < 0)
            {
                first = reference;
            }
        }

        return first;
    }
}
