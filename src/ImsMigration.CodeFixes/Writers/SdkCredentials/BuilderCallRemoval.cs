using System;
using System.Linq;
using ImsMigration.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.SdkCredentials;

/// <summary>Takes a call out of a chain on a builder, or the statement away if it does nothing else.</summary>
internal static class BuilderCallRemoval
{
    /// <summary>The removal of <paramref name="call"/>; <paramref name="isDropped"/> says which other calls go, too.</summary>
    public static Removal Of(InvocationExpressionSyntax call, Func<InvocationExpressionSyntax, bool> isDropped, SourceText text)
    {
        var statement = call.FirstAncestorOrSelf<ExpressionStatementSyntax>();
        return statement is not null && IsEmptyWithout(statement.Expression, call, isDropped)
            ? Removal.Whole(statement)
            : new Removal(call, LinkSpan(call, isDropped, text), RemovalStyle.Link);
    }

    /// <summary>Whether <paramref name="expression"/> is <c>builder.A(…).B(…)</c> or <c>builder = builder.A(…)</c>, and all its calls go.</summary>
    private static bool IsEmptyWithout(ExpressionSyntax expression, InvocationExpressionSyntax call, Func<InvocationExpressionSyntax, bool> isDropped)
    {
        var target = expression as AssignmentExpressionSyntax;
        var chain = target?.Right ?? expression;
        if (!chain.Span.Contains(call.Span))
        {
            return false;
        }

        while (CallOf(chain) is { } link && isDropped(link))
        {
            chain = BuilderCall.ReceiverOf(link)!;
        }

        return chain is IdentifierNameSyntax or ThisExpressionSyntax or MemberAccessExpressionSyntax
            && (target is null || (target.IsKind(SyntaxKind.SimpleAssignmentExpression) && SyntaxFactory.AreEquivalent(target.Left, chain)));
    }

    /// <summary>The call that <paramref name="chain"/> ends with, also behind a <c>?</c>.</summary>
    private static InvocationExpressionSyntax? CallOf(ExpressionSyntax chain) => chain switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax or MemberBindingExpressionSyntax } call => call,
        ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax } call } => call,
        _ => null,
    };

    /// <summary>
    /// The call with its dot. On lines of its own it goes with them, with the comments above it and behind it; a comment
    /// behind the call before it stays. What ends the statement moves up if the last calls of the chain go.
    /// </summary>
    private static TextSpan LinkSpan(InvocationExpressionSyntax call, Func<InvocationExpressionSyntax, bool> isDropped, SourceText text)
    {
        if (BuilderCall.ConditionOf(call) is { } condition)
        {
            // What is called next keeps the question mark.
            return call.Parent is MemberAccessExpressionSyntax
                ? TextSpan.FromBounds(BuilderCall.DotOf(call).SpanStart, call.Span.End)
                : TextSpan.FromBounds(HoldsComment(condition) ? condition.OperatorToken.SpanStart : condition.Expression.Span.End, call.Span.End);
        }

        var access = (MemberAccessExpressionSyntax)call.Expression;
        var dot = access.OperatorToken;
        if (!SourceLayout.StartsLine(text, dot.SpanStart))
        {
            return TextSpan.FromBounds(access.Expression.Span.End, call.Span.End);
        }

        var last = text.Lines.GetLineFromPosition(call.Span.End);
        if (!EndsLine(text, LastOfRun(call, isDropped).Span.End))
        {
            var isCommented = access.Expression.GetLastToken().TrailingTrivia.Concat(dot.LeadingTrivia).Any(static trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));
            return TextSpan.FromBounds(isCommented ? dot.SpanStart : access.Expression.Span.End, call.Span.End);
        }

        var first = text.Lines.GetLineFromPosition(dot.SpanStart).LineNumber;
        while (first > 0
            && text.Lines[first - 1].Start > access.Expression.Span.End
            && text.ToString(text.Lines[first - 1].Span).TrimStart().StartsWith("//", StringComparison.Ordinal))
        {
            first--;
        }

        return TextSpan.FromBounds(text.Lines[first].Start, last.EndIncludingLineBreak);
    }

    private static bool HoldsComment(ConditionalAccessExpressionSyntax condition) =>
        condition.Expression.GetTrailingTrivia().Concat(condition.OperatorToken.LeadingTrivia).Any(static trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));

    /// <summary>The last of the calls behind <paramref name="call"/> that go without one between them that stays.</summary>
    private static InvocationExpressionSyntax LastOfRun(InvocationExpressionSyntax call, Func<InvocationExpressionSyntax, bool> isDropped)
    {
        while (call.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } && isDropped(next))
        {
            call = next;
        }

        return call;
    }

    private static bool EndsLine(SourceText text, int position)
    {
        var rest = text.ToString(TextSpan.FromBounds(position, text.Lines.GetLineFromPosition(position).End)).Trim();
        return rest.Length == 0 || rest.StartsWith("//", StringComparison.Ordinal);
    }
}
