using System.Linq;
using ImsMigration.Values.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.TokenRequests;

/// <summary>
/// A request of the OAuth library <c>Duende.IdentityModel</c> or its predecessor <c>IdentityModel</c>, whose address is
/// the token endpoint of IMS. Source: shared facts, "Standard .NET OAuth library".
/// </summary>
/// <param name="Creation">The creation of the object that says where and how the request is sent.</param>
/// <param name="Initializer">The initializer of that object.</param>
/// <param name="Call">The call that is handed the scopes, where that is another than the one that is handed the object; otherwise <see langword="null"/>.</param>
/// <param name="Scope">The expression for the scopes, if there is one.</param>
/// <param name="Scopes">The texts that it can have.</param>
/// <param name="Separator">What joins a list of unknown texts to it, if it has a space; otherwise <see langword="null"/>.</param>
/// <param name="IsWhole">Whether all properties of the object are set by the initializer.</param>
internal sealed record LibraryRequest(
    BaseObjectCreationExpressionSyntax Creation,
    InitializerExpressionSyntax Initializer,
    InvocationExpressionSyntax? Call,
    ExpressionSyntax? Scope,
    KnownTexts Scopes,
    ExpressionSyntax? Separator,
    bool IsWhole)
{
    /// <summary>The property for the scopes.</summary>
    public const string ScopeProperty = "Scope";

    /// <summary>The property that says where client id and secret travel, and the type of it.</summary>
    public const string Style = "ClientCredentialStyle";

    /// <summary>Where the token is asked for.</summary>
    public ExpressionSyntax Site => (ExpressionSyntax?)Call ?? Creation;

    /// <summary>The words that name the request: the type of the object, or where <c>new()</c> leaves it out, what says which type it has.</summary>
    public SyntaxNode Place => Creation switch
    {
        ObjectCreationExpressionSyntax { Type: var type } => type,
        { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var method } } } } => method,
        { Parent: ArgumentSyntax { Parent.Parent: ObjectCreationExpressionSyntax { Type: var client } } } => client,
        { Parent: EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax { Type: var declared } } } => declared,
        _ => Creation,
    };

    /// <summary>What the initializer assigns to <paramref name="property"/>, or <see langword="null"/>.</summary>
    public ExpressionSyntax? ValueOf(string property) => ValueOf(Initializer, property);

    /// <summary>What <paramref name="initializer"/> assigns to <paramref name="property"/>, or <see langword="null"/>.</summary>
    public static ExpressionSyntax? ValueOf(InitializerExpressionSyntax initializer, string property) =>
        initializer.Expressions.OfType<AssignmentExpressionSyntax>()
            .FirstOrDefault(assignment => assignment.Left is IdentifierNameSyntax name && name.Identifier.ValueText == property)?.Right;
}
