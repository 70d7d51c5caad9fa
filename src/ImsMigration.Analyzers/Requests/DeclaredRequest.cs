using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Requests;

/// <summary>Finds where a request of Refit or RestEase that is declared and not written goes: in its attributes, and at its client.</summary>
internal sealed class DeclaredRequest
{
    private readonly FlowGraph _graph;

    /// <summary>Creates it over <paramref name="graph"/>.</summary>
    public DeclaredRequest(FlowGraph graph) => _graph = graph;

    /// <summary>Whether <paramref name="method"/> is one of an interface that Refit or RestEase implements.</summary>
    public static bool Is(IMethodSymbol method) =>
        method is { ContainingType.TypeKind: TypeKind.Interface, DeclaringSyntaxReferences.IsEmpty: false }
        && method.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name is "PostAttribute" or "GetAttribute");

    /// <summary>
    /// The calls that make a client of <paramref name="contract"/>, <c>RestService.For&lt;T&gt;(…)</c>, each with what is called on its result: they
    /// are handed the base address.
    /// </summary>
    public IEnumerable<IOperation> ClientsOf(INamedTypeSymbol contract)
    {
        foreach (var name in _graph.References.Find(contract))
        {
            if (name.FirstAncestorOrSelf<TypeArgumentListSyntax>() is { Parent: GenericNameSyntax factory }
                && factory.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call
                && call.Expression.Span.Contains(factory.Span)
                && _graph.Program.OperationOf(ChainOf(call)) is { } operation)
            {
                yield return operation;
            }
        }
    }

    /// <summary>The objects whose methods are the requests that <paramref name="parameter"/> is handed to.</summary>
    public IEnumerable<IOperation> ClientsCalledWith(IParameterSymbol parameter) =>
        _graph.References.FindByHand(parameter.ContainingSymbol)
            .Select(reference => CallSite.At(reference, _graph.Program) is IInvocationOperation { Instance: { } client } ? client : null)
            .OfType<IOperation>();

    private static InvocationExpressionSyntax ChainOf(InvocationExpressionSyntax call)
    {
        while (call.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } access && access.Expression == call)
        {
            call = next;
        }

        return call;
    }

    /// <summary>The texts in the attributes of the members around <paramref name="declaration"/>: the path of the request among them.</summary>
    public IEnumerable<HeldText> AttributeTextsAt(SyntaxNode declaration) =>
        declaration.AncestorsAndSelf().OfType<MemberDeclarationSyntax>()
            .SelectMany(static member => member.AttributeLists)
            .SelectMany(static list => list.DescendantNodes().OfType<LiteralExpressionSyntax>())
            .Select(literal => (Text: literal.Token.Value as string, Operation: _graph.Program.OperationOf(literal)))
            .Where(static text => text is { Text: not null, Operation: not null })
            .Select(static text => new HeldText(text.Text!, text.Operation!));
}
