using System;
using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Editing;
using ImsMigration.Libraries;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Writers.Secrets;

/// <summary>Writes expressions that read a value from outside of the program: an environment variable, or the configuration that a class has at hand.</summary>
internal static class OutsideValues
{
    private const string ConfigurationInterface = "Microsoft.Extensions.Configuration.IConfiguration";

    /// <summary>The end of an expression that reads <paramref name="key"/> of a configuration.</summary>
    public static string Key(string key) => "[" + SourceLayout.Literal(key) + "]";

    /// <summary>The expression that reads the variable <paramref name="name"/> of <paramref name="environment"/>.</summary>
    public static string Variable(string environment, string name) => environment + ".GetEnvironmentVariable(" + SourceLayout.Literal(name) + ")";

    /// <summary>Whether <paramref name="operation"/> reads a value from outside of the program.</summary>
    public static bool IsRead(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance.Type: { } type } => IsConfigurationType(type) || type.Name == "NameValueCollection",
        IInvocationOperation { TargetMethod.Name: nameof(Environment.GetEnvironmentVariable) } => true,
        IInvocationOperation { TargetMethod.Name: "GetValue" or "GetSection", Instance.Type: { } type } => IsConfigurationType(type),
        IInvocationOperation { TargetMethod: { Name: "GetValue", IsExtensionMethod: true, Parameters: { Length: > 1 } parameters } } => IsConfigurationType(parameters[0].Type),
        _ => false,
    };

    /// <summary>The constant keys of a configuration that <paramref name="operations"/> read.</summary>
    public static IEnumerable<string> KeysIn(IEnumerable<IOperation> operations) =>
        operations.OfType<IPropertyReferenceOperation>()
            .Where(static reference => reference is { Property.IsIndexer: true, Arguments.Length: 1, Instance.Type: { } type } && IsConfigurationType(type))
            .Select(static reference => reference.Arguments[0].Value.ConstantValue.Value as string)
            .OfType<string>();

    /// <summary>The class <c>Environment</c> as it can be named at <paramref name="place"/>, and the using directive that it takes.</summary>
    public static (string Name, Replacement? Directive) EnvironmentAt(SyntaxNode place, ProgramModel program)
    {
        var known = program.ModelOf(place.SyntaxTree).LookupNamespacesAndTypes(place.SpanStart, name: nameof(Environment));
        if (known.Length == 1 && TypeName.Is(known[0] as ITypeSymbol, "System.Environment"))
        {
            return (nameof(Environment), null);
        }

        var directive = known.IsEmpty ? UsingDirectives.For(nameof(System), nameof(Environment), place, program) : null;
        return (directive is null ? "System.Environment" : nameof(Environment), directive);
    }

    /// <summary>The configuration that can be named at <paramref name="place"/> and that its class reads from.</summary>
    public static string? ConfigurationAt(SyntaxNode place, FlowGraph graph)
    {
        var model = graph.Program.ModelOf(place.SyntaxTree);
        var type = place.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        var isStatic = model.GetEnclosingSymbol(place.SpanStart, graph.Program.CancellationToken) is { IsStatic: true };
        var root = (SyntaxNode?)type ?? place.SyntaxTree.GetRoot(graph.Program.CancellationToken);
        return model.LookupSymbols(place.SpanStart)
            .Where(symbol => IsConfiguration(symbol)
                && IsUsable(symbol, place, isStatic)
                && graph.References.Find(symbol).Any(reference => IsRead(reference) && reference.SyntaxTree == root.SyntaxTree && root.Span.Contains(reference.Span)))
            .OrderBy(static symbol => symbol is ILocalSymbol or IParameterSymbol ? 0 : 1)
            .FirstOrDefault()?.Name;
    }

    private static bool IsConfiguration(ISymbol symbol)
    {
        var type = symbol switch
        {
            ILocalSymbol local => local.Type,
            IParameterSymbol parameter => parameter.Type,
            IFieldSymbol { AssociatedSymbol: null } field => field.Type,
            IPropertySymbol property => property.Type,
            _ => null,
        };
        return type is not null && IsConfigurationType(type);
    }

    private static bool IsUsable(ISymbol symbol, SyntaxNode place, bool isStatic) => symbol switch
    {
        ILocalSymbol => symbol.DeclaringSyntaxReferences.All(reference => reference.Span.End < place.SpanStart && reference.GetSyntax().FirstAncestorOrSelf<StatementSyntax>()?.Span.Contains(place.Span) != true),
        IParameterSymbol => true,
        _ => symbol.IsStatic || !isStatic,
    };

    private static bool IsRead(SyntaxNode reference) => reference.Parent switch
    {
        ElementAccessExpressionSyntax element => element.Expression == reference,
        MemberAccessExpressionSyntax access when access.Expression == reference => access.Name.Identifier.ValueText is "GetSection" or "GetValue" or "GetRequiredSection" or "Bind" or "Get",
        _ => false,
    };

    private static bool IsConfigurationType(ITypeSymbol type) =>
        TypeName.Is(type, ConfigurationInterface) || type.AllInterfaces.Any(static other => TypeName.Is(other, ConfigurationInterface));
}
