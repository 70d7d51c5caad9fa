using Microsoft.CodeAnalysis;

namespace ImsMigration.Values;

/// <summary>A constant text that a value is made from.</summary>
/// <param name="Text">The text.</param>
/// <param name="Operation">The operation that holds it.</param>
internal sealed record HeldText(string Text, IOperation Operation);
