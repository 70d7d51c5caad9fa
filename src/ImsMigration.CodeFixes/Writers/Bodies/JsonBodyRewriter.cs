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
/// Rewrites a request whose fields are the members of an object that is sent as JSON, which no endpoint has ever taken.
/// The object stays where it is, as a dictionary if a form needs one, and what sent it as JSON sends it as a form.
/// </summary>
internal static class JsonBodyRewriter
{
    /// <summary>The edit of <paramref name="form"/>, or <see langword="null"/> if what takes the object is not understood.</summary>
    public static FormRewrite? Rewrite(TokenForm form, RequestScope scope, FlowGraph graph)
    {
        if (form.Shape is FormShape.JsonText or FormShape.MultipartText)
        {
            return BodyRewriter.Rewrite(form, scope, graph);
        }

        if (form.Shape == FormShape.Declared)
        {
            return JsonObjectRewriter.Rewrite(form, scope, graph);
        }

        if (form.Container is not ExpressionSyntax container)
        {
            return null;
        }

        var path = form.Variable is { } variable ? BodyPath.FromVariable(variable, graph) : BodyPath.From(container, graph);
        var creation = CreationOf(form, container, graph);
        return path is null || creation is null ? null : Rewrite(form, creation, path, scope, graph);
    }

    /// <summary>The edit of a form that <paramref name="creation"/> holds, on its way <paramref name="path"/>.</summary>
    public static FormRewrite? Rewrite(TokenForm form, ExpressionSyntax creation, BodyPath path, RequestScope scope, FlowGraph graph)
    {
        var taker = BodyTakers.At(path, graph.Program);
        if (taker == BodyTaker.Text)
        {
            return AsText(form, creation, path, scope, graph);
        }

        if (taker == BodyTaker.RestRequest && FieldNames.HasKeys(creation))
        {
            return AsParameters(form, creation, path, scope, graph);
        }

        var naming = taker switch
        {
            _ when FieldNames.HasKeys(creation) => FieldNaming.Unchanged,
            BodyTaker.RestRequest or BodyTaker.Flurl or BodyTaker.Declared => FieldNaming.Members,
            _ => FieldNaming.Keys,
        };
        var converted = naming == FieldNaming.Unchanged ? DictionaryOfTexts(creation, graph.Program) : FieldNames.Convert(creation, form, naming);
        if (converted is null
            || EntryFormRewriter.Rewrite(form, scope, graph.Program, naming) is not { } entries
            || Carried(taker, path, graph) is not { } carried)
        {
            return null;
        }

        var imports = converted.Value.IsEmpty ? [] : BodyRewriter.Imports(creation, graph.Program, ("System.Collections.Generic", "Dictionary"));
        return new FormRewrite(
            entries.Replacements.AddRange(converted.Value).AddRange(carried.Replacements).AddRange(imports),
            entries.Dropped.AddRange(carried.Dropped),
            entries.Kept.AddRange(carried.Kept),
            entries.Removals.AddRange(carried.Removals));
    }

    /// <summary>The creation of the object: the container, or what the variable that is filled was initialized with.</summary>
    private static ExpressionSyntax? CreationOf(TokenForm form, ExpressionSyntax container, FlowGraph graph)
    {
        if (container is BaseObjectCreationExpressionSyntax or AnonymousObjectCreationExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax)
        {
            return container;
        }

        var declarations = form.Variable?.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(graph.Program.CancellationToken)).ToList();
        return declarations is { Count: 1 } && declarations[0] is VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax value } ? value : null;
    }

    private static FormRewrite? Carried(BodyTaker? taker, BodyPath path, FlowGraph graph) => (taker, path.Taker) switch
    {
        (BodyTaker.HttpContent, { } content) => BodyCarrier.AsContent(path, content, graph),
        (BodyTaker.HttpClient, InvocationExpressionSyntax call) => BodyCarrier.AsPost(path, call, graph),
        (BodyTaker.RestRequest, InvocationExpressionSyntax call) => BodyCarrier.AsCall(path, call, "AddObject", graph),
        (BodyTaker.Flurl, InvocationExpressionSyntax call) => BodyCarrier.AsCall(path, call, "PostUrlEncodedAsync", graph),
        (BodyTaker.Declared, InvocationExpressionSyntax) => BodyCarrier.AsUrlEncodedBody(path, graph),
        _ => null,
    };

    /// <summary>A form takes texts: the edits that make a dictionary or JSON object one of texts.</summary>
    private static ImmutableArray<Replacement>? DictionaryOfTexts(ExpressionSyntax creation, ProgramModel program)
    {
        if (creation is not ObjectCreationExpressionSyntax { Type: var type })
        {
            return ImmutableArray<Replacement>.Empty;
        }

        if (type is IdentifierNameSyntax { Identifier.ValueText: "JObject" or "JsonObject" })
        {
            return ImmutableArray.Create(new Replacement(type.SyntaxTree, type.Span, "Dictionary<string, string>"));
        }

        var declared = creation.Parent is EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax declaration } ? declaration.Type : null;
        return new[] { type, declared }
            .OfType<GenericNameSyntax>()
            .Select(static generic => generic.TypeArgumentList.Arguments)
            .Where(static arguments => arguments.Count == 2 && arguments[1] is PredefinedTypeSyntax { Keyword.ValueText: "object" })
            .Select(static arguments => new Replacement(arguments[1].SyntaxTree, arguments[1].Span, "string"))
            .ToImmutableArray();
    }

    /// <summary>Where the JSON is sent as a text, a url-encoded text takes its place.</summary>
    private static FormRewrite? AsText(TokenForm form, ExpressionSyntax creation, BodyPath path, RequestScope scope, FlowGraph graph)
    {
        if (path.IsSerialized && path.Start == creation && !BodyRewriter.HasComments(creation))
        {
            return BodyRewriter.WithText(path, NewForm.Of(form.Fields, scope), graph);
        }

        return null;
    }

    private static FormRewrite? AsParameters(TokenForm form, ExpressionSyntax creation, BodyPath path, RequestScope scope, FlowGraph graph)
    {
        if (path.Start == creation && path.Taker is InvocationExpressionSyntax call && !BodyRewriter.HasComments(creation))
        {
            return BodyRewriter.WithParameters(path, call, NewForm.Of(form.Fields, scope), graph);
        }

        return null;
    }
}
