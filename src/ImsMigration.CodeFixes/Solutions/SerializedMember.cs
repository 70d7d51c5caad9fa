using System;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Solutions;

/// <summary>
/// Decides of a member that an attribute gives a name in a file or message, <c>[JsonProperty("privateKey")]</c>, whether
/// it is only ever filled from there. A reader skips what no member is there for, so such a member can go once nobody
/// reads it. What is also written out, or read by a reader that refuses unknown names, stays.
/// </summary>
internal static class SerializedMember
{
    private static readonly ImmutableHashSet<string> s_naming = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "JsonPropertyAttribute",
        "JsonPropertyNameAttribute",
        "JsonPropertyOrderAttribute",
        "DataMemberAttribute",
        "ConfigurationKeyNameAttribute",
        "XmlElementAttribute",
        "XmlAttributeAttribute");

    /// <summary>How calls and settings are named with which a program writes objects out, or refuses names it does not know.</summary>
    private static readonly ImmutableArray<string> s_obstacles = ImmutableArray.Create(
        "Serialize",
        "SerializeAsync",
        "SerializeObject",
        "SerializeToUtf8Bytes",
        "SerializeToElement",
        "WriteObject",
        "FromObject",
        "MissingMemberHandling",
        "UnmappedMemberHandling",
        "JsonUnmappedMemberHandling",
        "ErrorOnUnknownConfiguration");

    /// <summary>Whether <paramref name="attribute"/> only names the member.</summary>
    public static bool IsNaming(AttributeData attribute) => attribute.AttributeClass is { } type && s_naming.Contains(type.Name);

    /// <summary>Whether <paramref name="member"/> has such an attribute and is needed by a program that writes it or reads strictly.</summary>
    public static bool IsNeeded(ISymbol member, FlowGraph graph) =>
        member is IPropertySymbol or IFieldSymbol
        && member.GetAttributes().Any(IsNaming)
        && (IsRequired(member) || graph.Writes.FindByHand(member).Any(static write => !write.IsMutation) || IsWrittenOut(member.ContainingType, graph));

    private static bool IsRequired(ISymbol member) => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true };

    /// <summary>Whether the program, as far as its names tell, writes an object of <paramref name="type"/> out or reads strictly.</summary>
    public static bool IsWrittenOut(INamedTypeSymbol type, FlowGraph graph) =>
        s_obstacles.Any(name => graph.Program.TreesWith(name).Any(tree => !graph.Program.IsGenerated(tree) && graph.Program.NamesOf(tree).Find(name).Any(use => Concerns(use, type, graph))));

    private static bool Concerns(SyntaxNode use, INamedTypeSymbol type, FlowGraph graph)
    {
        if (use.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call || !call.Expression.Span.Contains(use.Span))
        {
            return true;
        }

        return call.ArgumentList.Arguments
            .Select(argument => graph.Program.ModelOf(call.SyntaxTree).GetTypeInfo(argument.Expression, graph.Program.CancellationToken).Type)
            .Any(argument => argument is not { SpecialType: SpecialType.System_String } && (Holds(argument, type) || argument?.SpecialType == SpecialType.System_Object));
    }

    /// <summary>Whether an object of <paramref name="argument"/> is one of <paramref name="type"/> or has some as members or elements.</summary>
    private static bool Holds(ITypeSymbol? argument, INamedTypeSymbol type, int depth = 0)
    {
        const int MaximumDepth = 4;
        return argument switch
        {
            null => false,
            _ when SymbolKey.Same(argument, type) => true,
            _ when depth == MaximumDepth => false,
            IArrayTypeSymbol array => Holds(array.ElementType, type, depth + 1),
            INamedTypeSymbol named => named.TypeArguments.Any(inner => Holds(inner, type, depth + 1))
                || (!named.DeclaringSyntaxReferences.IsEmpty && named.GetMembers().OfType<IPropertySymbol>().Any(property => Holds(property.Type, type, depth + 1))),
            _ => false,
        };
    }
}
