using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using LoopbackIms;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.Styles;

/// <summary>The action that changes the request alone, on every shape: a first step after which the program works and the rest can follow.</summary>
public sealed class RequestOnlyTests(ImsFixture ims) : IClassFixture<ImsFixture>
{
    private const string Key = "ims_migration.style=request_only";

    /// <summary>
    /// All shapes with a request to change; one has an assertion that is never sent, and nothing else, one never had any, and where an SDK
    /// requests the token, there is no request in the source.
    /// </summary>
    public static IEnumerable<object[]> Shapes => ShapeTests.Shapes.Where(static shape =>
        (string)shape[0] is not ("HalfMigrated/DeadAssertion" or "HalfMigrated/MetascopeAsScope") and var name && !name.StartsWith("PdfServices/", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task The_new_request_gets_a_token_while_the_assertion_is_still_made(string shape)
    {
        var changed = await ChangedAsync(shape);
        var compilation = await changed.Projects.Single().GetCompilationAsync();
        Assert.Empty(compilation!.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.DoesNotContain(await Diagnosis.OfAsync(changed), static diagnostic => diagnostic.Id == "IMS0001");

        var (run, requests) = await ims.RunAsync(changed, JwtExchangeState.Retired);
        Assert.True(run.ExitCode == 0, run.Output);
        Assert.All(requests, static request => Assert.Equal((200, true), (request.StatusCode, request.Path.StartsWith("/ims/token/v", StringComparison.Ordinal))));
        Assert.NotEmpty(requests);
    }

    private static async Task<Solution> ChangedAsync(string shape)
    {
        var before = ShapeFolder.Before(shape).ToSolution();
        var found = (await Diagnosis.OfAsync(before)).Where(static diagnostic => diagnostic.Id == "IMS0001").ToImmutableArray();
        return (await FixAll.InScopeAsync(before.GetDocument(found[0].Location.SourceTree)!, FixAllScope.Solution, "IMS0001", found, Key))!;
    }
}
