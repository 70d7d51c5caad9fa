using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using ImsMigration.Configuration;
using ImsMigration.Flow;
using ImsMigration.Ims;
using ImsMigration.Recognition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ImsMigration.Rules;

/// <summary>
/// Reports what is left of the retired JWT flow. One analyzer serves the rules IMS0001 to IMS0003, because they are
/// three views of one flow that is worked out once per compilation, and not at all where no source names IMS.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ServiceAccountAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        Descriptors.ExchangeEndpoint,
        Descriptors.Assertion,
        Descriptors.PrivateKey);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            var configuration = ImsConfiguration.Read(
                start.Options.AdditionalFiles,
                text => start.TryGetValue(text, ImsMarkers.Provider, out var words) ? words : ImsWords.None,
                text => start.TryGetValue(text, ConfigurationFile.Provider, out var file) ? file : null,
                start.CancellationToken);
            var isMarked = configuration.NamesIms || start.Compilation.SyntaxTrees.Any(tree =>
                start.TryGetValue(tree.GetText(start.CancellationToken), ImsMarkers.Provider, out var words) && (words & ImsWords.Flow) != 0);
            if (!isMarked)
            {
                return;
            }

            var reports = new CompilationReports(cancellationToken => Find(start.Compilation, configuration, cancellationToken));
            start.RegisterSemanticModelAction(reports.Report);
        });
    }

    private static IEnumerable<Diagnostic> Find(Compilation compilation, ImsConfiguration configuration, CancellationToken cancellationToken)
    {
        var program = new ProgramModel(ImmutableArray.Create(compilation), cancellationToken);
        var facts = ServiceAccountFlowFinder.Find(new FlowGraph(program), configuration);
        return ExchangeEndpointRule.Check(facts)
            .Concat(AssertionRule.Check(facts))
            .Concat(PrivateKeyRule.Check(facts));
    }
}
