using System;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Writers.TokenCaching;

/// <summary>Tells how long the objects of a class live, as far as the source shows.</summary>
internal static class ObjectLifetime
{
    /// <summary>The classes of which a framework makes an object for every request.</summary>
    private static readonly ImmutableHashSet<string> s_perRequest = ImmutableHashSet.Create("ControllerBase", "Controller", "ApiController", "PageModel", "Hub", "ViewComponent");

    /// <summary>
    /// Whether an object of <paramref name="type"/> keeps nothing between calls, because it is made for every use: registered as
    /// transient or scoped, created where it is used, or made by a framework for every request.
    /// </summary>
    public static bool IsShort(INamedTypeSymbol type, FlowGraph graph) =>
        IsPerRequest(type)
        || graph.References.Find(type).Any(reference => IsRegisteredForEveryUse(reference) || IsCreatedForOneUse(reference, graph.Program));

    /// <summary>
    /// Whether objects of <paramref name="type"/> are values: they are copied, and compared by all their fields, so that none of
    /// them may hold what it has found out since it was made.
    /// </summary>
    public static bool IsValue(INamedTypeSymbol type) => type.IsRecord || type.IsValueType;

    private static bool IsPerRequest(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (s_perRequest.Contains(current.Name))
            {
                return true;
            }
        }

        return type.GetMembers().Any(static member => member is IMethodSymbol { IsStatic: false }
            && member.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name is "FunctionAttribute" or "FunctionNameAttribute"));
    }

    private static bool IsRegisteredForEveryUse(SyntaxNode reference) =>
        reference.Ancestors().OfType<GenericNameSyntax>().Select(static name => name.Identifier.ValueText)
            .Concat(reference.FirstAncestorOrSelf<TypeOfExpressionSyntax>()?.Ancestors().OfType<InvocationExpressionSyntax>().Take(1).Select(static call => call.Expression.GetLastToken().ValueText) ?? [])
            .Any(static called => called.EndsWith("Transient", StringComparison.Ordinal) || called.EndsWith("Scoped", StringComparison.Ordinal) || called is "AddHttpClient" or "AddTypedClient" or "AddHttpMessageHandler");

    /// <summary>A local object lives as long as the call, except in the entry point.</summary>
    private static bool IsCreatedForOneUse(SyntaxNode reference, ProgramModel program)
    {
        if (reference.FirstAncestorOrSelf<ObjectCreationExpressionSyntax>() is not { } creation || !creation.Type.Span.Contains(reference.Span))
        {
            return false;
        }

        return creation.Parent switch
        {
            MemberAccessExpressionSyntax or ParenthesizedExpressionSyntax { Parent: MemberAccessExpressionSyntax } => true,
            EqualsValueClauseSyntax { Parent.Parent.Parent: LocalDeclarationStatementSyntax or UsingStatementSyntax } => creation.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method && program.DeclaredSymbolOf(method) is { } symbol && !TestCode.Is(symbol) && !IsEntry(symbol, method, program),
            _ => false,
        };
    }

    private static bool IsEntry(ISymbol symbol, SyntaxNode method, ProgramModel program) =>
        program.CompilationOf(method.SyntaxTree).GetEntryPoint(program.CancellationToken) is { } entry && SymbolKey.Same(entry, symbol);
}
