using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Writers.OAuthLibraries;

/// <summary>The reading of one field of a JSON document that the library has a property for.</summary>
/// <param name="Expression">The whole expression, with the conversion of the value.</param>
/// <param name="Property">The property of <c>TokenResponse</c>.</param>
/// <param name="ThrowsIfMissing">Whether the reading throws if the answer does not have the field, as after an error.</param>
internal sealed record JsonField(ExpressionSyntax Expression, string Property, bool ThrowsIfMissing)
{
    /// <summary>The properties by the fields of the answer; <c>ExpiresIn</c> is in seconds.</summary>
    private static readonly ImmutableDictionary<string, (string Property, bool IsText)> s_properties = ImmutableDictionary<string, (string, bool)>.Empty
        .Add("access_token", ("AccessToken", true))
        .Add("token_type", ("TokenType", true))
        .Add("expires_in", ("ExpiresIn", false));

    /// <summary>The field that is read from the document <paramref name="document"/>; <see langword="null"/> if it is used otherwise.</summary>
    public static JsonField? ReadAt(ExpressionSyntax document)
    {
        if (document.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "RootElement" } root)
        {
            // document.RootElement.GetProperty("access_token").GetString()
            return root.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetProperty", Parent: InvocationExpressionSyntax get }
                && NameIn(get.ArgumentList) is { } name
                && get.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var conversion, Parent: InvocationExpressionSyntax value }
                    ? Of(name, value, isText: conversion == "GetString", isNumber: conversion is "GetInt32" or "GetInt64")
                    : null;
        }

        return document.Parent is ElementAccessExpressionSyntax element && element.Expression == document && NameIn(element.ArgumentList) is { } key
            ? OfElement(element, key)
            : null;
    }

    /// <summary><c>json["access_token"].ToString()</c>, <c>.Value&lt;string&gt;()</c> or <c>(string)json["access_token"]</c>.</summary>
    private static JsonField? OfElement(ElementAccessExpressionSyntax element, string name) => element.Parent switch
    {
        MemberAccessExpressionSyntax { Name: var conversion, Parent: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } value }
            => Of(name, value, isText: conversion.ToString() is "ToString" or "Value<string>", isNumber: conversion.ToString() is "Value<int>" or "Value<long>"),
        CastExpressionSyntax { Type: PredefinedTypeSyntax type } cast
            => Of(name, cast, isText: type.Keyword.IsKind(SyntaxKind.StringKeyword), isNumber: type.Keyword.Kind() is SyntaxKind.IntKeyword or SyntaxKind.LongKeyword),
        _ => null,
    };

    private static JsonField? Of(string name, ExpressionSyntax expression, bool isText, bool isNumber) =>
        s_properties.TryGetValue(name, out var known) && (known.IsText ? isText : isNumber) ? new JsonField(expression, known.Property, expression is not CastExpressionSyntax) : null;

    private static string? NameIn(BaseArgumentListSyntax arguments) =>
        arguments.Arguments.Count == 1 && arguments.Arguments.Single().Expression is LiteralExpressionSyntax { Token.Value: string name } ? name : null;
}
