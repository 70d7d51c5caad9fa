namespace ImsMigration.Writers.TokenCaching;

/// <summary>One field or variable that a kept token needs.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Name">Its name.</param>
/// <param name="Arguments">The arguments with which its only value is created; <see langword="null"/> if it begins empty and is assigned.</param>
internal sealed record KeptPart(string Type, string Name, string? Arguments);
