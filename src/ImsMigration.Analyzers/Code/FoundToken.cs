using Microsoft.CodeAnalysis;

namespace ImsMigration.Code;

/// <summary>
/// A token that <see cref="TokenSearch"/> found, as an object: queries over tokens themselves would make the runtime compile the code of
/// each query once more.
/// </summary>
internal sealed class FoundToken
{
    /// <summary>Creates the object for <paramref name="token"/>.</summary>
    public FoundToken(SyntaxToken token) => Token = token;

    /// <summary>The token.</summary>
    public SyntaxToken Token { get; }

    /// <summary>The node that the token is a part of; <see langword="null"/> for none.</summary>
    public SyntaxNode? Parent => Token.Parent;

    /// <summary>The value of a literal; the text of an identifier or keyword.</summary>
    public object? Value => Token.Value;

    /// <summary>The value as text.</summary>
    public string ValueText => Token.ValueText;
}
