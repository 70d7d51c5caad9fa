using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Values.Steps;

/// <summary>Says, for a walk that follows a value forward, which variables, fields and properties an initializer gives it to.</summary>
internal static class InitializedSymbols
{
    /// <summary>The symbols that <paramref name="initializer"/> initializes; empty for any other operation.</summary>
    public static List<ISymbol> Of(IOperation? initializer) => initializer switch
    {
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => [declarator.Symbol],
        IFieldInitializerOperation { InitializedFields: var fields } => fields.Cast<ISymbol>().ToList(),
        IPropertyInitializerOperation { InitializedProperties: var properties } => properties.Cast<ISymbol>().ToList(),
        _ => [],
    };
}
