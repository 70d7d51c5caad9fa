using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using ImsMigration.Adobe;
using ImsMigration.Code;
using ImsMigration.Messages;
using ImsMigration.Requests.Forms;
using ImsMigration.ServiceAccounts;
using ImsMigration.TokenRequests;
using ImsMigration.Values;
using ImsMigration.Values.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Secrets;

/// <summary>
/// Finds the client secrets of Adobe IMS in source: it starts where a secret is sent and goes back to the text, through
/// variables, members, options and parameters. A text that looks like a secret of Adobe is one wherever IMS is named.
/// </summary>
internal static class ClientSecretFinder
{
    /// <summary>The words of which a text has one that hands a secret to a library.</summary>
    public static ImmutableArray<string> LibraryWords { get; } = SdkSecrets.Words.Add(ClientObjects.SecretMember);

    /// <summary>The secrets in the program of <paramref name="graph"/> that are sent to the new endpoint, handed to libraries or look like one of Adobe, each once.</summary>
    public static IEnumerable<ClientSecret> FindAll(FlowGraph graph)
    {
        var sent = TokenRequestFinder.Find(graph).SelectMany(request => SentBy(request, graph));
        var others = graph.Program.Trees.SelectMany(tree => HandedOverIn(tree, graph).Concat(ByTheirLookIn(tree, graph.Program.CancellationToken)));
        return sent.Concat(others).GroupBy(static secret => secret.Node).Select(static same => same.First());
    }

    /// <summary>The secrets that <paramref name="request"/> to the new endpoint sends, also those that stand in source as the value of the setting that it reads.</summary>
    public static IEnumerable<ClientSecret> SentBy(TokenRequest request, FlowGraph graph) =>
        Secrets(request.FieldsNamed(ClientSecret.Field).SelectMany(field => field.Values.Texts.Concat(field.Field.Value is { } value ? WrittenSettings.ReadBy(value, graph) : [])));

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
        SecretPrefixes.All
            .SelectMany(prefix => TokenSearch.Find(tree, prefix, cancellationToken))
            .Where(static token => token.Parent is LiteralExpressionSyntax && token.Value is string text && SecretText.IsAdobeSecret(text))
            .Select(static token => new ClientSecret(token.Parent!, NameAround(token.Parent!), token.ValueText));

    private static IEnumerable<ClientSecret> Secrets(IEnumerable<KnownText> texts) =>
        texts.Where(static known => SecretText.IsSecret(known.Text) && !NamesCode(known.Node))
            .Select(static known => new ClientSecret(known.Node, known.Holders.LastOrDefault() is { } holder ? MessageName.OfSymbol(holder) : MessageName.OfField(ClientSecret.Field), known.Text));

    /// <summary>Whether <paramref name="text"/> is the name of something in the source: <c>nameof(AdobeKey)</c>.</summary>
    private static bool NamesCode(SyntaxNode text) =>
        text.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(static name => name.Identifier.ValueText == "nameof");

    private static MessageName NameAround(SyntaxNode text) => text.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => MessageName.OfIdentifier(variable.Identifier),
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => MessageName.OfIdentifier(property.Identifier),
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => MessageName.OfIdentifier(property.Identifier),
        _ => MessageName.OfField(ClientSecret.Field),
    };
}
