using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.Adobe;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Configuration;

/// <summary>
/// Tells which settings lost their last reader in a migration. Code asks for a setting by its name, in a text or as the
/// name of a property that a binder fills; so a name that stands nowhere any more is read by nobody. Any mention counts,
/// also one in a comment: a setting too many is harmless, one too few is not.
/// </summary>
internal sealed class SettingMentions
{
    /// <summary>What makes a longer name of a name: <c>ADOBE_CLIENT_ID</c> does not name the section Adobe.</summary>
    private const string NamePart = "[A-Za-z0-9_-]";

    /// <summary>The part of a pattern that is the section in front of a name, in a text that names both.</summary>
    private const string Section = "section";

    private static readonly Regex s_comment = new(@"^[ \t]*//.*$", RegexOptions.Multiline | RegexOptions.CultureInvariant);

    private readonly ImmutableArray<string> _before;
    private readonly ImmutableArray<string> _after;
    private readonly Dictionary<string, bool> _answers = new(StringComparer.OrdinalIgnoreCase);

    private SettingMentions(ImmutableArray<string> before, ImmutableArray<string> after)
    {
        _before = before;
        _after = after;
    }

    /// <summary>
    /// Reads the code of both solutions; <paramref name="before"/> may be the same as <paramref name="after"/>. The declarations of the
    /// properties <paramref name="unread"/> are no mentions: nobody reads them, so that a binder fills them for nobody.
    /// </summary>
    public static async Task<SettingMentions> ReadAsync(Solution before, Solution after, IReadOnlyCollection<IPropertySymbol> unread, CancellationToken cancellationToken)
    {
        var code = await TextsAsync(after, _ => true, unread, cancellationToken).ConfigureAwait(false);
        var changed = new HashSet<DocumentId>(after.GetChanges(before).GetProjectChanges().SelectMany(static project => project.GetChangedDocuments()));
        return new SettingMentions(await TextsAsync(before, changed.Contains, [], cancellationToken).ConfigureAwait(false), code);
    }

    /// <summary>Whether the migration removed the last mention of <paramref name="key"/>, in whichever section.</summary>
    public bool IsGone(string key) => IsGone(key, key, static _ => true);

    /// <summary>
    /// Whether the migration removed the last mention of <paramref name="setting"/>. A text that names the setting of another section,
    /// <c>"GitHub:PrivateKeyFile"</c>, mentions that one.
    /// </summary>
    public bool IsGone(ConfigurationSetting setting)
    {
        var sections = setting.Sections.Select(static section => NameOf(WordsOf(section.Key))).ToImmutableHashSet();
        var own = setting.Key.Split(["__", ":"], StringSplitOptions.RemoveEmptyEntries).Select(static part => NameOf(SettingWords.Of(part)));
        return IsGone(setting.Key, setting.Path, section => WordsOf(section) is var words
            && NameOf(words) is var name
            && (SettingWords.NameAdobe(words) || sections.Contains(name) || own.Contains(name)));
    }

    private bool IsGone(string key, string path, Func<string, bool> isOwnSection)
    {
        if (!_answers.TryGetValue(path, out var isGone))
        {
            // What was read must be the name itself: who reads ADOBE_ORG_ID has not read a setting called Org.
            var words = WordsOf(key);
            isGone = PatternOf(words, NamePart) is { } read
                && PatternOf(words) is { } named
                && _before.Any(read.IsMatch)
                && !_after.Any(text => Mentions(text, named, isOwnSection));
            _answers.Add(path, isGone);
        }

        return isGone;
    }

    private static bool Mentions(string text, Regex name, Func<string, bool> isOwnSection) =>
        name.Matches(text).Cast<Match>().Any(match => match.Groups[Section] is not { Success: true, Value: var section } || isOwnSection(section));

    private static string NameOf(ImmutableArray<string> words) => string.Concat(words);

    /// <summary>Whether no code mentions <paramref name="key"/>.</summary>
    public bool IsUnknown(string key) => IsUnknown(WordsOf(key));

    /// <summary>
    /// Whether no code mentions the section <paramref name="key"/> but to read a setting in it, as in <c>Adobe:Audience</c>: that
    /// says nothing of an empty section. Neither do lines of comment, of which the migration writes some.
    /// </summary>
    public bool IsUnread(string key) =>
        PatternOf(WordsOf(key), NamePart, "(?!:[A-Za-z])") is { } pattern && !_after.Any(text => pattern.IsMatch(text) && pattern.IsMatch(s_comment.Replace(text, string.Empty)));

    /// <summary>
    /// Whether no code mentions <paramref name="key"/>, nor what is left of it without the words in front that say whose
    /// it is: code that has its settings behind a prefix reads <c>ADOBE_PRIVATE_KEY</c> as <c>PRIVATE_KEY</c>.
    /// </summary>
    public bool IsUnknownBehindPrefixes(string key)
    {
        var words = WordsOf(key);
        var owners = words.TakeWhile(static word => SettingWords.Owners([word]).Any()).Count();
        return !words.IsEmpty && Enumerable.Range(0, Math.Min(owners + 1, words.Length)).All(start => IsUnknown(words.RemoveRange(0, start)));
    }

    private bool IsUnknown(ImmutableArray<string> words) => PatternOf(words) is { } pattern && !_after.Any(pattern.IsMatch);

    /// <summary>The words of the name: of <c>Adobe__PrivateKeyPath</c>, only the last part is one.</summary>
    private static ImmutableArray<string> WordsOf(string key) =>
        SettingWords.Of(key.Split(["__", ":"], StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? string.Empty);

    /// <summary>
    /// Matches the name in every notation that binders take for the same: <c>private_key_path</c> and <c>PrivateKeyPath</c>;
    /// <paramref name="other"/> is what makes it another name if it stands beside it, <paramref name="after"/> a further condition behind it.
    /// </summary>
    private static Regex? PatternOf(ImmutableArray<string> words, string other = "[A-Za-z0-9]", string after = "") =>
        words.IsEmpty
            ? null
            : new Regex(
                $"(?<!{other})(?:(?<=\"(?<{Section}>[\\w:.-]*?\\w)(?::|__)))?" + string.Join("[_.-]?", words.Select(Regex.Escape)) + $"(?!{other}){after}",
                RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static async Task<ImmutableArray<string>> TextsAsync(
        Solution solution,
        Func<DocumentId, bool> isWanted,
        IReadOnlyCollection<IPropertySymbol> unread,
        CancellationToken cancellationToken)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        var files = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in solution.Projects
            .SelectMany(static project => project.Documents.Concat(project.AdditionalDocuments.Where(static file => file.FilePath is { } path && !ConfigurationFile.IsNamedAsOne(path) && !KeyFiles.IsOne(path))))
            .Where(document => isWanted(document.Id) && (document.FilePath is null || files.Add(document.FilePath))))
        {
            var text = (await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString();
            texts.Add(document is Document source && unread.Any(property => text.IndexOf(property.Name, StringComparison.Ordinal) >= 0)
                ? WithoutNames(text, await source.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false), unread)
                : text);
        }

        return texts.ToImmutable();
    }

    /// <summary>The text of <paramref name="root"/> without the names that it gives the properties <paramref name="unread"/>.</summary>
    private static string WithoutNames(string text, SyntaxNode? root, IReadOnlyCollection<IPropertySymbol> unread)
    {
        var names = root?.DescendantNodes()
            .OfType<PropertyDeclarationSyntax>()
            .Where(declaration => unread.Any(property => property.Name == declaration.Identifier.ValueText
                && declaration.Parent is TypeDeclarationSyntax type && type.Identifier.ValueText == property.ContainingType.Name))
            .Select(static declaration => declaration.Identifier.Span);
        return (names ?? []).OrderByDescending(static name => name.Start).Aggregate(text, static (text, name) => text.Remove(name.Start, name.Length));
    }
}
