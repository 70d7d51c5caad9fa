using System.Diagnostics.CodeAnalysis;
using System.Linq;
using ImsMigration.Adobe;
using ImsMigration.Configuration;
using ImsMigration.ServiceAccounts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration;

/// <summary>
/// What an analyzer asks before it registers anything for a compilation: whether its texts can concern the rule at all.
/// The answers are those that the host keeps for each text, whichever rule asked first.
/// </summary>
[SuppressMessage(
    "MicrosoftCodeAnalysisPerformance",
    "RS1012:Start action has no registered actions",
    Justification = "Only asks; the analyzer that asks registers its actions in its own start action.")]
internal static class CompilationGate
{
    /// <summary>The kinds of words that the configuration files of the compilation hold.</summary>
    public static ImsWords WordsOfConfiguration(this CompilationStartAnalysisContext start) =>
        start.Options.AdditionalFiles
            .Select(file => ConfigurationFile.TextOf(file, start.CancellationToken))
            .OfType<SourceText>()
            .Aggregate(ImsWords.None, (words, text) => words | start.WordsOf(text));

    /// <summary>The kinds of words that <paramref name="tree"/> holds.</summary>
    public static ImsWords WordsOf(this CompilationStartAnalysisContext start, SyntaxTree tree) => start.WordsOf(tree.GetText(start.CancellationToken));

    /// <summary>Whether a configuration file of the compilation holds <paramref name="word"/>.</summary>
    public static bool IsInConfiguration(this CompilationStartAnalysisContext start, string word) =>
        start.Options.AdditionalFiles
            .Select(file => ConfigurationFile.TextOf(file, start.CancellationToken))
            .OfType<SourceText>()
            .Any(text => text.ToString().IndexOf(word, System.StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>What the configuration files of the compilation say about IMS.</summary>
    public static ImsConfiguration Configuration(this CompilationStartAnalysisContext start) =>
        ImsConfiguration.Read(
            start.Options.AdditionalFiles,
            start.WordsOf,
            text => start.TryGetValue(text, ConfigurationFile.Provider, out var file) ? file : null,
            start.CancellationToken);

    private static ImsWords WordsOf(this CompilationStartAnalysisContext start, SourceText text) =>
        start.TryGetValue(text, ImsMarkers.Provider, out var words) ? words : ImsWords.None;
}
