using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using ImsMigration.Benchmarks.Code;
using ImsMigration.TestKit;
using ImsMigration.WalkThrough.Files;

namespace ImsMigration.Benchmarks.Builds;

/// <summary>Code to build.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Entry">The absolute path of the project or solution.</param>
internal sealed record ComparedCode(string Name, string Entry)
{
    /// <summary>The generated lines without IMS, and the same with one small file that has the whole flow.</summary>
    public static IEnumerable<ComparedCode> Generated(string folder, string packages)
    {
        yield return new ComparedCode("167,200 generated lines, no IMS", Project(Path.Combine(folder, "NoMarker"), packages, UnrelatedCode.Files()));
        yield return new ComparedCode(
            "the same and one small file with the flow",
            Project(Path.Combine(folder, "OneFlow"), packages, UnrelatedCode.Files().Append(KeyValuePair.Create("Flow.cs", FlowCode.Whole("Flow")))));
    }

    /// <summary>A copy of code on this machine, which need not be in the repository.</summary>
    public static ComparedCode Copy(string entry, string folder)
    {
        var source = Path.GetDirectoryName(Path.GetFullPath(entry))!;
        var root = new DirectoryInfo(source);
        while (root.Parent is not null && !Directory.Exists(Path.Combine(root.FullName, ".git")))
        {
            root = root.Parent;
        }

        // Settings of the whole repository count; code that is in none is copied as it lies there.
        var top = Directory.Exists(Path.Combine(root.FullName, ".git")) ? root.FullName : source;
        var copy = Path.Combine(folder, Path.GetFileName(top));
        FolderCopy.Copy(top, copy, CancellationToken.None);
        return new ComparedCode(Path.GetFileNameWithoutExtension(entry), Path.Combine(copy, Path.GetRelativePath(top, Path.GetFullPath(entry))));
    }

    private static string Project(string folder, string packages, IEnumerable<KeyValuePair<string, string>> files)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, text) in files)
        {
            File.WriteAllText(Path.Combine(folder, name), text);
        }

        var project = Path.Combine(folder, "Compared.csproj");
        File.WriteAllText(project, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                {packages}
                <PackageReference Include="jose-jwt" Version="5.3.0" />
              </ItemGroup>
            </Project>

            """);
        return project;
    }
}
