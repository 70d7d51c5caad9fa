using System.Linq;
using System.Text.RegularExpressions;
using ImsMigration.Adobe;
using ImsMigration.Code;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.ServiceAccounts;

/// <summary>
/// Recognises a signature that a migration has left: a method signs claims that it is handed, and nobody but a test calls it any more. The claims that
/// named IMS went with the last caller; what still says whose it was is the name of the type, or that nobody but code that asks IMS for tokens is
/// handed one, which does nothing with it. A neutral type that nobody is handed is not reported: nothing tells it from the signer of any other JWT.
/// </summary>
internal static class LeftSigner
{
    /// <summary>Names of IMS or Adobe; Workfront and Acrobat Sign take JWTs of their own.</summary>
    private static readonly Regex s_name = new("(?:^I?|[a-z0-9_])(?:Ims|IMS)(?![a-z])|Adobe(?!Workfront|Sign(?![a-z]))", RegexOptions.CultureInvariant);

    /// <summary>Who is handed a signer that nobody uses is soon counted.</summary>
    private const int MaximumReferences = 8;

    /// <summary>Whether the type <paramref name="name"/> is named after IMS.</summary>
    public static bool IsName(string name) => s_name.IsMatch(name);

    /// <summary>Whether <paramref name="signing"/>, made from what is in <paramref name="slice"/>, is such a signature.</summary>
    public static bool Is(IOperation signing, Slice slice, FlowGraph graph) =>
        slice.IsComplete
        && EnclosingMember.SymbolOf(signing.Syntax, graph.Program) is IMethodSymbol function
        && (IsName(function.ContainingType.Name) || IsOnlyHandedToIms(function.ContainingType, graph))
        && slice.Symbols.OfType<IParameterSymbol>().Any(parameter => SymbolKey.Same(parameter.ContainingSymbol, function))
        && !slice.Texts.Any(static text => text.Text.Contains("://"))
        && graph.Implementations.UsesOf(function).All(use => IsTest(use, graph.Program));

    /// <summary>Whether <paramref name="type"/> is named only where code that asks IMS for tokens is handed one and does not use it.</summary>
    private static bool IsOnlyHandedToIms(INamedTypeSymbol type, FlowGraph graph)
    {
        var contracts = BaseTypes.Of(type).Concat(type.AllInterfaces).Prepend(type)
            .Where(static contract => !contract.DeclaringSyntaxReferences.IsEmpty)
            .ToList();
        var references = contracts.SelectMany(contract => graph.References.Find(contract.OriginalDefinition))
            .Where(reference => !contracts.Exists(contract => contract.DeclaringSyntaxReferences.Any(declaration =>
                declaration.SyntaxTree == reference.SyntaxTree && declaration.Span.Contains(reference.Span))))
            .Where(reference => !IsTest(reference, graph.Program))
            .Take(MaximumReferences + 1)
            .ToList();
        return references.Count is > 0 and <= MaximumReferences && references.TrueForAll(reference => IsUnusedParameterOfIms(reference, graph));
    }

    private static bool IsUnusedParameterOfIms(SyntaxNode type, FlowGraph graph) =>
        type.Parent is ParameterSyntax parameter
        && parameter.Type == type
        && graph.Program.ModelOf(type.SyntaxTree).GetDeclaredSymbol(parameter, graph.Program.CancellationToken) is { } symbol
        && !graph.References.Find(symbol).Any()
        && parameter.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } user
        && user.DescendantTokens().Any(static token => token.Value is string text && (ImsEndpoints.NamesTokenEndpoint(text) || ImsEndpoints.NamesHost(text)));

    /// <summary>Whether <paramref name="use"/> stands in a test, or in a library of tests.</summary>
    private static bool IsTest(SyntaxNode use, ProgramModel program) =>
        program.ModelOf(use.SyntaxTree).GetEnclosingSymbol(use.SpanStart, program.CancellationToken) is { } around
        && (TestCode.Is(around)
            || (program.CompilationOf(use.SyntaxTree) is { Options.OutputKind: OutputKind.DynamicallyLinkedLibrary } library
                && library.ReferencedAssemblyNames.Any(static assembly => TestCode.IsFramework(assembly.Name))));
}
