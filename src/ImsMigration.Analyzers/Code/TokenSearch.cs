using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Code;

/// <summary>Finds the tokens of a tree whose text holds a word, by searching the text and not by walking the tree.</summary>
internal static class TokenSearch
{
    /// <summary>The tokens of <paramref name="tree"/> that contain <paramref name="word"/>, each once; comments and disabled code are not searched.</summary>
    public static IEnumerable<FoundToken> Find(SyntaxTree tree, string word, CancellationToken cancellationToken)
    {
        var text = tree.GetText(cancellationToken).ToString();
        var root = tree.GetRoot(cancellationToken);
        var end = -1;
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.OrdinalIgnoreCase))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (at < end)
            {
                continue;
            }

            var token = root.FindToken(at);
            if (token.Span.Contains(at))
            {
                end = token.Span.End;
                yield return new FoundToken(token);
            }
        }
    }
}
