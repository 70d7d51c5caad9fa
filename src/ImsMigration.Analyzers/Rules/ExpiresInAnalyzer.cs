using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using ImsMigration.Flow;
using ImsMigration.Ims;
using ImsMigration.Recognition.Answers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ImsMigration.Rules;

/// <summary>IMS1001: <c>expires_in</c> of a token of the token endpoint is read as milliseconds.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ExpiresInAnalyzer : DiagnosticAnalyzer
{
    private const ImsWords Words = ImsWords.TokenEndpoint | ImsWords.Ims;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.ExpiresIn);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (start.SourceOrConfigurationHolds(Words))
            {
                start.RegisterSemanticModelAction(new CompilationReports(cancellationToken => Find(start.Compilation, cancellationToken)).Report);
            }
        });
    }

    /// <summary>Where a place is reported; also what a fix finds it again by.</summary>
    internal static Location LocationOf(MillisecondUse use) => use.Place.Node.GetLocation();

    private static IEnumerable<Diagnostic> Find(Compilation compilation, CancellationToken cancellationToken) =>
        MillisecondUseFinder.FindAll(new FlowGraph(new ProgramModel(ImmutableArray.Create(compilation), cancellationToken)))
            .Where(static use => use.Issuer == TokenIssuer.TokenEndpoint)
            .Select(static use => Diagnostic.Create(Descriptors.ExpiresIn, LocationOf(use), InOneLine(use.Place.Node)));

    private static string InOneLine(SyntaxNode node) =>
        string.Join(" ", node.ToString().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
