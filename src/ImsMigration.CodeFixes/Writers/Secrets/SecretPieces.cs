using System.Collections.Generic;
using System.Linq;
using ImsMigration.DeadCode;
using ImsMigration.Editing;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Writers.Secrets;

/// <summary>Finds the constants of which a client secret is put together: they go with it, or else the pieces would stay in the source.</summary>
internal static class SecretPieces
{
    /// <summary>
    /// What goes away with <paramref name="secret"/>: nothing for a text that stands there whole; <see langword="null"/>
    /// if a piece of it is used for something else, or is no variable of this code alone.
    /// </summary>
    public static IReadOnlyList<Removal>? Of(ExpressionSyntax secret, FlowGraph graph)
    {
        var removals = new List<Removal>();
        foreach (var name in secret.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
        {
            switch (graph.Program.SymbolOf(name))
            {
                case IMethodSymbol { DeclaringSyntaxReferences.IsEmpty: true } or INamedTypeSymbol or INamespaceSymbol:
                    break;
                case { DeclaringSyntaxReferences.Length: 1 } piece and (ILocalSymbol or IFieldSymbol { DeclaredAccessibility: Accessibility.Private })
                    when graph.References.Find(piece).All(reference => reference.SyntaxTree == secret.SyntaxTree && secret.Span.Contains(reference.Span))
                        && DeclarationSyntax.RemovalOf(piece.DeclaringSyntaxReferences[0].GetSyntax(graph.Program.CancellationToken), graph.Program) is { } removal:
                    removals.Add(removal);
                    break;
                default:
                    return null;
            }
        }

        return removals;
    }
}
