namespace ImsMigration.Engine;

/// <summary>A text in the source.</summary>
/// <param name="Text">The text.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record KeptText(string Text, KeptPlace Place);
