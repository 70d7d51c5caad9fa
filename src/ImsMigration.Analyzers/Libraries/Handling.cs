namespace ImsMigration.Libraries;

/// <summary>What becomes of a text or form that is handed to a library.</summary>
internal enum Handling
{
    /// <summary>It is sent.</summary>
    Sends,

    /// <summary>It could be sent, read or checked: a library that nothing is known of can do anything with it.</summary>
    Unknown,

    /// <summary>It becomes a part of the result or of the object that the call is made on.</summary>
    Carries,

    /// <summary>It is printed, logged, stored, compared or expected: nobody sends it from here.</summary>
    Ends,
}
