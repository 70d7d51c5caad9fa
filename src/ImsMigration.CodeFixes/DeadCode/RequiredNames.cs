using System;
using System.Collections.Generic;
using System.Linq;
using ImsMigration.Configuration;
using ImsMigration.Editing;
using ImsMigration.Effects;
using ImsMigration.Libraries.Effects;
using ImsMigration.ServiceAccounts;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.DeadCode;

/// <summary>
/// Finds what still asks for a setting that nobody uses any more: its name in a list of what must be set,
/// <c>foreach (var name in new[] { "CLIENT_SECRET", "KEY_FILE" })</c>, and guards. Left there, the program would demand at its start what has
/// been deleted.
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

    /// <summary>Takes away what asks for settings whose last reader <paramref name="removed"/> takes away.</summary>
    public static void Remove(FlowGraph graph, RemovedCode removed, DeadCodeFinder finder)
    {
        var names = new RequiredNames(graph, removed);
        foreach (var name in names.NamesThatWent().Union(names.NamesOf(finder.Options.Found)))
        {
            foreach (var variable in names.MentionsOf(name).Select(names.VariableOf).OfType<ISymbol>().ToList())
            {
                finder.Consider(variable);
            }

            var demands = names.MentionsOf(name).Select(names.DemandAt).ToList();
            if (demands.All(static demand => demand is not null))
            {
                demands.ForEach(demand => finder.Consider(demand!));
            }
        }
    }

    /// <summary>The names by which removed code asked for settings.</summary>
    private HashSet<string> NamesThatWent()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var literal in _removed.Removals.SelectMany(static removal => removal.Node.DescendantNodes().OfType<LiteralExpressionSyntax>().Where(literal => removal.Span.Contains(literal.Span))))
        {
            if (literal.Token.Value is string name && ReadOf(literal) is not null)
            {
                names.Add(name);
            }
        }

        return names;
    }

    /// <summary>The names by which code asks for the settings of properties that go, and of those <paramref name="unread"/>, which a binder fills from a section.</summary>
    private IEnumerable<string> NamesOf(IEnumerable<IPropertySymbol> unread)
    {
        var gone = _removed.Removals.Select(static removal => removal.Node)
            .OfType<PropertyDeclarationSyntax>()
            .Select(_graph.Program.DeclaredSymbolOf)
            .OfType<IPropertySymbol>();
        foreach (var property in gone.Concat(unread).ToList())
        {
            foreach (var name in _graph.Program.TreesWith(property.Name)
                .SelectMany(tree => tree.GetRoot(_graph.Program.CancellationToken).DescendantNodes().OfType<LiteralExpressionSyntax>())
                .Select(static literal => literal.Token.Value as string)
                .OfType<string>()
                .Where(name => name.EndsWith(ConfigurationSetting.Separator + property.Name, StringComparison.OrdinalIgnoreCase))
                .Distinct()
                .ToList())
            {
                if (SettingReads.IsBoundTo(property.ContainingType, name.Substring(0, name.Length - property.Name.Length - 1), _graph.Program))
                {
                    yield return name;
                }
            }
        }
    }

    /// <summary>Whether <paramref name="expression"/> asks the environment or the configuration for a setting.</summary>
    private bool IsRead(ExpressionSyntax expression) => _graph.Program.OperationOf(expression) switch
    {
        IInvocationOperation { TargetMethod: { DeclaringSyntaxReferences.IsEmpty: true } method } call => KnownEffects.Of(method, call.Arguments) == Effect.Reads,
        IPropertyReferenceOperation { Property: { IsIndexer: true, GetMethod: { } getter } } read => KnownEffects.Of(getter, read.Arguments) == Effect.Reads,
        _ => false,
    };

    private List<LiteralExpressionSyntax> MentionsOf(string name) =>
        _graph.Program.TreesWith(name)
            .SelectMany(tree => tree.GetRoot(_graph.Program.CancellationToken).DescendantNodes().OfType<LiteralExpressionSyntax>())
            .Where(literal => literal.Token.Value is string text && text == name && !_removed.Contains(literal))
            .ToList();

    /// <summary>The variable that only keeps the setting <paramref name="name"/>; <see langword="null"/> if there is none.</summary>
    private ISymbol? VariableOf(LiteralExpressionSyntax name) =>
        ReadOf(name)?.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } variable } ? _graph.Program.DeclaredSymbolOf(variable) : null;

    private ExpressionSyntax? ReadOf(LiteralExpressionSyntax name) =>
        name.Parent is ArgumentSyntax { Parent.Parent: ExpressionSyntax read } && IsRead(read) ? read : null;

    /// <summary>What only demands the setting <paramref name="name"/>: an entry of a list, or a guard; <see langword="null"/> if somebody uses it.</summary>
    private Removal? DemandAt(LiteralExpressionSyntax name) => ReadOf(name) is { } read ? Guard.Find(read, _graph.Program) : EntryAt(name);

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
