using System.Collections.Immutable;

namespace ImsMigration.WalkThrough.Dotnet;

/// <summary>A C# project of the copied code, as MSBuild evaluates it.</summary>
/// <param name="Path">The absolute path of the project file.</param>
/// <param name="IsExecutable">Whether it builds a program that a person would start; a test project is none.</param>
/// <param name="TargetFramework">The framework to run with if the project has several; otherwise empty.</param>
/// <param name="References">The absolute paths of the projects that it refers to.</param>
internal sealed record CustomerProject(
    string Path,
    bool IsExecutable,
    string TargetFramework,
    ImmutableArray<string> References)
{
    /// <summary>The absolute path of the project's folder.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>The name for messages.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);
}
