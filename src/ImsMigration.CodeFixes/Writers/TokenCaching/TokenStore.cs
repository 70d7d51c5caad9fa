using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ImsMigration.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.TokenCaching;

/// <summary>Edits the place where a token is made of an answer so that it is kept there; the token comes first, so that a half-read answer is not handed out.</summary>
internal sealed class TokenStore
{
    private readonly TokenSite _site;
    private readonly TokenCache _cache;
    private readonly TokenCacheLayout _layout;
    private readonly int _margin;

    /// <summary>Creates the editor of <paramref name="site"/>; the token is given up <paramref name="margin"/> seconds before its end.</summary>
    public TokenStore(TokenSite site, TokenCache cache, TokenCacheLayout layout, int margin)
    {
        _site = site;
        _cache = cache;
        _layout = layout;
        _margin = margin;
    }

    /// <summary>The edits.</summary>
    public IEnumerable<Replacement> Edits() =>
        (_site.Variable is { } variable ? AfterAssignment(variable) : [AtResult()]).Concat(_site.Read.Addition is { } addition ? [addition] : []);

    private Replacement AtResult()
    {
        var node = _site.Node;
        var isBlock = node is ReturnStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax };
        var line = SourceLayout.IndentationAt(_layout.Text, node.SpanStart);
        if (isBlock)
        {
            return Replace(node.Span, string.Join(_layout.NewLine + line, Statements(string.Empty)));
        }

        // A single statement, an expression body and a lambda need a block for more.
        var outer = node switch
        {
            ArrowExpressionClauseSyntax => _layout.Outer,
            ReturnStatementSyntax => SourceLayout.IndentationAt(_layout.Text, node.Parent!.SpanStart),
            _ => line,
        };
        var inner = outer + _layout.Step;
        var now = SourceLayout.IndentationAt(_layout.Text, _site.Whole.SpanStart);
        var shift = now.Length < inner.Length ? inner.Substring(now.Length) : string.Empty;
        var block = _layout.Brace(outer) + string.Concat(Statements(shift).Select(statement => _layout.NewLine + inner + statement)) + _layout.NewLine + outer + "}";
        var (first, last) = node switch
        {
            ArrowExpressionClauseSyntax => (node.GetFirstToken(), node.GetLastToken().GetNextToken()),
            AnonymousFunctionExpressionSyntax => (_site.Whole.GetFirstToken(), _site.Whole.GetLastToken()),
            _ => (node.GetFirstToken(), node.GetLastToken()),
        };
        return Replace(TextSpan.FromBounds(first.GetPreviousToken().Span.End, last.Span.End), block);
    }

    /// <summary>The statements that take the place of the result; lines that continue the answer are moved by <paramref name="shift"/>.</summary>
    private IEnumerable<string> Statements(string shift)
    {
        var (holder, value, whole) = (_site.Read.Holder.ToString(), _site.Value.ToString(), _site.Whole.ToString());
        if (!_site.Read.IsVariable)
        {
            yield return "var " + _cache.Names.Answer + " = " + Shifted(_site.Read.Holder, shift) + ";";
            value = WithHolder(_site.Value, _cache.Names.Answer);
            holder = _cache.Names.Answer;
        }

        var token = _cache.Names.Token;
        if (!_cache.Key.IsEmpty && _site.Value is not IdentifierNameSyntax)
        {
            yield return "var " + _cache.Names.Result + " = " + value + ";";
            value = token = _cache.Names.Result;
        }
        else if (!_cache.Key.IsEmpty)
        {
            token = value;
        }

        foreach (var statement in _layout.Store(value, LifetimeOf(holder), _margin))
        {
            yield return statement;
        }

        yield return "return " + whole.Substring(0, _site.Value.SpanStart - _site.Whole.SpanStart) + token + whole.Substring(_site.Value.Span.End - _site.Whole.SpanStart) + ";";
    }

    /// <summary>The edits around a statement that gives the returned variable its value.</summary>
    private IEnumerable<Replacement> AfterAssignment(string variable)
    {
        var indentation = _layout.NewLine + SourceLayout.IndentationAt(_layout.Text, _site.Node.SpanStart);
        var holder = _site.Read.Holder.ToString();
        if (!_site.Read.IsVariable)
        {
            holder = _cache.Names.Answer;
            yield return Replace(new TextSpan(_site.Node.SpanStart, 0), "var " + holder + " = " + _site.Read.Holder + ";" + indentation);
            yield return Replace(Outermost(_site.Read.Holder).Span, holder);
        }

        yield return Replace(new TextSpan(_site.Node.Span.End, 0), string.Concat(_layout.Store(variable, LifetimeOf(holder), _margin).Select(statement => indentation + statement)));
    }

    private string LifetimeOf(string holder) => string.Format(CultureInfo.InvariantCulture, _site.Read.Lifetime, holder);

    private string WithHolder(ExpressionSyntax value, string name)
    {
        var whole = Outermost(_site.Read.Holder);
        return value.ToString().Remove(whole.SpanStart - value.SpanStart, whole.Span.Length).Insert(whole.SpanStart - value.SpanStart, name);
    }

    private static ExpressionSyntax Outermost(ExpressionSyntax holder) =>
        holder.Parent is ParenthesizedExpressionSyntax parenthesized ? parenthesized : holder;

    /// <summary><paramref name="expression"/> with its further lines moved by <paramref name="shift"/>, except those that begin inside of a text.</summary>
    private string Shifted(ExpressionSyntax expression, string shift)
    {
        var text = expression.ToString();
        if (shift.Length == 0)
        {
            return text;
        }

        foreach (var line in _layout.Text.Lines.Reverse().Where(line => line.Start > expression.SpanStart && line.Start < expression.Span.End && line.Span.Length > 0))
        {
            if (!expression.FindToken(line.Start).Span.Contains(line.Start) || expression.FindToken(line.Start).SpanStart == line.Start)
            {
                text = text.Insert(line.Start - expression.SpanStart, shift);
            }
        }

        return text;
    }

    private Replacement Replace(TextSpan span, string text) => new(_site.Node.SyntaxTree, span, text);
}
