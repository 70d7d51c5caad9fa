using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using ImsMigration.Flow;
using ImsMigration.Recognition.TokenRequests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Recognition.Secrets;

/// <summary>
/// Finds the client secrets of Adobe IMS in source: it starts where a secret is sent and goes back to the text, through
/// variables, members, options and parameters. A text that looks like a secret of Adobe is one wherever IMS is named.
/// </summary>
internal static class ClientSecretFinder
{
    /// <summary>The words of which a text has one that hands a secret to a library.</summary>
    public static ImmutableArray<string> LibraryWords { get; } = SdkSecrets.Words.Add(ClientObjects.SecretMember);

    /// <summary>The secrets that <paramref name="request"/> to the new endpoint sends.</summary>
    public static IEnumerable<ClientSecret> SentBy(TokenRequest request) =>
        Secrets(request.FieldsNamed(ClientSecret.Field).SelectMany(static field => field.Values.Texts));

    /// <summary>The secrets that <paramref name="flow"/> sends to the old endpoint.</summary>
    public static IEnumerable<ClientSecret> SentBy(ServiceAccountFlow flow, FlowGraph graph) =>
        Secrets(flow.Form.Fields
            .Where(static field => string.Equals(field.Name, ClientSecret.Field, StringComparison.Ordinal))
            .SelectMany(field => FieldValues.Of(field, flow.Form, graph).Texts));

    /// <summary>The secrets that <paramref name="tree"/> hands to libraries; they can stand elsewhere.</summary>
    public static IEnumerable<ClientSecret> HandedOverIn(SyntaxTree tree, FlowGraph graph) =>
        Secrets(SdkSecrets.In(tree, graph).Concat(ClientObjects.SecretsIn(tree, graph)));

    /// <summary>The texts in <paramref name="tree"/>, a file that names IMS, that look like a secret of Adobe.</summary>
    public static IEnumerable<ClientSecret> ByTheirLookIn(SyntaxTree tree, CancellationToken cancellationToken) =>
        SecretText.Prefixes
            .SelectMany(prefix => TokenSearch.Find(tree, prefix, cancellationToken))
            .Where(static token => token.Parent is LiteralExpressionSyntax && token.Value is string text && SecretText.IsAdobeSecret(text))
            .Select(static token => new ClientSecret(token.Parent!, NameAround(token.Parent!)));

    private static IEnumerable<ClientSecret> Secrets(IEnumerable<KnownText> texts) =>
        texts.Where(static known => SecretText.IsSecret(known.Text) && IsConstantText(known.Node))
            .Select(static known => new ClientSecret(known.Node, known.Holders.LastOrDefault()?.Name ?? ClientSecret.Field));

    /// <summary>A text that is put together of variables is not a literal, and no one place holds its secret.</summary>
    private static bool IsConstantText(SyntaxNode node) =>
        node.DescendantNodesAndSelf().All(static part => part is not (SimpleNameSyntax or InvocationExpressionSyntax or InterpolationSyntax))
        || node.DescendantTokens().Any(static token => token.Value is string text && text.IndexOf(ClientSecret.Field + "=", StringComparison.Ordinal) >= 0);

    private static string NameAround(SyntaxNode text) => text.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => variable.Identifier.ValueText,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        _ => ClientSecret.Field,
    };
}
