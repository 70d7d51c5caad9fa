using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Libraries;
using ImsMigration.ServiceAccounts;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.DeadCode;

/// <summary>
/// Finds assertions of which a plan takes the signing away and leaves the key behind: a variable that still gets it, because not all is known
/// of how, and that nobody reads any more. Nothing would report that key; so the assertion stays with it, and is reported.
/// </summary>
internal static class UnreadKeys
{
    /// <summary>The calls of <paramref name="assertions"/> that have to stay because <paramref name="removed"/> does not take their keys away.</summary>
    public static IEnumerable<SyntaxNode> SigningOf(IEnumerable<Assertion> assertions, RemovedCode removed, FlowGraph graph)
    {
        foreach (var assertion in assertions.Where(assertion => removed.Contains(assertion.Operation.Syntax)))
        {
            graph.Program.CancellationToken.ThrowIfCancellationRequested();
            var arguments = assertion.Keys.SelectMany(static key => CallSite.ArgumentsOf(key.Operation).Select(argument => (argument.Value, key.Frame)));
            if (arguments.Any(argument => IsLeft(argument.Value, argument.Frame, removed, graph)))
            {
                yield return assertion.Operation.Syntax;
            }
        }
    }

    private static bool IsLeft(IOperation key, CallFrame? frame, RemovedCode removed, FlowGraph graph) =>
        graph.Backward([key], static _ => false, frame).Symbols.OfType<ILocalSymbol>().Any(local => IsUnread(local, removed, graph));

    /// <summary>Whether <paramref name="local"/> stays, is still given a value that the program computes, and lost all who read it.</summary>
    private static bool IsUnread(ILocalSymbol local, RemovedCode removed, FlowGraph graph)
    {
        var references = graph.References.Find(local);
        return references.Any(removed.Contains)
            && references.All(name => removed.Contains(name) || IsWrite(ReferenceSyntax.AccessOf(name)))
            && local.Locations.Any(name => name.SourceTree is { } tree && !removed.Contains(tree, name.SourceSpan))
            && graph.Writes.Find(local)
                .Any(write => !write.Value.ConstantValue.HasValue
                    && !IsVariable(write.Value)
                    && !removed.Contains(write.Value.Syntax)
                    && !IsReduced(write.Site.Syntax, removed));
    }

    /// <summary>Whether <paramref name="value"/> is an environment variable, which is there whether somebody reads it or not.</summary>
    private static bool IsVariable(IOperation value) =>
        Conversions.Unconverted(value) is IInvocationOperation { TargetMethod: { Name: nameof(System.Environment.GetEnvironmentVariable) } read }
        && TypeName.Is(read.ContainingType, "System.Environment");

    /// <summary>
    /// Whether only the part of <paramref name="write"/> stays that steps on, <c>i++</c> of <c>pem = files[i++]</c>: the variable gets nothing any more.
    /// </summary>
    private static bool IsReduced(SyntaxNode write, RemovedCode removed) => removed.Contains(write.SyntaxTree, write.GetFirstToken().Span);

    private static bool IsWrite(SyntaxNode access) => access.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == access && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression),
        ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.OutKeyword } => true,
        ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } tuple } => assignment.Left == tuple,
        _ => false,
    };
}
