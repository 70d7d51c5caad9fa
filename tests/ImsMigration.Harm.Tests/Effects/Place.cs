using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Harm.Tests.Effects;

/// <summary>Where in a program an effect can be planted.</summary>
/// <param name="Document">The file.</param>
/// <param name="Form">What can be planted there.</param>
/// <param name="Span">The code around which it is planted; empty where it is put between others.</param>
/// <param name="Before">What is written before the effect: the newline that sets it apart.</param>
/// <param name="After">What is written behind it.</param>
/// <param name="IsRepeated">Whether it is in a loop or a helper, which may run once for each field of a request, or in a lambda, which such a loop may call.</param>
/// <param name="Description">What a report calls the place.</param>
internal sealed record Place(DocumentId Document, EffectForm Form, TextSpan Span, string Before, string After, bool IsRepeated, string Description)
{
    /// <summary>The edits that plant <paramref name="text"/> here, where <c>$x</c> is what stands there.</summary>
    public IEnumerable<TextChange> Plant(string text)
    {
        var parts = text.Split("$x");
        if (parts.Length == 1)
        {
            return [new TextChange(Span, Before + text + After)];
        }

        return [new TextChange(new TextSpan(Span.Start, 0), parts[0]), new TextChange(new TextSpan(Span.End, 0), parts[1])];
    }
}
