using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Configuration;
using ImsMigration.Ims;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Rules;

/// <summary>
/// IMS0005: a configuration file holds settings of the retired JWT flow. IMS1002, as far as it is about such files: one
/// that is committed holds a client secret. Neither needs source code to say so.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigurationAnalyzer : DiagnosticAnalyzer
{
    /// <summary>
    /// The option in .editorconfig that, set to <c>false</c> for a file, keeps the rule from looking at it: a severity in
    /// .editorconfig and a <c>#pragma</c> have no effect on files that are no source code.
    /// </summary>
    internal const string OptionName = "ims_migration.report_configuration";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ConfigurationDescriptors.All.Add(Descriptors.ClientSecretInConfiguration);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            // Most projects have no such file, and then the action need not even be compiled.
            if (start.Options.AdditionalFiles.Any(static file => ConfigurationFile.IsNamedAsOne(file.Path)))
            {
                Register(start);
            }
        });
    }

    /// <summary>Whether no option keeps the rules for configuration and key files from looking at the file of <paramref name="context"/>.</summary>
    internal static bool IsWanted(AdditionalFileAnalysisContext context) =>
        !(context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.AdditionalFile).TryGetValue(OptionName, out var value) && value == "false");

    private static void Register(CompilationStartAnalysisContext start) => start.RegisterAdditionalFileAction(context =>
    {
        if (IsWanted(context)
            && ConfigurationFile.TextOf(context.AdditionalFile, context.CancellationToken) is { } text
            && start.TryGetValue(text, ConfigurationFile.Provider, out var file)
            && file is not null)
        {
            Report(context, text, file);
        }
    });

    private static void Report(AdditionalFileAnalysisContext context, SourceText text, ConfigurationFile file)
    {
        foreach (var found in ServiceAccountSettings.Find(file))
        {
            Report(context, text, ConfigurationDescriptors.Of(found), found.Span, found.Setting.Path, AdviceOn(found));
        }

        if (!FilePurpose.IsPrivate(context.AdditionalFile.Path))
        {
            foreach (var secret in ConfiguredSecrets.Find(file))
            {
                Report(context, text, Descriptors.ClientSecretInConfiguration, secret.Named.KeySpan, secret.Path);
            }
        }
    }

    private static void Report(AdditionalFileAnalysisContext context, SourceText text, DiagnosticDescriptor descriptor, TextSpan span, params object[] arguments)
    {
        var location = Location.Create(context.AdditionalFile.Path, span, text.Lines.GetLinePositionSpan(span));
        context.ReportDiagnostic(Diagnostic.Create(descriptor, location, arguments));
    }

    /// <summary>What the message of a descriptor needs beside the name of the setting.</summary>
    private static string AdviceOn(ServiceAccountSetting found) => found.Kind switch
    {
        SettingKind.Endpoint => ImsEndpoints.ToTokenEndpoint(found.Setting.Value!),
        SettingKind.Metascope => Metascopes.AdviceOnScopes(ServiceAccountSettings.MetascopesOf(found.Setting)),
        _ => string.Empty,
    };
}
