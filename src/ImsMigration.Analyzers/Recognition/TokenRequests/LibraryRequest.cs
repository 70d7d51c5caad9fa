using System.Linq;
using ImsMigration.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Recognition.TokenRequests;

/// <summary>
/// A request object of the OAuth library <c>Duende.IdentityModel</c> or its predecessor <c>IdentityModel</c>, whose address is
/// the token endpoint of IMS. Source: shared facts, "Standard .NET OAuth library".
/// </summary>
/// <param name="Creation">The creation with its initializer.</param>
/// <param name="Initializer">The initializer.</param>
/// <param name="Scopes">The texts that its scope can have.</param>
/// <param name="IsWhole">Whether all its properties are set by the initializer.</param>
internal sealed record LibraryRequest(ObjectCreationExpressionSyntax Creation, InitializerExpressionSyntax Initializer, KnownTexts Scopes, bool IsWhole)
{
    /// <summary>The property for the scopes.</summary>
    public const string Scope = "Scope";

    /// <summary>The property that says where client id and secret travel, and the type of it.</summary>
    public const string Style = "ClientCredentialStyle";

    /// <summary>What the initializer assigns to <paramref name="property"/>, or <see langword="null"/>.</summary>
    public ExpressionSyntax? ValueOf(string property) => ValueOf(Initializer, property);

    /// <summary>What <paramref name="initializer"/> assigns to <paramref name="property"/>, or <see langword="null"/>.</summary>
    public static ExpressionSyntax? ValueOf(InitializerExpressionSyntax initializer, string property) =>
        initializer.Expressions.OfType<AssignmentExpressionSyntax>()
            .FirstOrDefault(assignment => assignment.Left is IdentifierNameSyntax name && name.Identifier.ValueText == property)?.Right;
}
