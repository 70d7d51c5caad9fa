using System;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Writers;
using ImsMigration.Writers.OAuthLibraries;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ImsMigration.Fixes;

/// <summary>The ways to migrate that a person can choose from, in a light bulb or by an option in .editorconfig.</summary>
internal static class MigrationStyles
{
    /// <summary>The option in .editorconfig that chooses what is offered first, and so what Fix All and <c>dotnet format</c> do.</summary>
    public const string OptionName = "ims_migration.style";

    /// <summary>
    /// The equivalence key of the action that is offered first. It stands for the choice of each file's .editorconfig and
    /// not for one style, because <c>dotnet format</c> fixes a whole solution with the key of one diagnostic.
    /// </summary>
    public const string ConfiguredKey = OptionName;

    /// <summary>Every style, in the order in which they are offered behind the first.</summary>
    public static ImmutableArray<MigrationStyle> All { get; } = ImmutableArray.Create(MigrationStyle.SameLibrary, MigrationStyle.OAuthLibrary, MigrationStyle.RequestOnly);

    /// <summary>The style that <paramref name="options"/> choose; the same library where they say nothing, or nothing that is known.</summary>
    public static MigrationStyle Of(AnalyzerConfigOptions options) =>
        options.TryGetValue(OptionName, out var chosen)
            ? All.FirstOrDefault(style => string.Equals(ValueOf(style), chosen.Trim(), StringComparison.OrdinalIgnoreCase))
            : MigrationStyle.SameLibrary;

    /// <summary>The equivalence key of an action that migrates in <paramref name="style"/>, whatever the options say.</summary>
    public static string KeyOf(MigrationStyle style) => OptionName + "=" + ValueOf(style);

    /// <summary>The style that the equivalence key <paramref name="key"/> demands; <see langword="null"/> if it leaves the choice to the options.</summary>
    public static MigrationStyle? Demanded(string? key)
    {
        foreach (var style in All)
        {
            if (KeyOf(style) == key)
            {
                return style;
            }
        }

        return null;
    }

    /// <summary>What the light bulb says that an action in <paramref name="style"/> will do; <paramref name="library"/> is the OAuth library of the project, if it has one.</summary>
    public static string TitleOf(MigrationStyle style, OAuthLibrary? library) => style switch
    {
        MigrationStyle.OAuthLibrary => "Request the token with " + library?.Name,
        MigrationStyle.RequestOnly => "Only change the endpoint and form, and keep the code for the assertion",
        _ => "Request the token with OAuth client credentials",
    };

    private static string ValueOf(MigrationStyle style) => style switch
    {
        MigrationStyle.OAuthLibrary => "identity_model",
        MigrationStyle.RequestOnly => "request_only",
        _ => "same_library",
    };
}
