using System;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Ims;
using ImsMigration.Recognition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ImsMigration.Rules;

/// <summary>IMS0004: a metascope is named. Looks only into files that hold the word of one, and there only at texts.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MetascopeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.Metascope, Descriptors.MetascopeOfAem);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start => start.RegisterSyntaxTreeAction(context =>
        {
            if (start.TryGetValue(context.Tree.GetText(context.CancellationToken), ImsMarkers.Provider, out var words) && (words & ImsWords.Metascope) != 0)
            {
                Report(context);
            }
        }));
    }

    private static void Report(SyntaxTreeAnalysisContext context)
    {
        foreach (var token in ImsMarkers.MetascopeWords.SelectMany(word => TokenSearch.Find(context.Tree, word, context.CancellationToken)).Distinct())
        {
            if (token.Parent is not (LiteralExpressionSyntax or InterpolatedStringTextSyntax))
            {
                continue;
            }

            foreach (var name in Metascopes.FindAll(token.ValueText).Where(name => IsCertain(name, token.ValueText)))
            {
                context.ReportDiagnostic(Create(name, token.GetLocation()));
            }
        }
    }

    /// <summary>
    /// A name of the table says it alone, any other name only as the URL of a claim. <c>event_receiver_api</c> is also
    /// one of the new scopes, so it needs the URL, too.
    /// </summary>
    private static bool IsCertain(string name, string text) =>
        text.IndexOf("/s/" + name, StringComparison.OrdinalIgnoreCase) >= 0
        || (name != "event_receiver_api" && Metascopes.All.Any(row => string.Equals(row.Name, name, StringComparison.OrdinalIgnoreCase)));

    private static Diagnostic Create(string name, Location location)
    {
        if (string.Equals(name, Metascopes.AemCloudService, StringComparison.OrdinalIgnoreCase))
        {
            return Diagnostic.Create(Descriptors.MetascopeOfAem, location, name);
        }

        return Diagnostic.Create(Descriptors.Metascope, location, name, "the scopes " + Metascopes.AdviceOnScopes([name]));
    }
}
