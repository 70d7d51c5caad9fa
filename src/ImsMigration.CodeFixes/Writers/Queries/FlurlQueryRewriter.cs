using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Editing;
using ImsMigration.Libraries;
using ImsMigration.Requests.Forms;
using ImsMigration.Values;
using ImsMigration.Writers.Bodies;
using ImsMigration.Writers.Forms;
using ImsMigration.Writers.Scopes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.Queries;

/// <summary>
/// Moves the fields that Flurl's <c>SetQueryParam</c>, <c>SetQueryParams</c> and <c>AppendQueryParam</c> put into the URL
/// into the body, as the object that <c>PostUrlEncodedAsync</c> takes.
/// </summary>
internal static class FlurlQueryRewriter
{
    private static readonly ImmutableHashSet<string> s_single = ImmutableHashSet.Create("SetQueryParam", "AppendQueryParam");

    /// <summary>The edits of <paramref name="form"/>; <see langword="null"/> if Flurl does not put it into the URL, or the request is not understood.</summary>
    public static FormRewrite? Rewrite(TokenForm form, FlowGraph graph)
    {
        var links = LinksOf(form, graph);
        if (links.Count == 0 || links.Any(link => !IsFlurl(link, graph.Program)) || links.Select(BlockOf).Distinct().Count() > 1 || SenderOf(links, form, graph) is not { } sender)
        {
            return null;
        }

        var fields = NewForm.Of(form.Fields.Select(FieldOf));
        var holder = links.Count == 1 && !s_single.Contains(FlurlBody.NameOf(links[0]).Identifier.ValueText) ? links[0].ArgumentList.Arguments[0] : null;
        if (links.Any(link => link.ArgumentList.Arguments.Count != (holder is null ? 2 : 1)) || (holder is null && links.Count != form.Fields.Length))
        {
            return null;
        }

        var newLine = BodyRewriter.NewLineAt(FlurlBody.NameOf(sender), graph.Program);
        return FlurlBody.Fill(sender, holder?.ToString() ?? fields.AsAnonymousObject(newLine), fields, graph) is { } filled
            ? filled with { Removals = filled.Removals.AddRange(links.Select(RemovalOf)) }
            : null;
    }

    /// <summary>The calls that put the fields into the URL: one with all of them, or one for each.</summary>
    private static List<InvocationExpressionSyntax> LinksOf(TokenForm form, FlowGraph graph)
    {
        var entries = form.Fields.Select(static field => field.Entry).OfType<InvocationExpressionSyntax>().Where(static call => call.Expression is MemberAccessExpressionSyntax access && s_single.Contains(access.Name.Identifier.ValueText)).ToList();
        if (entries.Count > 0)
        {
            return entries;
        }

        var holders = form.Variable is ILocalSymbol variable ? graph.References.Find(variable).Prepend(form.Container) : [form.Container];
        return holders
            .Select(static holder => holder.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "SetQueryParams" } } call } ? call : null)
            .OfType<InvocationExpressionSyntax>()
            .ToList();
    }

    /// <summary>What is only sent under a condition cannot become a member of one object.</summary>
    private static SyntaxNode? BlockOf(InvocationExpressionSyntax link) =>
        link.FirstAncestorOrSelf<StatementSyntax>() is { } statement ? statement.Parent as GlobalStatementSyntax is { } global ? global.Parent : statement.Parent : null;

    private static bool IsFlurl(InvocationExpressionSyntax call, ProgramModel program) =>
        program.SymbolOf(call) is IMethodSymbol method && TypeName.IsIn(method.ContainingType, "Flurl");

    /// <summary>The call that sends the request: in the chain of the last link, or the only one on the variable that the links fill.</summary>
    private static InvocationExpressionSyntax? SenderOf(List<InvocationExpressionSyntax> links, TokenForm form, FlowGraph graph)
    {
        var last = links.OrderBy(static link => link.Span.End).Last();
        if (FlurlBody.SenderOf(last, graph.Program) is { } sender)
        {
            return links.All(link => sender.Span.Contains(link.Span)) ? sender : null;
        }

        var outermost = FlurlBody.LinksAfter(last).LastOrDefault() ?? last;
        var variable = outermost.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } ? graph.Program.DeclaredSymbolOf(declarator) : form.Variable;
        if (variable is not ILocalSymbol)
        {
            return null;
        }

        var others = graph.References.Find(variable).OfType<ExpressionSyntax>().Where(use => !links.Any(link => link.Span.Contains(use.Span))).ToList();
        return others.Count == 1 ? FlurlBody.SenderOf(others[0], graph.Program) : null;
    }

    private static NewField FieldOf(FormField field)
    {
        var comment = field.Entry.GetTrailingTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia)).ToString().TrimStart('/', ' ');
        return new NewField(field.Name, field.Value?.ToString() ?? string.Empty, false, comment.Length == 0 ? null : comment);
    }

    private static Removal RemovalOf(InvocationExpressionSyntax link)
    {
        var access = (MemberAccessExpressionSyntax)link.Expression;
        if (link.Parent is ExpressionStatementSyntax statement && access.Expression is IdentifierNameSyntax)
        {
            return Removal.Whole(statement);
        }

        // A comment at the end of the line goes with its link: it stands above the field afterwards.
        var comment = link.GetTrailingTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia));
        var end = comment.IsKind(SyntaxKind.None) ? link.Span.End : comment.Span.End;
        return new Removal(link, TextSpan.FromBounds(access.Expression.Span.End, end), RemovalStyle.Link);
    }
}
