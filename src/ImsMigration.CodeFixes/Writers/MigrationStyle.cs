namespace ImsMigration.Writers;

/// <summary>How a request gets its token after the migration, and how much of the old code goes.</summary>
internal enum MigrationStyle
{
    /// <summary>The request stays one of the same HTTP library, and everything that existed only for the assertion goes.</summary>
    SameLibrary,

    /// <summary>A standard OAuth library that the project references makes the request, where the request is one that it can make.</summary>
    OAuthLibrary,

    /// <summary>The request stays one of the same HTTP library, and the code for the assertion stays for a person to remove.</summary>
    RequestOnly,
}
