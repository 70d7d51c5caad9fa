using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Editing;
using ImsMigration.Requests.Forms;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.Bodies;

/// <summary>
/// Changes what carries an object from where its fields are written down into the request: the serializer goes, and
/// what sent JSON sends a form. The object itself is edited elsewhere.
/// </summary>
internal static class BodyCarrier
{
    private const string Content = "new FormUrlEncodedContent(";

    /// <summary>The content that was made of the JSON is made of the object.</summary>
    public static FormRewrite? AsContent(BodyPath path, ExpressionSyntax content, FlowGraph graph)
    {
        var replacements = new List<Replacement>(BodyRewriter.DeclaredAsForm(content));
        if (path.Variables.IsEmpty)
        {
            replacements.AddRange(Around(path.Start, content.Span, Content, ")"));
        }
        else if (NameOf(path, replacements, graph) is { } name)
        {
            replacements.Add(new Replacement(content.SyntaxTree, content.Span, Content + name + ")"));
        }
        else
        {
            return null;
        }

        return With(path, content, replacements, graph);
    }

    /// <summary><c>PostAsJsonAsync(url, value)</c> becomes <c>PostAsync(url, content)</c>.</summary>
    public static FormRewrite? AsPost(BodyPath path, InvocationExpressionSyntax call, FlowGraph graph)
    {
        if (call.Expression is not MemberAccessExpressionSyntax access
            || !path.Variables.IsEmpty
            || call.ArgumentList.Arguments.Skip(2).Any(argument => graph.Program.ModelOf(argument.SyntaxTree).GetTypeInfo(argument.Expression, graph.Program.CancellationToken).Type?.Name != "CancellationToken"))
        {
            return null;
        }

        var replacements = new List<Replacement> { new(access.SyntaxTree, access.Name.Span, "PostAsync") };
        replacements.AddRange(Around(path.Start, path.Taken.Span, Content, ")"));
        replacements.AddRange(BodyRewriter.Imports(call, graph.Program, ("System.Net.Http", "FormUrlEncodedContent")));
        return With(path, call, replacements, graph);
    }

    /// <summary>A call that takes JSON becomes the call <paramref name="name"/> of the same library, which takes the object.</summary>
    public static FormRewrite? AsCall(BodyPath path, InvocationExpressionSyntax call, string name, FlowGraph graph)
    {
        if (call.Expression is not MemberAccessExpressionSyntax access)
        {
            return null;
        }

        var replacements = new List<Replacement> { new(access.SyntaxTree, access.Name.Span, name) };
        var arguments = name == "AddObject"
            ? TextSpan.FromBounds(call.ArgumentList.OpenParenToken.Span.End, call.ArgumentList.CloseParenToken.SpanStart)
            : path.Taken.Span;
        if (path.Variables.IsEmpty)
        {
            replacements.AddRange(Around(path.Start, arguments, string.Empty, string.Empty));
        }
        else if (NameOf(path, replacements, graph) is { } variable)
        {
            replacements.Add(new Replacement(call.SyntaxTree, arguments, variable));
        }
        else
        {
            return null;
        }

        return With(path, call, replacements, graph);
    }

    /// <summary>The parameter of a Refit interface is written as a form.</summary>
    public static FormRewrite? AsUrlEncodedBody(BodyPath path, FlowGraph graph)
    {
        var parameter = graph.Program.OperationOf(path.Taken.Parent!) is Microsoft.CodeAnalysis.Operations.IArgumentOperation { Parameter: { } symbol }
            ? symbol.OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(graph.Program.CancellationToken) as ParameterSyntax
            : null;
        return parameter is not null && UrlEncoded(parameter) is { } edit
            ? FormRewrite.Of([edit])
            : null;
    }

    /// <summary>The edit that has <paramref name="parameter"/> written as a form; <see langword="null"/> if it is no body that is sent as JSON.</summary>
    public static Replacement? UrlEncoded(ParameterSyntax parameter) =>
        JsonBody.IsJson(parameter) && JsonBody.AttributeOf(parameter) is { } body
            ? new Replacement(body.SyntaxTree, body.Span, body.Name + "(BodySerializationMethod.UrlEncoded)")
            : null;

    /// <summary>The edits that replace what stands around <paramref name="inner"/> in <paramref name="outer"/>.</summary>
    private static IEnumerable<Replacement> Around(ExpressionSyntax inner, TextSpan outer, string before, string after)
    {
        yield return new Replacement(inner.SyntaxTree, TextSpan.FromBounds(outer.Start, inner.SpanStart), before);
        yield return new Replacement(inner.SyntaxTree, TextSpan.FromBounds(inner.Span.End, outer.End), after);
    }

    /// <summary>
    /// The name of the variable that holds the object: that of the filled object, else that of the JSON, with the edits of
    /// its declaration added to <paramref name="edits"/>; <see langword="null"/> if more than one variable is on the way.
    /// </summary>
    private static string? NameOf(BodyPath path, List<Replacement> edits, FlowGraph graph)
    {
        if (path.Start is IdentifierNameSyntax filled)
        {
            return filled.ToString();
        }

        if (path.Variables.Length != 1 || path.Variables[0] is not { Parent: VariableDeclarationSyntax { Variables.Count: 1 } declaration } variable)
        {
            return null;
        }

        if (!declaration.Type.IsVar)
        {
            edits.Add(new Replacement(declaration.SyntaxTree, declaration.Type.Span, "var"));
        }

        edits.AddRange(Around(path.Start, path.Written.Span, string.Empty, string.Empty));
        if (FormNameFor(variable, graph.Program) is not { } name)
        {
            return variable.Identifier.ValueText;
        }

        edits.Add(new Replacement(variable.SyntaxTree, variable.Identifier.Span, name));
        return name;
    }

    /// <summary>The new name of a variable that was called after the JSON it held; <see langword="null"/> if its name is still right or the new one is taken.</summary>
    public static string? FormNameFor(VariableDeclaratorSyntax variable, ProgramModel program)
    {
        const string Name = "form";
        return variable.Identifier.ValueText.IndexOf("json", System.StringComparison.OrdinalIgnoreCase) >= 0
            && program.ModelOf(variable.SyntaxTree).LookupSymbols(variable.SpanStart, name: Name).IsEmpty
                ? Name
                : null;
    }

    private static FormRewrite With(BodyPath path, ExpressionSyntax taker, IEnumerable<Replacement> replacements, FlowGraph graph)
    {
        var arguments = path.Written.DescendantNodesAndSelf()
            .OfType<InvocationExpressionSyntax>()
            .Where(call => call.Span.Contains(path.Start.Span) && call != path.Start)
            .SelectMany(static call => call.ArgumentList.Arguments)
            .Where(argument => !argument.Span.Contains(path.Start.Span));
        var isBypassed = path.Start is IdentifierNameSyntax && !path.Variables.IsEmpty;
        return new FormRewrite(
            replacements.ToImmutableArray(),
            (isBypassed ? arguments.Append<SyntaxNode>(path.Taken) : arguments).ToImmutableArray(),
            path.Start is IdentifierNameSyntax ? ImmutableArray.Create<SyntaxNode>(path.Start) : ImmutableArray<SyntaxNode>.Empty,
            BodyRewriter.HeaderRemovals(taker, graph.Program));
    }
}
