using System;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Editing;
using ImsMigration.Requests.Forms;
using ImsMigration.Values;
using ImsMigration.Writers.Forms;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.Bodies;

/// <summary>Adds fields to a form that a request sends already, because some of its fields stand in the URL and some in the body.</summary>
internal static class MergedForm
{
    private static readonly ImmutableArray<string> s_anchors = ImmutableArray.Create("grant_type", "scope", "client_id", "client_secret");

    /// <summary>The edit that adds <paramref name="fields"/> to the form that <paramref name="body"/> is or is made of; <see langword="null"/> if there is none, or it cannot take them.</summary>
    public static FormRewrite? Of(ExpressionSyntax body, NewForm fields, FlowGraph graph)
    {
        var made = MadeOf(body, graph);
        var form = s_anchors
            .SelectMany(anchor => new FormFinder(graph, anchor).In(body.SyntaxTree))
            .FirstOrDefault(form => made.Any(part => part.Span.Contains(form.Container.Span)));
        var edit = form switch
        {
            { Shape: FormShape.Entries } => EntryFormRewriter.Insert(form, fields.Fields, graph.Program),
            { Shape: FormShape.UrlEncodedText, Container: ExpressionSyntax text } => InFrontOf(text, fields, graph.Program),
            _ => null,
        };
        return edit is null || form!.Fields.Any(field => fields.Fields.Any(other => other.Name == field.Name))
            ? null
            : FormRewrite.Of([edit]);
    }

    /// <summary>What <paramref name="body"/> is made of: itself, and what the local variables in it hold and are filled with.</summary>
    private static ImmutableArray<SyntaxNode> MadeOf(ExpressionSyntax body, FlowGraph graph)
    {
        var parts = ImmutableArray.CreateBuilder<SyntaxNode>();
        parts.Add(body);
        for (var next = 0; next < parts.Count; next++)
        {
            foreach (var name in parts[next].DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
            {
                if (graph.Program.SymbolOf(name) is ILocalSymbol { DeclaringSyntaxReferences: { Length: 1 } references }
                    && references[0].GetSyntax(graph.Program.CancellationToken) is VariableDeclaratorSyntax { Initializer.Value: { } value } declarator
                    && !parts.Contains(value)
                    && IsForm(value))
                {
                    parts.Add(value);
                    parts.AddRange(graph.References.Find(graph.Program.DeclaredSymbolOf(declarator)!)
                        .Select(static use => use.FirstAncestorOrSelf<ExpressionStatementSyntax>()?.Expression)
                        .OfType<SyntaxNode>()
                        .Where(statement => statement.SpanStart > value.SpanStart && statement is InvocationExpressionSyntax or AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax }));
                }
            }
        }

        return parts.ToImmutable();
    }

    private static bool IsForm(ExpressionSyntax value) =>
        value is BaseObjectCreationExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or AnonymousObjectCreationExpressionSyntax or CollectionExpressionSyntax
            or LiteralExpressionSyntax or InterpolatedStringExpressionSyntax or BinaryExpressionSyntax;

    /// <summary>The fields as a text that <paramref name="text"/> goes on with.</summary>
    private static Replacement? InFrontOf(ExpressionSyntax text, NewForm fields, ProgramModel program)
    {
        var first = text.GetFirstToken();
        var quote = first.IsKind(SyntaxKind.StringLiteralToken) && first.Text.StartsWith("\"", StringComparison.Ordinal) ? "\""
            : first.IsKind(SyntaxKind.InterpolatedStringStartToken) && first.Text == "$\"" ? "$\""
            : null;
        var newLine = BodyRewriter.NewLineAt(text.FirstAncestorOrSelf<StatementSyntax>() ?? (SyntaxNode)text, program);
        return quote is null ? null : new Replacement(text.SyntaxTree, new TextSpan(text.SpanStart, quote.Length), fields.AsText(newLine) + newLine + "    + " + quote + "&");
    }
}
