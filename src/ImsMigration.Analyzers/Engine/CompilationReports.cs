using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ImsMigration.Adobe;
using ImsMigration.Code.Trees;
using ImsMigration.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ImsMigration.Engine;

/// <summary>
/// The reports of one compilation. They are worked out by the first file that asks, and again if that was cancelled, and
/// reported file by file while the host analyzes, not at the end of the compilation.
/// </summary>
internal sealed class CompilationReports
{
    private readonly object _gate = new();
    private readonly LiveProgram _program;
    private readonly Func<CancellationToken, ProgramAnswer> _find;
    private ProgramAnswer? _answer;
    private ILookup<TreeIdentity, KeptReport>? _byFile;

    /// <summary>Creates the reports of a compilation of <paramref name="program"/> that <paramref name="find"/> will work out.</summary>
    public CompilationReports(LiveProgram program, Func<CancellationToken, ProgramAnswer> find)
    {
        _program = program;
        _find = find;
    }

    /// <summary>Reports what belongs to the file of <paramref name="context"/>.</summary>
    public void Report(SemanticModelAnalysisContext context)
    {
        var tree = context.SemanticModel.SyntaxTree;
        foreach (var report in In(_program.IdentityOf(tree), context.CancellationToken).Distinct(SameReason.Instance))
        {
            context.ReportDiagnostic(report.In(tree).ToDiagnostic());
        }
    }

    /// <summary>Reports the file of <paramref name="context"/>, which is no source, if it holds a key.</summary>
    public void Report(AdditionalFileAnalysisContext context)
    {
        var path = context.AdditionalFile.Path;
        if (KeyFileRule.CanHoldKey(context)
            && Get(context.CancellationToken) is var answer
            && (answer.LeftKeyFiles.Contains(path) || answer.KeyFiles.Any(name => KeyFiles.IsNamedBy(path, name))))
        {
            context.ReportDiagnostic(KeyFileRule.Check(context.AdditionalFile).ToDiagnostic());
        }
    }

    private ProgramAnswer Get(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _answer ??= _find(cancellationToken);
        }
    }

    /// <summary>The reports in <paramref name="file"/>. An editor asks about one file of a compilation, a build about all.</summary>
    private IEnumerable<KeptReport> In(TreeIdentity file, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_answer is null)
            {
                _answer = _find(cancellationToken);
                return _answer.Reports.Where(report => report.Place.Tree == file);
            }

            return (_byFile ??= _answer.Reports.ToLookup(static report => report.Place.Tree))[file];
        }
    }

    /// <summary>Takes two reports for one that are for the same reason, whatever their messages say.</summary>
    private sealed class SameReason : IEqualityComparer<KeptReport>
    {
        public static readonly SameReason Instance = new();

        private SameReason()
        {
        }

        public bool Equals(KeptReport? x, KeptReport? y) =>
            x?.Rule.Id == y?.Rule.Id && x?.Place.Span == y?.Place.Span && x?.Problem == y?.Problem;

        public int GetHashCode(KeptReport obj) => obj.Place.Span.GetHashCode();
    }
}
