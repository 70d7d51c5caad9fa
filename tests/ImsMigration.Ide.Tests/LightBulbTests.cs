using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace ImsMigration.Ide.Tests;

/// <summary>The light bulb in an IDE with a newer Roslyn than the one that the analyzers are built against.</summary>
public sealed class LightBulbTests : IDisposable
{
    private const string Title = "Request the token with OAuth client credentials";

    private readonly IdeService _ide = new();

    public static IEnumerable<object[]> Places =>
    [
        ["Requests.cs", "\"https://ims-na1.adobelogin.com/ims/exchange/jwt\""],
        ["Assertions.cs", "JWT.Encode"],
        ["Assertions.cs", "rsa.ImportFromPem"],
    ];

    [Fact]
    public void The_ide_is_newer_than_what_the_analyzers_are_built_against()
    {
        var built = AnalyzerFiles.References()
            .Select(static file => file.GetAssembly().GetReferencedAssemblies().Single(static name => name.Name == "Microsoft.CodeAnalysis"));
        Assert.All(built, static name => Assert.True(name.Version < typeof(Workspace).Assembly.GetName().Version));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task The_light_bulb_offers_the_migration_first_and_applies_it_to_all_files(string file, string place)
    {
        using var workspace = Open();

        var action = (await ActionsAtAsync(workspace, file, place))[0];
        Assert.Equal(Title, action.Title);
        await ApplyAsync(action, workspace);

        Assert.Equal(FlowCode.RequestsMigrated("internal"), await TextAsync(workspace, "Requests.cs"));
        Assert.Equal(FlowCode.AssertionsMigrated("internal"), await TextAsync(workspace, "Assertions.cs"));
        Assert.Equal(FlowCode.ProgramMigrated, await TextAsync(workspace, "Program.cs"));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task The_menu_lists_the_other_ways_behind_it_in_order(string file, string place)
    {
        using var workspace = Open();
        var actions = await ActionsAtAsync(workspace, file, place);
        Assert.Equal(
            [Title, "Only change the endpoint and form, and keep the code for the assertion"],
            actions.Select(static action => action.Title).Where(static title => !title.StartsWith("Suppress", StringComparison.Ordinal) && !title.StartsWith("Configure", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_preview_shows_the_same_change()
    {
        using var workspace = Open();
        var action = (await ActionsAtAsync(workspace, "Assertions.cs", "JWT.Encode"))[0];

        var preview = (await action.GetPreviewOperationsAsync(default)).OfType<ApplyChangesOperation>().Single();

        var changes = preview.ChangedSolution.GetChanges(workspace.CurrentSolution).GetProjectChanges().Single();
        Assert.Equal(3, changes.GetChangedDocuments().Count());
        Assert.Empty(changes.GetAddedDocuments());
        Assert.Empty(changes.GetRemovedDocuments());
    }

    [Fact]
    public async Task Elsewhere_no_migration_is_offered()
    {
        using var workspace = Open();
        Assert.DoesNotContain(await ActionsAtAsync(workspace, "Program.cs", "Console.WriteLine(Assertions"), static action => action.Title == Title);
    }

    /// <summary>Ends the IDE.</summary>
    public void Dispose() => _ide.Dispose();

    private AdhocWorkspace Open() => CustomerWorkspace.Open(
        _ide.HostServices,
        ("Program.cs", FlowCode.Program),
        ("Assertions.cs", FlowCode.Assertions("internal")),
        ("Requests.cs", FlowCode.Requests("internal")));

    private async Task<IReadOnlyList<CodeAction>> ActionsAtAsync(Workspace workspace, string file, string place)
    {
        var start = (await TextAsync(workspace, file)).IndexOf(place, StringComparison.Ordinal);
        return await _ide.ActionsAsync(DocumentOf(workspace, file), new TextSpan(start, place.Length));
    }

    private static async Task ApplyAsync(CodeAction action, Workspace workspace)
    {
        foreach (var operation in await action.GetOperationsAsync(workspace.CurrentSolution, new Progress<CodeAnalysisProgress>(), default))
        {
            operation.Apply(workspace, default);
        }
    }

    private static async Task<string> TextAsync(Workspace workspace, string file) =>
        (await DocumentOf(workspace, file).GetTextAsync()).ToString();

    private static Document DocumentOf(Workspace workspace, string file) =>
        workspace.CurrentSolution.Projects.Single().Documents.Single(document => document.Name == file);
}
