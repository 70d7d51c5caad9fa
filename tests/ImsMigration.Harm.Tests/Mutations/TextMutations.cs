using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Harm.Tests.Mutations;

/// <summary>Changes of the text, whatever it says.</summary>
internal static class TextMutations
{
    /// <summary>The ways.</summary>
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new("cut off", static (root, random) => Text(root, text => text[..random.Next(text.Length + 1)])),
        new("begun late", static (root, random) => Text(root, text => text[random.Next(text.Length + 1)..])),
        new("character deleted", static (root, random) => Text(root, text => text.Length == 0 ? text : text.Remove(random.Next(text.Length), 1))),
        new("line deleted", static (root, random) => Lines(root, random, static (_, _) => [])),
        new("line doubled", static (root, random) => Lines(root, random, static (line, _) => [line, line])),
        new("line commented out", static (root, random) => Lines(root, random, static (line, _) => ["//" + line])),
        new("blank line inserted", static (root, random) => Lines(root, random, static (line, end) => [end, line])),
        new("comment line inserted", static (root, random) => Lines(root, random, (line, end) => [$"// inserted {random.Next(1000)}{end}", line])),
        new("comment of several lines inserted", static (root, random) => Lines(root, random, (line, end) => [$"/* inserted {random.Next(1000)}{end}   in two lines */{end}", line])),
        new("line wrapped in #if", static (root, random) => Lines(root, random, static (line, end) => [$"#if NET10_0{end}", line.TrimEnd('\r', '\n') + end, $"#endif{end}"])),
        new("CRLF", static (root, _) => Text(root, static text => text.ReplaceLineEndings("\r\n"))),
        new("CR", static (root, _) => Text(root, static text => text.ReplaceLineEndings("\r"))),
        new("NEL", static (root, _) => Text(root, static text => text.ReplaceLineEndings("\u0085"))),
        new("mixed line ends", static (root, random) => Text(root, text => string.Concat(text.ReplaceLineEndings("\n").Select(c => c == '\n' && random.Next(2) == 0 ? "\r\n" : c.ToString())))),
        new("tabs", static (root, _) => Text(root, static text => text.Replace("    ", "\t", StringComparison.Ordinal))),
        new("no indentation", static (root, _) => Text(root, static text => string.Join('\n', text.Split('\n').Select(static line => line.TrimStart(' '))))),
        new("no blank lines", static (root, _) => Text(root, static text => string.Concat(text.Split('\n').Where(static line => line.Trim().Length > 0).Select(static line => line + "\n")))),
        new("no last newline", static (root, _) => Text(root, static text => text.TrimEnd())),
        new("UTF-8 with a mark", static (root, _) => SourceText.From(root.SyntaxTree.GetText().ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true))),
        new("UTF-16", static (root, _) => SourceText.From(root.SyntaxTree.GetText().ToString(), Encoding.Unicode)),
        new("Latin-1", static (root, _) => SourceText.From(root.SyntaxTree.GetText().ToString(), Encoding.Latin1)),
    ];

    private static SourceText Text(SyntaxNode root, Func<string, string> change)
    {
        var text = root.SyntaxTree.GetText();
        return SourceText.From(change(text.ToString()), text.Encoding);
    }

    /// <summary>Replaces one line, which has its end; the lines that replace it have theirs.</summary>
    private static SourceText Lines(SyntaxNode root, Random random, Func<string, string, IEnumerable<string>> change)
    {
        var text = root.SyntaxTree.GetText();
        var line = text.Lines[random.Next(text.Lines.Count)];
        var end = line.EndIncludingLineBreak > line.End ? text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) : "\n";
        return text.WithChanges(new TextChange(line.SpanIncludingLineBreak, string.Concat(change(text.ToString(line.SpanIncludingLineBreak), end))));
    }
}
