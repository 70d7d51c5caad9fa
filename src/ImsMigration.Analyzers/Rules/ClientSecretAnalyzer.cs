using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using ImsMigration.Flow;
using ImsMigration.Ims;
using ImsMigration.Recognition;
using ImsMigration.Recognition.Secrets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ImsMigration.Rules;

/// <summary>IMS1002: an OAuth client secret of Adobe IMS is a literal in source. Looks into nothing where no source names IMS.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClientSecretAnalyzer : DiagnosticAnalyzer
{
    private const ImsWords Words = ImsWords.Ims | ImsWords.Flow | ImsWords.TokenEndpoint | ImsWords.SdkSecret;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.ClientSecretInSource);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            var configuration = start.Configuration();
            if (configuration.NamesIms || start.SourceHolds(Words))
            {
                var reports = new CompilationReports(cancellationToken => Find(start.Compilation, configuration, cancellationToken));
                start.RegisterSemanticModelAction(reports.Report);
            }
        });
    }

    private static IEnumerable<Diagnostic> Find(Compilation compilation, ImsConfiguration configuration, CancellationToken cancellationToken)
    {
        var program = new ProgramModel(ImmutableArray.Create(compilation), cancellationToken);
        return ClientSecretFinder.Find(new FlowGraph(program), configuration)
            .Select(static secret => Diagnostic.Create(Descriptors.ClientSecretInSource, secret.Node.GetLocation(), secret.Name));
    }
}
