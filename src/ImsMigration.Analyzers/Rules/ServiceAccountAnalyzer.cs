using System.Collections.Immutable;
using ImsMigration.Ims;
using ImsMigration.Live;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ImsMigration.Rules;

/// <summary>
/// Reports what is left of the retired JWT flow. One analyzer serves the rules IMS0001 to IMS0003, because they are
/// three views of one flow. It is worked out once for a compilation, after an edit only as far as the edit can concern it, and
/// not at all where no source names IMS.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ServiceAccountAnalyzer : DiagnosticAnalyzer
{
    private readonly LiveFlows _flows = new();

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
            var configuration = start.Configuration();
            if (!configuration.NamesIms && !start.SourceHolds(ImsWords.Flow))
            {
                return;
            }

            var reports = new CompilationFlows(_flows, start.Compilation, configuration);
            start.RegisterSemanticModelAction(reports.Report);
        });
    }
}
