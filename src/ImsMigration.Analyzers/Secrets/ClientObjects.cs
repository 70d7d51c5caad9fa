using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Adobe;
using ImsMigration.Values;
using ImsMigration.Values.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Secrets;

/// <summary>
/// Reads the client secret of objects that describe an OAuth client to a library, such as the
/// <c>ClientCredentialsTokenRequest</c> of Duende.IdentityModel: what is written to its <c>ClientSecret</c>, where
/// another member of the same object is written the address of IMS.
/// </summary>
internal static class ClientObjects
{
    /// <summary>The member that holds the secret.</summary>
    public const string SecretMember = "ClientSecret";

    private static readonly ImmutableArray<string> s_addressWords = ImmutableArray.Create("address", "endpoint", "url", "uri", "authority", "host");

    /// <summary>The texts that are written to such objects in <paramref name="tree"/>.</summary>
    public static IEnumerable<KnownText> SecretsIn(SyntaxTree tree, FlowGraph graph)
    {
        var reader = new TextReader(graph);
        return graph.Program.NamesOf(tree).Find(SecretMember)
            .Select(static name => AssignmentTo(name))
            .OfType<AssignmentExpressionSyntax>()
            .Where(assignment => IsForIms(assignment, reader))
            .SelectMany(assignment => reader.Read(assignment.Right).Texts);
    }

    private static AssignmentExpressionSyntax? AssignmentTo(SimpleNameSyntax name)
    {
        var target = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? (SyntaxNode)access : name;
        return target.Parent is AssignmentExpressionSyntax assignment && assignment.Left == target ? assignment : null;
    }

    private static bool IsForIms(AssignmentExpressionSyntax secret, TextReader reader)
    {
        var addresses = Siblings(secret)
            .Where(static sibling => MemberOf(sibling.Left) is { } member && IsAddress(member))
            .SelectMany(sibling => reader.Read(sibling.Right).Texts)
            .Select(static address => address.Text)
            .ToList();
        return addresses.Any(static address => ImsEndpoints.NamesTokenEndpoint(address) || ImsEndpoints.NamesHost(address))
            && !addresses.Any(ImsEndpoints.NamesForeignHost);
    }

    private static bool IsAddress(string member) =>
        s_addressWords.Any(word => member.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>The other writes to the same object: in the same initializer, or in the same block through the same expression.</summary>
    private static IEnumerable<AssignmentExpressionSyntax> Siblings(AssignmentExpressionSyntax secret)
    {
        if (secret.Parent is InitializerExpressionSyntax initializer)
        {
            return initializer.Expressions.OfType<AssignmentExpressionSyntax>();
        }

        var instance = InstanceOf(secret.Left);
        return secret.FirstAncestorOrSelf<BlockSyntax>()?.DescendantNodes().OfType<AssignmentExpressionSyntax>().Where(other => InstanceOf(other.Left) == instance) ?? [];
    }

    private static string? InstanceOf(ExpressionSyntax target) => (target as MemberAccessExpressionSyntax)?.Expression.ToString();

    private static string? MemberOf(ExpressionSyntax target) => target switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        IdentifierNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };
}
