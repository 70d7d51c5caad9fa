using System.Linq;
using ImsMigration.WalkThrough.Dotnet;
using Xunit;

namespace ImsMigration.EndToEnd.Tests.WalkThrough;

/// <summary>What is read from the output of a build.</summary>
public sealed class BuildOutputTests
{
    [Fact]
    public void Warning_IsRead_WithoutHelpLinkAndProject()
    {
        var warning = Assert.Single(BuildOutput.ImsWarnings(
            ["/src/App/Program.cs(40,72): warning IMS0003: 'x (y)' loads the key (https://example.org/IMS0003.md) [/src/App/App.csproj]"]));

        Assert.Equal(
            new ImsWarning("IMS0003", "/src/App/Program.cs", 40, 72, "'x (y)' loads the key", "/src/App/App.csproj"),
            warning);
    }

    [Fact]
    public void WarningOfSeveralTargetFrameworks_CountsOnce() =>
        Assert.Single(BuildOutput.ImsWarnings(
            [
                "/src/A.cs(1,2): warning IMS0001: m [/src/A.csproj::TargetFramework=net8.0]",
                "/src/A.cs(1,2): warning IMS0001: m [/src/A.csproj::TargetFramework=net10.0]",
                "  /src/A.cs(1,2): warning IMS0001: m [/src/A.csproj::TargetFramework=net10.0]",
            ]));

    [Fact]
    public void Warnings_AreInReadingOrder() =>
        Assert.Equal(
            [2, 10],
            BuildOutput.ImsWarnings(
                ["/A.cs(10,1): warning IMS0001: m [/A.csproj]", "/A.cs(2,1): error IMS0002: m [/A.csproj]"])
                .Select(warning => warning.Line));

    [Fact]
    public void OtherWarnings_AreNotOurs() =>
        Assert.Empty(BuildOutput.ImsWarnings(["/A.cs(1,1): warning CS0168: IMS0001: m [/A.csproj]", "IMS0001"]));

    [Fact]
    public void Reasons_AreTheErrors_EachOnce() =>
        Assert.Equal<string>(
            ["/A.cs(1,1): error CS1002: ; expected", "error NU1101: Unable to find package"],
            BuildOutput.Reasons(
                ["Restoring", "/A.cs(1,1): error CS1002: ; expected", "error NU1101: Unable to find package", "  /A.cs(1,1): error CS1002: ; expected", "1 Error(s)"]));

    [Fact]
    public void Reasons_WithoutErrors_AreTheLastLines() =>
        Assert.Equal<string>(
            Enumerable.Range(81, 20).Select(number => $"{number}"),
            BuildOutput.Reasons([.. Enumerable.Range(1, 100).Select(number => $"{number}")]));
}
