using ImsMigration.Messages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.ServiceAccounts;

/// <summary>Where a person finds an assertion or its key.</summary>
/// <param name="Syntax">The call, the creation or the declaration of a type.</param>
/// <param name="Location">What of it is underlined.</param>
/// <param name="Name">What a message calls it.</param>
internal sealed record AssertionPlace(SyntaxNode Syntax, Location Location, MessageName Name)
{
    /// <summary>What the program does there; <see langword="null"/> at a type.</summary>
    public IOperation? Operation { get; init; }

    /// <summary>The place of <paramref name="call"/>, which signs or loads.</summary>
    public static AssertionPlace OfCall(IOperation call) => new(call.Syntax, CallSyntax.LocationOf(call), MessageName.OfCall(call)) { Operation = call };

    /// <summary>The place of <paramref name="creation"/>, of an object of <paramref name="type"/> which signs or loads.</summary>
    public static AssertionPlace OfCreation(IOperation creation, INamedTypeSymbol type) =>
        new(
            creation.Syntax,
            (creation.Syntax as ImplicitObjectCreationExpressionSyntax)?.NewKeyword.GetLocation() ?? CallSyntax.LocationOf(creation),
            MessageName.OfSymbol(type))
        {
            Operation = creation,
        };

    /// <summary>The place of <paramref name="type"/>, which is declared by <paramref name="declaration"/> and whose objects sign or load.</summary>
    public static AssertionPlace OfType(INamedTypeSymbol type, SyntaxNode declaration) =>
        new(declaration, (declaration as BaseTypeDeclarationSyntax)?.Identifier.GetLocation() ?? declaration.GetLocation(), MessageName.OfSymbol(type));
}
