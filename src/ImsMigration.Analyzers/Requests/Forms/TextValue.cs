using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Requests.Forms;

/// <summary>One piece of the value of a field that stands in a text.</summary>
/// <param name="Span">The source that goes if the piece goes.</param>
/// <param name="Value">The expression that is the piece; <see langword="null"/> if it is a part of a longer literal.</param>
internal sealed record ValuePiece(TextSpan Span, ExpressionSyntax? Value);

/// <summary>
/// The value of a field of a url-encoded text: all that stands between the equals sign and the next <c>&amp;</c>, whether that is one
/// computed part or several with constants between them, as in <c>jwt_token={unsigned}.{signature}</c>.
/// </summary>
/// <param name="Pieces">The pieces, in order.</param>
/// <param name="IsUnderstood">Whether it is known where the value ends. If not, nobody may rewrite it.</param>
internal sealed record TextValue(ImmutableArray<ValuePiece> Pieces, bool IsUnderstood)
{
    /// <summary>Of a value in a format the positions of the arguments that go with it.</summary>
    public ImmutableArray<int> FormatArguments { get; init; } = ImmutableArray<int>.Empty;

    /// <summary>The pieces that are expressions.</summary>
    public IEnumerable<ExpressionSyntax> Values => Pieces.Select(static piece => piece.Value).OfType<ExpressionSyntax>();

    /// <summary>
    /// The value that begins at <paramref name="start"/> in the source of <paramref name="part"/>, a literal or the constant part of an
    /// interpolated string.
    /// </summary>
    public static TextValue Behind(SyntaxNode part, int start, ProgramModel program)
    {
        var reader = new Reader(program);
        reader.ReadFrom(part, start);
        return new TextValue(reader.Pieces.ToImmutable(), reader.IsUnderstood);
    }

    private sealed class Reader
    {
        private const char Separator = '&';

        private readonly ProgramModel _program;
        private bool _isEnded;
        private bool _isBehindComputed;

        public Reader(ProgramModel program) => _program = program;

        public ImmutableArray<ValuePiece>.Builder Pieces { get; } = ImmutableArray.CreateBuilder<ValuePiece>();

        public bool IsUnderstood { get; private set; } = true;

        public void ReadFrom(SyntaxNode part, int start)
        {
            var token = part.GetFirstToken();
            AddConstant(TextSpan.FromBounds(start, ContentOf(token).End), token);
            if (part is InterpolatedStringContentSyntax content && part.Parent is InterpolatedStringExpressionSyntax whole)
            {
                AddContents(whole.Contents.Skip(whole.Contents.IndexOf(content) + 1));
            }

            AddBehind(part is InterpolatedStringContentSyntax ? part.Parent! : part);
        }

        private void AddBehind(SyntaxNode text)
        {
            var node = text;
            while (!_isEnded)
            {
                switch (node.Parent)
                {
                    case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                        if (sum.Left == node)
                        {
                            AddOperand(sum.Right, TextSpan.FromBounds(sum.Left.Span.End, sum.Right.Span.End));
                        }

                        node = sum;
                        break;
                    case ParenthesizedExpressionSyntax:
                        node = node.Parent;
                        break;
                    case ArgumentSyntax argument:
                        AddBehindArgument(argument);
                        return;
                    case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax statement } variable }:
                        AddGrowth(statement, variable.Identifier.ValueText);
                        return;
                    case AssignmentExpressionSyntax { Left: IdentifierNameSyntax variable, Parent: ExpressionStatementSyntax statement }:
                        AddGrowth(statement, variable.Identifier.ValueText);
                        return;
                    default:
                        return;
                }
            }
        }

        private void AddBehindArgument(ArgumentSyntax argument)
        {
            switch (argument.Parent?.Parent)
            {
                case InvocationExpressionSyntax call when IsAppend(call):
                    AddAppended(call);
                    break;
                case ObjectCreationExpressionSyntax creation when creation.Type.GetLastToken().ValueText == "StringBuilder":
                    AddAppended(creation);
                    break;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Concat" } } concat:
                    var arguments = concat.ArgumentList.Arguments;
                    foreach (var next in arguments.Skip(arguments.IndexOf(argument) + 1))
                    {
                        AddOperand(next.Expression, TextSpan.FromBounds(next.GetFirstToken().GetPreviousToken().SpanStart, next.Span.End));
                    }

                    break;
            }
        }

        /// <summary>What the calls behind <paramref name="receiver"/> in its chain append, and then the statements on the same builder.</summary>
        private void AddAppended(ExpressionSyntax receiver)
        {
            var last = AddChain(receiver);
            switch (last.Parent)
            {
                case ExpressionStatementSyntax statement
                    when last is InvocationExpressionSyntax call && AppendChain.EndingWith(call) is { Receiver: IdentifierNameSyntax builder }:
                    AddGrowth(statement, builder.Identifier.ValueText);
                    break;
                case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax statement } variable }:
                    AddGrowth(statement, variable.Identifier.ValueText);
                    break;
            }
        }

        /// <summary>The end of the chain, as far as it appends.</summary>
        private ExpressionSyntax AddChain(ExpressionSyntax receiver)
        {
            while (!_isEnded
                && receiver.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access
                && access.Expression == receiver)
            {
                if (IsAppend(call))
                {
                    AddOperand(call.ArgumentList.Arguments[0].Expression, TextSpan.FromBounds(receiver.Span.End, call.Span.End));
                }
                else if (access.Name.Identifier.ValueText.StartsWith("Append", StringComparison.Ordinal))
                {
                    EndAtFormat(call);
                }
                else
                {
                    break;
                }

                receiver = call;
            }

            return receiver;
        }

        /// <summary>What the statements behind <paramref name="statement"/> add to <paramref name="variable"/>.</summary>
        private void AddGrowth(StatementSyntax statement, string variable)
        {
            foreach (var next in StatementList.Behind(statement))
            {
                if (_isEnded)
                {
                    return;
                }

                var expression = (next as ExpressionStatementSyntax)?.Expression;
                if (expression is AssignmentExpressionSyntax sum && IsGrowthOf(variable, sum))
                {
                    AddOperand(sum.Right, WholeLine(next));
                }
                else if (expression is InvocationExpressionSyntax call
                    && AppendChain.EndingWith(call) is { Receiver: IdentifierNameSyntax builder, Calls: var calls }
                    && builder.Identifier.ValueText == variable)
                {
                    AddStatement(next, builder, calls);
                }
                else if (next.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == variable))
                {
                    // What is added under a condition begins a field of its own, or is not understood.
                    IsUnderstood &= !next.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(inner => IsGrowthOf(variable, inner) && !BeginsField(inner.Right));
                    return;
                }
            }
        }

        private static bool IsGrowthOf(string variable, AssignmentExpressionSyntax sum) =>
            sum.IsKind(SyntaxKind.AddAssignmentExpression) && sum.Left is IdentifierNameSyntax target && target.Identifier.ValueText == variable;

        private void AddStatement(StatementSyntax statement, ExpressionSyntax builder, ImmutableArray<InvocationExpressionSyntax> calls)
        {
            var count = Pieces.Count;
            if (AddChain(builder) == calls[calls.Length - 1] && !_isEnded && Pieces.Count == count + calls.Length)
            {
                // All that the statement appends belongs to the value.
                var values = Pieces.Skip(count).Select(static piece => piece.Value).ToList();
                Pieces.Count = count;
                Pieces.AddRange(values.Select(value => new ValuePiece(WholeLine(statement), value)));
            }
        }

        private static TextSpan WholeLine(StatementSyntax statement) =>
            TextSpan.FromBounds(statement.GetFirstToken().GetPreviousToken().Span.End, statement.Span.End);

        private static bool IsAppend(InvocationExpressionSyntax call) =>
            call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Append" }, ArgumentList.Arguments.Count: 1 };

        private void EndAtFormat(InvocationExpressionSyntax call)
        {
            _isEnded = true;
            if (call.ArgumentList.Arguments.Count == 0 || !BeginsField(call.ArgumentList.Arguments[0].Expression))
            {
                IsUnderstood = false;
                Pieces.AddRange(call.ArgumentList.Arguments.Select(static argument => new ValuePiece(argument.Span, argument.Expression)));
            }
        }

        private bool BeginsField(ExpressionSyntax text) => TextOf(text) is { Length: > 0 } constant && constant[0] == Separator;

        /// <summary>The constant text of <paramref name="expression"/> or of its beginning; <see langword="null"/> if it begins with something else.</summary>
        private string? TextOf(ExpressionSyntax expression) => expression switch
        {
            LiteralExpressionSyntax { Token.Value: string or char } literal => literal.Token.ValueText,
            InterpolatedStringExpressionSyntax { Contents: { Count: > 0 } contents } => (contents[0] as InterpolatedStringTextSyntax)?.TextToken.ValueText,
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => TextOf(sum.Left),
            ParenthesizedExpressionSyntax parenthesized => TextOf(parenthesized.Expression),
            _ => FormEntry.ConstantText(expression, _program),
        };

        private void AddOperand(ExpressionSyntax operand, TextSpan whole)
        {
            if (_isEnded)
            {
                return;
            }

            switch (operand)
            {
                case LiteralExpressionSyntax { Token: { Value: string } token } when token.ValueText.IndexOf(Separator) >= 0:
                    AddConstant(ContentOf(token), token);
                    break;
                case InterpolatedStringExpressionSyntax interpolated when Holds(interpolated, Separator):
                    AddContents(interpolated.Contents);
                    break;
                case LiteralExpressionSyntax { Token.Value: char character } when character == Separator:
                    _isEnded = true;
                    break;
                case var _ when BeginsField(operand):
                    _isEnded = true;
                    break;
                case var _ when Holds(operand, Separator):
                    // It is still followed to see what is sent.
                    Pieces.Add(new ValuePiece(whole, operand));
                    IsUnderstood = false;
                    _isEnded = true;
                    break;
                default:
                    AddPiece(whole, operand);
                    break;
            }
        }

        private static bool Holds(SyntaxNode node, char separator) =>
            node.DescendantTokens().Any(token => token.Value is string or char && token.ValueText.IndexOf(separator) >= 0);

        private void AddContents(IEnumerable<InterpolatedStringContentSyntax> contents)
        {
            foreach (var content in contents.TakeWhile(_ => !_isEnded))
            {
                if (content is InterpolationSyntax interpolation)
                {
                    AddPiece(interpolation.Span, interpolation.Expression);
                }
                else
                {
                    AddConstant(content.Span, content.GetFirstToken());
                }
            }
        }

        /// <summary>Adds the part <paramref name="span"/> of a literal up to the end of the value.</summary>
        private void AddConstant(TextSpan span, SyntaxToken token)
        {
            var source = token.Text.Substring(span.Start - token.SpanStart, span.Length);
            var end = source.IndexOf(Separator);
            _isEnded = end >= 0;
            if (end != 0 && source.Length > 0)
            {
                Pieces.Add(new ValuePiece(_isEnded ? new TextSpan(span.Start, end) : span, null));
                _isBehindComputed = false;
            }
        }

        /// <summary>Two computed pieces side by side can be one value or two fields.</summary>
        private void AddPiece(TextSpan span, ExpressionSyntax expression)
        {
            var begins = TextOf(expression) is { Length: > 0 };
            var isComposed = expression is BinaryExpressionSyntax or InterpolatedStringExpressionSyntax or ParenthesizedExpressionSyntax;
            IsUnderstood &= begins || !_isBehindComputed;
            _isBehindComputed = isComposed || !begins;
            Pieces.Add(new ValuePiece(span, expression));
        }

        /// <summary>The text between the quotes of <paramref name="token"/>.</summary>
        private static TextSpan ContentOf(SyntaxToken token)
        {
            var text = token.Text;
            if (token.IsKind(SyntaxKind.InterpolatedStringTextToken))
            {
                return token.Span;
            }

            var start = text.IndexOf('"') is var quote && quote >= 0 ? quote : 0;
            var quotes = text.Skip(start).TakeWhile(static c => c == '"').Count() is var count && count > 2 ? count : 1;
            return TextSpan.FromBounds(token.SpanStart + start + quotes, token.Span.End - quotes);
        }
    }
}
