using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ImsMigration.TestKit;

/// <summary>Runs the analyzers over a solution as a compiler does; an exception in one of them fails the test.</summary>
public static class Diagnosis
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers = [new TokenFlowAnalyzer()];

    private static readonly ImmutableArray<string> s_flowIds = ["IMS0001", "IMS0002", "IMS0003"];

    /// <summary>Customer code is compiled with every library, so the rule about libraries that are not used is left out.</summary>
    private static readonly ImmutableArray<DiagnosticAnalyzer> s_everyRule =
    [
        .. typeof(TokenFlowAnalyzer).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && type != typeof(LeftoverReferenceAnalyzer))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>The diagnostics of every rule in every project, in source order.</summary>
    public static async Task<ImmutableArray<Diagnostic>> OfEveryRuleAsync(Solution solution, CancellationToken cancellationToken = default)
    {
        var all = new List<Diagnostic>();
        foreach (var project in solution.Projects)
        {
            all.AddRange(await OfAsync(project, s_everyRule, cancellationToken));
        }

        return [.. all];
    }

    /// <summary>What is said of the libraries that <paramref name="project"/> references and does not use.</summary>
    public static Task<ImmutableArray<Diagnostic>> OfLeftoversAsync(Project project, CancellationToken cancellationToken = default) =>
        OfAsync(project, [new LeftoverReferenceAnalyzer()], cancellationToken);

    /// <summary>The diagnostics of the flow itself, IMS0001 to IMS0003, in every project, in source order.</summary>
    public static async Task<ImmutableArray<Diagnostic>> OfAsync(Solution solution, CancellationToken cancellationToken = default)
    {
        var all = new List<Diagnostic>();
        foreach (var project in solution.Projects)
        {
            all.AddRange(await OfAsync(project, cancellationToken));
        }

        return [.. all];
    }

    /// <summary>The diagnostics of the flow itself in one project, in source order.</summary>
    public static async Task<ImmutableArray<Diagnostic>> OfAsync(Project project, CancellationToken cancellationToken = default) =>
        [.. (await OfAsync(project, s_analyzers, cancellationToken)).Where(static diagnostic => s_flowIds.Contains(diagnostic.Id))];

    private static async Task<ImmutableArray<Diagnostic>> OfAsync(Project project, ImmutableArray<DiagnosticAnalyzer> analyzers, CancellationToken cancellationToken)
    {
        var compilation = await project.GetCompilationAsync(cancellationToken);
        var options = new CompilationWithAnalyzersOptions(
            project.AnalyzerOptions,
            onAnalyzerException: static (exception, _, _) => throw exception,
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        var found = await compilation!.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync(cancellationToken);
        return [.. found.OrderBy(static diagnostic => diagnostic.Location.SourceTree?.FilePath).ThenBy(static diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(static diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }
}
