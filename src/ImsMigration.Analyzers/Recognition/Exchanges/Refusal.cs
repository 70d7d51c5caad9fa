using Microsoft.CodeAnalysis;

namespace ImsMigration.Recognition.Exchanges;

/// <summary>Why a request is left as it is.</summary>
internal enum RefusalKind
{
    /// <summary>The way in which the request is written is not understood.</summary>
    NotUnderstood,

    /// <summary>The program asks for the field <c>jwt_token</c> again after it has filled the form.</summary>
    FieldIsRead,

    /// <summary>The program asks how many fields the form has.</summary>
    SizeIsRead,

    /// <summary>The program takes a field by its position in the form.</summary>
    PositionIsRead,
}

/// <summary>Why a request is left as it is, and the code that says so.</summary>
/// <param name="Kind">The reason.</param>
/// <param name="Place">The code that would do something else if the request were rewritten, or the request itself.</param>
internal sealed record Refusal(RefusalKind Kind, SyntaxNode Place);
