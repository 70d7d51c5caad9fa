using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.DeadCode;
using ImsMigration.Editing;
using ImsMigration.Requests.Forms;
using ImsMigration.Values;
using ImsMigration.Writers.Scopes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.Forms;

/// <summary>
/// Rewrites a declared form: the parameter or property of the assertion becomes one for the grant type and one for the
/// scope. A parameter gets its values at the calls, a property by an initializer.
/// </summary>
internal static class DeclaredFormRewriter
{
    /// <summary>The edit of <paramref name="form"/>, or <see langword="null"/> if one of its uses is not understood.</summary>
    public static FormRewrite? Rewrite(TokenForm form, RequestScope scope, FlowGraph graph)
    {
        var fields = NewField.MissingIn(form, scope);
        if (fields.IsEmpty)
        {
            return null;
        }

        return form.Jwt.Entry switch
        {
            ParameterSyntax declaration when form.Variable is IParameterSymbol parameter => OfParameter(form, declaration, parameter, fields, scope, graph),
            PropertyDeclarationSyntax declaration => OfProperty(form, declaration, fields, scope, graph),
            _ => null,
        };
    }

    private static FormRewrite? OfParameter(
        TokenForm form,
        ParameterSyntax declaration,
        IParameterSymbol parameter,
        ImmutableArray<NewField> fields,
        RequestScope scope,
        FlowGraph graph)
    {
        var replacements = new List<Replacement>
        {
            new(declaration.SyntaxTree, declaration.Span, string.Join(", ", fields.Select(field => Renamed(form, declaration, declaration.Identifier, field.Name)))),
        };
        var dropped = new List<SyntaxNode> { declaration };
        foreach (var reference in graph.References.FindByHand(parameter.ContainingSymbol))
        {
            if (CallSite.At(reference, graph.Program) is not { } call || CallSite.ArgumentFor(call, parameter) is not { } passed || CallSite.SyntaxOf(passed) is not { } argument)
            {
                return null;
            }

            var values = fields.Select(field => (argument.NameColon is null ? string.Empty : MemberName(declaration.Identifier.ValueText, field.Name) + ": ") + field.Source);
            replacements.AddRange(ScopeComment.Above(argument, scope, graph.Program));
            replacements.Add(new Replacement(argument.SyntaxTree, argument.Span, string.Join(", ", values)));
            dropped.Add(argument);
        }

        return FormRewrite.Of(replacements, dropped.ToArray());
    }

    private static FormRewrite? OfProperty(
        TokenForm form,
        PropertyDeclarationSyntax declaration,
        ImmutableArray<NewField> fields,
        RequestScope scope,
        FlowGraph graph)
    {
        if (declaration.AccessorList is not { } accessors || accessors.Accessors.Any(static accessor => accessor.Body is not null || accessor.ExpressionBody is not null))
        {
            return null;
        }

        var removals = new List<Removal>();
        foreach (var reference in graph.References.FindByHand(form.Variable!))
        {
            var access = ReferenceSyntax.AccessOf(reference);
            if (ReferenceSyntax.AssignmentTo(access) is not { } assignment)
            {
                return null;
            }

            removals.Add(assignment.Parent is ExpressionStatementSyntax statement
                ? Removal.Whole(statement)
                : new Removal(assignment, assignment.Span, RemovalStyle.Element));
        }

        var text = declaration.SyntaxTree.GetText(graph.Program.CancellationToken);
        var lineBreak = SourceLayout.NewLineOf(text);
        var newLine = lineBreak + SourceLayout.IndentationAt(text, declaration.SpanStart);
        var documentation = DocumentationOf(declaration);
        var properties = fields.Select(field =>
            (documentation is null ? string.Empty : "/// <summary>" + (field.Name == "scope" ? "The scopes, separated by commas." : "The grant type.") + "</summary>" + newLine)
            + (field.Comment is { } comment ? SourceLayout.CommentLines(comment, newLine) : string.Empty)
            + Renamed(form, declaration, declaration.Identifier, field.Name, accessors.Span.End)
            + " = " + field.Source + ";");
        var span = TextSpan.FromBounds(documentation ?? declaration.SpanStart, declaration.Span.End);
        var replacement = new Replacement(declaration.SyntaxTree, span, string.Join(lineBreak + newLine, properties));
        return new FormRewrite(
            ImmutableArray.Create(replacement),
            ImmutableArray.Create<SyntaxNode>(declaration),
            ImmutableArray<SyntaxNode>.Empty,
            removals.ToImmutableArray());
    }

    /// <summary>Where the documentation comment of <paramref name="declaration"/> starts; <see langword="null"/> if it has none.</summary>
    private static int? DocumentationOf(PropertyDeclarationSyntax declaration)
    {
        var comment = declaration.GetLeadingTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia));
        return comment.IsKind(SyntaxKind.None) ? null : comment.FullSpan.Start;
    }

    /// <summary>The source of <paramref name="declaration"/> up to <paramref name="end"/> with the new wire name and a member name to match.</summary>
    private static string Renamed(TokenForm form, SyntaxNode declaration, SyntaxToken identifier, string wireName, int? end = null)
    {
        var source = declaration.SyntaxTree.GetText();
        var edits = declaration.DescendantNodes()
            .OfType<LiteralExpressionSyntax>()
            .Where(static literal => literal.Token.Value is TokenForm.JwtField)
            .Select(literal => (Span: literal.Span, Text: SourceLayout.Literal(wireName)))
            .Concat(declaration.ChildTokens()
                .Where(static token => token.IsKind(SyntaxKind.RequiredKeyword))
                .Select(static token => (Span: TextSpan.FromBounds(token.SpanStart, token.GetNextToken().SpanStart), Text: string.Empty)))
            .Append((identifier.Span, Text: form.Jwt.NameNode == declaration ? SpelledAs(identifier.ValueText, wireName) : MemberName(identifier.ValueText, wireName)))
            .OrderBy(static edit => edit.Span.Start);
        var result = string.Empty;
        var position = declaration.SpanStart;
        foreach (var (span, replacement) in edits)
        {
            result += source.ToString(TextSpan.FromBounds(position, span.Start)) + replacement;
            position = span.End;
        }

        return result + source.ToString(TextSpan.FromBounds(position, end ?? declaration.Span.End));
    }

    /// <summary>The name of the property that takes the place of the assertion for <paramref name="wireName"/>.</summary>
    public static string MemberFor(TokenForm form, string wireName) =>
        form.Jwt.NameNode == form.Jwt.Entry ? SpelledAs(((PropertyDeclarationSyntax)form.Jwt.Entry).Identifier.ValueText, wireName) : MemberName(((PropertyDeclarationSyntax)form.Jwt.Entry).Identifier.ValueText, wireName);

    /// <summary><c>grant_type</c> beside a member that is spelled as its field, perhaps with a capital.</summary>
    private static string SpelledAs(string sibling, string wireName) => char.IsUpper(sibling[0]) ? char.ToUpperInvariant(wireName[0]) + wireName.Substring(1) : wireName;

    /// <summary><c>grant_type</c> as a member beside <paramref name="sibling"/>: <c>GrantType</c> or <c>grantType</c>.</summary>
    private static string MemberName(string sibling, string wireName)
    {
        var words = wireName.Split('_').Select(static word => char.ToUpperInvariant(word[0]) + word.Substring(1));
        var name = string.Concat(words);
        return char.IsLower(sibling[0]) ? char.ToLowerInvariant(name[0]) + name.Substring(1) : name;
    }
}
