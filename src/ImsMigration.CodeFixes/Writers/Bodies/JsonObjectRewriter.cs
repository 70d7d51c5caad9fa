using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Editing;
using ImsMigration.Requests.Forms;
using ImsMigration.Values;
using ImsMigration.Writers.Forms;
using ImsMigration.Writers.Scopes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Writers.Bodies;

/// <summary>
/// Rewrites a request whose fields are the properties of a type of the program, which is sent as JSON. Where the object
/// is created for the call alone, the fields take its place; else the type is edited and its properties are the fields.
/// </summary>
internal static class JsonObjectRewriter
{
    /// <summary>The edit of <paramref name="form"/>, or <see langword="null"/> if what takes the object is not understood.</summary>
    public static FormRewrite? Rewrite(TokenForm form, RequestScope scope, FlowGraph graph)
    {
        if (form.Variable is not IPropertySymbol { ContainingType: { } type })
        {
            return null;
        }

        var uses = graph.References.FindByHand(type).ToList();
        var creations = uses.Select(static name => name.Parent).OfType<ObjectCreationExpressionSyntax>().ToList();
        if (creations.Count == 1 && creations[0] is { Initializer: { } initializer } creation && InitializerFields(form, initializer, graph) is { } entries)
        {
            var path = creation.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } && graph.Program.DeclaredSymbolOf(declarator) is { } variable
                ? BodyPath.FromVariable(variable, graph)
                : BodyPath.From(creation, graph);
            if (path is not null && BodyTakers.At(path, graph.Program) != BodyTaker.Declared && IsOnlyUse(creation, path, graph) && JsonBodyRewriter.Rewrite(entries, creation, path, scope, graph) is { } rewrite)
            {
                return rewrite with { Dropped = rewrite.Dropped.Add(creation.Type) };
            }
        }

        return OfType(form, uses, scope, graph);
    }

    /// <summary>The fields as <paramref name="initializer"/> sets them; <see langword="null"/> if it does not set the assertion.</summary>
    private static TokenForm? InitializerFields(TokenForm form, InitializerExpressionSyntax initializer, FlowGraph graph)
    {
        var fields = new List<FormField>();
        foreach (var assignment in initializer.Expressions.OfType<AssignmentExpressionSyntax>())
        {
            var property = graph.Program.SymbolOf(assignment.Left);
            if (form.Fields.FirstOrDefault(field => SymbolKey.Same(graph.Program.DeclaredSymbolOf(field.Entry), property)) is { } declared)
            {
                fields.Add(new FormField(declared.Name, assignment, assignment.Left, assignment.Right));
            }
        }

        return fields.FirstOrDefault(static field => field.Name == TokenForm.JwtField) is { } jwt
            ? new TokenForm(FormShape.Entries, jwt, fields.ToImmutableArray(), initializer.Parent!, null)
            : null;
    }

    /// <summary>Whether the object has no other use than to be sent: otherwise it has to stay what it is.</summary>
    private static bool IsOnlyUse(ObjectCreationExpressionSyntax creation, BodyPath path, FlowGraph graph) =>
        path.Start == creation
        || (creation.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: true } } declarator }
            && graph.Program.DeclaredSymbolOf(declarator) is { } variable
            && graph.References.Find(variable).Count == 1);

    /// <summary>The type gets the new properties, and what sends an object of it sends these.</summary>
    private static FormRewrite? OfType(TokenForm form, IEnumerable<SyntaxNode> uses, RequestScope scope, FlowGraph graph)
    {
        if (DeclaredFormRewriter.Rewrite(form, scope, graph) is not { } declared)
        {
            return null;
        }

        var sent = new List<FormRewrite>();
        foreach (var use in uses)
        {
            if (use.FirstAncestorOrSelf<ParameterSyntax>() is { Type: { } type } parameter && type.Span.Contains(use.Span) && BodyCarrier.UrlEncoded(parameter) is { } edit)
            {
                sent.Add(FormRewrite.Of([edit]));
            }
            else if (VariableOf(use, graph) is { } variable && BodyPath.FromVariable(variable, graph) is { Taker: { } taker } path && Sent(form, scope, path, taker, graph) is { } rewrite)
            {
                sent.Add(rewrite);
            }
        }

        return sent.Count == 0 ? null : new FormRewrite(
            declared.Replacements.AddRange(sent.SelectMany(static rewrite => rewrite.Replacements)),
            declared.Dropped.AddRange(sent.SelectMany(static rewrite => rewrite.Dropped)),
            declared.Kept.AddRange(sent.SelectMany(static rewrite => rewrite.Kept)),
            declared.Removals.AddRange(sent.SelectMany(static rewrite => rewrite.Removals)));
    }

    private static ISymbol? VariableOf(SyntaxNode use, FlowGraph graph) => use.Parent switch
    {
        ParameterSyntax parameter => graph.Program.DeclaredSymbolOf(parameter),
        ObjectCreationExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } } => graph.Program.DeclaredSymbolOf(declarator),
        _ => null,
    };

    private static FormRewrite? Sent(TokenForm form, RequestScope scope, BodyPath path, ExpressionSyntax taker, FlowGraph graph)
    {
        var taken = BodyTakers.At(path, graph.Program);
        var fields = NewForm.Of(form.Fields.SelectMany(field => field.Entry == form.Jwt.Entry
            ? NewField.MissingIn(form, scope with { Comment = null }).Select(missing => Read(missing.Name, DeclaredFormRewriter.MemberFor(form, missing.Name)))
            : [Read(field.Name, ((PropertyDeclarationSyntax)field.Entry).Identifier.ValueText)]));
        var rewrite = taken switch
        {
            BodyTaker.HttpContent => BodyRewriter.WithContent(path, taker, fields, graph),
            BodyTaker.HttpClient => BodyRewriter.WithPost(path, (InvocationExpressionSyntax)taker, fields, graph),
            BodyTaker.RestRequest => BodyRewriter.WithParameters(path, (InvocationExpressionSyntax)taker, fields, graph),
            BodyTaker.Flurl => BodyRewriter.WithObject(path, (InvocationExpressionSyntax)taker, fields, graph),
            BodyTaker.Text when path.IsSerialized => BodyRewriter.WithText(path, fields, graph),
            _ => null,
        };
        return rewrite is null ? null : rewrite with { Kept = rewrite.Kept.Add(path.Start) };

        NewField Read(string name, string member) => new(name, path.Start + "." + member, false);
    }
}
