using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Flow;
using ImsMigration.Recognition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Planning;

/// <summary>
/// Finds what code that goes away does besides making the assertion: a method that signs the JWT may also set the client
/// id that the request sends, or the headers of the client that sends it. The compiler would not miss that, the program would.
/// </summary>
internal sealed class LostEffects
{
    /// <summary>Members of HTTP clients that keep what is added to them for all requests.</summary>
    private static readonly ImmutableHashSet<string> s_clientSettings =
        ImmutableHashSet.Create("DefaultRequestHeaders", "AddDefaultHeader", "AddDefaultHeaders", "AddDefaultParameter");

    private readonly FlowGraph _graph;
    private readonly RemovedCode _removed;
    private readonly HashSet<string> _callers = [];
    private readonly List<SyntaxNode> _found = [];

    private LostEffects(FlowGraph graph, RemovedCode removed)
    {
        _graph = graph;
        _removed = removed;
    }

    /// <summary>
    /// The writes that <paramref name="removed"/> takes away although what they write is still read, and the removed
    /// calls by which they were reached; empty if nothing is lost.
    /// </summary>
    public static IReadOnlyList<SyntaxNode> Find(FlowGraph graph, RemovedCode removed)
    {
        var effects = new LostEffects(graph, removed);
        foreach (var removal in removed.Removals)
        {
            graph.Program.CancellationToken.ThrowIfCancellationRequested();
            foreach (var node in removal.Node.DescendantNodesAndSelf().Where(node => removal.Span.Contains(node.Span) && effects.IsMissed(node)))
            {
                effects.Keep(node);
            }
        }

        return effects._found;
    }

    private bool IsMissed(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax { Parent: not InitializerExpressionSyntax } assignment => IsMissed(assignment),
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call } =>
            call.DescendantNodes().OfType<SimpleNameSyntax>().Any(static name => s_clientSettings.Contains(name.Identifier.ValueText)) && Outlives(call),
        ExpressionSyntax step when SteppingPart.SteppedBy(step, _graph.Program) is { } stepped => RootOf(stepped) is { } root && IsUsed(root),
        _ => false,
    };

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

        return !IsLocal(RootOf(assignment.Left)) && IsReadOnlyFromNowOn(target);
    }

    /// <summary>Whether <paramref name="member"/> is still read, and nothing that stays writes it.</summary>
    private bool IsReadOnlyFromNowOn(ISymbol member)
    {
        var isRead = false;
        foreach (var name in _graph.References.Find(member).Where(name => !_removed.Contains(name)))
        {
            if (ReferenceSyntax.AssignmentTo(ReferenceSyntax.AccessOf(name)) is { RawKind: (int)SyntaxKind.SimpleAssignmentExpression })
            {
                return false;
            }

            isRead = true;
        }

        return isRead;
    }

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

    /// <summary>Notes <paramref name="node"/>, and the removed calls of the function that holds it, and so on up to code that stays.</summary>
    private void Keep(SyntaxNode node)
    {
        _found.Add(node);
        var holder = node.Ancestors().FirstOrDefault(static ancestor => ancestor is LocalFunctionStatementSyntax || EnclosingMember.Is(ancestor));
        if (holder is null || _graph.Program.DeclaredSymbolOf(holder) is not { } function || !_callers.Add(SymbolKey.Of(function)))
        {
            return;
        }

        foreach (var reference in _graph.Implementations.UsesOf(function)
            .Where(reference => _removed.Contains(reference) && !ReferenceSyntax.IsInside(reference, function)))
        {
            Keep(reference);
        }
    }
}
