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

    /// <summary>The member around <paramref name="node"/> as a symbol of <paramref name="program"/>: not the lambda or local function in it.</summary>
    public static ISymbol? SymbolOf(SyntaxNode node, ProgramModel program)
    {
        var around = program.ModelOf(node.SyntaxTree).GetEnclosingSymbol(node.SpanStart, program.CancellationToken);
        while (around is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction } or IParameterSymbol or ILocalSymbol
            && around.ContainingSymbol is { } outer)
        {
            around = outer;
        }

        return around;
    }

    /// <summary>Whether <paramref name="node"/> is a member as a whole.</summary>
    public static bool Is(SyntaxNode node) => node is (MemberDeclarationSyntax and not GlobalStatementSyntax) or CompilationUnitSyntax;
}
