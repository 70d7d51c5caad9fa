using System;

namespace ImsMigration.Configuration;

/// <summary>What stands between the tokens of a JSON file: white space and comments.</summary>
internal static class JsonTrivia
{
    /// <summary>The first position from <paramref name="at"/> on that is neither white space nor a comment; the length of the text if there is none.</summary>
    public static int SkipForward(string text, int at)
    {
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]) || text[at] == '\uFEFF')
            {
                at++;
            }
            else if (IsAt(text, at, "//"))
            {
                at = EndOfLine(text, at);
            }
            else if (IsAt(text, at, "/*"))
            {
                var end = text.IndexOf("*/", at + 2, StringComparison.Ordinal);
                at = end < 0 ? text.Length : end + 2;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    /// <summary>The position of the end of the line at <paramref name="at"/>, before its line break.</summary>
    public static int EndOfLine(string text, int at)
    {
        while (at < text.Length && text[at] is not ('\n' or '\r'))
        {
            at++;
        }

        return at;
    }

    /// <summary>The position behind the string that starts with a quote at <paramref name="start"/>; an open one ends with its line.</summary>
    public static int EndOfString(string text, int start)
    {
        for (var at = start + 1; at < text.Length; at++)
        {
            if (text[at] == text[start])
            {
                return at + 1;
            }

            if (text[at] is '\n' or '\r')
            {
                return at;
            }

            if (text[at] == '\\')
            {
                at++;
            }
        }

        return text.Length;
    }

    private static bool IsAt(string text, int at, string mark) => string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;
}
