using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Editing;
using ImsMigration.Libraries;
using ImsMigration.Values;
using ImsMigration.Writers.Bodies;
using ImsMigration.Writers.Forms;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.Queries;

/// <summary>Gives a Flurl request a form to send.</summary>
internal static class FlurlBody
{
    private const string Send = "PostUrlEncodedAsync";

    /// <summary>How Flurl reads the answer of a POST, by the name of the call that gets and reads it at once.</summary>
    private static readonly ImmutableDictionary<string, string> s_readers = ImmutableDictionary<string, string>.Empty
        .Add("GetStringAsync", ".ReceiveString")
        .Add("GetJsonAsync", ".ReceiveJson")
        .Add("GetBytesAsync", ".ReceiveBytes")
        .Add("GetStreamAsync", ".ReceiveStream");

    /// <summary>The edits for the request that a chain of calls on <paramref name="url"/> sends; <see langword="null"/> if Flurl sends none, or it is not understood.</summary>
    public static FormRewrite? Fill(ExpressionSyntax url, NewForm fields, FlowGraph graph) =>
        SenderOf(url, graph.Program) is { } sender
            ? Fill(sender, fields.AsAnonymousObject(BodyRewriter.NewLineAt(NameOf(sender), graph.Program)), fields, graph)
            : null;

    /// <summary>The edits that have <paramref name="sender"/> send <paramref name="source"/>, an object with <paramref name="fields"/>.</summary>
    public static FormRewrite? Fill(InvocationExpressionSyntax sender, string source, NewForm fields, FlowGraph graph)
    {
        var name = NameOf(sender);
        var method = name.Identifier.ValueText;
        if (method == Send && sender.ArgumentList.Arguments.FirstOrDefault()?.Expression is { } form)
        {
            return MergedForm.Of(form, fields, graph);
        }

        var isEmpty = sender.ArgumentList.Arguments.All(static argument => argument.ToString() is "null" or "\"\"" or "string.Empty" or "default");
        if (!isEmpty || (method is not ("PostAsync" or "PostStringAsync" or "PostJsonAsync" or "GetAsync") && !s_readers.ContainsKey(method)))
        {
            return null;
        }

        var types = name is GenericNameSyntax generic ? generic.TypeArgumentList.ToString() : string.Empty;
        var receive = s_readers.TryGetValue(method, out var reader) ? reader + types + "()" : string.Empty;
        var replacement = new Replacement(sender.SyntaxTree, TextSpan.FromBounds(name.SpanStart, sender.Span.End), Send + "(" + source + ")" + receive);
        return FormRewrite.Of([replacement], sender.ArgumentList);
    }

    /// <summary>The call of Flurl that sends the request of the chain which begins with <paramref name="start"/>; <see langword="null"/> if there is none.</summary>
    public static InvocationExpressionSyntax? SenderOf(ExpressionSyntax start, ProgramModel program) =>
        LinksAfter(start).FirstOrDefault(call => NameOf(call).Identifier.ValueText is var name && (name.StartsWith("Post", System.StringComparison.Ordinal) || s_readers.ContainsKey(name) || name == "GetAsync")) is { } sender
        && program.SymbolOf(sender) is IMethodSymbol method
        && TypeName.IsIn(method.ContainingType, "Flurl")
            ? sender
            : null;

    /// <summary>The name of the method that <paramref name="call"/>, a link of a chain, calls.</summary>
    public static SimpleNameSyntax NameOf(InvocationExpressionSyntax call) => ((MemberAccessExpressionSyntax)call.Expression).Name;

    /// <summary>The calls that follow on <paramref name="start"/> in its chain, in order.</summary>
    public static IEnumerable<InvocationExpressionSyntax> LinksAfter(ExpressionSyntax start)
    {
        for (var node = start; node.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access && access.Expression == node; node = call)
        {
            yield return call;
        }
    }
}
