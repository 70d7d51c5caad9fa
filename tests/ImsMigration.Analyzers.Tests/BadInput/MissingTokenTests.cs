using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace ImsMigration.Analyzers.Tests.BadInput;

/// <summary>Code with one token missing. A class of its own, because it takes long: classes run side by side.</summary>
public sealed class MissingTokenTests
{
    // Every token of every sample takes too long for every run; neighbours of one statement behave alike.
    private const int TokenStep = 3;

    public static TheoryData<string> Samples => HalfTypedCodeTests.Samples;

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task A_file_with_a_token_missing_anywhere(string sample)
    {
        var code = SampleFlow.Read(sample);
        var (solution, document) = SampleFlow.Open(code);
        var kept = await KeptLines.OfAsync(solution);
        var source = code.Files[SampleFlow.FileOf(code)];
        var tokens = CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().Where(static token => token.Span.Length > 0).ToList();
        for (var index = 0; index < tokens.Count; index += TokenStep)
        {
            var span = tokens[index].Span;
            var what = $"{sample} without '{tokens[index]}' at {span.Start}";
            var half = solution.WithDocumentText(document, SourceText.From(source.Remove(span.Start, span.Length), Encoding.UTF8));
            var lost = kept.LostIn(half, await SafeFix.CheckAsync(half, what));
            Assert.True(lost.IsEmpty, $"{what}: what the fix keeps in the complete program, it removes here:\n{string.Join('\n', lost)}");
        }
    }
}
