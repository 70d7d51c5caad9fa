using ImsMigration.Libraries;
using ImsMigration.Messages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.SdkCredentials;

/// <summary>One place where source code uses the retired credentials of the SDK.</summary>
/// <param name="Name">The name that refers to the type, or to the method that makes its builder.</param>
/// <param name="Place">What is underlined: the call or creation without its arguments, or the name of the type.</param>
/// <param name="Called">What a message calls it.</param>
/// <param name="Type">The credentials type.</param>
/// <param name="IsCreation">Whether a builder is made here; otherwise the type is only named.</param>
internal sealed record CredentialUse(SimpleNameSyntax Name, SyntaxNode Place, MessageName Called, ITypeSymbol Type, bool IsCreation)
{
    /// <summary>Whether the SDK has the credentials that replace these.</summary>
    public bool CanBeReplaced => PdfServicesSdk.HasReplacement(Type);
}
