using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Adobe;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ImsMigration.Writers.Scopes;

/// <summary>What a migrated request sends as scope, and what a comment beside it tells the reader.</summary>
/// <param name="Value">The comma-separated scopes.</param>
/// <param name="Comment">A comment for the lines above, without the slashes; <see langword="null"/> if there is nothing to say.</param>
internal sealed record RequestScope(string Value, string? Comment)
{
    /// <summary>The option in .editorconfig that names the scopes of the credential.</summary>
    public const string OptionName = "ims_migration.scope";

    /// <summary>The comment beside the placeholder.</summary>
    public const string PlaceholderComment = "Replace with the comma-separated scopes that the Adobe Developer Console shows for the credential.";

    /// <summary>
    /// The scopes of a request: those of the option, else those that replace its <paramref name="metascopes"/>, else a
    /// placeholder. A metascope is never sent as a scope.
    /// </summary>
    public static RequestScope Of(ImmutableArray<string> metascopes, AnalyzerConfigOptions options)
    {
        if (options.TryGetValue(OptionName, out var configured) && Normalized(configured) is { Length: > 0 } scopes)
        {
            return new RequestScope(scopes, null);
        }

        if (Metascopes.ScopesFor(metascopes) is { } suggested)
        {
            return new RequestScope(
                suggested,
                "Suggested for " + string.Join(", ", metascopes) + ": compare with the scopes of the credential in the Adobe Developer Console.");
        }

        return new RequestScope(Metascopes.ScopePlaceholder, PlaceholderComment);
    }

    /// <summary>
    /// The same scope with a comment that asks to change the configured endpoint, which the source does not name: to <paramref name="address"/>,
    /// the token endpoint or as much of it as the source does not add.
    /// </summary>
    public RequestScope WithEndpointNote(string address) => this with
    {
        Comment = (Comment is null ? string.Empty : Comment + "\n") + "The address of this request comes from elsewhere: change it to " + address + " there.",
    };

    /// <summary>The same scope with a comment that says why it is not known: each environment has its own.</summary>
    public RequestScope WithEnvironmentNote() => this with
    {
        Comment = "The configuration files name different metascopes: give each environment its own scopes, and read them here.\n" + Comment,
    };

    /// <summary>Adobe wants commas without spaces.</summary>
    private static string Normalized(string scopes) =>
        string.Join(",", scopes.Split(',', ' ').Select(static scope => scope.Trim()).Where(static scope => scope.Length > 0));
}
