using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using ImsMigration.Matrix.Tests.Tables;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Matrix.Tests.Properties;

/// <summary>A program that is drawn at random, the same for the same numbers on every machine.</summary>
/// <param name="Shape">How it sends the form.</param>
/// <param name="Arrangement">How it is laid out.</param>
/// <param name="Assertion">How it signs.</param>
/// <param name="Key">How it loads the key.</param>
/// <param name="Language">Its language version.</param>
/// <param name="NewLine">Its newline.</param>
/// <param name="Encoding">The encoding of its files.</param>
/// <param name="Seed">Where its comments come from.</param>
internal sealed record DrawnProgram(
    RequestShape Shape,
    Arrangement Arrangement,
    AssertionFamily Assertion,
    KeyFamily Key,
    LanguageVersion Language,
    string NewLine,
    Encoding Encoding,
    int Seed)
{
    /// <summary>How often every shape is drawn in every arrangement.</summary>
    public const int Rounds = 3;

    private static readonly LanguageVersion[] s_languages = [LanguageVersion.CSharp7_3, LanguageVersion.CSharp9, LanguageVersion.CSharp12];

    private static readonly Encoding[] s_encodings =
        [new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), Encoding.Unicode];

    /// <summary>Every program that is drawn.</summary>
    public static ImmutableArray<DrawnProgram> All { get; } =
    [
        .. from shape in Enumerable.Range(0, RequestShapes.All.Length)
           from arrangement in Enumerable.Range(0, Arrangements.All.Length)
           from round in Enumerable.Range(0, Rounds)
           select Draw(RequestShapes.All[shape], Arrangements.All[arrangement], (((shape * Arrangements.All.Length) + arrangement) * Rounds) + round),
    ];

    /// <summary>The program before the migration, in files of its encoding.</summary>
    public Solution Before() => SolutionOf(MarkedCode.Of(Layout().Before(Key, Assertion)).Code);

    /// <summary>The texts that the migration must leave, by the file.</summary>
    public ImmutableSortedDictionary<string, string> After() =>
        Layout().After().Files.ToImmutableSortedDictionary(static file => file.Key, file => TextOf(file.Value));

    /// <summary>How many comments and directives it has beside the lines that stay.</summary>
    public int Marks()
    {
        var sprinkler = new Sprinkler(new Random(Seed));
        sprinkler.Sprinkle(Arrangement.With(Shape).Files);
        return sprinkler.Marks;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Shape.Name} / {Arrangement.Name} / {Assertion.Name} / {Key.Name} / {Language} / {(NewLine.Length == 2 ? "CRLF" : "LF")} / {Encoding.WebName}, {Encoding.Preamble.Length} bytes ahead / {Seed}";

    private static DrawnProgram Draw(RequestShape shape, Arrangement arrangement, int seed)
    {
        var random = new Random(seed);
        var assertion = random.GetItems(AssertionFamilies.All.AsSpan(), 1)[0];
        var needed = assertion.Statements.Contains("new(", StringComparison.Ordinal) ? LanguageVersion.CSharp9 : LanguageVersion.CSharp7_3;
        var languages = s_languages.Where(language => language >= arrangement.Needs && language >= needed).ToArray();
        return new DrawnProgram(
            shape,
            arrangement,
            assertion,
            random.GetItems(KeyFamilies.All.AsSpan(), 1)[0],
            languages[random.Next(languages.Length)],
            random.Next(2) == 0 ? "\n" : "\r\n",
            s_encodings[random.Next(s_encodings.Length)],
            seed);
    }

    private Layout Layout()
    {
        var layout = Arrangement.With(Shape);
        return layout with { Files = new Sprinkler(new Random(Seed)).Sprinkle(layout.Files) };
    }

    private Solution SolutionOf(CustomerCode code)
    {
        var solution = (code with { LanguageVersion = Language }).ToSolution();
        foreach (var document in solution.Projects.Single().Documents.ToList())
        {
            var text = TextOf(code.Files[document.Name]);
            solution = solution.WithDocumentText(document.Id, SourceText.From(text, Encoding));
        }

        return solution;
    }

    /// <summary>The text with the newline of the program, and without using declarations where the language does not have them yet.</summary>
    private string TextOf(string text) =>
        (Language < LanguageVersion.CSharp8 ? text.Replace("using var ", "var ", StringComparison.Ordinal) : text).ReplaceLineEndings(NewLine);
}
