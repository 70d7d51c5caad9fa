using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Adobe;
using ImsMigration.Configuration;
using ImsMigration.Messages;
using ImsMigration.Rules;
using ImsMigration.ServiceAccounts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration;

/// <summary>
/// IMS0005: a configuration file holds settings of the retired JWT flow. IMS1002, as far as it is about such files: one
/// that is committed holds a client secret. Neither needs source code to say so.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigurationAnalyzer : DiagnosticAnalyzer
{
    /// <summary>So many settings of one kind are reported in a file: more are data, or come out when these are gone.</summary>
    private const int MaximumReports = 100;

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

    private static void Register(CompilationStartAnalysisContext start) => start.RegisterAdditionalFileAction(context =>
    {
        if (ReportedFile.IsWanted(context)
            && ConfigurationFile.TextOf(context.AdditionalFile, context.CancellationToken) is { } text
            && start.TryGetValue(text, ConfigurationFile.Provider, out var file)
            && file is not null)
        {
            Report(context, text, file);
        }
    });

    private static void Report(AdditionalFileAnalysisContext context, SourceText text, ConfigurationFile file)
    {
        SettingReaders? code = null;
        foreach (var found in ServiceAccountSettings.Find(file).Take(MaximumReports))
        {
            // Who reads a setting matters where it is to be removed.
            var readers = found.IsOfAem || found.Kind == SettingKind.Endpoint
                ? []
                : (code ??= new SettingReaders(context.Compilation, context.CancellationToken)).Of(found.Setting.Named);
            var isRead = readers.Count > 0;
            var names = isRead ? [.. NamesFor(found), MessageName.OfReaders(readers)] : NamesFor(found);
            Report(context, text, ConfigurationDescriptors.Of(found, isRead), found.Span, names);
        }

        if (!FilePurpose.IsPrivate(context.AdditionalFile.Path))
        {
            foreach (var secret in ConfiguredSecrets.Find(file).Take(MaximumReports))
            {
                Report(context, text, Descriptors.ClientSecretInConfiguration, secret.Named.KeySpan, MessageName.OfSetting(secret));
            }
        }
    }

    private static void Report(AdditionalFileAnalysisContext context, SourceText text, DiagnosticDescriptor descriptor, TextSpan span, params MessageName[] names)
    {
        var location = Location.Create(context.AdditionalFile.Path, span, text.Lines.GetLinePositionSpan(span));
        context.ReportDiagnostic(new Report(descriptor, location, names).ToDiagnostic());
    }

    /// <summary>The name of the setting, and what the message of its descriptor needs beside it.</summary>
    private static MessageName[] NamesFor(ServiceAccountSetting found) => found.Kind == SettingKind.Metascope
        ? [MessageName.OfSetting(found.Setting), MessageName.OfScopesFor(ServiceAccountSettings.MetascopesOf(found.Setting))]
        : [MessageName.OfSetting(found.Setting)];
}
