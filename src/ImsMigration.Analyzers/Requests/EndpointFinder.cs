using System.Collections.Generic;
using System.Linq;
using ImsMigration.Adobe;
using ImsMigration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Requests;

/// <summary>Finds where the source names the JWT exchange endpoint.</summary>
internal sealed class EndpointFinder
{
    /// <summary>The word that every mention has.</summary>
    public const string PathWord = "exchange";

    private readonly ProgramModel _program;
    private readonly HashSet<SyntaxNode> _folded = [];
    private readonly Dictionary<SyntaxTree, IReadOnlyList<EndpointMention>> _found = [];

    /// <summary>Creates a finder over <paramref name="program"/>.</summary>
    public EndpointFinder(ProgramModel program) => _program = program;

    /// <summary>Every mention in the program, each once, also those that are not certain.</summary>
    public IEnumerable<EndpointMention> FindAll() => _program.TreesWith(PathWord).SelectMany(In);

    /// <summary>The mentions in <paramref name="tree"/>.</summary>
    public IReadOnlyList<EndpointMention> In(SyntaxTree tree)
    {
        if (!_found.TryGetValue(tree, out var mentions))
        {
            mentions = _program.Mentions(tree, PathWord) && !_program.IsGenerated(tree)
                ? TokenSearch.Find(tree, PathWord, _program.CancellationToken)
                    .Select(MentionAt)
                    .OfType<EndpointMention>()
                    .GroupBy(static mention => mention.Node)
                    .Select(static same => same.First())
                    .ToList()
                : [];
            _found.Add(tree, mentions);
        }

        return mentions;
    }

    private EndpointMention? MentionAt(FoundToken token)
    {
        if (token.Parent is not (LiteralExpressionSyntax or InterpolatedStringTextSyntax) || token.Value is not string text)
        {
            return null;
        }

        if (ImsEndpoints.NamesExchange(text))
        {
            return new EndpointMention(text, token.Parent, null, EndpointPart.Whole);
        }

        return MentionInConcatenation(token.Parent)
            ?? MentionInSegments(text, token.Parent)
            ?? (ImsEndpoints.NamesRelativeExchange(text) ? new EndpointMention(text, token.Parent, null, EndpointPart.Relative) : null);
    }

    /// <summary>The path may be put together from constants: "https://ims-na1.adobelogin.com/ims/" + "exchange/jwt".</summary>
    private EndpointMention? MentionInConcatenation(SyntaxNode part)
    {
        var whole = part is InterpolatedStringTextSyntax ? part.Parent : null;
        for (var node = whole?.Parent ?? part.Parent; node is ParenthesizedExpressionSyntax || node.IsKind(SyntaxKind.AddExpression); node = node.Parent)
        {
            whole = node;
        }

        return whole is not null
            && _folded.Add(whole)
            && _program.ModelOf(whole.SyntaxTree).GetConstantValue(whole, _program.CancellationToken) is { HasValue: true, Value: string folded }
            && ImsEndpoints.NamesExchange(folded)
                ? new EndpointMention(folded, part is InterpolatedStringTextSyntax ? part : whole, null, EndpointPart.Whole)
                : null;
    }

    /// <summary>The path may be handed over in segments: <c>AppendPathSegments("ims", "exchange", "jwt")</c>, or one call for each.</summary>
    private static EndpointMention? MentionInSegments(string text, SyntaxNode part)
    {
        if (text.Trim('/') is not (PathWord or "ims/" + PathWord) || part.Ancestors().FirstOrDefault(static node => node is StatementSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax { Parent: not VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } }) is not { } statement)
        {
            return null;
        }

        var next = statement.DescendantNodes()
            .OfType<LiteralExpressionSyntax>()
            .FirstOrDefault(literal => literal.SpanStart > part.Span.End);
        return next?.Token.Value is string tail && tail.Trim('/') == "jwt"
            ? new EndpointMention("/ims/exchange/jwt", part, next, EndpointPart.Relative)
            : null;
    }
}
