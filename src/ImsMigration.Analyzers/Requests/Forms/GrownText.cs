using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Requests.Forms;

/// <summary>One statement that adds to a text.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Pieces">The texts that it adds, in order; empty if it adds a field.</param>
/// <param name="Field">The query field that it adds by <c>QueryHelpers.AddQueryString</c>; <see langword="null"/> if it adds texts.</param>
internal sealed record TextGrowth(ExpressionStatementSyntax Statement, ImmutableArray<TextTemplate> Pieces, FormField? Field);

/// <summary>
/// A text that a local variable holds and that grows statement by statement, each of which is always executed: by <c>+=</c>,
/// by a StringBuilder, by <c>url = QueryHelpers.AddQueryString(url, …)</c>.
/// </summary>
/// <param name="Start">The texts that it starts with: one, or none if it starts as an empty StringBuilder.</param>
/// <param name="Growths">The statements that add to it, in order.</param>
/// <param name="Use">The only use that is none of them, behind them.</param>
internal sealed record GrownText(ImmutableArray<TextTemplate> Start, ImmutableArray<TextGrowth> Growths, ExpressionSyntax Use)
{
    /// <summary>The whole text, without the fields that are no part of it before the program runs.</summary>
    public TextTemplate Template => TextTemplate.Joined(Use, Start.Concat(Growths.SelectMany(static growth => growth.Pieces)));

    /// <summary>The text that <paramref name="form"/> is a part of; <see langword="null"/> if it does not grow so.</summary>
    public static GrownText? Around(TokenForm form, FlowGraph graph) =>
        VariableOf(form.Anchor.Entry, graph.Program) is { DeclaringSyntaxReferences: { Length: 1 } references } variable
        && references[0].GetSyntax(graph.Program.CancellationToken) is VariableDeclaratorSyntax { Initializer.Value: { } value, Parent.Parent: LocalDeclarationStatementSyntax declaration }
        && StartOf(value) is { } start
            ? Read(variable, start, declaration, graph)
            : null;

    private static ILocalSymbol? VariableOf(SyntaxNode entry, ProgramModel program)
    {
        SyntaxNode? node = entry switch
        {
            { Parent: AssignmentExpressionSyntax assignment } when assignment.Right == entry => assignment.Left,
            { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } } => declarator,
            InvocationExpressionSyntax call => AppendChain.EndingWith(call)?.Receiver,
            _ => null,
        };
        return (node is VariableDeclaratorSyntax ? program.DeclaredSymbolOf(node) : node is null ? null : program.SymbolOf(node)) as ILocalSymbol;
    }

    private static ImmutableArray<TextTemplate>? StartOf(ExpressionSyntax value) => value switch
    {
        BaseObjectCreationExpressionSyntax { Initializer: null, ArgumentList: null or { Arguments.Count: 0 } } => ImmutableArray<TextTemplate>.Empty,
        BaseObjectCreationExpressionSyntax { Initializer: null, ArgumentList.Arguments: { Count: 1 } arguments } when arguments[0].Expression is not LiteralExpressionSyntax { Token.Value: int } => ImmutableArray.Create(TextTemplate.OfPiece(arguments[0].Expression)),
        BaseObjectCreationExpressionSyntax => null,
        _ => ImmutableArray.Create(TextTemplate.OfPiece(value)),
    };

    private static GrownText? Read(ILocalSymbol variable, ImmutableArray<TextTemplate> start, LocalDeclarationStatementSyntax declaration, FlowGraph graph)
    {
        var growths = ImmutableArray.CreateBuilder<TextGrowth>();
        ExpressionSyntax? read = null;
        foreach (var use in graph.References.Find(variable).OfType<IdentifierNameSyntax>().OrderBy(static use => use.SpanStart))
        {
            if (growths.Count > 0 && growths[growths.Count - 1].Statement.Span.Contains(use.Span))
            {
                continue;
            }

            if (read is null && use.FirstAncestorOrSelf<ExpressionStatementSyntax>() is { } statement && StatementList.HolderOf(statement) == StatementList.HolderOf(declaration) && GrowthBy(statement, use, graph.Program) is { } growth)
            {
                growths.Add(growth);
            }
            else if (read is not null || use.Ancestors().TakeWhile(node => node != StatementList.HolderOf(declaration)).Any(static node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            {
                return null;
            }
            else
            {
                read = use;
            }
        }

        return read is null || growths.Count == 0 ? null : new GrownText(start, growths.ToImmutable(), read);
    }

    private static TextGrowth? GrowthBy(ExpressionStatementSyntax statement, IdentifierNameSyntax use, ProgramModel program) => statement.Expression switch
    {
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression } sum when sum.Left == use => Texts(statement, [TextTemplate.OfPiece(sum.Right)]),
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Right: InvocationExpressionSyntax call } assignment when assignment.Left == use => FieldOf(call, use, program) is { } field ? new TextGrowth(statement, ImmutableArray<TextTemplate>.Empty, field) : null,
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Right: BinaryExpressionSyntax sum } assignment when assignment.Left == use => BehindFirst(sum, use) is { } added ? Texts(statement, added.Select(TextTemplate.OfPiece)) : null,
        InvocationExpressionSyntax call when AppendChain.EndingWith(call) is { } chain && chain.Receiver == use => chain.PiecesIn(program) is { } appended ? Texts(statement, appended) : null,
        _ => null,
    };

    private static TextGrowth? Texts(ExpressionStatementSyntax statement, IEnumerable<TextTemplate> pieces)
    {
        var growth = new TextGrowth(statement, pieces.ToImmutableArray(), null);
        return growth.Pieces.Any(static piece => piece.Expression.DescendantNodesAndSelf().Any(static node => node is AssignmentExpressionSyntax)) ? null : growth;
    }

    /// <summary>What <c>url = url + …</c> adds; <see langword="null"/> if the sum does not begin with <paramref name="variable"/>.</summary>
    private static ExpressionSyntax[]? BehindFirst(BinaryExpressionSyntax sum, IdentifierNameSyntax variable)
    {
        var added = new Stack<ExpressionSyntax>();
        ExpressionSyntax first = sum;
        while (first is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } inner)
        {
            added.Push(inner.Right);
            first = inner.Left;
        }

        return first is IdentifierNameSyntax name && name.Identifier.ValueText == variable.Identifier.ValueText ? added.ToArray() : null;
    }

    /// <summary>The field of <c>url = QueryHelpers.AddQueryString(url, name, value)</c>.</summary>
    private static FormField? FieldOf(InvocationExpressionSyntax call, IdentifierNameSyntax variable, ProgramModel program) =>
        call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddQueryString" }, ArgumentList.Arguments: { Count: 3 } arguments }
        && arguments[0].Expression is IdentifierNameSyntax url
        && url.Identifier.ValueText == variable.Identifier.ValueText
        && FormEntry.ConstantText(arguments[1].Expression, program) is { } name
            ? new FormField(name, call, arguments[1].Expression, arguments[2].Expression)
            : null;
}
