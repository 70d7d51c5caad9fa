using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Flow;
using ImsMigration.Ims;
using ImsMigration.Recognition.Exchanges;
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
    /// <summary>The secrets in the program of <paramref name="graph"/>, which reads <paramref name="configuration"/>, each text once.</summary>
    public static ImmutableArray<ClientSecret> Find(FlowGraph graph, ImsConfiguration configuration) =>
        Sent(graph, configuration)
            .Concat(SdkSecrets.Find(graph))
            .Concat(ClientObjects.Secrets(graph))
            .Where(static known => SecretText.IsSecret(known.Text) && IsConstantText(known.Node))
            .Select(static known => new ClientSecret(known.Node, known.Holders.LastOrDefault()?.Name ?? ClientSecret.Field))
            .Concat(ByTheirLook(graph.Program))
            .GroupBy(static secret => secret.Node)
            .Select(static secrets => secrets.First())
            .ToImmutableArray();

    /// <summary>What the requests to the old and the new endpoint send.</summary>
    private static IEnumerable<KnownText> Sent(FlowGraph graph, ImsConfiguration configuration)
    {
        var requests = TokenRequestFinder.Find(graph)
            .SelectMany(static request => request.FieldsNamed(ClientSecret.Field))
            .SelectMany(static field => field.Values.Texts);
        return graph.Program.TreesWith(TokenForm.JwtField).Any()
            ? requests.Concat(ServiceAccountFlowFinder.Find(graph, configuration).Flows.SelectMany(flow => SentBy(flow, graph)))
            : requests;
    }

    private static IEnumerable<KnownText> SentBy(ServiceAccountFlow flow, FlowGraph graph) =>
        flow.Form.Fields
            .Where(static field => string.Equals(field.Name, ClientSecret.Field, StringComparison.Ordinal))
            .SelectMany(field => FieldValues.Of(field, flow.Form, graph).Texts);

    /// <summary>A text that is put together of variables is not a literal, and no one place holds its secret.</summary>
    private static bool IsConstantText(SyntaxNode node) =>
        node.DescendantNodesAndSelf().All(static part => part is not (SimpleNameSyntax or InvocationExpressionSyntax or InterpolationSyntax))
        || node.DescendantTokens().Any(static token => token.Value is string text && text.IndexOf(ClientSecret.Field + "=", StringComparison.Ordinal) >= 0);

    private static IEnumerable<ClientSecret> ByTheirLook(ProgramModel program) =>
        program.Trees
            .Where(tree => (ImsMarkers.In(tree.GetText(program.CancellationToken)) & (ImsWords.Ims | ImsWords.Flow | ImsWords.TokenEndpoint)) != 0)
            .SelectMany(tree => SecretText.Prefixes.SelectMany(prefix => TokenSearch.Find(tree, prefix, program.CancellationToken)))
            .Where(static token => token.Parent is LiteralExpressionSyntax && token.Value is string text && SecretText.IsAdobeSecret(text))
            .Select(static token => new ClientSecret(token.Parent!, NameAround(token.Parent!)));

    private static string NameAround(SyntaxNode text) => text.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => variable.Identifier.ValueText,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        _ => ClientSecret.Field,
    };
}
