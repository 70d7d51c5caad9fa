using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.Adobe;
using ImsMigration.Configuration;
using ImsMigration.Messages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration;

/// <summary>
/// Changes one setting in its configuration file, for IDEs that show light bulbs there. The fixes for source files change
/// the configuration along with the code that reads it; this one is for what they cannot know to be unused.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ConfigurationCodeFixProvider), DocumentKinds = new[] { nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class ConfigurationCodeFixProvider : CodeFixProvider
{
    /// <summary>What the light bulb says at an address, and the equivalence key of the action.</summary>
    internal const string AddressTitle = "Change the address to the token endpoint";

    /// <summary>The equivalence key of a removal, whose title names the setting.</summary>
    private const string RemovalKey = "Remove the setting";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.Configuration);

    /// <summary>Returns <see langword="null"/>: each setting that goes is a decision of its own, because scripts outside of the solution may read it.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.TextDocument;
        var solution = document.Project.Solution;
        var text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        if (ConfigurationFile.Read(text) is not { } file)
        {
            return;
        }

        var found = ServiceAccountSettings.Find(file);
        if (found.FirstOrDefault(found => found.Span == context.Span) is not { } wanted)
        {
            return;
        }

        var changes = await SettingFix.FindAsync(solution, text, file, found, wanted, context.CancellationToken).ConfigureAwait(false);
        if (changes.IsEmpty)
        {
            return;
        }

        var (title, key) = wanted.Kind == SettingKind.Endpoint
            ? (AddressTitle, AddressTitle)
            : ($"{RemovalKey} '{MessageName.OfSetting(wanted.Setting.Named)}'", RemovalKey);
        var changed = WithText(solution, document, text.WithChanges(changes));
        context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(changed), key), context.Diagnostics);
    }

    /// <summary>Gives <paramref name="document"/> the text <paramref name="text"/> in every project and target framework that has its file.</summary>
    private static Solution WithText(Solution solution, TextDocument document, SourceText text) =>
        solution.Projects
            .SelectMany(static project => project.AdditionalDocuments)
            .Where(other => other.Id == document.Id || (document.FilePath is { } path && other.FilePath == path))
            .Aggregate(solution, (changed, other) => changed.WithAdditionalDocumentText(other.Id, text));
}
