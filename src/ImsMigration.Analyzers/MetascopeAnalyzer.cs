using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Adobe;
using ImsMigration.Code;
using ImsMigration.Messages;
using ImsMigration.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ImsMigration;

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
        var seen = new HashSet<SyntaxNode>();
        foreach (var token in ImsMarkers.MetascopeWords.SelectMany(word => TokenSearch.Find(context.Tree, word, context.CancellationToken)))
        {
            if (token.Parent is not (LiteralExpressionSyntax or InterpolatedStringTextSyntax) || !seen.Add(token.Parent))
            {
                continue;
            }

            foreach (var name in MetascopeNames.In(token.ValueText))
            {
                context.ReportDiagnostic(Check(name, token.Token.GetLocation()).ToDiagnostic());
            }
        }
    }

    private static Report Check(string name, Location location) =>
        string.Equals(name, Metascopes.AemCloudService, StringComparison.OrdinalIgnoreCase)
            ? new Report(Descriptors.MetascopeOfAem, location, MessageName.OfMetascope(name))
            : new Report(Descriptors.Metascope, location, MessageName.OfMetascope(name), MessageName.OfScopesFor([name]));
}
