using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Editing.Checks;

/// <summary>Something that the compiler says of an edited solution and did not say before.</summary>
/// <param name="Document">The document that it says it of; <see langword="null"/> if it says it of no place.</param>
/// <param name="Id">The id of the compiler's error or warning.</param>
/// <param name="Span">The place in the edited text.</param>
internal sealed record CompileFault(DocumentId? Document, string Id, TextSpan Span);
