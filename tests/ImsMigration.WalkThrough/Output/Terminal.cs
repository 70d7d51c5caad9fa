using System;
using System.IO;

namespace ImsMigration.WalkThrough.Output;

/// <summary>Writes lines, in colour where that is welcome.</summary>
internal sealed class Terminal
{
    private readonly TextWriter _writer;
    private readonly bool _colours;

    /// <summary>Creates a terminal over any writer.</summary>
    /// <param name="writer">Where the lines go.</param>
    /// <param name="colours">Whether styles become ANSI escape sequences; otherwise they are dropped.</param>
    public Terminal(TextWriter writer, bool colours)
    {
        _writer = writer;
        _colours = colours;
    }

    /// <summary>
    /// Returns the terminal over standard output. It has colours unless the output goes to a file or another program, or
    /// the variable <c>NO_COLOR</c> is set (see no-color.org).
    /// </summary>
    public static Terminal ForConsole() =>
        new(Console.Out, !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")));

    /// <summary>Writes an empty line.</summary>
    public void WriteLine() => _writer.WriteLine();

    /// <summary>Writes one line.</summary>
    public void WriteLine(string text, TextStyle style = TextStyle.Plain) => _writer.WriteLine(Styled(text, style));

    /// <summary>Returns the text with the escape sequences of its style, to be part of a line.</summary>
    public string Styled(string text, TextStyle style) =>
        _colours && style != TextStyle.Plain ? $"\e[{Code(style)}m{text}\e[0m" : text;

    private static string Code(TextStyle style) => style switch
    {
        TextStyle.Bold => "1",
        TextStyle.Faint => "2",
        TextStyle.Red => "31",
        TextStyle.Green => "32",
        TextStyle.Yellow => "33",
        TextStyle.Cyan => "36",
        _ => "0",
    };
}
