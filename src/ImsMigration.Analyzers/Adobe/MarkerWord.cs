namespace ImsMigration.Adobe;

/// <summary>A word that lets a text pass the gate.</summary>
/// <param name="Text">The word.</param>
/// <param name="Kinds">What it says about the text.</param>
/// <param name="With">
/// Another word that must stand in the text, too: the parts of a name that is put together from constants, such as
/// <c>"adobe" + "login.com"</c>, are ordinary words one by one.
/// </param>
internal sealed record MarkerWord(string Text, ImsWords Kinds, string? With = null);
