using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.WalkThrough.Dotnet;
using ImsMigration.WalkThrough.Files;
using ImsMigration.WalkThrough.Targets;
using Xunit;

namespace ImsMigration.EndToEnd.Tests.Package;

/// <summary>
/// The build file of the package finds files at every path that a system lets exist, and never breaks a build. It is imported
/// as it stands in the repository: nothing is packed.
/// </summary>
public sealed class LegalPathTests : IDisposable
{
    private static readonly string s_targets = Path.Combine(RepositoryLayout.Find().Root, "src", "ImsMigration.Package", "build", "ImsMigration.Analyzers.targets");

    /// <summary>Files that are handed over, with every character that MSBuild reads something into.</summary>
    private static readonly string[] s_wanted =
    [
        "appsettings.json", "a,b.config", "x, y/settings.json", "a;b.config", "100%.config", "100%25.config", "%2e.config", "%(Filename).config", "it's.config",
        "$(HOME).config", "$(x, 'y')/app.config", "@(None).config", "@(None, ';')/web.config", "[b] (c) {d}.config", "a & b.config", "é ü 漢.config", " lead.config",
        "a=b+c~d^e`f!g#h.config", "private.key", "k,e;y.pem", ".env.a,b", "Properties/launchSettings.json", new string('n', 200) + ".config", $"deep/{new string('l', 60)}/{new string('m', 60)}/credentials.json",
    ];

    /// <summary>Files that only some systems let exist.</summary>
    private static readonly string[] s_wantedOnUnix = ["secret|pipe.json", "a-->b<c.config", "star*mark?.config", "colon:.config"];

    private static readonly string[] s_foreign =
        ["bin/adobe.json", "obj/adobe.json", "lib/node_modules/x, y/adobe.json", "packages/a;b/settings.json", "package.json", "x, y/tsconfig.app.json", "data,1.json"];

    private readonly WorkFolder _folder = new(keep: false);

    [Theory]
    [InlineData("Acme, Inc/app")]
    [InlineData("100% (R&D) [x]; 'q'/$(y)")]
    [InlineData("packages/ünï漢/bin")]
    public async Task Every_file_with_a_legal_path_is_handed_over_and_the_build_succeeds(string folder)
    {
        var wanted = OperatingSystem.IsWindows() ? s_wanted : [.. s_wanted, .. s_wantedOnUnix];
        var project = Write(folder, [.. wanted, .. s_foreign]);

        Assert.Equal(wanted.Order(StringComparer.Ordinal), await HandedOverAsync(project));
    }

    [Fact]
    public async Task A_path_that_the_compiler_cannot_be_given_is_left_out()
    {
        // No system but Unix has them; there, the compiler's own task fails on a double quote, and MSBuild takes a backslash for a separator.
        string[] files = OperatingSystem.IsWindows() ? ["app.config"] : ["app.config", "double\"quote.config", "back\\slash.config"];

        Assert.Equal(["app.config"], await HandedOverAsync(Write("app", files)));
    }

    /// <summary>Deletes the project.</summary>
    public void Dispose() => _folder.Dispose();

    private string Write(string folder, IEnumerable<string> files)
    {
        var root = Path.Combine(_folder.Solution, folder);
        foreach (var file in files)
        {
            var path = Path.Combine(root, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "{}");
        }

        File.WriteAllText(Path.Combine(root, "Empty.cs"), "internal static class Empty;\n");
        var project = Path.Combine(root, "App.csproj");
        File.WriteAllText(project, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <None Include="not, there.config" />
              </ItemGroup>
              <Import Project="{s_targets.Replace("&", "&amp;", StringComparison.Ordinal)}" />
            </Project>
            """);
        return project;
    }

    /// <summary>The files that a build of <paramref name="project"/> hands to the compiler, relative to it; fails the test if it does not succeed.</summary>
    private static async Task<IEnumerable<string>> HandedOverAsync(string project)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var folder = Path.GetDirectoryName(project)!;
        var result = await DotnetCommand.RunAsync(["build", "App.csproj", "-t:Build", "-getItem:AdditionalFiles"], folder, limit.Token);
        Assert.True(result.Succeeded, string.Join('\n', result.Output));
        using var answer = JsonDocument.Parse(string.Join('\n', result.Output));
        return
        [
            .. answer.RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray()
                .Select(item => Path.GetRelativePath(folder, item.GetProperty("Identity").GetString()!).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];
    }
}
