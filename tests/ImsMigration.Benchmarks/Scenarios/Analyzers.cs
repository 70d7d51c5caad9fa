using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ImsMigration.Benchmarks.Scenarios;

/// <summary>The analyzers as hosts run them.</summary>
internal static class Analyzers
{
    /// <summary>New instances of all of ours.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Ours() =>
    [
        .. typeof(TokenFlowAnalyzer).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>An analyzer that is asked as ours are and does nothing, to tell Roslyn's own work apart.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Idle() => [new IdleAnalyzer()];

    /// <summary>An analyzer that has the operations of all code made, as most analyzers of other packages do.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Binding() => [new BindingAnalyzer()];

    /// <summary>Runs <paramref name="analyzers"/> over <paramref name="compilation"/> as a build does.</summary>
    public static async Task<int> BuildAsync(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, CancellationToken cancellationToken = default) =>
        (await compilation.WithAnalyzers(analyzers, Options()).GetAnalyzerDiagnosticsAsync(cancellationToken)).Length;

    /// <summary>Runs <paramref name="analyzers"/> over one file as an editor does after a keystroke.</summary>
    public static async Task<int> EditAsync(SemanticModel model, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var driver = model.Compilation.WithAnalyzers(analyzers, Options());
        var syntax = await driver.GetAnalyzerSyntaxDiagnosticsAsync(model.SyntaxTree, default);
        var semantic = await driver.GetAnalyzerSemanticDiagnosticsAsync(model, null, default);
        return syntax.Length + semantic.Length;
    }

    private static CompilationWithAnalyzersOptions Options() => new(
        new AnalyzerOptions([]),
        onAnalyzerException: static (exception, _, _) => throw exception,
        concurrentAnalysis: true,
        logAnalyzerExecutionTime: false);
}
