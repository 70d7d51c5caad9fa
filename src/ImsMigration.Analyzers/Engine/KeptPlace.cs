using ImsMigration.Code.Trees;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Engine;

/// <summary>A place in a tree, which is not kept alive by it.</summary>
/// <param name="Tree">The tree.</param>
/// <param name="Span">The characters.</param>
internal sealed record KeptPlace(TreeIdentity Tree, TextSpan Span);
