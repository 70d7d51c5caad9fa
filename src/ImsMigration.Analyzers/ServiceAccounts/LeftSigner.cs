using System.Linq;
using System.Text.RegularExpressions;
using ImsMigration.Code;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;

namespace ImsMigration.ServiceAccounts;

/// <summary>
/// Recognises a signature that a migration has left: a method signs claims that it is handed, and nobody but a test calls it any more. The claims that
/// named IMS went with the last caller; the name of the type is what still says whose it was.
/// </summary>
internal static class LeftSigner
{
    /// <summary>Names of IMS or Adobe; Workfront and Acrobat Sign take JWTs of their own.</summary>
    private static readonly Regex s_name = new("(?:^I?|[a-z0-9_])(?:Ims|IMS)(?![a-z])|Adobe(?!Workfront|Sign(?![a-z]))", RegexOptions.CultureInvariant);

    /// <summary>Whether the type <paramref name="name"/> is named after IMS.</summary>
    public static bool IsName(string name) => s_name.IsMatch(name);

    /// <summary>Whether <paramref name="signing"/>, made from what is in <paramref name="slice"/>, is such a signature.</summary>
    public static bool Is(IOperation signing, Slice slice, FlowGraph graph) =>
        slice.IsComplete
        && FunctionAround(signing, graph) is { } function
        && IsName(function.ContainingType.Name)
        && slice.Symbols.OfType<IParameterSymbol>().Any(parameter => SymbolKey.Same(parameter.ContainingSymbol, function))
        && !slice.Texts.Any(static text => text.Text.Contains("://"))
        && graph.Implementations.UsesOf(function).All(use => IsTest(use, graph.Program));

    private static IMethodSymbol? FunctionAround(IOperation signing, FlowGraph graph)
    {
        var around = signing.SemanticModel?.GetEnclosingSymbol(signing.Syntax.SpanStart, graph.Program.CancellationToken);
        while (around is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction })
        {
            around = around.ContainingSymbol;
        }

        return around as IMethodSymbol;
    }

    /// <summary>Whether <paramref name="use"/> stands in a test, or in a library of tests.</summary>
    private static bool IsTest(SyntaxNode use, ProgramModel program) =>
        program.ModelOf(use.SyntaxTree).GetEnclosingSymbol(use.SpanStart, program.CancellationToken) is { } around
        && (TestCode.Is(around)
            || (program.CompilationOf(use.SyntaxTree) is { Options.OutputKind: OutputKind.DynamicallyLinkedLibrary } library
                && library.ReferencedAssemblyNames.Any(static assembly => TestCode.IsFramework(assembly.Name))));
}
