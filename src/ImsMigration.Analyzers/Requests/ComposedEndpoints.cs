using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ImsMigration.Adobe;
using ImsMigration.Code;
using ImsMigration.Values;
using ImsMigration.Values.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Requests;

/// <summary>
/// Finds the exchange in an address that code puts together of pieces of which none names it: <c>$"{host}/{Realm}/{Grant}/{Kind}"</c> with three
/// constants. A piece that something else needs, too, is not changed, and then none is.
/// </summary>
internal sealed class ComposedEndpoints
{
    /// <summary>Pieces are put together of pieces; nobody does so more often for one address.</summary>
    private const int MaximumDepth = 8;

    /// <summary>An address has few pieces, and a piece of it few users.</summary>
    private const int MaximumPieces = 64;

    private readonly FlowGraph _graph;
    private readonly TextReader _texts;

    /// <summary>Creates a finder over <paramref name="graph"/>.</summary>
    public ComposedEndpoints(FlowGraph graph)
    {
        _graph = graph;
        _texts = new TextReader(graph);
    }

    /// <summary>
    /// The pieces of the path, in the addresses that hold <paramref name="texts"/>, that the token endpoint has others for; none if one of them has to
    /// stay. <see langword="null"/> if no address names the exchange as a whole.
    /// </summary>
    public IReadOnlyList<EndpointMention>? Find(IEnumerable<HeldText> texts)
    {
        var named = WholesOf(texts).Select(PiecesOf).Where(static pieces => FindPath(pieces) is not null).ToList();
        return named.Count == 0 ? null : named.SelectMany(MentionsIn).ToList();
    }

    /// <summary>The addresses that hold <paramref name="texts"/> and name the exchange as a whole.</summary>
    public IEnumerable<SyntaxNode> NamesIn(IEnumerable<HeldText> texts) =>
        WholesOf(texts).Where(whole => FindPath(PiecesOf(whole)) is not null).Select(static whole => whole.Syntax);

    private static IEnumerable<IOperation> WholesOf(IEnumerable<HeldText> texts) =>
        texts.Select(static text => WholeOf(text.Operation)).OfType<IOperation>().GroupBy(static whole => whole.Syntax).Select(static same => same.First());

    private List<EndpointMention> MentionsIn(List<Piece> pieces)
    {
        if (FindPath(pieces) is not var (start, length))
        {
            return [];
        }

        var mentions = new List<EndpointMention>();
        var migrated = new StringBuilder();
        var at = 0;
        foreach (var piece in pieces)
        {
            var (from, to) = (Math.Max(start, at) - at, Math.Min(start + length, at + piece.Text.Length) - at);
            if (from < to)
            {
                var changed = ImsEndpoints.ToTokenPathPiece(piece.Text.Substring(from, to - from));
                migrated.Append(changed);
                var replacement = piece.Text.Substring(0, from) + changed + piece.Text.Substring(to);
                if (replacement != piece.Text)
                {
                    if (piece.Node is null || !piece.Holders.All(IsOnlyForExchange))
                    {
                        return [];
                    }

                    var part = mentions.Count == 0 ? EndpointPart.Base : EndpointPart.Last;
                    mentions.Add(new EndpointMention(piece.Text, piece.Node, null, part) { Replacement = replacement });
                }
            }

            at += piece.Text.Length;
        }

        return ImsEndpoints.IsTokenPath(migrated.ToString()) ? mentions : [];
    }

    private static (int Start, int Length)? FindPath(List<Piece> pieces) =>
        ImsEndpoints.FindExchangePath(string.Concat(pieces.Select(static piece => piece.Text)));

    /// <summary>Whether each use of <paramref name="holder"/> is a piece of an address of the exchange, also where another member takes it over.</summary>
    private bool IsOnlyForExchange(ISymbol holder) => IsOnlyForExchange(holder, 0);

    private bool IsOnlyForExchange(ISymbol holder, int depth)
    {
        var uses = _graph.References.Find(holder);
        return depth < MaximumDepth
            && uses.Count is > 0 and <= MaximumPieces
            && uses.All(use => IsPiece(use) || (HolderAround(use) is { } other && IsOnlyForExchange(other, depth + 1)));
    }

    private bool IsPiece(SyntaxNode use) =>
        _graph.Writes.ReferenceOperation(use) is { } operation && WholeOf(operation) is { } whole && FindPath(PiecesOf(whole)) is not null;

    /// <summary>The field or property in whose declaration <paramref name="use"/> stands, so that whoever uses that uses this.</summary>
    private ISymbol? HolderAround(SyntaxNode use) =>
        use.FirstAncestorOrSelf<SyntaxNode>(IsHolder) is { } declaration ? _graph.Program.DeclaredSymbolOf(declaration) : null;

    private static bool IsHolder(SyntaxNode node) => node is VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } or PropertyDeclarationSyntax;

    /// <summary>The text around <paramref name="operation"/> that it is a piece of; <see langword="null"/> if it is a text of its own.</summary>
    private static IOperation? WholeOf(IOperation operation)
    {
        IOperation? whole = null;
        for (var around = operation.Parent; around is not null && (IsText(around) || IsStep(around)); around = around.Parent)
        {
            whole = IsText(around) ? around : whole;
        }

        return whole;
    }

    private static bool IsText(IOperation operation) => operation switch
    {
        IInterpolatedStringOperation => true,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } => true,
        IInvocationOperation { TargetMethod: { Name: "Format" or "Join" or "Concat", ContainingType.SpecialType: SpecialType.System_String } } => true,
        _ => false,
    };

    private static bool IsStep(IOperation operation) =>
        operation is IInterpolationOperation or IInterpolatedStringTextOperation or IConversionOperation or IParenthesizedOperation
            or IArgumentOperation { Parent: IInvocationOperation { TargetMethod.ContainingType.SpecialType: SpecialType.System_String } }
            or IArrayInitializerOperation or IArrayCreationOperation;

    private List<Piece> PiecesOf(IOperation whole)
    {
        var pieces = new List<Piece>();
        Add(whole, [], pieces, 0);
        return pieces;
    }

    private void Add(IOperation value, ISymbol[] holders, List<Piece> pieces, int depth)
    {
        var text = Conversions.Unconverted(value);
        if (depth < MaximumDepth && pieces.Count < MaximumPieces && TextParts.Of(text, _graph) is { } parts)
        {
            foreach (var part in parts)
            {
                if (part.Value is { } inner)
                {
                    Add(inner, holders, pieces, depth + 1);
                }
                else
                {
                    pieces.Add(new Piece(part.Text ?? string.Empty, null, holders));
                }
            }

            return;
        }

        if (text is ILiteralOperation { ConstantValue: { HasValue: true, Value: { } constant } })
        {
            pieces.Add(new Piece(constant.ToString(), text.Syntax, holders));
        }
        else if (_texts.Read(text) is { IsAll: true, Texts: { Length: 1 } known } && known[0].Node != text.Syntax)
        {
            AddHeld(known[0], [.. holders, .. known[0].Holders], pieces, depth);
        }
        else
        {
            pieces.Add(new Piece(UnknownPart.Mark.ToString(), null, holders));
        }
    }

    private void AddHeld(KnownText held, ISymbol[] holders, List<Piece> pieces, int depth)
    {
        if (held.Node is LiteralExpressionSyntax)
        {
            pieces.Add(new Piece(held.Text, held.Node, holders));
        }
        else if (depth < MaximumDepth && _graph.Program.OperationOf(held.Node) is { } inner)
        {
            Add(inner, holders, pieces, depth + 1);
        }
        else
        {
            pieces.Add(new Piece(held.Text, null, holders));
        }
    }

    /// <summary>A piece of a text.</summary>
    /// <param name="Text">The piece.</param>
    /// <param name="Node">The literal that holds it; <see langword="null"/> if no literal holds it alone.</param>
    /// <param name="Holders">The constants and members through which it gets there.</param>
    private sealed record Piece(string Text, SyntaxNode? Node, ISymbol[] Holders);
}
