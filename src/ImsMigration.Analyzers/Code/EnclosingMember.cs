using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Code;

/// <summary>
/// Finds the member that code is a part of. All statements at the top level of a program are one method; the syntax makes a member of each, so
/// whoever asks whether two of them belong together asks here.
/// </summary>
internal static class EnclosingMember
{
    /// <summary>The member around <paramref name="node"/>: a method, property, field or type, or the file of the statements at the top level.</summary>
    public static SyntaxNode? Of(SyntaxNode node) => node.AncestorsAndSelf().FirstOrDefault(Is);

    /// <summary>Whether <paramref name="node"/> is a member as a whole.</summary>
    public static bool Is(SyntaxNode node) => node is (MemberDeclarationSyntax and not GlobalStatementSyntax) or CompilationUnitSyntax;
}
