using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using ImsMigration.Adobe;
using ImsMigration.Libraries;
using ImsMigration.SdkCredentials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ImsMigration;

/// <summary>
/// Takes the SDK's own obsolete warning away where IMS0007 stands, which says the same and has a fix: one place, one
/// warning. Where IMS0007 is turned off, the SDK's warning stays.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SdkObsoleteSuppressor : DiagnosticSuppressor
{
    /// <summary>The compiler's warning about an obsolete symbol.</summary>
    private const string ObsoleteId = "CS0618";

    private static readonly SuppressionDescriptor s_suppression =
        new("IMSS0007", ObsoleteId, "IMS0007 reports the same credentials, with a fix.");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = ImmutableArray.Create(s_suppression);

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var file in context.ReportedDiagnostics.Where(static diagnostic => diagnostic.Location.SourceTree is not null).GroupBy(static diagnostic => diagnostic.Location.SourceTree!))
        {
            if ((ImsMarkers.In(file.Key.GetText(context.CancellationToken)) & ImsWords.SdkCredentials) == 0
                || !IsReported(context.Compilation, file.Key, context.CancellationToken))
            {
                continue;
            }

            var places = CredentialUseFinder.FindIn(context.GetSemanticModel(file.Key), context.CancellationToken)
                .Select(static use => CredentialUseFinder.OwnerOf(use.Name).Span)
                .ToList();
            foreach (var diagnostic in file.Where(diagnostic => Names(diagnostic.Location) && places.Any(place => place.Contains(diagnostic.Location.SourceSpan))))
            {
                context.ReportSuppression(Suppression.Create(s_suppression, diagnostic));
            }
        }
    }

    /// <summary>Whether the underlined code names the credentials, and not something else that is obsolete.</summary>
    private static bool Names(Location location) =>
        location.SourceTree!.GetText().ToString(location.SourceSpan).Contains(PdfServicesSdk.OldType);

    private static bool IsReported(Compilation compilation, SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (compilation.Options.SyntaxTreeOptionsProvider is { } options)
        {
            if (options.IsGenerated(tree, cancellationToken) == GeneratedKind.MarkedGenerated)
            {
                return false;
            }

            if (options.TryGetDiagnosticValue(tree, RuleIds.SdkCredentials, cancellationToken, out var severity)
                || options.TryGetGlobalDiagnosticValue(RuleIds.SdkCredentials, cancellationToken, out severity))
            {
                return severity != ReportDiagnostic.Suppress;
            }
        }

        return !compilation.Options.SpecificDiagnosticOptions.TryGetValue(RuleIds.SdkCredentials, out var option) || option != ReportDiagnostic.Suppress;
    }
}
