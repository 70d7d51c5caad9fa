using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Editing;

/// <summary>
/// Names a source file in the same way for every project and target framework that compiles it, so that a file gets one
/// text whoever looks at it.
/// </summary>
internal static class FileKey
{
    /// <summary>The path of the file; a tree without a path is known by its identity.</summary>
    public static string Of(SyntaxTree tree) => tree.FilePath.Length > 0
        ? tree.FilePath
        : "#" + RuntimeHelpers.GetHashCode(tree).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The file and span of <paramref name="location"/>, by which a diagnostic of one compilation is found in another.</summary>
    public static (string File, int Start, int Length) Of(Location location) =>
        (location.SourceTree is { } tree ? Of(tree) : string.Empty, location.SourceSpan.Start, location.SourceSpan.Length);
}
