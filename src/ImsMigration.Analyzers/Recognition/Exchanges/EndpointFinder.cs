using System.Collections.Generic;
using ImsMigration.Flow;
using ImsMigration.Ims;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Recognition.Exchanges;

/// <summary>Finds where the source names the JWT exchange endpoint.</summary>
internal sealed class EndpointFinder
{
    private const string PathWord = "exchange";

    private readonly ProgramModel _program;

    /// <summary>Creates a finder over <paramref name="program"/>.</summary>
    public EndpointFinder(ProgramModel program) => _program = program;

    /// <summary>Every mention in the program, each once.</summary>
    public IEnumerable<EndpointMention> FindAll()
    {
        var seen = new HashSet<SyntaxNode>();
        foreach (var tree in _program.TreesWith(PathWord))
        {
            foreach (var token in TokenSearch.Find(tree, PathWord, _program.CancellationToken))
            {
                if (MentionAt(token) is { } mention && seen.Add(mention.Node))
                {
                    yield return mention;
                }
            }
        }
    }

    private EndpointMention? MentionAt(SyntaxToken token)
    {
        if (token.Parent is not (LiteralExpressionSyntax or InterpolatedStringTextSyntax) || token.Value is not string text)
        {
            return null;
        }

        if (ImsEndpoints.NamesExchange(text))
        {
            return new EndpointMention(text, token.Parent);
        }

        // The path may be put together from constants: "https://ims-na1.adobelogin.com/ims/" + "exchange/jwt".
        SyntaxNode? whole = null;
        for (var node = token.Parent; node is ExpressionSyntax; node = node.Parent)
        {
            if (node is ParenthesizedExpressionSyntax || node.IsKind(SyntaxKind.AddExpression))
            {
                whole = node;
            }
            else if (node != token.Parent)
            {
                break;
            }
        }

        return whole is not null
            && _program.ModelOf(whole.SyntaxTree).GetConstantValue(whole, _program.CancellationToken) is { HasValue: true, Value: string folded }
            && ImsEndpoints.NamesExchange(folded)
                ? new EndpointMention(folded, whole)
                : null;
    }
}
