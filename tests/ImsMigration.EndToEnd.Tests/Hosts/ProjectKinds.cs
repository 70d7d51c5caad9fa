namespace ImsMigration.EndToEnd.Tests.Hosts;

/// <summary>The MSBuild properties of the projects that the tests generate.</summary>
internal static class ProjectKinds
{
    /// <summary>A library for the newest framework.</summary>
    public const string Library = "<TargetFramework>net10.0</TargetFramework>";

    /// <summary>A program for the newest framework.</summary>
    public const string Application = "<OutputType>Exe</OutputType>" + Library;

    /// <summary>A program for two frameworks.</summary>
    public const string ApplicationForTwoFrameworks = "<OutputType>Exe</OutputType><TargetFrameworks>net8.0;net10.0</TargetFrameworks>";
}
