using System;
using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Editing;
using ImsMigration.Requests.Forms;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.Bodies;

/// <summary>A place that gives a request the content type of its old body, JSON or multipart.</summary>
/// <param name="Setter">The call or assignment.</param>
/// <param name="Value">The expression that says which content type; <see langword="null"/> where the place only goes with one.</param>
internal sealed record ContentTypeHeader(ExpressionSyntax Setter, ExpressionSyntax? Value)
{
    /// <summary>The content type of a url-encoded form.</summary>
    public const string UrlEncoded = "application/x-www-form-urlencoded";

    private const int Depth = 3;

    /// <summary>The places in the member around <paramref name="taker"/> that are about the same request, client or content.</summary>
    public static IReadOnlyList<ContentTypeHeader> For(SyntaxNode taker, ProgramModel program)
    {
        if (EnclosingMember.Of(taker) is not { } scope)
        {
            return [];
        }

        var names = NamesAround(taker, scope);
        return scope.DescendantNodes()
            .OfType<ExpressionSyntax>()
            .Select(node => At(node, program))
            .OfType<ContentTypeHeader>()
            .Where(header => IsAround(header.Setter, taker) || (names.Contains(RootOf(header.Setter)) && !IsSetAnewBetween(RootOf(header.Setter), taker, header.Setter, scope)))
            .ToList();
    }

    private static bool IsAround(ExpressionSyntax setter, SyntaxNode taker) =>
        taker.Span.Contains(setter.Span) || (setter is BaseObjectCreationExpressionSyntax && setter.Span.Contains(taker.Span));

    /// <summary>Whether the variable holds another request, client or content at <paramref name="setter"/> than at <paramref name="taker"/>.</summary>
    private static bool IsSetAnewBetween(string variable, SyntaxNode taker, ExpressionSyntax setter, SyntaxNode scope)
    {
        var between = TextSpan.FromBounds(Math.Min(taker.SpanStart, setter.SpanStart), Math.Max(taker.SpanStart, setter.SpanStart));
        return scope.DescendantNodes(between)
            .OfType<AssignmentExpressionSyntax>()
            .Any(assignment => between.Contains(assignment.SpanStart) && assignment.Left is IdentifierNameSyntax name && name.Identifier.ValueText == variable && !assignment.Span.Contains(taker.Span));
    }

    /// <summary>Whether <paramref name="value"/> names the content type of a body that has to go.</summary>
    public static bool IsOld(ExpressionSyntax value, ProgramModel program)
    {
        var text = FormEntry.ConstantText(value, program) ?? (InitializerOf(value, program) ?? value).ToString();
        return text.IndexOf("multipart/form-data", StringComparison.OrdinalIgnoreCase) >= 0
            || text.IndexOf("application/json", StringComparison.OrdinalIgnoreCase) >= 0
            || text is "ContentType.Json" or "MediaTypeNames.Application.Json";
    }

    /// <summary>The removal of the place: a statement, or a link of a chain.</summary>
    public Removal? Removal => Setter switch
    {
        { Parent: ExpressionStatementSyntax statement } => Removal.Whole(statement),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call
            => new Removal(call, TextSpan.FromBounds(access.Expression.Span.End, call.Span.End), RemovalStyle.Link),
        _ => null,
    };

    private static ContentTypeHeader? At(ExpressionSyntax node, ProgramModel program)
    {
        switch (node)
        {
            case AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ContentType" } } assignment when ValueIn(assignment.Right, program) is { } value:
                return new ContentTypeHeader(assignment, value);
            case AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } index } } assignment
                when NamesHeader(index[0].Expression, program) && IsOld(assignment.Right, program):
                return new ContentTypeHeader(assignment, assignment.Right);
            case InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 1 } arguments } call when NamesHeader(arguments[0].Expression, program) && IsOld(arguments[1].Expression, program):
                return new ContentTypeHeader(call, arguments[1].Expression);
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Remove" }, ArgumentList.Arguments: { Count: 1 } arguments } call when NamesHeader(arguments[0].Expression, program):
                return new ContentTypeHeader(call, null);
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add", Expression: var parameters } } call when parameters.ToString().EndsWith("ContentType.Parameters", StringComparison.Ordinal):
                return new ContentTypeHeader(call, null);
            case ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax { Identifier.ValueText: "StringContent" }, ArgumentList.Arguments: { Count: 3 } arguments } content when IsOld(arguments[2].Expression, program):
                return new ContentTypeHeader(content, arguments[2].Expression);
            default:
                return null;
        }
    }

    /// <summary>The content type in <paramref name="value"/>: itself, or what it is parsed from.</summary>
    private static ExpressionSyntax? ValueIn(ExpressionSyntax value, ProgramModel program)
    {
        var text = value switch
        {
            BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } => arguments[0].Expression,
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Parse" }, ArgumentList.Arguments: { Count: 1 } arguments } => arguments[0].Expression,
            _ => value,
        };
        return IsOld(text, program) ? text : null;
    }

    private static bool NamesHeader(ExpressionSyntax name, ProgramModel program) =>
        string.Equals(FormEntry.ConstantText(name, program), "content-type", StringComparison.OrdinalIgnoreCase)
        || name is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ContentType", Expression: var header } && header.ToString().EndsWith("HttpRequestHeader", StringComparison.Ordinal);

    private static ExpressionSyntax? InitializerOf(ExpressionSyntax value, ProgramModel program) =>
        value is IdentifierNameSyntax && program.SymbolOf(value) is ILocalSymbol { DeclaringSyntaxReferences: { Length: 1 } declarations }
            ? (declarations[0].GetSyntax(program.CancellationToken) as VariableDeclaratorSyntax)?.Initializer?.Value
            : null;

    /// <summary>The variables that the taking statement names or declares, and those that these are made with.</summary>
    private static HashSet<string> NamesAround(SyntaxNode taker, SyntaxNode scope)
    {
        var names = new HashSet<string>(NamesIn(taker.Ancestors().FirstOrDefault(static node => node is StatementSyntax or VariableDeclarationSyntax or ArrowExpressionClauseSyntax) ?? taker));
        if (taker.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is { } declared)
        {
            names.Add(declared.Identifier.ValueText);
        }

        var declarators = scope.DescendantNodes().OfType<VariableDeclaratorSyntax>().Where(static declarator => declarator.Initializer is not null).ToLookup(static declarator => declarator.Identifier.ValueText);
        for (var depth = 0; depth < Depth; depth++)
        {
            names.UnionWith(names.ToList().SelectMany(name => declarators[name]).SelectMany(static declarator => NamesIn(declarator.Initializer!)));
        }

        return names;
    }

    private static IEnumerable<string> NamesIn(SyntaxNode node) =>
        node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(static name => name.Identifier.ValueText);

    /// <summary>The variable that what is set belongs to.</summary>
    private static string RootOf(ExpressionSyntax setter)
    {
        var root = setter is AssignmentExpressionSyntax assignment ? assignment.Left : setter;
        while (true)
        {
            switch (root)
            {
                case InvocationExpressionSyntax call:
                    root = call.Expression;
                    break;
                case ElementAccessExpressionSyntax element:
                    root = element.Expression;
                    break;
                case MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access:
                    return access.Name.Identifier.ValueText;
                case MemberAccessExpressionSyntax access:
                    root = access.Expression;
                    break;
                default:
                    return root.GetFirstToken().ValueText;
            }
        }
    }
}
