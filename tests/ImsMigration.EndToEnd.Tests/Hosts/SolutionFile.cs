using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace ImsMigration.EndToEnd.Tests.Hosts;

/// <summary>Writes solution files in the classic format.</summary>
internal static class SolutionFile
{
    private const string CSharpProject = "{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}";

    /// <summary>Returns the text of a solution file with <paramref name="projects"/>, each in a folder of its name.</summary>
    public static string Listing(IEnumerable<string> projects)
    {
        var identified = projects.Select(static (name, index) => (Name: name, Id: Id(index))).ToList();
        var entries = identified.Select(static project =>
            $"Project(\"{CSharpProject}\") = \"{project.Name}\", \"{GeneratedSolution.SolutionPath(project.Name)}\", \"{project.Id}\"\nEndProject\n");
        var configurations = identified.Select(static project =>
            $"\t\t{project.Id}.Debug|Any CPU.ActiveCfg = Debug|Any CPU\n\t\t{project.Id}.Debug|Any CPU.Build.0 = Debug|Any CPU\n");
        return $"""
            Microsoft Visual Studio Solution File, Format Version 12.00
            {string.Concat(entries)}Global
            	GlobalSection(SolutionConfigurationPlatforms) = preSolution
            		Debug|Any CPU = Debug|Any CPU
            	EndGlobalSection
            	GlobalSection(ProjectConfigurationPlatforms) = postSolution
            {string.Concat(configurations)}	EndGlobalSection
            EndGlobal

            """;
    }

    private static string Id(int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{{00000000-0000-0000-0000-{index + 1:D12}}}");
}
