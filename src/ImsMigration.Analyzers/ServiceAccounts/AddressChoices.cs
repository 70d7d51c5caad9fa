using System.Collections.Generic;
using System.Linq;
using ImsMigration.Adobe;
using ImsMigration.Code;
using ImsMigration.Requests;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.ServiceAccounts;

/// <summary>
/// Finds out whether the address of a request is one of several of which not all are known: the branches of a condition, or the elements of a
/// table that is looked up with a name or gone through.
/// </summary>
internal sealed class AddressChoices
{
    private readonly FlowGraph _graph;

    /// <summary>Creates it over <paramref name="graph"/>.</summary>
    public AddressChoices(FlowGraph graph) => _graph = graph;

    /// <summary>
    /// Whether <paramref name="request"/> can go to IMS or to an address that is not known, with the field at <paramref name="entry"/>: not if
    /// the same condition that chooses the address chooses also whether that is sent.
    /// </summary>
    public bool CanGoElsewhere(TracedRequest request, SyntaxNode entry) =>
        request.Around.Any(static text => NamesIms(text.Text))
        && request.Slices.Any(slice => slice.Operations.Any(operation => !_graph.Program.IsGenerated(operation.Syntax.SyntaxTree)
            && ChoicesAt(operation) is { Count: > 1 } choices
            && AreMixed(choices, slice.Crossroads.Assumed)
            && !(operation is IConditionalOperation choice && IsForIms(choice, entry, slice.Crossroads.Assumed))));

    /// <summary>Whether the field at <paramref name="entry"/> is sent only where <paramref name="choice"/> chooses the address of IMS.</summary>
    private bool IsForIms(IConditionalOperation choice, SyntaxNode entry, Assumptions assumed) =>
        choice.Condition.Syntax is ExpressionSyntax condition
        && SameCondition.BranchOf(entry, condition, _graph) is { } isTrue
        && (isTrue ? choice.WhenTrue : choice.WhenFalse) is { } address
        && IsForIms(address, assumed);

    /// <summary>A value that is taken where another is missing is its default and no other address: <c>url ?? ims</c>, <c>url == "" ? ims : url</c>.</summary>
    private List<IOperation> ChoicesAt(IOperation operation) => operation switch
    {
        IConditionalOperation { WhenFalse: { } other } choice when !IsTested(choice.WhenTrue, choice.Condition) && !IsTested(other, choice.Condition) => [choice.WhenTrue, other],
        ISwitchExpressionOperation choice => choice.Arms.Select(static arm => arm.Value).Where(static value => value is not IThrowOperation).ToList(),
        IPropertyReferenceOperation { Instance: { } table, Arguments: { Length: 1 } names } when !names[0].Value.ConstantValue.HasValue => ElementsOf(table),
        IArrayElementReferenceOperation { Indices: { Length: 1 } indices } element when !indices[0].ConstantValue.HasValue => ElementsOf(element.ArrayReference),
        ILocalReferenceOperation { Local: var local } => ElementsOf(TableOf(local)),
        _ => [],
    };

    private static bool IsTested(IOperation value, IOperation condition)
    {
        var symbol = SymbolOf(Conversions.Unconverted(value));
        return symbol is not null && condition.DescendantsAndSelf().Any(part => SymbolKey.Same(SymbolOf(part), symbol));
    }

    private static ISymbol? SymbolOf(IOperation? operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IMemberReferenceOperation member => member.Member,
        _ => null,
    };

    /// <summary>What the loop goes through that declares <paramref name="variable"/>.</summary>
    private IOperation? TableOf(ILocalSymbol variable) =>
        variable.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_graph.Program.CancellationToken).FirstAncestorOrSelf<CommonForEachStatementSyntax>() is { } loop
        && !loop.Statement.Span.Contains(variable.DeclaringSyntaxReferences[0].Span)
            ? _graph.Program.OperationOf(loop.Expression)
            : null;

    /// <summary>The elements of <paramref name="table"/>, as far as they are written where it is created.</summary>
    private List<IOperation> ElementsOf(IOperation? table) => table switch
    {
        null => [],
        IConversionOperation conversion => ElementsOf(conversion.Operand),
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues.ToList(),
        IObjectCreationOperation { Initializer: { } initializer } => initializer.Initializers.Select(ElementOf).OfType<IOperation>().ToList(),
        { Syntax: CollectionExpressionSyntax collection } =>
            collection.Elements.OfType<ExpressionElementSyntax>().Select(element => _graph.Program.OperationOf(element.Expression)).OfType<IOperation>().ToList(),
        _ => SymbolOf(table) is { } holder ? _graph.Writes.Find(holder).Where(static write => !write.IsMutation).SelectMany(write => HeldBy(write.Value)).ToList() : [],
    };

    private List<IOperation> HeldBy(IOperation value) =>
        Conversions.Unconverted(value) is IArrayCreationOperation or IObjectCreationOperation or { Syntax: CollectionExpressionSyntax } ? ElementsOf(value) : [];

    private static IOperation? ElementOf(IOperation initializer) => initializer switch
    {
        IAssignmentOperation assignment => assignment.Value,
        IInvocationOperation { Arguments: { IsEmpty: false } arguments } => arguments[arguments.Length - 1].Value,
        _ => null,
    };

    private bool AreMixed(List<IOperation> choices, Assumptions assumed)
    {
        var named = choices.Where(static choice => choice.ConstantValue is not { HasValue: true, Value: null or "" }).Select(choice => IsForIms(choice, assumed)).ToList();
        return named.Contains(true) && named.Contains(false);
    }

    private bool IsForIms(IOperation choice, Assumptions assumed) => _graph.Backward([choice], static _ => false, assumed: assumed).Texts.Any(static text => NamesIms(text.Text));

    private static bool NamesIms(string text) =>
        ImsEndpoints.NamesExchange(text) || ImsEndpoints.NamesRelativeExchange(text) || ImsEndpoints.NamesTokenEndpoint(text) || ImsEndpoints.NamesHost(text);
}
