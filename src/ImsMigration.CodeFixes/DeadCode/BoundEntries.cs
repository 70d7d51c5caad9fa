using System;
using System.Collections.Generic;
using System.Linq;
using ImsMigration.Editing;
using ImsMigration.Libraries;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.DeadCode;

/// <summary>
/// Finds the settings that code itself writes into the configuration for a property which a binder fills:
/// <c>["Adobe:PrivateKeyPath"] = …</c> in what <c>AddInMemoryCollection</c> is handed, and
/// <c>configuration["Adobe:PrivateKeyPath"] = …;</c>. Nobody reads them once the property is gone.
/// </summary>
internal sealed class BoundEntries
{
    private const string ConfigurationNamespace = "Microsoft.Extensions.Configuration";

    private readonly FlowGraph _graph;
    private readonly RemovedCode _removed;

    /// <summary>Creates the step for one plan.</summary>
    public BoundEntries(FlowGraph graph, RemovedCode removed)
    {
        _graph = graph;
        _removed = removed;
    }

    /// <summary>What writes the setting of <paramref name="property"/>; nothing if a setting of that name is read anywhere else.</summary>
    public IEnumerable<Removal> Of(IPropertySymbol property)
    {
        var removals = new List<Removal>();
        foreach (var tree in _graph.Program.TreesNaming(property.Name).Where(_graph.Program.Contains).ToList())
        {
            foreach (var node in tree.GetRoot(_graph.Program.CancellationToken).DescendantNodes().Where(node => !_removed.Contains(node)))
            {
                if (IsProperty(property.Name, node))
                {
                    return [];
                }

                if (!IsPathTo(property.Name, node))
                {
                    continue;
                }

                if (EntryOf(KeyOf(node)) is not { } entry)
                {
                    return [];
                }

                removals.Add(entry);
            }
        }

        return removals;
    }

    /// <summary>Whether <paramref name="node"/> declares a property of that name, whose settings these may be as well.</summary>
    private static bool IsProperty(string name, SyntaxNode node) => node switch
    {
        PropertyDeclarationSyntax property => property.Identifier.ValueText == name,
        ParameterSyntax { Parent.Parent: RecordDeclarationSyntax } parameter => parameter.Identifier.ValueText == name,
        _ => false,
    };

    /// <summary>Whether <paramref name="node"/> is the end of a path such as <c>"Adobe:PrivateKeyPath"</c> or <c>$"{section}:PrivateKeyPath"</c>.</summary>
    private static bool IsPathTo(string name, SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => text.EndsWith(":" + name, StringComparison.OrdinalIgnoreCase),
        InterpolatedStringTextSyntax { TextToken.ValueText: var text, Parent: InterpolatedStringExpressionSyntax { Contents: var contents } } =>
            contents.Last() == node && text.EndsWith(":" + name, StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    private static ExpressionSyntax KeyOf(SyntaxNode text)
    {
        var key = text as ExpressionSyntax ?? (ExpressionSyntax)text.Parent!;
        while (key.Parent is BinaryExpressionSyntax concatenation && concatenation.IsKind(SyntaxKind.AddExpression) && concatenation.Right == key)
        {
            key = concatenation;
        }

        return key;
    }

    private Removal? EntryOf(ExpressionSyntax key) => key.Parent switch
    {
        ArgumentSyntax { Parent.Parent: ElementAccessExpressionSyntax { Parent: AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax statement } assignment } access }
            when assignment.Left == access && IsOfConfiguration(access) => Removal.Whole(statement),
        ArgumentSyntax { Parent.Parent: ImplicitElementAccessSyntax { Parent: AssignmentExpressionSyntax entry } } => Element(entry),
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } entry when entry.Expressions[0] == key => Element(entry),
        ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax entry } => Element(entry),
        _ => null,
    };

    private Removal? Element(SyntaxNode entry) =>
        IsConfigured(entry) ? new Removal(entry.Parent is ExpressionElementSyntax element ? element : entry, entry.Span, RemovalStyle.Element) : null;

    private bool IsOfConfiguration(ElementAccessExpressionSyntax access) =>
        _graph.Program.OperationOf(access) is IPropertyReferenceOperation { Property: { IsIndexer: true, ContainingType: var type } } && TypeName.IsIn(type, ConfigurationNamespace);

    /// <summary>Whether the collection that holds <paramref name="entry"/> is handed to the configuration, there or by way of a variable.</summary>
    private bool IsConfigured(SyntaxNode entry)
    {
        if (entry.Parent is not (InitializerExpressionSyntax or ExpressionElementSyntax) || entry.FirstAncestorOrSelf<StatementSyntax>() is not { } statement)
        {
            return false;
        }

        return entry.Ancestors().TakeWhile(node => node != statement).Any(IsConfiguration)
            || (statement is LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } variables }
                && _graph.Program.DeclaredSymbolOf(variables[0]) is { } variable
                && _graph.References.Find(variable) is { Count: 1 } uses
                && uses.All(static use => use.Parent is ArgumentSyntax { Parent.Parent: var call } && IsConfiguration(call)));
    }

    private static bool IsConfiguration(SyntaxNode? node) =>
        node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddInMemoryCollection" } };
}
