using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Editing;
using ImsMigration.Libraries;
using ImsMigration.Solutions;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.DeadCode;

/// <summary>
/// Finds what code that goes away does besides making the assertion: a method that signs the JWT may also set the client
/// id that the request sends, or the headers of the client that sends it. The compiler would not miss that, the program would.
/// </summary>
internal sealed class LostEffects
{
    /// <summary>Arguments are followed to the callers that hand them over, and to theirs.</summary>
    private const int MaximumCallers = 4;

    private readonly FlowGraph _graph;
    private readonly RemovedCode _removed;
    private readonly RemovalProof _proof;
    private readonly HashSet<string> _callers = [];
    private readonly List<SyntaxNode> _found = [];

    private LostEffects(SolutionProgram program, RemovedCode removed)
    {
        _graph = program.Graph;
        _removed = removed;
        _proof = new RemovalProof(program, removed);
    }

    /// <summary>
    /// The writes that <paramref name="removed"/> takes away although what they write is still read, and the removed
    /// calls by which they were reached; empty if nothing is lost.
    /// </summary>
    public static IReadOnlyList<SyntaxNode> Find(SolutionProgram program, RemovedCode removed) => Find(program, removed, []);

    /// <summary>The same, where the new request also does without <paramref name="values"/>, the fields of the old one.</summary>
    public static IReadOnlyList<SyntaxNode> Find(SolutionProgram program, RemovedCode removed, IEnumerable<ExpressionSyntax> values)
    {
        var effects = new LostEffects(program, removed);
        foreach (var (node, span) in removed.Removals.Select(static removal => (removal.Node, removal.Span)).Concat(values.Select(static value => ((SyntaxNode)value, value.Span))))
        {
            program.Graph.Program.CancellationToken.ThrowIfCancellationRequested();
            foreach (var part in node.DescendantNodesAndSelf().Where(part => span.Contains(part.Span) && removed.Contains(part) && effects.IsMissed(part)))
            {
                effects.Keep(part);
            }
        }

        return effects._found;
    }

    private bool IsMissed(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax { Parent: not InitializerExpressionSyntax } assignment => IsMissed(assignment),
        InvocationExpressionSyntax call when IsMissed(call) => true,
        IfStatementSyntax guard => LeavingGuard.IsMissed(guard, guard.Condition, _removed, _graph.Program),
        ExpressionSyntax { Parent: BinaryExpressionSyntax parent } operand when LeavingGuard.Of(parent) is { } guard && !_removed.Contains(parent) =>
            LeavingGuard.IsMissed(guard, operand, _removed, _graph.Program),
        ExpressionSyntax step when SteppingPart.SteppedBy(step, _graph.Program) is { } stepped => RootOf(stepped) is { } root && IsUsed(root),
        _ => false,
    };

    /// <summary>Whether <paramref name="call"/> changes what code that stays uses. A guard that goes notes nothing any more.</summary>
    private bool IsMissed(InvocationExpressionSyntax call) =>
        !_removed.IsPlanned(call)
        && _graph.Program.OperationOf(call) is IInvocationOperation operation
        && !Guard.IsNote(call, _graph.Program)
        && _proof.OfCallAlone(operation).Changed.Any(IsStillUsed);

    private bool IsMissed(AssignmentExpressionSyntax assignment)
    {
        if (assignment.Left is not (NameSyntax or MemberAccessExpressionSyntax)
            || _graph.Program.SymbolOf(assignment.Left) is not ({ } target and (IFieldSymbol or IPropertySymbol)))
        {
            return false;
        }

        if (target.DeclaringSyntaxReferences.IsEmpty)
        {
            return target.IsStatic ? !TypeName.Is(target.ContainingType, "System.Console") : Outlives(assignment.Left);
        }

        return !IsLocal(RootOf(assignment.Left)) && IsRead(target);
    }

    /// <summary>Whether code that stays reads <paramref name="symbol"/>, or the object that it holds.</summary>
    private bool IsStillUsed(ISymbol symbol) => symbol switch
    {
        ILocalSymbol => IsRead(symbol),
        IParameterSymbol parameter => IsHandedBack(parameter, 0),
        IFieldSymbol or IPropertySymbol => IsRead(symbol),
        _ => false,
    };

    private bool IsRead(ISymbol variable) =>
        _graph.References.Find(variable).Any(name =>
            !_removed.Contains(name)
            && ReferenceSyntax.AssignmentTo(ReferenceSyntax.AccessOf(name)) is not { RawKind: (int)SyntaxKind.SimpleAssignmentExpression });

    /// <summary>Whether a caller goes on using what it hands over for <paramref name="parameter"/>.</summary>
    private bool IsHandedBack(IParameterSymbol parameter, int depth)
    {
        if (IsRead(parameter))
        {
            return true;
        }

        if (depth == MaximumCallers)
        {
            return !AssertionMaterial.Is(parameter.Type);
        }

        return parameter.ContainingSymbol is IMethodSymbol && _graph.Arguments.OfMethod(parameter).Any(passed => passed.Syntax is ExpressionSyntax expression && RootOf(expression) switch
        {
            IParameterSymbol outer => IsHandedBack(outer, depth + 1),

            // A variable of another member, which runs a lambda, is gone when the call is done that the lambda was written for.
            ILocalSymbol local when parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction }
                && !ShareMember(local, parameter) => false,
            { } root => IsRead(root),
            null => false,
        });
    }

    private bool ShareMember(ISymbol one, ISymbol other) => SymbolKey.Same(MemberAround(one), MemberAround(other));

    private ISymbol? MemberAround(ISymbol variable) =>
        EnclosingMember.SymbolOf(variable.DeclaringSyntaxReferences[0].GetSyntax(_graph.Program.CancellationToken), _graph.Program);

    /// <summary>Whether the object that <paramref name="access"/> begins with is no local one, is not made for the assertion, and is still used.</summary>
    private bool Outlives(ExpressionSyntax access) => RootOf(access) switch
    {
        IParameterSymbol parameter => !AssertionMaterial.Is(parameter.Type),
        IFieldSymbol field => !AssertionMaterial.Is(field.Type) && IsUsed(field),
        IPropertySymbol property => !AssertionMaterial.Is(property.Type) && IsUsed(property),
        _ => false,
    };

    private bool IsUsed(ISymbol member) => _graph.References.Find(member).Any(name => !_removed.Contains(name));

    private static bool IsLocal(ISymbol? symbol) => symbol is ILocalSymbol;

    /// <summary>The variable or member with which <paramref name="access"/> begins: <c>_http</c> in <c>this._http.DefaultRequestHeaders.Add(…)</c>.</summary>
    private ISymbol? RootOf(ExpressionSyntax access)
    {
        var node = access;
        while (true)
        {
            switch (node)
            {
                case MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or BaseExpressionSyntax }:
                case SimpleNameSyntax:
                    return _graph.Program.SymbolOf(node);
                case MemberAccessExpressionSyntax member:
                    node = member.Expression;
                    break;
                case InvocationExpressionSyntax call:
                    node = call.Expression;
                    break;
                case ElementAccessExpressionSyntax element:
                    node = element.Expression;
                    break;
                default:
                    return null;
            }
        }
    }

    /// <summary>Notes <paramref name="lost"/>, and the removed calls of the function that holds it, and so on up to code that stays.</summary>
    private void Keep(SyntaxNode lost)
    {
        var waiting = new Stack<SyntaxNode>();
        waiting.Push(lost);
        while (waiting.Count > 0)
        {
            var node = waiting.Pop();
            _found.Add(node);
            var holder = node.Ancestors().FirstOrDefault(static ancestor => ancestor is LocalFunctionStatementSyntax || EnclosingMember.Is(ancestor));
            if (holder is null || _graph.Program.DeclaredSymbolOf(holder) is not { } function || !_callers.Add(SymbolKey.Of(function)))
            {
                continue;
            }

            foreach (var reference in _graph.Implementations.UsesOf(function)
                .Where(reference => _removed.Contains(reference) && !ReferenceSyntax.IsInside(reference, function)))
            {
                waiting.Push(reference);
            }
        }
    }
}
