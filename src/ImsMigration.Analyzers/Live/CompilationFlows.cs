using System.Linq;
using System.Threading;
using ImsMigration.Flow;
using ImsMigration.Recognition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ImsMigration.Live;

/// <summary>The reports of one compilation, brought up to date by the first file that asks, and again if that was cancelled.</summary>
internal sealed class CompilationFlows
{
    private readonly object _gate = new();
    private readonly LiveFlows _flows;
    private readonly Compilation _compilation;
    private readonly ImsConfiguration _configuration;
    private ILookup<TreeIdentity, KeptReport>? _reports;

    /// <summary>Creates the reports of <paramref name="compilation"/>, which reads <paramref name="configuration"/>; <paramref name="flows"/> remembers earlier ones.</summary>
    public CompilationFlows(LiveFlows flows, Compilation compilation, ImsConfiguration configuration)
    {
        _flows = flows;
        _compilation = compilation;
        _configuration = configuration;
    }

    /// <summary>Reports what belongs to the file of <paramref name="context"/>.</summary>
    public void Report(SemanticModelAnalysisContext context)
    {
        var tree = context.SemanticModel.SyntaxTree;
        foreach (var report in Get(context.CancellationToken)[_flows.IdentityOf(tree)])
        {
            context.ReportDiagnostic(Diagnostic.Create(report.Rule, Location.Create(tree, report.Place.Span), report.Name));
        }
    }

    private ILookup<TreeIdentity, KeptReport> Get(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _reports ??= _flows.In(_compilation, _configuration, cancellationToken);
        }
    }
}
