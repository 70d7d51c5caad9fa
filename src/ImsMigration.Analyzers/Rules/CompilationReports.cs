using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ImsMigration.Rules;

/// <summary>
/// The reports of one compilation by file. They are worked out by the first file that asks, and again if that was
/// cancelled, and reported file by file while the host analyzes, not at the end of the compilation.
/// </summary>
internal sealed class CompilationReports
{
    private readonly object _gate = new();
    private readonly Func<CancellationToken, IEnumerable<Diagnostic>> _find;
    private ILookup<SyntaxTree, Diagnostic>? _reports;

    /// <summary>Creates the reports that <paramref name="find"/> will work out; nothing is worked out yet.</summary>
    public CompilationReports(Func<CancellationToken, IEnumerable<Diagnostic>> find) => _find = find;

    /// <summary>Reports what belongs to the file of <paramref name="context"/>.</summary>
    public void Report(SemanticModelAnalysisContext context)
    {
        foreach (var diagnostic in Get(context.CancellationToken)[context.SemanticModel.SyntaxTree])
        {
            context.ReportDiagnostic(diagnostic);
        }
    }

    private ILookup<SyntaxTree, Diagnostic> Get(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _reports ??= _find(cancellationToken).ToLookup(static diagnostic => diagnostic.Location.SourceTree!);
        }
    }
}
