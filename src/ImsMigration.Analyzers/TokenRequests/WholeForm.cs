using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Libraries;
using ImsMigration.Requests.Forms;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.TokenRequests;

/// <summary>
/// Decides whether all fields of a form of separate entries are known: every entry has a constant name, and the form goes
/// from there straight into a request. A form that unknown code can add to is not whole, and nothing is missing in it.
/// </summary>
internal sealed class WholeForm
{
    private const int MaximumDepth = 6;

    /// <summary>Calls on a request object that add no field.</summary>
    private static readonly string[] s_neutralCalls = ["AddHeader", "AddOrUpdateHeader", "AddCookie", "WithHeader", "WithTimeout", "AllowHttpStatus", "AllowAnyHttpStatus", "AppendPathSegment"];

    /// <summary>What takes a form and adds nothing to it.</summary>
    private static readonly ImmutableHashSet<string> s_contents = ImmutableHashSet.Create("FormUrlEncodedContent", "StringContent", "ByteArrayContent");

    private static readonly ImmutableHashSet<string> s_queries = ImmutableHashSet.Create("AddQueryString", "SetQueryParams", "GetBytes");

    private readonly FlowGraph _graph;
    private readonly HashSet<SyntaxNode> _entries;
    private readonly HashSet<string> _followed = [];

    private WholeForm(FlowGraph graph, TokenForm form)
    {
        _graph = graph;
        _entries = new HashSet<SyntaxNode>(form.Fields.Select(static field => field.Entry));
    }

    /// <summary>Whether all fields of <paramref name="form"/> are known.</summary>
    public static bool Is(TokenForm form, FlowGraph graph)
    {
        var whole = new WholeForm(graph, form);
        if (form.Container is not ExpressionSyntax)
        {
            return false;
        }

        return form.Variable is { } variable
            ? variable is ILocalSymbol && whole.IsLocalUnderstood(variable)
            : (whole.IsContent(form.Container) && whole.IsSent(form.Container, 0)) || whole.IsHelperUnderstood(form.Container);
    }

    /// <summary>A method of the project adds each field to a form that nothing else adds to, and it is called for nothing but fields.</summary>
    private bool IsHelperUnderstood(SyntaxNode container)
    {
        if (container is not InvocationExpressionSyntax
            || _graph.Program.SymbolOf(container) is not IMethodSymbol { DeclaringSyntaxReferences: { Length: 1 } references } helper
            || !_graph.References.Find(helper).All(use => use.Parent is InvocationExpressionSyntax call && _entries.Contains(call)))
        {
            return false;
        }

        var (block, expression) = references[0].GetSyntax(_graph.Program.CancellationToken) switch
        {
            LocalFunctionStatementSyntax local => (local.Body, local.ExpressionBody?.Expression),
            MethodDeclarationSyntax method => (method.Body, method.ExpressionBody?.Expression),
            _ => default,
        };
        var only = expression ?? (block is { Statements: { Count: 1 } statements } && statements[0] is ExpressionStatementSyntax statement ? statement.Expression : null);
        return only is not null
            && FormEntry.CollectionOf(only) is IdentifierNameSyntax form
            && _graph.Program.SymbolOf(form) is ILocalSymbol variable
            && _entries.Add(only)
            && IsLocalUnderstood(variable);
    }

    private bool IsLocalUnderstood(ISymbol local) =>
        local.DeclaringSyntaxReferences.Length == 1
        && local.DeclaringSyntaxReferences[0].GetSyntax(_graph.Program.CancellationToken) is VariableDeclaratorSyntax { Initializer.Value: { } value }
        && (value is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax || IsContent(value))
        && AreUsesUnderstood(local, 0);

    private bool AreUsesUnderstood(ISymbol variable, int depth) =>
        depth < MaximumDepth
        && (!_followed.Add(SymbolKey.Of(variable)) || _graph.References.Find(variable).All(reference => IsEntry(reference) || IsSent(reference, depth)));

    /// <summary>A creation with nothing but entries in it, or a chain of calls on one.</summary>
    private bool IsContent(SyntaxNode node) => node switch
    {
        _ when _entries.Contains(node) && node is not InvocationExpressionSyntax => true,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call
            => (_entries.Contains(call) || s_neutralCalls.Any(access.Name.Identifier.ValueText.StartsWith)) && IsChainStart(access.Expression),
        BaseObjectCreationExpressionSyntax creation => AddsNothing(creation.ArgumentList) && AreEntries(creation.Initializer),
        ArrayCreationExpressionSyntax array => AreEntries(array.Initializer),
        ImplicitArrayCreationExpressionSyntax array => AreEntries(array.Initializer),
        CollectionExpressionSyntax collection => collection.Elements.All(_entries.Contains),
        AnonymousObjectCreationExpressionSyntax anonymous => anonymous.Initializers.All(_entries.Contains),
        _ => false,
    };

    private bool IsChainStart(SyntaxNode node) =>
        node is LiteralExpressionSyntax or IdentifierNameSyntax or InterpolatedStringExpressionSyntax || IsContent(node);

    /// <summary>An argument that is a collection could bring fields along; a URL, a method or a comparer cannot.</summary>
    private bool AddsNothing(BaseArgumentListSyntax? arguments) =>
        arguments is null || arguments.Arguments.All(argument =>
            _graph.Program.ModelOf(argument.SyntaxTree).GetTypeInfo(argument.Expression, _graph.Program.CancellationToken).Type is { } type
            && (type.SpecialType is SpecialType.System_String or SpecialType.System_Int32 || type.TypeKind == TypeKind.Enum || type.Name is "Uri" or "StringComparer"));

    private bool AreEntries(InitializerExpressionSyntax? initializer) =>
        initializer is null || initializer.Expressions.All(element => _entries.Contains(element) || IsSetting(element));

    /// <summary>The initializer of a request object may set its properties.</summary>
    private static bool IsSetting(ExpressionSyntax element) =>
        element is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "AlwaysMultipartFormData" or "AlwaysSingleFileAsContent" or "Method" or "Timeout" or "RequestFormat" } };

    private bool IsEntry(SyntaxNode reference)
    {
        var node = reference;
        while (node.Parent is ElementAccessExpressionSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or AssignmentExpressionSyntax or ConditionalAccessExpressionSyntax
            && node.Parent.SpanStart == node.SpanStart)
        {
            node = node.Parent;
            switch (node)
            {
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } when !_entries.Contains(node) && !s_neutralCalls.Any(name.StartsWith):
                    return false;
                case InvocationExpressionSyntax { Parent: ExpressionStatementSyntax }:
                case InvocationExpressionSyntax { Parent: ArrowExpressionClauseSyntax } when _entries.Contains(node):
                    return true;
                case AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: not "Content" } }:
                    return true;
                case AssignmentExpressionSyntax:
                    return _entries.Contains(node);
            }
        }

        return false;
    }

    /// <summary>Whether <paramref name="form"/> is handed to what sends it, and to nothing else.</summary>
    private bool IsSent(SyntaxNode form, int depth)
    {
        switch (form.Parent)
        {
            case ExpressionStatementSyntax:
                return true;
            case ParenthesizedExpressionSyntax parenthesized:
                return IsSent(parenthesized, depth);
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }:
                return _graph.Program.DeclaredSymbolOf(declarator) is ILocalSymbol local && AreUsesUnderstood(local, depth + 1);
            case AssignmentExpressionSyntax assignment when assignment.Right == form:
                return _graph.Program.SymbolOf(assignment.Left) is IPropertySymbol { Name: "Content", DeclaringSyntaxReferences.IsEmpty: true };
            case ArgumentSyntax { Parent.Parent: { } call }:
                return IsTaken(form, call, depth);
            case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Expression == form:
                return _graph.Program.SymbolOf(call) is IMethodSymbol sender && SendingCall.Is(sender);
            case ReturnStatementSyntax or ArrowExpressionClauseSyntax:
                return IsReturned(form, depth);
            default:
                return false;
        }
    }

    private bool IsTaken(SyntaxNode form, SyntaxNode call, int depth)
    {
        if (_graph.Program.SymbolOf(call) is not IMethodSymbol method)
        {
            return false;
        }

        if (method.DeclaringSyntaxReferences.IsEmpty)
        {
            return SendingCall.Is(method)
                || (method.MethodKind == MethodKind.Constructor && s_contents.Contains(method.ContainingType.Name))
                || s_queries.Contains(method.Name);
        }

        var definition = method.ReducedFrom ?? method.OriginalDefinition;
        if (definition.ContainingType.TypeKind == TypeKind.Interface && definition.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name is "PostAttribute"))
        {
            return true;
        }

        return (_graph.Program.OperationOf(call) is { } operation ? CallSite.ArgumentsOf(operation) : ImmutableArray<IArgumentOperation>.Empty)
            .Where(argument => argument.Value.Syntax == form || argument.Value.Syntax.Contains(form))
            .Select(static argument => argument.Parameter)
            .FirstOrDefault() is { } parameter
            && _graph.Implementations.Find(definition).OfType<IMethodSymbol>().DefaultIfEmpty(definition).All(target =>
                target.Parameters.Length > parameter.Ordinal && target.ContainingType.TypeKind != TypeKind.Interface && AreUsesUnderstood(target.Parameters[parameter.Ordinal], depth + 1));
    }

    /// <summary>A method that returns the form hands it to all its callers.</summary>
    private bool IsReturned(SyntaxNode value, int depth)
    {
        var declaration = value.Ancestors().FirstOrDefault(static node => node is LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax or AccessorDeclarationSyntax || EnclosingMember.Is(node));
        if (depth >= MaximumDepth || declaration is not (MethodDeclarationSyntax or LocalFunctionStatementSyntax) || _graph.Program.DeclaredSymbolOf(declaration) is not IMethodSymbol { IsVirtual: false, IsOverride: false } method)
        {
            return false;
        }

        return !_followed.Add(SymbolKey.Of(method)) || _graph.References.Find(method).All(reference =>
            CallSite.At(reference, _graph.Program) is { Syntax: InvocationExpressionSyntax call } && IsSent(AwaitedOrSelf(call), depth + 1));
    }

    private static SyntaxNode AwaitedOrSelf(SyntaxNode call) => call.Parent is AwaitExpressionSyntax awaited ? awaited : call;
}
