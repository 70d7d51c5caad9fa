using System.IO;
using System.Text.RegularExpressions;

namespace ImsMigration.Configuration;

/// <summary>What the name of a configuration file says of who has it: everybody, one environment, or one developer.</summary>
internal static class FilePurpose
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Names of files in which each developer keeps what is nobody else's business; templates for a repository do not leave them out.</summary>
    private static readonly Regex s_private = new(
        @"^\.env(?:\.(?!example$|sample$|template$|dist$|defaults?$)[^.]+)*$|\.env$|^local\.settings\.json$|\.local(?:\.[^.]+)?$|(?:^|[._-])(?:local|user|personal|private)\.(?:json|config|ya?ml|ini)$|^secrets?\.(?:json|config|xml|ya?ml|ini)$|\.secrets?(?:\.[^.]+)?$",
        Options);

    /// <summary>Names of files that are read in one environment, of those that only start a program, and of those that are copied first.</summary>
    private static readonly Regex s_partial = new(
        @"^launchsettings\.json$|\.(?:template|sample|example|dist)(?:\.[^.]+)?$|^(?:appsettings|settings|config|configuration|app|web|hostsettings)\.[^.]+\.(?:json|config|ya?ml)$|^docker-compose",
        Options);

    /// <summary>Names of files that are read in the environment whose name they bear.</summary>
    private static readonly Regex s_environment = new(
        @"^(?:appsettings|settings|config|configuration|app|web|hostsettings)\.(?!(?:template|sample|example|dist|local|user|personal|private|secrets?)\.)[^.]+\.(?:json|config|ya?ml)$",
        Options);

    /// <summary>Names of files that are read in production and nowhere else.</summary>
    private static readonly Regex s_production = new(@"[._-]prod(?:uction)?\.[^.]+$|^\.env\.prod(?:uction)?$", Options);

    /// <summary>Whether a program reads the file at <paramref name="path"/> in production.</summary>
    public static bool IsForProduction(string path) => IsForEveryEnvironment(path) || s_production.IsMatch(Path.GetFileName(path));

    /// <summary>Whether the file at <paramref name="path"/> is for one environment that is not production, so that what it says is not true of production.</summary>
    public static bool IsForOtherEnvironment(string path) => s_environment.IsMatch(Path.GetFileName(path)) && !s_production.IsMatch(Path.GetFileName(path));

    /// <summary>Whether the file at <paramref name="path"/> is meant for secrets, and so usually not in the repository.</summary>
    public static bool IsPrivate(string path) => s_private.IsMatch(Path.GetFileName(path));

    /// <summary>Whether a program reads the file at <paramref name="path"/> wherever it runs, so that a setting in it is always there.</summary>
    public static bool IsForEveryEnvironment(string path) => !IsPrivate(path) && !s_partial.IsMatch(Path.GetFileName(path));
}
