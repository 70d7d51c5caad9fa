using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using ImsMigration.Flow;
using ImsMigration.Ims;
using ImsMigration.Recognition.Caching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ImsMigration.Rules;

/// <summary>IMS1005: a token is requested for every call.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TokenPerCallAnalyzer : DiagnosticAnalyzer
{
    private const ImsWords Words = ImsWords.TokenEndpoint | ImsWords.Ims;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.TokenPerCall);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (start.SourceHolds(Words))
            {
                start.RegisterSemanticModelAction(new CompilationReports(cancellationToken => Find(start.Compilation, cancellationToken)).Report);
            }
        });
    }

    /// <summary>Where a method is reported; also what a fix finds it again by.</summary>
    internal static Location LocationOf(UncachedToken token) => token.Declaration.Identifier.GetLocation();

    private static IEnumerable<Diagnostic> Find(Compilation compilation, CancellationToken cancellationToken) =>
        UncachedTokenFinder.FindAll(new FlowGraph(new ProgramModel(ImmutableArray.Create(compilation), cancellationToken)))
            .Select(static token => Diagnostic.Create(Descriptors.TokenPerCall, LocationOf(token), token.Method.Name));
}
