using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Adobe;
using ImsMigration.Engine;
using ImsMigration.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ImsMigration;

/// <summary>
/// Reports what is left of the retired JWT flow, and what is wrong with the requests that replace it. One analyzer serves the
/// rules IMS0001 to IMS0003, IMS0006, IMS0008 and IMS1001 to IMS1005, because they are views of one flow of values through the program: it is
/// followed once for a compilation, after an edit only as far as the edit can concern it, and not at all where nothing names IMS.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TokenFlowAnalyzer : DiagnosticAnalyzer
{
    private readonly LiveProgram _program = new();

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        Descriptors.ExchangeEndpoint,
        Descriptors.ExchangeEndpointOfAem,
        Descriptors.ExchangeNamed,
        Descriptors.Assertion,
        Descriptors.AssertionOfAem,
        Descriptors.PrivateKey,
        Descriptors.SharedPrivateKey,
        Descriptors.PrivateKeyOfAem,
        Descriptors.KeyFile,
        Descriptors.ExpiresIn,
        Descriptors.ClientSecretInSource,
        TokenRequestDescriptors.SecretInUrl,
        TokenRequestDescriptors.MissingField,
        TokenRequestDescriptors.EmptyField,
        TokenRequestDescriptors.MetascopeAsScope,
        TokenRequestDescriptors.SpacesInScope,
        TokenRequestDescriptors.JoinedBySpaces,
        TokenRequestDescriptors.WrongGrantType,
        TokenRequestDescriptors.OtherAddress,
        TokenRequestDescriptors.ScopePlaceholder,
        TokenRequestDescriptors.SecretInHeader,
        Descriptors.TokenPerCall);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            var keyFiles = start.Options.AdditionalFiles.Select(static file => file.Path).Where(KeyFiles.IsOne).ToImmutableArray();
            var hasKeyFiles = !keyFiles.IsEmpty;
            var rules = RuleSelection.For(_program.WordsOf(start.Compilation, start.WordsOf), start.WordsOfConfiguration(), hasKeyFiles);
            if (!rules.IsAny && !hasKeyFiles)
            {
                return;
            }

            var configuration = start.Configuration();
            var reports = new CompilationReports(
                _program,
                cancellationToken => ProgramReports.In(_program.Revise(start.Compilation, configuration, start.WordsOf, cancellationToken), rules, keyFiles, start.IsInConfiguration));
            if (rules.IsAny)
            {
                start.RegisterSemanticModelAction(reports.Report);
            }

            if (hasKeyFiles && (rules.TalksToIms || !configuration.KeyFiles.IsEmpty))
            {
                start.RegisterAdditionalFileAction(reports.Report);
            }
        });
    }
}
