using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using ImsMigration.Flow;
using ImsMigration.Ims;
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
            var isConfigured = start.Options.AdditionalFiles.Any(file =>
                file.GetText(start.CancellationToken) is { } text && start.TryGetValue(text, ImsMarkers.Provider, out var words) && (words & ImsWords.Ims) != 0);
            var isMarked = isConfigured || start.Compilation.SyntaxTrees.Any(tree =>
                start.TryGetValue(tree.GetText(start.CancellationToken), ImsMarkers.Provider, out var words) && (words & Words) != 0);
            if (isMarked)
            {
                var reports = new CompilationReports(cancellationToken => Find(start.Compilation, isConfigured, cancellationToken));
                start.RegisterSemanticModelAction(reports.Report);
            }
        });
    }

    private static IEnumerable<Diagnostic> Find(Compilation compilation, bool isConfigured, CancellationToken cancellationToken)
    {
        var program = new ProgramModel(ImmutableArray.Create(compilation), cancellationToken);
        return ClientSecretFinder.Find(new FlowGraph(program), isConfigured)
            .Select(static secret => Diagnostic.Create(Descriptors.ClientSecretInSource, secret.Node.GetLocation(), secret.Name));
    }
}
