using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.HostTests;

/// <summary>When the fix must do nothing: the host has lost interest, or knows of diagnostics that are out of date.</summary>
public class RefusalTests
{
    private static readonly CancellationToken s_cancelled = new(canceled: true);

    [Fact]
    public async Task Diagnosis_is_cancelled() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Diagnosis.OfAsync(FlowProject.Spread("internal").ToSolution(), s_cancelled));

    [Fact]
    public async Task The_light_bulb_is_cancelled()
    {
        var solution = FlowProject.Spread("internal").ToSolution();
        foreach (var diagnostic in await Diagnosis.OfAsync(solution))
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => FixAll.AtAsync(solution, diagnostic, s_cancelled));
        }
    }

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task Fix_all_is_cancelled(FixAllScope scope)
    {
        var solution = FlowProject.Spread("internal").ToSolution();
        var diagnostics = await Diagnosis.OfAsync(solution);
        var document = solution.GetDocument(diagnostics[0].Location.SourceTree)!;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => FixAll.InScopeAsync(document, scope, diagnostics[0].Id, diagnostics, cancellationToken: s_cancelled));
    }

    [Fact]
    public async Task Fix_all_is_cancelled_when_the_host_has_given_the_diagnostics()
    {
        var solution = FlowProject.Spread("internal").ToSolution();
        var diagnostics = await Diagnosis.OfAsync(solution);
        var fixer = new ServiceAccountCodeFixProvider();
        using var source = new CancellationTokenSource();
        var context = new FixAllContext(
            solution.GetDocument(diagnostics[0].Location.SourceTree)!,
            fixer,
            FixAllScope.Solution,
            codeActionEquivalenceKey: null!,
            fixer.FixableDiagnosticIds,
            new CancellingProvider(diagnostics, source),
            source.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fixer.GetFixAllProvider().GetFixAsync(context));
    }

    [Theory]
    [InlineData("lines before the place")]
    [InlineData("the place itself")]
    [InlineData("all text")]
    [InlineData("the document")]
    public async Task A_diagnostic_that_is_out_of_date_offers_nothing(string edited)
    {
        var before = FlowProject.Library("", "First", "Second").ToSolution();
        var diagnostics = (await Diagnosis.OfAsync(before)).RemoveAll(static diagnostic => !diagnostic.Location.SourceTree!.FilePath.EndsWith("Second.cs", StringComparison.Ordinal));
        var document = before.GetDocument(diagnostics[0].Location.SourceTree)!;
        var text = await document.GetTextAsync();
        var after = edited switch
        {
            "lines before the place" => before.WithDocumentText(document.Id, text.Replace(0, 0, "// A line more.\n")),
            "the place itself" => before.WithDocumentText(document.Id, SourceText.From(text.ToString().Replace("jwt", "tok", StringComparison.OrdinalIgnoreCase))),
            "all text" => before.WithDocumentText(document.Id, SourceText.From("")),
            _ => before.RemoveDocument(document.Id),
        };

        // A host asks with the document of now, or with any other one of the solution, and the diagnostics of then.
        var asked = after.GetDocument(document.Id) ?? after.Projects.Single().Documents.First();
        foreach (var diagnostic in diagnostics)
        {
            Assert.Empty(await FixAll.ActionsAsync(asked, diagnostic));
        }

        Assert.Null(await FixAll.InScopeAsync(asked, FixAllScope.Solution, "IMS0001", diagnostics));
    }

    /// <summary>Gives the diagnostics and loses interest at once.</summary>
    private sealed class CancellingProvider(ImmutableArray<Diagnostic> diagnostics, CancellationTokenSource source) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => GiveAsync();

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => GiveAsync();

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => GiveAsync();

        private async Task<IEnumerable<Diagnostic>> GiveAsync()
        {
            await source.CancelAsync();
            return diagnostics;
        }
    }
}
