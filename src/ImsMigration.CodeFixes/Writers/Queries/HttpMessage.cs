using System;
using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Editing;
using ImsMigration.Libraries;
using ImsMigration.Values;
using ImsMigration.Writers.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.Queries;

/// <summary>Gives an <c>HttpRequestMessage</c> a form to send, where it is created or where its URL is set.</summary>
internal static class HttpMessage
{
    private const string Message = "System.Net.Http.HttpRequestMessage";

    private const string Get = "HttpMethod.Get";

    private const string Post = "HttpMethod.Post";

    private const string Content = "Content";

    /// <summary>Whether <paramref name="creation"/> makes one.</summary>
    public static bool IsCreatedBy(BaseObjectCreationExpressionSyntax creation, ProgramModel program) =>
        TypeName.Is(program.ModelOf(creation.SyntaxTree).GetTypeInfo(creation, program.CancellationToken).Type, Message);

    /// <summary>The edits that put <paramref name="fields"/> into the message that <paramref name="creation"/> makes; <see langword="null"/> if it is no POST and no GET.</summary>
    public static FormRewrite? Fill(BaseObjectCreationExpressionSyntax creation, MovedFields fields, FlowGraph graph)
    {
        var variable = creation.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } ? graph.Program.DeclaredSymbolOf(declarator) : null;
        var settings = creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().ToList() ?? [];
        var methods = (creation.ArgumentList?.Arguments.Select(static argument => argument.Expression) ?? [])
            .Concat(settings.Where(static setting => setting.Left.ToString() == "Method").Select(static setting => setting.Right))
            .Concat(SetLater(variable, "Method", graph))
            .Where(static value => value.ToString().Contains("HttpMethod"))
            .ToList();
        if (AsPost(methods) is not { } method)
        {
            return null;
        }

        var newLine = BodyRewriter.NewLineAt(creation.FirstAncestorOrSelf<StatementSyntax>() ?? (SyntaxNode)creation, graph.Program);
        var content = settings.FirstOrDefault(static setting => setting.Left.ToString() == Content)?.Right ?? SetLater(variable, Content, graph).FirstOrDefault();
        var filled = content is not null ? HttpBody.Replace(content, fields, newLine, graph) : HttpBody.With(creation, fields, graph, [], Initialized(creation, fields, newLine, graph.Program));
        return filled is null ? null : filled with { Replacements = filled.Replacements.AddRange(method) };
    }

    /// <summary>The same for a message whose URL is set by <paramref name="statement"/>.</summary>
    public static FormRewrite? FillAfter(ExpressionStatementSyntax statement, IdentifierNameSyntax message, MovedFields fields, FlowGraph graph)
    {
        if (statement.Parent is not (BlockSyntax or GlobalStatementSyntax)
            || graph.Program.SymbolOf(message) is not ILocalSymbol variable
            || variable.DeclaringSyntaxReferences[0].GetSyntax(graph.Program.CancellationToken) is not VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax creation }
            || !IsCreatedBy(creation, graph.Program))
        {
            return null;
        }

        var methods = SetLater(variable, "Method", graph)
            .Concat(creation.DescendantNodes().OfType<ExpressionSyntax>().Where(static node => node.ToString() is Get or Post))
            .ToList();
        if (AsPost(methods) is not { } method)
        {
            return null;
        }

        var newLine = BodyRewriter.NewLineAt(statement, graph.Program);
        var filled = SetLater(variable, Content, graph).FirstOrDefault() is { } content
            ? HttpBody.Replace(content, fields, newLine, graph)
            : HttpBody.With(statement, fields, graph, [], new Replacement(statement.SyntaxTree, new TextSpan(statement.Span.End, 0), newLine + variable.Name + "." + Content + " = " + fields.AsContent(newLine) + ";"));
        return filled is null ? null : filled with { Replacements = filled.Replacements.AddRange(method) };
    }

    /// <summary>The edits that make a POST of the method; <see langword="null"/> if it is not known, or another one.</summary>
    private static IEnumerable<Replacement>? AsPost(List<ExpressionSyntax> methods) => methods switch
    {
        _ when methods.Count != 1 => null,
        _ when methods[0].ToString().EndsWith(Post, StringComparison.Ordinal) => [],
        _ when methods[0] is MemberAccessExpressionSyntax access && access.ToString().EndsWith(Get, StringComparison.Ordinal) => [new Replacement(access.SyntaxTree, access.Name.Span, nameof(Post))],
        _ => null,
    };

    private static IEnumerable<ExpressionSyntax> SetLater(ISymbol? variable, string property, FlowGraph graph) =>
        variable is ILocalSymbol
            ? graph.References.Find(variable)
                .Select(static use => use.Parent is MemberAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } access && assignment.Left == access && access.Expression == use ? assignment : null)
                .Where(assignment => assignment is { Left: MemberAccessExpressionSyntax target } && target.Name.Identifier.ValueText == property)
                .Select(static assignment => assignment!.Right)
            : [];

    private static Replacement Initialized(BaseObjectCreationExpressionSyntax creation, MovedFields fields, string newLine, ProgramModel program)
    {
        if (creation.Initializer is not { Expressions: { Count: > 0 } expressions })
        {
            return new Replacement(creation.SyntaxTree, new TextSpan(creation.Span.End, 0), " { " + Content + " = " + fields.AsContent(newLine) + " }");
        }

        var last = expressions.Last();
        var text = creation.SyntaxTree.GetText(program.CancellationToken);
        var ownLine = SourceLayout.StartsLine(text, last.SpanStart);
        var inner = SourceLayout.NewLineOf(text) + SourceLayout.IndentationAt(text, last.SpanStart);
        return new Replacement(
            creation.SyntaxTree,
            new TextSpan(last.Span.End, 0),
            "," + (ownLine ? inner : " ") + Content + " = " + fields.AsContent(ownLine ? inner : newLine));
    }
}
