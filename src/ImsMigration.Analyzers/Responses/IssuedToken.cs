using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Libraries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Responses;

/// <summary>
/// Recognises what is read of a token itself, and not of the response that brought it. A token has claims of its own, and one can be called
/// <c>expires_in</c>, too; the endpoint that a program asks does not decide its unit.
/// </summary>
internal static class IssuedToken
{
    private const string CreatedAt = "created_at";

    /// <summary>The namespaces of the types that hold the claims of a token.</summary>
    private static readonly string[] s_claims = ["System.IdentityModel.Tokens.Jwt", "Microsoft.IdentityModel", "System.Security.Claims", "Jose", "JWT"];

    /// <summary>Whether <paramref name="read"/>, which asks for <c>expires_in</c>, asks the claims of a token.</summary>
    public static bool Is(IOperation read) =>
        OwnerOf(read) is var owner && (HoldsClaims(owner?.Type) || IsDecoded(owner) || IsBesideCreation(read, owner));

    private static IOperation? OwnerOf(IOperation read) => read switch
    {
        IMemberReferenceOperation member => member.Instance,
        IInvocationOperation { Instance: { } instance } => instance,
        IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments: { Length: > 0 } arguments } => Conversions.Unconverted(arguments[0].Value),
        _ => null,
    };

    /// <summary>Whether <paramref name="type"/> holds claims, or is a sequence of such objects.</summary>
    private static bool HoldsClaims(ITypeSymbol? type) =>
        type is not null && (IsOfClaims(type) || (type is INamedTypeSymbol { TypeArguments: { Length: 1 } elements } && IsOfClaims(elements[0])));

    private static bool IsOfClaims(ITypeSymbol type) => s_claims.Any(space => TypeName.IsIn(type, space));

    /// <summary>Whether <paramref name="owner"/> is what a library for tokens makes of one: <c>JWT.Decode(token)["expires_in"]</c>.</summary>
    private static bool IsDecoded(IOperation? owner) =>
        owner is IInvocationOperation { TargetMethod: { DeclaringSyntaxReferences.IsEmpty: true, ContainingType: { } library } } && HoldsClaims(library);

    /// <summary>Whether the code asks the same object for the claim with the time of its making, or the type has a member for that claim.</summary>
    private static bool IsBesideCreation(IOperation read, IOperation? owner) => read switch
    {
        IFieldReferenceOperation { Field.ContainingType: var type } => type.GetMembers().Any(IsCreation),
        IPropertyReferenceOperation { Property: { IsIndexer: false, ContainingType: var type } } => type.GetMembers().Any(IsCreation),
        _ => owner is not null
            && read.Syntax.FirstAncestorOrSelf<SyntaxNode>(EnclosingMember.Is) is { } around
            && around.DescendantTokens().Where(static token => token.Value is CreatedAt).Select(OwnerAsked)
                .Any(other => other is not null && SyntaxFactory.AreEquivalent(other, owner.Syntax)),
    };

    /// <summary>What is asked for <paramref name="name"/>: the object before the brackets or the method that takes it.</summary>
    private static ExpressionSyntax? OwnerAsked(SyntaxToken name) => name.Parent?.Parent?.Parent?.Parent switch
    {
        ElementAccessExpressionSyntax access => access.Expression,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Expression,
        _ => null,
    };

    /// <summary>
    /// Whether <paramref name="member"/> has the name of the claim in JSON. A member that the program itself fills with a time is called otherwise.
    /// </summary>
    private static bool IsCreation(ISymbol member) => member.Name == CreatedAt || NamesOf(member).Contains(CreatedAt);

    private static IEnumerable<string> NamesOf(ISymbol member) =>
        member.GetAttributes().SelectMany(static attribute => attribute.ConstructorArguments)
            .Where(static argument => argument.Kind == TypedConstantKind.Primitive)
            .Select(static argument => argument.Value)
            .OfType<string>();
}
