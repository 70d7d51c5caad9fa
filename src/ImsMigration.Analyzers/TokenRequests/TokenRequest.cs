using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Requests.Forms;
using ImsMigration.Values;
using ImsMigration.Values.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.TokenRequests;

/// <summary>Which grant a token request asks for.</summary>
internal enum GrantType
{
    /// <summary>The field <c>grant_type</c> has the value <c>client_credentials</c>, or one that is meant to be it, and no other.</summary>
    ClientCredentials,

    /// <summary>The request has client id and secret, no field of another grant, and no <c>grant_type</c>, or an empty one.</summary>
    Missing,

    /// <summary>Another grant, or one that only the running program knows.</summary>
    Other,
}

/// <summary>Where the fields of a token request travel.</summary>
internal enum FieldPlace
{
    /// <summary>In the body, as far as the source shows.</summary>
    Body,

    /// <summary>In the query string of the URL, which servers write into their logs.</summary>
    Url,
}

/// <summary>A request for a token of client credentials that goes to Adobe IMS.</summary>
/// <param name="Form">The form as it stands in the source.</param>
/// <param name="Fields">Its fields with what is known of their values.</param>
/// <param name="Grant">The grant: never <see cref="GrantType.Other"/>.</param>
/// <param name="Place">Where the fields travel.</param>
/// <param name="Endpoints">The texts that say that it goes to IMS, with the operation that holds each; empty if only its scopes do.</param>
/// <param name="Texts">All constant texts that meet the request.</param>
/// <param name="IsWhole">Whether every field of the form is known: no code adds one that was not seen.</param>
internal sealed record TokenRequest(
    TokenForm Form,
    ImmutableArray<TokenRequestField> Fields,
    GrantType Grant,
    FieldPlace Place,
    ImmutableArray<HeldText> Endpoints,
    ImmutableArray<HeldText> Texts,
    bool IsWhole)
{
    /// <summary>The texts that name the retired exchange only as a whole, put together of pieces.</summary>
    public ImmutableArray<SyntaxNode> RetiredAddresses { get; init; } = ImmutableArray<SyntaxNode>.Empty;

    /// <summary>The fields called <paramref name="name"/>.</summary>
    public IEnumerable<TokenRequestField> FieldsNamed(string name) =>
        Fields.Where(field => string.Equals(field.Field.Name, name, StringComparison.Ordinal));

    /// <summary>Whether the request certainly lacks the field <paramref name="name"/>: the form does, and no text beside it looks like one.</summary>
    public bool Lacks(string name) =>
        IsWhole
        && !FieldsNamed(name).Any()
        && !Texts.Any(text => text.Text == name || text.Text.IndexOf(name + "=", StringComparison.Ordinal) >= 0);
}

/// <summary>One field of a token request.</summary>
/// <param name="Field">The field as it stands in the source.</param>
/// <param name="Values">The values that the source gives it.</param>
/// <param name="Separator">What joins a list of unknown texts to the value, if it has a space; otherwise <see langword="null"/>.</param>
internal sealed record TokenRequestField(FormField Field, KnownTexts Values, ExpressionSyntax? Separator)
{
    /// <summary>Whether the field can have no other value than the empty one.</summary>
    public bool IsEmpty => Values.IsAll && Values.Texts.All(static value => value.Text.Trim().Length == 0);
}
