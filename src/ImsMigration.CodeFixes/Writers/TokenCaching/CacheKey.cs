using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Libraries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Writers.TokenCaching;

/// <summary>One thing that a kept token depends on.</summary>
/// <param name="Name">What it is called as an element of a tuple.</param>
/// <param name="Type">Its type.</param>
/// <param name="Text">How it is read at the head of the function.</param>
internal sealed record CacheKeyPart(string Name, string Type, string Text);

/// <summary>
/// Finds what the token that a function requests depends on: the parameters that may choose the credential, and, where
/// several objects share what is kept, also the members of the object.
/// </summary>
internal sealed class CacheKey
{
    /// <summary>The types of things that make a request or bring what is the same for the whole program.</summary>
    private static readonly ImmutableHashSet<string> s_carriers = ImmutableHashSet.Create(
        "CancellationToken", "HttpClient", "HttpMessageInvoker", "IHttpClientFactory", "ILogger", "ILoggerFactory", "TimeProvider", "IConfiguration", "IConfigurationRoot",
        "IConfigurationSection", "IOptions", "RestClient", "IRestClient", "IFlurlClient", "JsonSerializerOptions", "JsonSerializerSettings", "IMemoryCache");

    private readonly FunctionParts _function;
    private readonly IMethodSymbol _method;
    private readonly bool _isShared;
    private readonly ProgramModel _program;
    private readonly SemanticModel _model;

    private CacheKey(FunctionParts function, IMethodSymbol method, bool isShared, ProgramModel program)
    {
        _function = function;
        _method = method;
        _isShared = isShared;
        _program = program;
        _model = program.ModelOf(function.Declaration.SyntaxTree);
    }

    /// <summary>
    /// The parts of the key for <paramref name="function"/>, whose result several objects of its class share if
    /// <paramref name="isShared"/>; <see langword="null"/> if it depends on something that is no value.
    /// </summary>
    public static ImmutableArray<CacheKeyPart>? Of(FunctionParts function, IMethodSymbol method, bool isShared, ProgramModel program) =>
        new CacheKey(function, method, isShared, program).Parts();

    private ImmutableArray<CacheKeyPart>? Parts()
    {
        var parts = new List<CacheKeyPart>();
        foreach (var name in Body.DescendantNodes().OfType<SimpleNameSyntax>().Where(static name => !IsMemberOfOther(name)))
        {
            switch (_program.SymbolOf(name))
            {
                case IParameterSymbol or ILocalSymbol or IFieldSymbol or IPropertySymbol when _program.SymbolOf(name) is { } symbol && IsInput(symbol):
                    if (PartOf(name, symbol) is not { } part)
                    {
                        return null;
                    }

                    parts.AddRange(part);
                    break;
                case IMethodSymbol { IsStatic: false, MethodKind: MethodKind.Ordinary } when _isShared && !_method.IsStatic && IsOnThis(name):
                    // What another method of the object reads is not known here.
                    return null;
            }
        }

        var distinct = parts.GroupBy(static part => part.Text).Select(static same => same.First()).ToList();
        return WithNames(distinct);
    }

    private SyntaxNode Body => (SyntaxNode?)_function.Body ?? _function.Arrow!;

    private static bool IsMemberOfOther(SimpleNameSyntax name) =>
        (name.Parent is MemberAccessExpressionSyntax access && access.Name == name && access.Expression is not ThisExpressionSyntax)
        || name.Parent is MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax
        || (name.Parent is AssignmentExpressionSyntax assignment && assignment.Left == name && assignment.Parent is InitializerExpressionSyntax);

    private static bool IsOnThis(SimpleNameSyntax name) => name.Parent is InvocationExpressionSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax };

    /// <summary>Whether the function gets <paramref name="symbol"/> from outside, so that it may differ between two calls.</summary>
    private bool IsInput(ISymbol symbol) => symbol switch
    {
        IParameterSymbol or ILocalSymbol when IsPrimary(symbol) => _isShared,
        ILocalSymbol { IsConst: true } => false,
        IParameterSymbol or ILocalSymbol when IsOfWholeRun(symbol) => false,
        IParameterSymbol or ILocalSymbol => symbol.DeclaringSyntaxReferences.All(reference => !Body.Span.Contains(reference.Span) || reference.SyntaxTree != Body.SyntaxTree),
        _ => _isShared && !symbol.IsStatic && symbol is not IFieldSymbol { IsConst: true } && SymbolKey.Same(symbol.ContainingType, _method.ContainingType),
    };

    /// <summary>Whether <paramref name="symbol"/> is a parameter of the class, which the object holds.</summary>
    private static bool IsPrimary(ISymbol symbol) => symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } };

    /// <summary>Whether <paramref name="symbol"/> belongs to the top-level statements and has one value from its declaration to the end of the program.</summary>
    private bool IsOfWholeRun(ISymbol symbol)
    {
        if (symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { Name: WellKnownMemberNames.TopLevelStatementsEntryPointMethodName } })
        {
            return true;
        }

        return symbol is ILocalSymbol
            && symbol.DeclaringSyntaxReferences.All(reference => reference.GetSyntax(_program.CancellationToken) is VariableDeclaratorSyntax { Initializer: not null, Parent.Parent: LocalDeclarationStatementSyntax { Parent: GlobalStatementSyntax } })
            && !IsAssigned(symbol.Name, _function.Declaration.SyntaxTree.GetRoot(_program.CancellationToken));
    }

    private static bool IsAssigned(string name, SyntaxNode code) => code.DescendantNodes().OfType<IdentifierNameSyntax>().Any(use =>
        use.Identifier.ValueText == name
        && (use.Parent is ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None } or PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax
            || use.Parent is ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax tuples } } && tuples.Left == use.Parent.Parent
            || use.Parent is AssignmentExpressionSyntax assignment && assignment.Left == use));

    /// <summary>None for what every request has in common; <see langword="null"/> for what is no value.</summary>
    private CacheKeyPart[]? PartOf(SimpleNameSyntax name, ISymbol symbol)
    {
        ExpressionSyntax read = name.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } own ? own : name;
        var type = TypeOf(read);
        if (type is null || IsWritten(read, symbol))
        {
            return null;
        }

        while (!IsCarrier(type) && !IsValue(type))
        {
            if (read.Parent is not MemberAccessExpressionSyntax access || access.Expression != read || _program.SymbolOf(access) is not (IPropertySymbol or IFieldSymbol) || TypeOf(access) is not { } member)
            {
                return null;
            }

            (read, type) = (access, member);
        }

        return IsCarrier(type) ? [] : [new CacheKeyPart(NameOf(read), type.ToMinimalDisplayString(_model, _function.Declaration.SpanStart), read.ToString())];
    }

    private ITypeSymbol? TypeOf(ExpressionSyntax expression) => _model.GetTypeInfo(expression, _program.CancellationToken).Type;

    /// <summary>Whether a request can be given something of <paramref name="type"/> without depending on more than its value.</summary>
    public static bool CanBeInput(ITypeSymbol type) => IsCarrier(type) || IsValue(type);

    private static bool IsCarrier(ITypeSymbol type) => s_carriers.Contains(type.Name) || type.TypeKind == TypeKind.Delegate;

    private static bool IsValue(ITypeSymbol type) =>
        type.SpecialType is not (SpecialType.None or SpecialType.System_Object)
        || type.TypeKind == TypeKind.Enum
        || TypeName.Is(type, "System.Guid")
        || TypeName.Is(type, "System.Uri");

    private bool IsWritten(ExpressionSyntax read, ISymbol symbol) =>
        (read.Parent is AssignmentExpressionSyntax assignment && assignment.Left == read)
        || read.Parent is PostfixUnaryExpressionSyntax or ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None }
        || (symbol is IParameterSymbol && Body.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(other => other.Left is IdentifierNameSyntax name && name.Identifier.ValueText == symbol.Name));

    private static string NameOf(ExpressionSyntax read)
    {
        var name = read.GetLastToken().ValueText.TrimStart('_');
        name = name.StartsWith("s_", System.StringComparison.Ordinal) ? name.Substring(2) : name;
        return name.Length == 0 ? "Key" : char.ToUpperInvariant(name[0]) + name.Substring(1);
    }

    /// <summary>A tuple has no two elements of one name.</summary>
    private static ImmutableArray<CacheKeyPart> WithNames(List<CacheKeyPart> parts)
    {
        var taken = new HashSet<string>();
        return parts.Select(part => part with { Name = TokenCacheNames.Free(part.Name, taken) }).ToImmutableArray();
    }
}
