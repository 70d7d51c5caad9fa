using System.Collections.Generic;
using System.Linq;
using ImsMigration.Values;
using ImsMigration.Values.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Writers.TokenRequests;

/// <summary>Finds the code through which a text gets from where it is written down to where it is used: what stands there is no other use of it.</summary>
internal static class HolderPlaces
{
    /// <summary>The declarations of the holders of <paramref name="text"/>, and the code that gives each of them its value.</summary>
    public static IEnumerable<SyntaxNode> Of(KnownText text, FlowGraph graph)
    {
        yield return text.Node.FirstAncestorOrSelf<StatementSyntax>() is ExpressionStatementSyntax own ? own : text.Node;
        foreach (var holder in text.Holders)
        {
            foreach (var reference in holder.DeclaringSyntaxReferences)
            {
                yield return Declaring(reference.GetSyntax(graph.Program.CancellationToken));
            }

            foreach (var write in graph.References.Find(holder).Select(WriteAt).OfType<SyntaxNode>())
            {
                yield return write;
            }

            foreach (var passed in holder is IParameterSymbol parameter ? graph.Arguments.OfMethod(parameter) : [])
            {
                yield return passed.Syntax;
            }
        }
    }

    /// <summary>A variable that is declared inside an expression gets its value there: by a deconstruction, a call or a pattern.</summary>
    private static SyntaxNode Declaring(SyntaxNode declaration) =>
        declaration is SingleVariableDesignationSyntax
            ? declaration.Ancestors().FirstOrDefault(static node => node is AssignmentExpressionSyntax or InvocationExpressionSyntax or IsPatternExpressionSyntax) ?? declaration
            : declaration;

    /// <summary>The assignment that writes what <paramref name="name"/> names, or the call that it is handed to for that; <see langword="null"/> if it is read.</summary>
    private static SyntaxNode? WriteAt(SyntaxNode name)
    {
        var access = name;
        while (access.Parent is MemberAccessExpressionSyntax member && member.Name == access)
        {
            access = member;
        }

        return access.Parent switch
        {
            AssignmentExpressionSyntax assignment when assignment.Left == access && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) => assignment,
            ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } tuple } when assignment.Left == tuple => assignment,
            ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.OutKeyword or (int)SyntaxKind.RefKeyword, Parent.Parent: InvocationExpressionSyntax call } => call,
            _ => null,
        };
    }
}
