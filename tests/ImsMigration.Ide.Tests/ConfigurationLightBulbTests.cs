using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace ImsMigration.Ide.Tests;

/// <summary>The light bulb of an IDE in a configuration file.</summary>
public sealed class ConfigurationLightBulbTests : IDisposable
{
    private const string Settings = """
        {
          "Adobe": {
            "Url": "https://ims-na1.adobelogin.com/ims/exchange/jwt",
            "Organization": "A@AdobeOrg",
            "PrivateKeyPath": "private.key"
          }
        }
        """;

    private readonly IdeService _ide = new();

    [Theory]
    [InlineData("https://ims-na1.adobelogin.com/ims/exchange/jwt", "Change the address to the token endpoint")]
    [InlineData("PrivateKeyPath", "Remove the setting 'Adobe:PrivateKeyPath'")]
    public async Task It_offers_the_change_of_the_setting_and_applies_it(string place, string title)
    {
        using var workspace = CustomerWorkspace.Open(_ide.HostServices, ("Program.cs", "System.Console.WriteLine();"), ("appsettings.json", Settings));
        var document = workspace.CurrentSolution.Projects.Single().AdditionalDocuments.Single();

        var actions = await _ide.ActionsAsync(document, new TextSpan(Settings.IndexOf(place, StringComparison.Ordinal), place.Length));
        var action = Assert.Single(actions, action => action.Title == title);

        var operations = await action.GetOperationsAsync(workspace.CurrentSolution, new Progress<CodeAnalysisProgress>(), default);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        Assert.DoesNotContain(place, (await changed.GetAdditionalDocument(document.Id)!.GetTextAsync()).ToString(), StringComparison.Ordinal);
    }

    /// <summary>Ends the IDE.</summary>
    public void Dispose() => _ide.Dispose();
}
