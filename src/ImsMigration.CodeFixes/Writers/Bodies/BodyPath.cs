using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Libraries;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Writers.Bodies;

/// <summary>The way of a body from the expression that holds its fields to the call that takes it, through serializers, encodings and local variables.</summary>
/// <param name="Start">The expression that holds the fields.</param>
/// <param name="Written">The same with the serializer around it, where the fields are written down.</param>
/// <param name="Taken">What the taking call is handed: <paramref name="Written"/>, or the only use of the local variable that holds it, with an encoding around it.</param>
/// <param name="Variables">The local variables on the way.</param>
/// <param name="Uses">The only use of each of them.</param>
internal sealed record BodyPath(
    ExpressionSyntax Start,
    ExpressionSyntax Written,
    ExpressionSyntax Taken,
    ImmutableArray<VariableDeclaratorSyntax> Variables,
    ImmutableArray<ExpressionSyntax> Uses)
{
    /// <summary>The call or creation that takes the body; <see langword="null"/> where it is used in another way.</summary>
    public ExpressionSyntax? Taker => Taken.Parent is ArgumentSyntax { Parent.Parent: ExpressionSyntax taker } ? taker : null;

    /// <summary>Where the body is used in the end: the call that takes it, or all uses of a variable that has several.</summary>
    public IEnumerable<SyntaxNode> UsesOf(FlowGraph graph) =>
        Taker is { } taker ? [taker]
        : Taken.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } && graph.Program.DeclaredSymbolOf(declarator) is ILocalSymbol variable
            ? graph.References.Find(variable)
            : [];

    /// <summary>Whether the fields go through a JSON serializer.</summary>
    public bool IsSerialized => Written != Start;

    /// <summary>Follows <paramref name="start"/> as far as its way is a single one.</summary>
    public static BodyPath From(ExpressionSyntax start, FlowGraph graph)
    {
        var written = start;
        while (Around(written) is { } outer && IsSerializer(outer, graph.Program))
        {
            written = outer;
        }

        var taken = written;
        var variables = ImmutableArray.CreateBuilder<VariableDeclaratorSyntax>();
        var uses = ImmutableArray.CreateBuilder<ExpressionSyntax>();
        while (true)
        {
            if (Around(taken) is { } outer && (outer is ParenthesizedExpressionSyntax || IsEncoding(outer) || IsSerializer(outer, graph.Program)))
            {
                taken = outer;
            }
            else if (taken.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } && OnlyUseOf(declarator, graph) is { } use)
            {
                variables.Add(declarator);
                uses.Add(use);
                taken = use;
            }
            else
            {
                return new BodyPath(start, written, taken, variables.ToImmutable(), uses.ToImmutable());
            }
        }
    }

    /// <summary>The way of the object in the variable <paramref name="variable"/> to the call that takes it, besides the statements that fill it.</summary>
    public static BodyPath? FromVariable(ISymbol variable, FlowGraph graph)
    {
        var uses = graph.References.Find(variable).OfType<ExpressionSyntax>().Where(static use => use.Parent is ArgumentSyntax || IsReceiverOfText(use)).ToList();
        return uses.Count == 1 ? From(uses[0], graph) : null;
    }

    private static ExpressionSyntax? OnlyUseOf(VariableDeclaratorSyntax declarator, FlowGraph graph)
    {
        if (graph.Program.DeclaredSymbolOf(declarator) is not ILocalSymbol variable)
        {
            return null;
        }

        var uses = graph.References.Find(variable);
        return uses.Count == 1 ? uses[0] as ExpressionSyntax : null;
    }

    /// <summary>The expression of which <paramref name="inner"/> is the only thing that matters: parentheses, a call on it or a call with it.</summary>
    private static ExpressionSyntax? Around(ExpressionSyntax inner) => inner.Parent switch
    {
        ParenthesizedExpressionSyntax parenthesized => parenthesized,
        PostfixUnaryExpressionSyntax sure => sure,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } argument when call.ArgumentList.Arguments[0] == argument => call,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Expression == inner => call,
        _ => null,
    };

    private static bool IsReceiverOfText(ExpressionSyntax use) =>
        use.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" or "ToJsonString" };

    private static bool IsSerializer(ExpressionSyntax outer, ProgramModel program) =>
        outer is ParenthesizedExpressionSyntax
        || outer.IsKind(SyntaxKind.SuppressNullableWarningExpression)
        || (outer is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Serialize" or "SerializeObject" or "SerializeToUtf8Bytes" or "FromObject" or "ToString" or "ToJsonString" } } call
            && program.SymbolOf(call) is IMethodSymbol { ContainingType: var type }
            && (TypeName.IsIn(type, "System.Text.Json") || TypeName.IsIn(type, "Newtonsoft.Json") || TypeName.IsIn(type, "System.Web.Script.Serialization")));

    private static bool IsEncoding(ExpressionSyntax outer) =>
        outer is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetBytes", Expression: var encoding } }
        && encoding.ToString().Contains("Encoding");
}
