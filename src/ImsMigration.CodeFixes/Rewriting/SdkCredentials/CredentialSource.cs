using System;
using System.Collections.Generic;
using System.Linq;
using ImsMigration.Editing;
using ImsMigration.Flow;
using ImsMigration.Recognition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Rewriting.SdkCredentials;

/// <summary>
/// Writes the expressions that read the client id and the client secret where the retired credentials came from a file:
/// from the configuration if the class reads from one, else from the environment variables of Adobe's samples.
/// </summary>
/// <param name="ClientId">The expression for the client id.</param>
/// <param name="ClientSecret">The expression for the client secret.</param>
/// <param name="Directive">A using directive that the expressions need, or <see langword="null"/>.</param>
internal sealed record CredentialSource(string ClientId, string ClientSecret, Replacement? Directive)
{
    /// <summary>The names in Adobe's samples for .NET, since 3.4.0.</summary>
    private const string IdVariable = "PDF_SERVICES_CLIENT_ID";

    private const string SecretVariable = "PDF_SERVICES_CLIENT_SECRET";

    private const string ConfigurationInterface = "Microsoft.Extensions.Configuration.IConfiguration";

    /// <summary>What takes the place of the file that <paramref name="call"/> reads.</summary>
    public static CredentialSource For(InvocationExpressionSyntax call, FlowGraph graph)
    {
        if (ConfigurationAt(call, graph) is { } configuration)
        {
            return SectionOf(call, graph) is { } section
                ? new CredentialSource(configuration + Index(section + "ClientId"), configuration + Index(section + "ClientSecret"), null)
                : new CredentialSource(configuration + Index(IdVariable), configuration + Index(SecretVariable), null);
        }

        var (environment, directive) = EnvironmentAt(call, graph.Program);
        return new CredentialSource(Variable(environment, IdVariable), Variable(environment, SecretVariable), directive);
    }

    private static string Index(string key) => "[" + SourceLayout.Literal(key) + "]";

    private static string Variable(string environment, string name) => environment + ".GetEnvironmentVariable(" + SourceLayout.Literal(name) + ")";

    /// <summary>The class <c>Environment</c> as it can be named at <paramref name="place"/>, and the using directive that it takes.</summary>
    private static (string Name, Replacement? Directive) EnvironmentAt(SyntaxNode place, ProgramModel program)
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
    private static string? ConfigurationAt(SyntaxNode place, FlowGraph graph)
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
        return type is not null && (TypeName.Is(type, ConfigurationInterface) || type.AllInterfaces.Any(static other => TypeName.Is(other, ConfigurationInterface)));
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

    /// <summary>The section of the key under which the path of the file was read, with the colon behind it.</summary>
    private static string? SectionOf(InvocationExpressionSyntax call, FlowGraph graph)
    {
        var path = call.ArgumentList.Arguments.Select(argument => graph.Program.OperationOf(argument.Expression)).OfType<IOperation>();
        return KeysIn(graph.Backward(path, static _ => false).Operations)
            .Where(static key => key.Contains(":"))
            .Select(static key => key.Substring(0, key.LastIndexOf(':') + 1))
            .FirstOrDefault();
    }

    private static IEnumerable<string> KeysIn(IEnumerable<IOperation> operations) =>
        operations.OfType<IPropertyReferenceOperation>()
            .Where(static reference => reference is { Property.IsIndexer: true, Arguments.Length: 1, Instance.Type: { } type } && (TypeName.Is(type, ConfigurationInterface) || type.AllInterfaces.Any(static other => TypeName.Is(other, ConfigurationInterface))))
            .Select(static reference => reference.Arguments[0].Value.ConstantValue.Value as string)
            .OfType<string>();
}
