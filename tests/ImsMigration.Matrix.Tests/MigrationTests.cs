using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using LoopbackIms;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ImsMigration.Matrix.Tests;

/// <summary>
/// Every assertion × every key × every layout: that it is reported where it should be, and that Fix All leaves exactly what
/// the layout says. What is left compiles, gets a token although the old endpoint is retired, is not reported again, and so
/// is not changed by a second Fix All, which starts from what is reported. Programs of the same text run once.
/// That the programs also ran before the fix is shown by <see cref="OldEndpointTests"/>.
/// </summary>
public sealed class MigrationTests(OneCredential ims) : IClassFixture<OneCredential>
{
    private const string UnnecessaryUsing = "CS8019";

    private static readonly string[] s_tokenFields = ["client_id", "client_secret", "grant_type", "scope"];

    public static TheoryData<string, string, string> Cells => Combination.AllNames;

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task The_flow_is_reported_and_removed(string assertion, string key, string layout)
    {
        var cell = Combination.Named(assertion, key, layout);
        var (code, reports) = cell.Before();
        var before = code.ToSolution();
        Assert.Empty(await ProblemsAsync(before));
        Assert.Equal(reports.Order(StringComparer.Ordinal), (await Diagnosis.OfAsync(before)).Select(MarkedCode.DescriptionOf).Order(StringComparer.Ordinal));

        var after = await FixAll.InSolutionAsync(before);
        Assert.Empty(await ProblemsAsync(after));
        Assert.Empty((await Diagnosis.OfAsync(after)).Select(MarkedCode.DescriptionOf));
        AssertGotToken(await ims.RunOnceAsync(after, JwtExchangeState.Retired));
        var migrated = CustomerCode.Of(after);
        Assert.Equal(TextOf(cell.Layout.After()), TextOf(migrated));
        Assert.Empty(cell.TracesIn(migrated));
    }

    private static void AssertGotToken((ProgramRun Run, IReadOnlyList<RecordedRequest> Requests) result)
    {
        Assert.True(result.Run.ExitCode == 0, result.Run.Output);
        var request = Assert.Single(result.Requests);
        Assert.Equal("POST", request.Method);
        Assert.Equal("/ims/token/v3", request.Path);
        Assert.Empty(request.QueryFields);
        Assert.Equal(s_tokenFields, request.Fields.Select(static field => field.Name).Order());
        Assert.Equal(200, request.StatusCode);
    }

    /// <summary>Compile errors, and usings without a use: a stray one would go unnoticed afterwards if there was one before.</summary>
    private static async Task<IEnumerable<Diagnostic>> ProblemsAsync(Solution solution)
    {
        var compilation = await solution.Projects.Single().GetCompilationAsync();
        return compilation!.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || diagnostic.Id == UnnecessaryUsing);
    }

    private static string TextOf(CustomerCode code) => string.Concat(code.Files.Select(static file => $"// {file.Key}\n{file.Value}"));
}
