using Microsoft.CodeAnalysis.Diagnostics;

namespace ImsMigration.Rules;

/// <summary>Says of which configuration and key files a project wants to be told.</summary>
internal static class ReportedFile
{
    /// <summary>
    /// The option in .editorconfig that, set to <c>false</c> for a file, keeps the rules from looking at it: a severity in
    /// .editorconfig and a <c>#pragma</c> have no effect on files that are no source code.
    /// </summary>
    public const string OptionName = "ims_migration.report_configuration";

    /// <summary>Whether no option keeps the rules from looking at the file of <paramref name="context"/>.</summary>
    public static bool IsWanted(AdditionalFileAnalysisContext context) =>
        !(context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.AdditionalFile).TryGetValue(OptionName, out var value) && value == "false");
}
