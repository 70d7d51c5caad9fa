using System.Collections.Immutable;
using ImsMigration.Adobe;
using ImsMigration.Rules;
using ImsMigration.SdkCredentials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration;

/// <summary>IMS0007: a service-account credential type of an Adobe SDK is used. Looks only into files that hold its name.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SdkCredentialsAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Descriptors.SdkCredentials, Descriptors.SdkCredentialsOfOldSdk);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start => start.RegisterSemanticModelAction(context =>
        {
            // Only this file is looked at: an editor asks about one of them after each keystroke.
            var text = context.SemanticModel.SyntaxTree.GetText(context.CancellationToken);
            if (start.TryGetValue(text, ImsMarkers.Provider, out var words) && (words & ImsWords.SdkCredentials) != 0)
            {
                Report(context);
            }
        }));
    }

    private static void Report(SemanticModelAnalysisContext context)
    {
        foreach (var use in CredentialUseFinder.FindIn(context.SemanticModel, context.CancellationToken))
        {
            var descriptor = use.CanBeReplaced ? Descriptors.SdkCredentials : Descriptors.SdkCredentialsOfOldSdk;
            context.ReportDiagnostic(new Report(descriptor, LocationOf(use), use.Called).ToDiagnostic());
        }
    }

    private static Location LocationOf(CredentialUse use) => use.Place switch
    {
        ObjectCreationExpressionSyntax creation => Location.Create(
            creation.SyntaxTree,
            TextSpan.FromBounds(creation.NewKeyword.SpanStart, creation.Type.Span.End)),
        var place => place.GetLocation(),
    };
}
