using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Editing;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Writers.Scopes;

/// <summary>An expression that reads the scopes in the way in which the program reads its metascopes.</summary>
/// <param name="Text">The expression.</param>
/// <param name="IsList">Whether it is a list of texts and not one text.</param>
/// <param name="HasDefault">Whether it says what to do without a value.</param>
/// <param name="Twins">The insertions that give members for metascopes a twin for scopes, which the expression names.</param>
internal sealed record ScopeRead(string Text, bool IsList, bool HasDefault, ImmutableArray<Replacement> Twins);

/// <summary>
/// Finds that expression: a read of the setting that can be written in another place as well, or of the member that keeps
/// what was read, under the name for scopes. Whatever is not sure is not found.
/// </summary>
internal sealed class ScopeReadFinder
{
    private const int MostCarriers = 3;

    private readonly FlowGraph _graph;
    private readonly Slice _slice;
    private readonly ExpressionSyntax _place;
    private readonly MemberTwins _twins;
    private readonly SameOrigin _origins;

    private ScopeReadFinder(FlowGraph graph, Slice slice, ExpressionSyntax place)
    {
        _graph = graph;
        _slice = slice;
        _place = place;
        _twins = new MemberTwins(graph);
        _origins = new SameOrigin(graph);
    }

    /// <summary>
    /// The expression for <paramref name="place"/> that reads what <paramref name="reads"/>, operations in
    /// <paramref name="slice"/>, read under the name for scopes; <see langword="null"/> if there is none.
    /// </summary>
    public static ScopeRead? Find(IEnumerable<IOperation> reads, Slice slice, ExpressionSyntax place, FlowGraph graph)
    {
        var finder = new ScopeReadFinder(graph, slice, place);
        return reads.Select(finder.Of).FirstOrDefault(static found => found is not null);
    }

    private ScopeRead? Of(IOperation read)
    {
        if (read.Syntax is not ExpressionSyntax expression || !_graph.Program.Contains(expression.SyntaxTree))
        {
            return null;
        }

        // A property that a binder fills is read by its name, whatever else happens to it.
        return read is not IPropertyReferenceOperation { Property: { IsIndexer: false } property }
            ? Of(expression, ImmutableArray<ISymbol>.Empty, ImmutableArray<Replacement>.Empty)
            : _twins.OfBound(property) is { } twin ? Of(expression, ImmutableArray.Create<ISymbol>(property), twin)
            : null;
    }

    private ScopeRead? Of(ExpressionSyntax read, ImmutableArray<ISymbol> carriers, ImmutableArray<Replacement> twins)
    {
        if (TextOf(read) is not var (whole, isList, hasDefault) || ScopeTerms.Rename(whole, carriers, _graph.Program) is not { } text)
        {
            return null;
        }

        // The member that keeps the value is how the program reads its settings; without one, the read itself is repeated.
        return OfCarrier(whole, carriers, twins)
            ?? (CanBeWrittenAtPlace(whole, null) ? new ScopeRead(text, isList, hasDefault, twins) : null)
            ?? (_origins.SameAs(RootOf(whole), _place) is { } other && CanBeWrittenAtPlace(whole, RootOf(whole))
                ? new ScopeRead(ScopeTerms.Rename(whole, carriers, _graph.Program, (RootOf(whole).Span, other)), isList, hasDefault, twins)
                : null);
    }

    private ScopeRead? OfCarrier(ExpressionSyntax whole, ImmutableArray<ISymbol> carriers, ImmutableArray<Replacement> twins) =>
        carriers.Length == MostCarriers || _twins.OfWritten(whole, carriers) is not var (carrier, more)
            ? null
            : _slice.Operations.OfType<IMemberReferenceOperation>()
                .Where(reference => SymbolKey.Same(reference.Member, carrier))
                .Select(static reference => reference.Syntax)
                .OfType<ExpressionSyntax>()
                .Where(reference => _graph.Program.Contains(reference.SyntaxTree))
                .Select(reference => Of(reference, carriers.Add(carrier), twins.AddRange(more)))
                .FirstOrDefault(static found => found is not null);

    /// <summary>The expression around <paramref name="read"/> whose value is a text or a list of texts.</summary>
    private (ExpressionSyntax Whole, bool IsList, bool HasDefault)? TextOf(ExpressionSyntax read)
    {
        var model = _graph.Program.ModelOf(read.SyntaxTree);
        ExpressionSyntax? current = read;
        bool? isList;
        while ((isList = IsListOfTexts(model.GetTypeInfo(current, _graph.Program.CancellationToken).Type)) is null)
        {
            current = current.Parent switch
            {
                MemberAccessExpressionSyntax access when access.Expression == current => access.Parent is InvocationExpressionSyntax call && call.Expression == access ? call : access,
                ElementAccessExpressionSyntax element when element.Expression == current => element,
                CastExpressionSyntax cast => cast,
                ParenthesizedExpressionSyntax parentheses => parentheses,
                _ => null,
            };
            if (current is null)
            {
                return null;
            }
        }

        if (current.Parent is PostfixUnaryExpressionSyntax certain && certain.IsKind(SyntaxKind.SuppressNullableWarningExpression))
        {
            current = certain;
        }

        return current is MemberBindingExpressionSyntax || current.Parent is ConditionalAccessExpressionSyntax ? null
            : current.Parent is not BinaryExpressionSyntax choice || !choice.IsKind(SyntaxKind.CoalesceExpression) || choice.Left != current ? (current, isList.Value, false)
            : choice.Right is ThrowExpressionSyntax || model.GetConstantValue(choice.Right, _graph.Program.CancellationToken).HasValue ? (choice, isList.Value, true)
            : null;
    }

    /// <summary>Whether a value of <paramref name="type"/> is a list of texts (<see langword="true"/>), one text, or neither (<see langword="null"/>).</summary>
    private static bool? IsListOfTexts(ITypeSymbol? type) => type switch
    {
        { SpecialType: SpecialType.System_String } => false,
        IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_String } => true,
        INamedTypeSymbol named when named.AllInterfaces.Prepend(named).Any(static other => other is { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T } && other.TypeArguments[0].SpecialType == SpecialType.System_String) => true,
        _ => null,
    };

    /// <summary>What <paramref name="expression"/> starts from: the configuration in <c>configuration.GetSection("Adobe")["Metascopes"]</c>.</summary>
    private static ExpressionSyntax RootOf(ExpressionSyntax expression)
    {
        while (true)
        {
            var inner = expression switch
            {
                MemberAccessExpressionSyntax { Expression: not InstanceExpressionSyntax } access => access.Expression,
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Expression,
                ElementAccessExpressionSyntax element => element.Expression,
                CastExpressionSyntax cast => cast.Expression,
                ParenthesizedExpressionSyntax parentheses => parentheses.Expression,
                PostfixUnaryExpressionSyntax certain => certain.Operand,
                BinaryExpressionSyntax choice => choice.Left,
                _ => null,
            };
            if (inner is null)
            {
                return expression;
            }

            expression = inner;
        }
    }

    /// <summary>Whether every name that <paramref name="expression"/> starts from means the same at the place of the request, but for <paramref name="replaced"/>.</summary>
    private bool CanBeWrittenAtPlace(ExpressionSyntax expression, ExpressionSyntax? replaced)
    {
        var nodes = expression.DescendantNodesAndSelf(node => node != replaced).Where(node => node != replaced).ToList();
        if (nodes.Any(static node => node is InstanceExpressionSyntax)
            && expression.FirstAncestorOrSelf<TypeDeclarationSyntax>() != _place.FirstAncestorOrSelf<TypeDeclarationSyntax>())
        {
            return false;
        }

        return nodes.OfType<SimpleNameSyntax>()
            .Where(static name => !(name.Parent is MemberAccessExpressionSyntax access && access.Name == name))
            .Where(static name => name.Parent is not (NameColonSyntax or NameEqualsSyntax or QualifiedNameSyntax))
            .All(name => _graph.Program.SymbolOf(name) is { } symbol && (IsDeclaredIn(symbol, expression) || IsKnownAtPlace(symbol)));
    }

    private static bool IsDeclaredIn(ISymbol symbol, ExpressionSyntax expression) =>
        symbol is IParameterSymbol or ILocalSymbol
        && symbol.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == expression.SyntaxTree && expression.Span.Contains(reference.Span));

    private bool IsKnownAtPlace(ISymbol symbol)
    {
        var model = _graph.Program.ModelOf(_place.SyntaxTree);
        var known = symbol is INamespaceOrTypeSymbol
            ? model.LookupNamespacesAndTypes(_place.SpanStart, name: symbol.Name)
            : model.LookupSymbols(_place.SpanStart, name: symbol.Name);
        return known.Any(other => SymbolKey.Same(other, symbol));
    }
}
