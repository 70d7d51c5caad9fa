using System;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Editing;
using ImsMigration.Libraries;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.DeadCode;

/// <summary>
/// Recognises the registration of a type with the dependency injection container. It is no use of the type if nobody
/// asks for the service any more.
/// </summary>
internal sealed class ServiceRegistration
{
    private const string ContainerNamespace = "Microsoft.Extensions.DependencyInjection";

    private readonly FlowGraph _graph;
    private readonly RemovedCode _removed;

    /// <summary>Creates the step for one plan.</summary>
    public ServiceRegistration(FlowGraph graph, RemovedCode removed)
    {
        _graph = graph;
        _removed = removed;
    }

    /// <summary>
    /// The registration in which <paramref name="name"/> names <paramref name="type"/>, if the service that it
    /// registers has no other use; otherwise <see langword="null"/>.
    /// </summary>
    public Removal? Find(SyntaxNode name, INamedTypeSymbol type)
    {
        if (RegistrationAt(name) is not { } call)
        {
            return null;
        }

        var services = ServicesOf(call);
        if (services.Any(service => !SymbolKey.Same(service, type) && IsUsed(service, type)))
        {
            return null;
        }

        return call.Parent is ExpressionStatementSyntax statement
            ? Removal.Whole(statement)
            : call is { Parent: MemberAccessExpressionSyntax, Expression: MemberAccessExpressionSyntax { Expression: var chain } }
                ? new Removal(call, TextSpan.FromBounds(chain.Span.End, call.Span.End), RemovalStyle.Link)
                : null;
    }

    /// <summary>The call of an <c>Add…</c> method that has <paramref name="name"/> among its type arguments, or creates the type in its factory.</summary>
    private InvocationExpressionSyntax? RegistrationAt(SyntaxNode name)
    {
        foreach (var node in name.Ancestors().TakeWhile(static node => node is not (StatementSyntax and not ExpressionStatementSyntax)))
        {
            if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var called } } call
                && (called.Span.Contains(name.Span) || call.ArgumentList.Span.Contains(name.Span))
                && _graph.Program.SymbolOf(call) is IMethodSymbol method
                && TypeName.IsIn(method.ContainingType, ContainerNamespace)
                && (method.Name.StartsWith("Add", StringComparison.Ordinal) || method.Name.StartsWith("TryAdd", StringComparison.Ordinal) || method.Name == "Configure")
                && (called.Span.Contains(name.Span) || IsResultOfFactory(call, name)))
            {
                return call;
            }
        }

        return null;
    }

    private static bool IsResultOfFactory(InvocationExpressionSyntax call, SyntaxNode name) =>
        call.ArgumentList.Arguments.Any(argument => argument.Expression switch
        {
            TypeOfExpressionSyntax typeOf => typeOf.Span.Contains(name.Span),
            BaseObjectCreationExpressionSyntax creation => IsCreated(creation, name),
            LambdaExpressionSyntax { ExpressionBody: BaseObjectCreationExpressionSyntax creation } => IsCreated(creation, name),
            _ => false,
        });

    private static bool IsCreated(BaseObjectCreationExpressionSyntax creation, SyntaxNode name) =>
        creation is ObjectCreationExpressionSyntax { Type: var type } && type.Span.Contains(name.Span);

    private INamedTypeSymbol[] ServicesOf(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name: GenericNameSyntax { TypeArgumentList.Arguments: var arguments } }
            ? arguments.Select(_graph.Program.SymbolOf).OfType<INamedTypeSymbol>().ToArray()
            : call.ArgumentList.Arguments.Select(static argument => argument.Expression).OfType<TypeOfExpressionSyntax>()
                .Select(static typeOf => typeOf.Type).Select(_graph.Program.SymbolOf).OfType<INamedTypeSymbol>().ToArray();

    /// <summary>Whether anybody but registrations and the declaration of <paramref name="implementation"/> names <paramref name="service"/>.</summary>
    private bool IsUsed(INamedTypeSymbol service, INamedTypeSymbol implementation) =>
        _graph.References.Find(service).Any(reference =>
            !_removed.Contains(reference)
            && RegistrationAt(reference) is null
            && !ReferenceSyntax.IsInside(reference, implementation)
            && !ReferenceSyntax.IsInside(reference, service));
}
