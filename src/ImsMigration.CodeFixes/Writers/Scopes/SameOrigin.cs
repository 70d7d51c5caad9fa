using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Editing;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.Scopes;

/// <summary>Finds the name under which another class has the same settings object or configuration.</summary>
internal sealed class SameOrigin
{
    private readonly FlowGraph _graph;

    /// <summary>Creates it for the program of <paramref name="graph"/>.</summary>
    public SameOrigin(FlowGraph graph) => _graph = graph;

    /// <summary>
    /// The name at <paramref name="place"/> of the only value there that has the type of <paramref name="root"/> and comes from
    /// the same calls; where a container injects both, from none. <see langword="null"/> if there is no such value.
    /// </summary>
    public string? SameAs(ExpressionSyntax root, ExpressionSyntax place)
    {
        var model = _graph.Program.ModelOf(place.SyntaxTree);
        var operation = _graph.Program.OperationOf(root);
        if (operation is not (IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation) || operation.Type is not { } type)
        {
            return null;
        }

        var others = model.LookupSymbols(place.SpanStart).Where(other => SymbolKey.Same(TypeOf(other), type)).ToList();
        return others.Count == 1
            && _graph.References.Find(others[0]).Select(_graph.Program.OperationOf).OfType<IOperation>().FirstOrDefault() is { } use
            && OriginsOf(use).SetEquals(OriginsOf(operation))
                ? others[0].Name
                : null;
    }

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol { AssociatedSymbol: null } field => field.Type,
        IPropertySymbol { IsIndexer: false } property => property.Type,
        _ => null,
    };

    private HashSet<(string, TextSpan)> OriginsOf(IOperation value) =>
        new(_graph.Backward([value], static _ => false).Operations
            .Where(static operation => operation is IInvocationOperation or IObjectCreationOperation)
            .Select(static operation => (FileKey.Of(operation.Syntax.SyntaxTree), operation.Syntax.Span)));
}
