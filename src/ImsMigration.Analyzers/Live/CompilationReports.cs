using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using ImsMigration.Flow;
using ImsMigration.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ImsMigration.Live;

/// <summary>
/// The reports of one compilation by file. They are worked out by the first file that asks, and again if that was cancelled, and
/// reported file by file while the host analyzes, not at the end of the compilation.
/// </summary>
internal sealed class CompilationReports
{
    private readonly object _gate = new();
    private readonly LiveProgram _program;
    private readonly Func<CancellationToken, ILookup<TreeIdentity, KeptReport>> _find;
    private ILookup<TreeIdentity, KeptReport>? _reports;

    /// <summary>Creates the reports of a compilation of <paramref name="program"/> that <paramref name="find"/> will work out.</summary>
    public CompilationReports(LiveProgram program, Func<CancellationToken, ILookup<TreeIdentity, KeptReport>> find)
    {
        _program = program;
        _find = find;
    }

    /// <summary>Reports what belongs to the file of <paramref name="context"/>.</summary>
    public void Report(SemanticModelAnalysisContext context)
    {
        var tree = context.SemanticModel.SyntaxTree;
        foreach (var same in Get(context.CancellationToken)[_program.IdentityOf(tree)].GroupBy(static report => (report.Rule.Id, report.Place.Span, report.Problem)))
        {
            context.ReportDiagnostic(Create(same.First(), tree));
        }
    }

    private static Diagnostic Create(KeptReport report, SyntaxTree tree)
    {
        var properties = report.Problem is null
            ? ImmutableDictionary<string, string?>.Empty
            : ImmutableDictionary<string, string?>.Empty.Add(TokenRequestRule.ProblemProperty, report.Problem);
        return Diagnostic.Create(report.Rule, Location.Create(tree, report.Place.Span), properties, [.. report.Arguments]);
    }

    private ILookup<TreeIdentity, KeptReport> Get(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _reports ??= _find(cancellationToken);
        }
    }
}
