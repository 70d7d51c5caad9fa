using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using ImsMigration.Flow;
using ImsMigration.Ims;
using ImsMigration.Recognition.TokenRequests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ImsMigration.Rules;

/// <summary>
/// Looks after the requests for a token of client credentials, in code that was migrated by the code fix or by hand. One
/// analyzer serves its rules, because the requests are found once per compilation, and not at all where no text names IMS.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TokenRequestAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        TokenRequestDescriptors.SecretInUrl,
        TokenRequestDescriptors.MissingField,
        TokenRequestDescriptors.EmptyField,
        TokenRequestDescriptors.MetascopeAsScope,
        TokenRequestDescriptors.SpacesInScope,
        TokenRequestDescriptors.ScopePlaceholder,
        TokenRequestDescriptors.SecretInHeader);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (start.SourceOrConfigurationHolds(ImsWords.Ims | ImsWords.TokenEndpoint))
            {
                var reports = new CompilationReports(cancellationToken => Find(start.Compilation, cancellationToken));
                start.RegisterSemanticModelAction(reports.Report);
            }
        });
    }

    private static IEnumerable<Diagnostic> Find(Compilation compilation, CancellationToken cancellationToken)
    {
        var program = new ProgramModel(ImmutableArray.Create(compilation), cancellationToken);
        var graph = new FlowGraph(program);
        var requests = TokenRequestFinder.Find(graph);
        return TokenRequestRule.Check(requests, LibraryRequestFinder.Find(graph), program).Concat(SecretInUrlRule.Check(requests));
    }
}
