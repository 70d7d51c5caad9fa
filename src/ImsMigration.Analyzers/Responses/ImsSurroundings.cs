using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using ImsMigration.Adobe;
using ImsMigration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Responses;

/// <summary>
/// Says whose answer it is where the URL of the request stands in no source: the type around it says so, by its texts or
/// by its name.
/// </summary>
internal sealed class ImsSurroundings
{
    /// <summary>Adobe as the subject of a type or namespace, or IMS as a word of it; products that have their own sign-in are not IMS.</summary>
    private static readonly Regex s_name = new("Adobe(?!Sign|Workfront|Commerce|Magento)|(?<![A-Za-z])I(?:ms|MS)(?![a-z])|(?<=[a-z])I(?:ms|MS)(?![a-z])", RegexOptions.CultureInvariant);

    private readonly ProgramModel _program;
    private readonly Dictionary<SyntaxNode, TokenIssuer> _answers = [];
    private readonly Func<bool> _holdsExchange;

    /// <summary>Creates an answerer over <paramref name="program"/>; <paramref name="holdsExchange"/> says whether it still has the JWT exchange.</summary>
    public ImsSurroundings(ProgramModel program, Func<bool> holdsExchange)
    {
        _program = program;
        _holdsExchange = holdsExchange;
    }

    /// <summary>
    /// The token endpoint if the outermost type around <paramref name="node"/> names IMS and no other host, or the JWT
    /// exchange if the program still has that, too; <see cref="TokenIssuer.Unknown"/> if the type does not name IMS.
    /// </summary>
    public TokenIssuer IssuerAt(SyntaxNode node)
    {
        _program.Contains(node.SyntaxTree);
        var scope = node.AncestorsAndSelf().OfType<BaseTypeDeclarationSyntax>().LastOrDefault() ?? node.SyntaxTree.GetRoot(_program.CancellationToken);
        if (!_answers.TryGetValue(scope, out var answer))
        {
            answer = !NamesIms(scope) ? TokenIssuer.Unknown : _holdsExchange() ? TokenIssuer.Exchange : TokenIssuer.TokenEndpoint;
            _answers.Add(scope, answer);
        }

        return answer;
    }

    private static bool NamesIms(SyntaxNode scope)
    {
        var texts = scope.DescendantTokens().Select(static token => token.Value).OfType<string>().ToList();
        var name = string.Join(".", scope.AncestorsAndSelf().Select(static node => node switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
            BaseNamespaceDeclarationSyntax space => space.Name.ToString(),
            _ => string.Empty,
        }));
        return ImsRequest.AreOfIms(texts) || (s_name.IsMatch(name) && !texts.Any(ImsEndpoints.NamesForeignHost));
    }
}
