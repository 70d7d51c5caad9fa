namespace ImsMigration.WalkThrough.Dotnet;

/// <summary>The rules that a migrated code base must not break any more, in the notations of the commands.</summary>
internal static class ImsRules
{
    /// <summary>The ids as <c>dotnet format --diagnostics</c> takes them: those whose fix it runs, which is all that stand in source code.</summary>
    public static string[] Fixable => ["IMS0001", "IMS0002", "IMS0003", "IMS0004", "IMS0007"];

    /// <summary>All ids.</summary>
    public static string[] Ids => [.. Fixable, "IMS0005", "IMS0006"];

    /// <summary>The argument that makes a build fail on any of them.</summary>
    public static string AsErrors => "-warnaserror:" + string.Join(';', Ids);
}
