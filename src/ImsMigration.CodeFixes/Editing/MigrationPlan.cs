using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Editing;

/// <summary>All edits of one migration, by file.</summary>
/// <param name="Replacements">The text that is written anew.</param>
/// <param name="Removals">The code that goes.</param>
internal sealed record MigrationPlan(IReadOnlyList<Replacement> Replacements, IReadOnlyList<Removal> Removals)
{
    /// <summary>A plan that changes nothing.</summary>
    public static MigrationPlan Empty { get; } = new([], []);

    /// <summary>The values of the fields that the new requests have not, each as a whole.</summary>
    public IReadOnlyList<ExpressionSyntax> Dropped { get; init; } = [];

    /// <summary>
    /// Those of the removals that rewrite a request, which can also be done in a file that does not compile; <see langword="null"/> in a plan
    /// that needs to know all of its files.
    /// </summary>
    public IReadOnlyCollection<Removal>? OfRequests { get; init; }

    /// <summary>Properties of libraries that stay, because others can see them, although nobody reads them any more: neither does anybody their settings.</summary>
    public IReadOnlyCollection<IPropertySymbol> Unread { get; init; } = [];

    /// <summary>Whether there is nothing to do.</summary>
    public bool IsEmpty => Replacements.Count == 0 && Removals.Count == 0;

    /// <summary>One tree of each file that is edited.</summary>
    public IEnumerable<SyntaxTree> Trees =>
        Replacements.Select(static replacement => replacement.Tree)
            .Concat(Removals.Select(static removal => removal.Node.SyntaxTree))
            .GroupBy(FileKey.Of)
            .Select(static trees => trees.First());
}
