using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Requests;
using ImsMigration.Requests.Forms;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Responses;

/// <summary>
/// Finds where a program takes <c>expires_in</c> of a token answer for milliseconds: it starts at the places that take
/// milliseconds, follows the value back as long as it keeps its unit, and asks whose answer it was read from.
/// </summary>
internal sealed class MillisecondUseFinder
{
    /// <summary>A helper that calls another helper, and one more.</summary>
    private const int MaximumDepth = 3;

    private readonly FlowGraph _graph;
    private readonly ExpiresInReads _reads;
    private readonly AnswerTracer _answers;
    private readonly MillisecondPlaces _places;
    private readonly UnitPlaces _units;
    private readonly SharedParameters _shared;
    private readonly MillisecondTerms _terms;
    private readonly UnitGuard _guard;

    /// <summary>The work on the place that is read.</summary>
    private WorkBudget _work = new();

    /// <summary>Creates a finder over <paramref name="graph"/>; <paramref name="holdsExchange"/> says whether its program still has the JWT exchange.</summary>
    public MillisecondUseFinder(FlowGraph graph, Func<bool> holdsExchange)
    {
        _graph = graph;
        _reads = new ExpiresInReads(graph);
        _answers = new AnswerTracer(graph, _reads, holdsExchange);
        _places = new MillisecondPlaces(graph.Program);
        _units = new UnitPlaces(graph);
        _shared = new SharedParameters(graph, HoldsValue);
        _terms = new MillisecondTerms(graph, HoldsValue);
        _guard = new UnitGuard(graph.Program, HoldsValue);
    }

    /// <summary>The words of which a text with such a use has one, in a program whose source has one of <see cref="ExpiresInReads.Words"/>.</summary>
    public static ImmutableArray<string> Words { get; } = ExpiresInReads.Words.AddRange(MillisecondPlaces.Words);

    /// <summary>All such uses in the program of <paramref name="graph"/>, whoever issued the token; none in a program that never names the value.</summary>
    public static IEnumerable<MillisecondUse> FindAll(FlowGraph graph)
    {
        var program = graph.Program;
        if (!ExpiresInReads.Words.SelectMany(program.TreesWith).Any())
        {
            return [];
        }

        var holdsExchange = new Lazy<bool>(() => program.TreesWith(TokenForm.JwtField).Any() || new EndpointFinder(program).FindAll().Any(static mention => mention.IsCertain));
        var finder = new MillisecondUseFinder(graph, () => holdsExchange.Value);
        var uses = Words.SelectMany(program.TreesWith).Distinct().ToList().SelectMany(finder.In).GroupBy(static use => use.Place.Node).Select(static same => same.First()).ToList();
        return WithoutParts(uses, static use => use.Terms.Select(static term => (SyntaxNode)term.Expression), static use => use.Place.Quantity?.Syntax is { } quantity ? [quantity] : []);
    }

    /// <summary>
    /// <paramref name="uses"/> without those whose <paramref name="quantity"/> is one of the <paramref name="terms"/> of another: such a sum
    /// is a part of that use, in whichever file it stands.
    /// </summary>
    /// <typeparam name="TUse">The uses.</typeparam>
    /// <typeparam name="TPlace">What stands for a place in the source.</typeparam>
    public static IEnumerable<TUse> WithoutParts<TUse, TPlace>(IReadOnlyCollection<TUse> uses, Func<TUse, IEnumerable<TPlace>> terms, Func<TUse, IEnumerable<TPlace>> quantity)
    {
        var all = new HashSet<TPlace>(uses.SelectMany(terms));
        return uses.Where(use => !quantity(use).Any(all.Contains));
    }

    /// <summary>
    /// The uses in <paramref name="tree"/>, whoever issued the token, each once, also those that are only a part of another. Those that cannot be
    /// followed to their ends are not among them, and none is if there are too many.
    /// </summary>
    public IEnumerable<MillisecondUse> In(SyntaxTree tree)
    {
        var file = WorkBudget.OfFile(tree);
        var uses = _places.In(tree)
            .Concat(_units.In(tree))
            .Concat(BinaryPlaces(tree, file))
            .SelectMany(place => ReadPlace(place, file))
            .GroupBy(static use => use.Place.Node)
            .Select(static places => places.First())
            .ToList();
        return file.IsExceeded ? [] : uses;
    }

    private List<MillisecondUse> ReadPlace(MillisecondPlace place, WorkBudget file)
    {
        if (file.IsExceeded)
        {
            return [];
        }

        _work = new WorkBudget(file);
        var uses = Read(place, MaximumDepth).ToList();
        return _work.IsExceeded ? [] : uses;
    }

    /// <summary>The uses at <paramref name="place"/>: none, or itself, or those by which the value gets into a method that others call as well.</summary>
    private IEnumerable<MillisecondUse> Read(MillisecondPlace place, int depth)
    {
        var slice = Follow(place.Value, place.Assumed);
        var reads = slice.Hits.Where(hit => IsRead(hit.Operation)).ToImmutableArray();
        if (IsOwnMember(place))
        {
            reads = ImmutableArray.Create(new SliceHit(Conversions.Unconverted(place.Value), null));
        }

        if (reads.IsEmpty || ChangesUnit(slice, place) || _guard.Guards(place.Node))
        {
            return [];
        }

        if (depth > 0 && _shared.ArgumentsOn(slice) is { IsEmpty: false } arguments)
        {
            return arguments.SelectMany(argument => Read(argument, depth - 1));
        }

        var issuer = AnswerTracer.Combine(reads.Select(read => _answers.IssuerOf(read, _work, place.Assumed)).ToList());
        var (terms, isClear) = _terms.In(slice, reads);
        return [new MillisecondUse(place, issuer, reads, terms, isClear)];
    }

    private bool HoldsValue(IOperation operation) => Follow(operation).Hits.Any(hit => IsRead(hit.Operation));

    /// <summary>Whether a variable on the <paramref name="way"/> is multiplied or divided in place, other than by <paramref name="place"/> itself.</summary>
    private bool ChangesUnit(Slice way, MillisecondPlace place) =>
        way.Symbols.Where(static symbol => symbol is not IMethodSymbol)
            .SelectMany(_graph.Writes.Find)
            .Any(write => write.Site.Syntax != place.Node && MillisecondQuantity.EndsUnitInPlace(write.Site));

    private Slice Follow(IOperation value, Assumptions? assumed = null) =>
        _graph.Backward([value], operation => IsRead(operation) || MillisecondQuantity.EndsUnit(operation), work: _work, assumed: assumed);

    private bool IsRead(IOperation operation) => _reads.IsRead(operation);

    /// <summary>A deserialized object that turns its own value into seconds: <c>answer.ExpiresIn /= 1000</c>.</summary>
    private static bool IsOwnMember(MillisecondPlace place) =>
        place.Kind == MillisecondUseKind.Division
        && Conversions.Unconverted(place.Value) is IMemberReferenceOperation member
        && ExpiresInReads.IsMember(member)
        && place.Node.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is { } assignment
        && SyntaxFactory.AreEquivalent(assignment.Left, member.Syntax);

    /// <summary>The divisions, sums and comparisons in <paramref name="tree"/>, if it names the value.</summary>
    private IEnumerable<MillisecondPlace> BinaryPlaces(SyntaxTree tree, WorkBudget file)
    {
        if (!ExpiresInReads.Words.Any(word => _graph.Program.Mentions(tree, word)))
        {
            yield break;
        }

        var calculates = MillisecondQuantity.Words.Any(word => _graph.Program.Mentions(tree, word));
        var divides = calculates || _graph.Program.Mentions(tree, "000") || _graph.Program.Mentions(tree, "0.001");
        foreach (var node in divides ? tree.GetRoot(_graph.Program.CancellationToken).DescendantNodes() : [])
        {
            _graph.Program.CancellationToken.ThrowIfCancellationRequested();
            if (file.IsExceeded)
            {
                yield break;
            }

            foreach (var place in PlacesAt(node, calculates, file))
            {
                yield return place;
            }
        }
    }

    private IEnumerable<MillisecondPlace> PlacesAt(SyntaxNode node, bool calculates, WorkBudget file)
    {
        switch (node.Kind())
        {
            case SyntaxKind.DivideExpression or SyntaxKind.DivideAssignmentExpression or SyntaxKind.MultiplyExpression:
                return _graph.Program.OperationOf(node) is { } operation && DividedBy(operation) is { } value
                    ? [new MillisecondPlace(MillisecondUseKind.Division, node, value)]
                    : [];
            case SyntaxKind.AddExpression or SyntaxKind.SubtractExpression
                or SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression
                or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression when calculates:
                return _graph.Program.OperationOf(node) is IBinaryOperation { ConstantValue.HasValue: false, Type.SpecialType: not SpecialType.System_String } binary
                    ? Quantities(binary, new WorkBudget(file))
                    : [];
            default:
                return [];
        }
    }

    /// <summary>What <paramref name="operation"/> divides by the milliseconds of another unit.</summary>
    private static IOperation? DividedBy(IOperation operation) => operation switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide, ConstantValue.HasValue: false } quotient
            when MillisecondQuantity.ConstantOf(quotient.RightOperand) is { } divisor && MillisecondPlaces.ConvertsUnit(divisor) => quotient.LeftOperand,
        ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Divide } quotient
            when MillisecondQuantity.ConstantOf(quotient.Value) is { } divisor && MillisecondPlaces.ConvertsUnit(divisor) => quotient.Target,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply, ConstantValue.HasValue: false } product
            when MillisecondQuantity.ConstantOf(product.RightOperand) is 0.001 => product.LeftOperand,
        _ => null,
    };

    private IEnumerable<MillisecondPlace> Quantities(IBinaryOperation binary, WorkBudget work)
    {
        foreach (var (value, other) in new[] { (binary.LeftOperand, binary.RightOperand), (binary.RightOperand, binary.LeftOperand) })
        {
            if (!value.ConstantValue.HasValue && Quantity(other, MillisecondQuantity.Is, work) is { } quantity && Quantity(value, MillisecondQuantity.IsAnswer, work) is null && !work.IsExceeded)
            {
                yield return new MillisecondPlace(MillisecondUseKind.Quantity, value.Syntax, value) { Quantity = quantity };
            }
        }
    }

    /// <summary>What <paramref name="isQuantity"/> finds among the terms of <paramref name="operand"/>, also behind a variable.</summary>
    private IOperation? Quantity(IOperation operand, Func<IOperation, bool> isQuantity, WorkBudget work) =>
        _graph.Backward([operand], operation => isQuantity(operation) || MillisecondQuantity.EndsUnit(operation), work: work)
            .Hits.Select(static hit => hit.Operation).FirstOrDefault(isQuantity);
}
