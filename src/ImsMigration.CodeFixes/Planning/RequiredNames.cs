using System;
using System.Collections.Generic;
using System.Linq;
using ImsMigration.Effects;
using ImsMigration.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Planning;

/// <summary>
/// Finds the names of settings in lists of what must be set, <c>foreach (var name in new[] { "CLIENT_SECRET", "KEY_FILE" })</c>, that nobody
/// reads any more. Left there, the program would ask at its start for what has been deleted.
/// </summary>
internal sealed class RequiredNames
{
    private readonly FlowGraph _graph;
    private readonly RemovedCode _removed;

    private RequiredNames(FlowGraph graph, RemovedCode removed)
    {
        _graph = graph;
        _removed = removed;
    }

    /// <summary>What goes of such lists, because <paramref name="removed"/> takes the last reader of the setting away.</summary>
    public static IReadOnlyList<Removal> Find(FlowGraph graph, RemovedCode removed)
    {
        var names = new RequiredNames(graph, removed);
        return names.NamesThatWent().SelectMany(names.EntriesOf).ToList();
    }

    /// <summary>The names by which removed code asked for settings.</summary>
    private HashSet<string> NamesThatWent()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var literal in _removed.Removals.SelectMany(static removal => removal.Node.DescendantNodes().OfType<LiteralExpressionSyntax>().Where(literal => removal.Span.Contains(literal.Span))))
        {
            if (literal is { Token.Value: string name, Parent: ArgumentSyntax { Parent.Parent: ExpressionSyntax read } } && IsRead(read))
            {
                names.Add(name);
            }
        }

        return names;
    }

    /// <summary>Whether <paramref name="expression"/> asks the environment or the configuration for a setting.</summary>
    private bool IsRead(ExpressionSyntax expression) => _graph.Program.OperationOf(expression) switch
    {
        IInvocationOperation { TargetMethod: { DeclaringSyntaxReferences.IsEmpty: true } method } call => KnownEffects.Of(method, call.Arguments) == Effect.Reads,
        IPropertyReferenceOperation { Property: { IsIndexer: true, GetMethod: { } getter } } read => KnownEffects.Of(getter, read.Arguments) == Effect.Reads,
        _ => false,
    };

    private IEnumerable<Removal> EntriesOf(string name)
    {
        var entries = new List<Removal>();
        foreach (var literal in _graph.Program.TreesWith(name)
            .SelectMany(tree => tree.GetRoot(_graph.Program.CancellationToken).DescendantNodes().OfType<LiteralExpressionSyntax>())
            .Where(literal => literal.Token.Value is string text && text == name && !_removed.Contains(literal)))
        {
            if (EntryAt(literal) is not { } entry)
            {
                // Somebody else names the setting, too.
                return [];
            }

            entries.Add(entry);
        }

        return entries;
    }

    /// <summary>The entry of a list, with others, whose elements are all looked up; <see langword="null"/> if <paramref name="literal"/> is something else.</summary>
    private static Removal? EntryAt(LiteralExpressionSyntax literal)
    {
        (SyntaxNode? entry, SyntaxNode? list, int count) = literal.Parent switch
        {
            InitializerExpressionSyntax { Expressions.Count: var elements } initializer when initializer.Kind() is SyntaxKind.ArrayInitializerExpression or SyntaxKind.CollectionInitializerExpression
                => (literal, initializer, elements),
            ExpressionElementSyntax { Parent: CollectionExpressionSyntax { Elements.Count: var elements } collection } element => ((SyntaxNode?)element, (SyntaxNode?)collection, elements),
            _ => (null, null, 0),
        };
        if (entry is null || list is null || count < 2)
        {
            return null;
        }

        var whole = list.Parent is BaseObjectCreationExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax ? list.Parent : list;
        return IsLookedThrough(whole) ? new Removal(entry, entry.Span, RemovalStyle.Element) : null;
    }

    /// <summary>Whether <paramref name="list"/> is only gone through, in a loop or a query that asks for each element and says what is missing.</summary>
    private static bool IsLookedThrough(SyntaxNode list) => list.Parent switch
    {
        ForEachStatementSyntax loop when loop.Expression == list => AsksFor(loop.Identifier.ValueText, loop.Statement),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Where" or "Any" or "All" or "FirstOrDefault", Parent: InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } }
            when arguments[0].Expression is SimpleLambdaExpressionSyntax lambda => AsksFor(lambda.Parameter.Identifier.ValueText, lambda.Body),
        _ => false,
    };

    /// <summary>Whether <paramref name="body"/> asks for the setting <paramref name="name"/>, and does nothing with the name but that and speak of it.</summary>
    private static bool AsksFor(string name, SyntaxNode body)
    {
        var uses = body.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Where(use => use.Identifier.ValueText == name).ToList();
        return uses.Any(IsAsked) && uses.All(static use => IsAsked(use) || use.Ancestors().Any(static node => node is InterpolationSyntax or ThrowStatementSyntax or ThrowExpressionSyntax)
            || use.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" or "WriteLine" or "Write" } } });
    }

    private static bool IsAsked(IdentifierNameSyntax use) => use.Parent is ArgumentSyntax
    {
        Parent.Parent: ElementAccessExpressionSyntax
            or InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetEnvironmentVariable" or "GetValue" or "GetSection" or "GetRequiredSection" } },
    };
}
