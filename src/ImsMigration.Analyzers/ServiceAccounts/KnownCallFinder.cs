using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Libraries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.ServiceAccounts;

/// <summary>Finds the calls of known libraries in a file, by their names.</summary>
internal static class KnownCallFinder
{
    /// <summary>
    /// The calls in <paramref name="tree"/> of <paramref name="program"/> that sign or load a key, as <paramref name="role"/> says, each once.
    /// </summary>
    public static IEnumerable<IOperation> In(SyntaxTree tree, CallRole role, ProgramModel program)
    {
        var seen = new HashSet<SyntaxNode>();
        var names = role == CallRole.SignsAssertion ? KnownCalls.SigningNames : KnownCalls.LoadingNames;
        foreach (var node in names.SelectMany(program.NamesOf(tree).Find))
        {
            if (CallAt(node, program) is { } operation && KnownCalls.Find(operation)?.Role == role && seen.Add(operation.Syntax))
            {
                yield return operation;
            }
        }
    }

    /// <summary>The call or creation that <paramref name="name"/> is the name of.</summary>
    private static IOperation? CallAt(SyntaxNode name, ProgramModel program)
    {
        var node = name.Parent;
        while (node is MemberAccessExpressionSyntax
               or MemberBindingExpressionSyntax
               or QualifiedNameSyntax)
        {
            node = node.Parent;
        }

        return node is InvocationExpressionSyntax or ObjectCreationExpressionSyntax
            ? program.OperationOf(node)
            : null;
    }
}
