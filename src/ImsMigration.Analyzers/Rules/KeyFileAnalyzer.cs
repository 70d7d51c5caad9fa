using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using ImsMigration.Configuration;
using ImsMigration.Flow;
using ImsMigration.Ims;
using ImsMigration.Recognition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Rules;

/// <summary>
/// IMS0006: the key of a service account lies in the project. It is told by who names the file: the code that signs the
/// assertion, or a setting that IMS0005 reports. Of the file itself, only the path and the first line are looked at.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KeyFileAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.KeyFile);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (!start.Options.AdditionalFiles.Any(static file => KeyFiles.IsOne(file.Path)))
            {
                return;
            }

            var configuration = start.Configuration();
            var names = new NamesOfKeys(start.Compilation, configuration, configuration.NamesIms || start.SourceHolds(ImsWords.Flow));
            start.RegisterAdditionalFileAction(context => Report(context, names));
        });
    }

    private static void Report(AdditionalFileAnalysisContext context, NamesOfKeys names)
    {
        var file = context.AdditionalFile;
        if (KeyFiles.IsOne(file.Path)
            && ConfigurationAnalyzer.IsWanted(context)
            && HoldsKey(file, context.CancellationToken)
            && names.Get(context.CancellationToken).Any(name => KeyFiles.IsNamedBy(file.Path, name)))
        {
            var location = Location.Create(file.Path, default, default);
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.KeyFile, location, System.IO.Path.GetFileName(file.Path)));
        }
    }

    /// <summary>Whether the first line leaves it possible: that of a certificate or public key in PEM does not.</summary>
    private static bool HoldsKey(AdditionalText file, CancellationToken cancellationToken)
    {
        if (!KeyFiles.IsText(file.Path) || file.GetText(cancellationToken) is not { Lines: { Count: > 0 } lines } text)
        {
            return true;
        }

        const int LongestHeader = 80;
        var first = text.ToString(new TextSpan(0, Math.Min(lines[0].End, LongestHeader)));
        return first.IndexOf("-----BEGIN ", StringComparison.Ordinal) < 0 || first.IndexOf("PRIVATE KEY", StringComparison.Ordinal) >= 0;
    }

    /// <summary>The names of the key files of one compilation, worked out by the first key file, and again if that was cancelled.</summary>
    private sealed class NamesOfKeys(Compilation compilation, ImsConfiguration configuration, bool isMarked)
    {
        private readonly object _gate = new();
        private ImmutableArray<string> _names;

        public ImmutableArray<string> Get(CancellationToken cancellationToken)
        {
            lock (_gate)
            {
                return _names.IsDefault ? _names = Find(cancellationToken) : _names;
            }
        }

        private ImmutableArray<string> Find(CancellationToken cancellationToken)
        {
            if (!isMarked)
            {
                return configuration.KeyFiles;
            }

            var program = new ProgramModel(ImmutableArray.Create(compilation), cancellationToken);
            return KeyFileNames.Find(new FlowGraph(program), configuration);
        }
    }
}
