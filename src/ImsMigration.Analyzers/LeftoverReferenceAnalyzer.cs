using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Adobe;
using ImsMigration.Code;
using ImsMigration.Configuration;
using ImsMigration.Libraries;
using ImsMigration.Messages;
using ImsMigration.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration;

/// <summary>
/// IMS1006: a library that signs JWT assertions is referenced and not used any more. Which references are used is known
/// only when all code has been bound, and there is nothing to fix in a file, so this rule alone reports at the end of the
/// compilation; and only for a project that references such a library, asks IMS for tokens, and holds nothing of the old flow.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LeftoverReferenceAnalyzer : DiagnosticAnalyzer
{
    private const string TokenPath = "ims/token";

    private static readonly ImmutableArray<string> s_oldWords = ImmutableArray.Create("jwt_token", "ims/exchange", "exchange/jwt", "exchange/v1/jwt", "/s/ent_", "ServiceAccountCredentials");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.LeftoverReference);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationAction(Report);
    }

    private static void Report(CompilationAnalysisContext context)
    {
        if (!AssertionLibraries.AreReferencedBy(context.Compilation))
        {
            return;
        }

        if (EndpointIn(context) is { } endpoint
            && !IsConfigured(context)
            && AssertionLibraries.UnusedBy(context.Compilation, context.CancellationToken) is { Count: > 0 } unused)
        {
            context.ReportDiagnostic(new Report(Descriptors.LeftoverReference, endpoint, MessageName.OfAssemblies(unused)).ToDiagnostic());
        }
    }

    /// <summary>Whether a configuration file still holds settings of the old flow: then more may be in use than the source shows.</summary>
    private static bool IsConfigured(CompilationAnalysisContext context) =>
        context.Options.AdditionalFiles
            .Select(file => ConfigurationFile.TextOf(file, context.CancellationToken))
            .OfType<SourceText>()
            .Any(text => context.TryGetValue(text, ConfigurationFile.Provider, out var file) && file is not null && ServiceAccountSettings.Find(file).Any());

    /// <summary>The first text that names the token endpoint; <see langword="null"/> if there is none, or if the old flow is still there.</summary>
    private static Location? EndpointIn(CompilationAnalysisContext context)
    {
        var marked = new List<SyntaxTree>();
        foreach (var tree in context.Compilation.SyntaxTrees)
        {
            var text = tree.GetText(context.CancellationToken);
            if (context.TryGetValue(text, ImsMarkers.Provider, out var words) && words != ImsWords.None)
            {
                if (HoldsOldWord(text.ToString()))
                {
                    return null;
                }

                marked.Add(tree);
            }
        }

        return marked.OrderBy(static tree => tree.FilePath, StringComparer.Ordinal)
            .SelectMany(tree => TokenSearch.Find(tree, TokenPath, context.CancellationToken))
            .Where(static token => token.Value is string text && ImsEndpoints.NamesTokenEndpoint(text))
            .Select(static token => token.Token.GetLocation())
            .FirstOrDefault();
    }

    private static bool HoldsOldWord(string text) => s_oldWords.Any(word => text.IndexOf(word, StringComparison.Ordinal) >= 0);
}
