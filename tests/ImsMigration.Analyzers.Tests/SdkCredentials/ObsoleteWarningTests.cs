using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace ImsMigration.Analyzers.Tests.SdkCredentials;

/// <summary>One place has one warning: ours, or the SDK's own where ours is turned off.</summary>
public sealed class ObsoleteWarningTests
{
    private const string Source =
        """
        using System;
        using Adobe.PDFServicesSDK.auth;

        internal static class Program
        {
            private static void Main()
            {
                ServiceAccountCredentials credentials = new ServiceAccountCredentials.Builder().Build();
                Old();
            }

            [Obsolete("Use New.")]
            private static void Old() { }
        }
        """;

    [Fact]
    public async Task The_SDK_s_own_warning_is_not_repeated() => Assert.Equal(
        ["CS0618 Old()", "IMS0007 new ServiceAccountCredentials.Builder"],
        await WarningsAsync(CustomerCode.OfFile(Source)));

    [Fact]
    public async Task The_SDK_s_own_warning_stays_where_ours_is_off() => Assert.Equal(
        ["CS0618 Old()", "CS0618 ServiceAccountCredentials", "CS0618 ServiceAccountCredentials"],
        await WarningsAsync(CustomerCode.OfFile(Source).With(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.IMS0007.severity = none\n")));

    private static async Task<IEnumerable<string>> WarningsAsync(CustomerCode code)
    {
        var project = code.ToSolution().Projects.Single();
        var compilation = await project.GetCompilationAsync();
        var analyzers = ImmutableArray.Create<DiagnosticAnalyzer>(new SdkCredentialsAnalyzer(), new SdkObsoleteSuppressor());
        var found = await compilation!.WithAnalyzers(analyzers, project.AnalyzerOptions).GetAllDiagnosticsAsync();
        return found.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning && !diagnostic.IsSuppressed)
            .Select(static diagnostic => diagnostic.Id + " " + diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan))
            .Order(System.StringComparer.Ordinal);
    }
}
