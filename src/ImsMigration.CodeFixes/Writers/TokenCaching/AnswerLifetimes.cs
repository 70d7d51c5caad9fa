using System.Collections.Generic;
using System.Linq;
using ImsMigration.Libraries;
using ImsMigration.Responses;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Writers.TokenCaching;

/// <summary>Writes how <c>expires_in</c>, in seconds, is read from an answer of some type. In what it returns, <c>{0}</c> stands for the answer.</summary>
internal static class AnswerLifetimes
{
    /// <summary>
    /// As an element of a JSON document or dictionary; <see langword="null"/> if <paramref name="type"/> is none. Code that
    /// <paramref name="isTolerant"/> of an answer without a token must be of one without a lifetime, too.
    /// </summary>
    public static string? OfElement(ITypeSymbol? type, bool isTolerant)
    {
        if (TypeName.Is(type, "System.Text.Json.JsonElement"))
        {
            return "{0}.GetProperty(\"expires_in\").GetInt64()";
        }

        if (type?.TypeKind == TypeKind.Dynamic || TypeName.IsIn(type, "Newtonsoft.Json.Linq") || TypeName.IsIn(type, "System.Text.Json.Nodes"))
        {
            return isTolerant ? "((long?){0}[\"expires_in\"] ?? 0)" : "(long){0}[\"expires_in\"]";
        }

        return ValueOfDictionary(type) switch
        {
            { SpecialType: SpecialType.System_String } => "long.Parse({0}[\"expires_in\"])",
            { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.Dynamic } => "long.Parse({0}[\"expires_in\"].ToString())",
            { } value when TypeName.Is(value, "System.Text.Json.JsonElement") => "{0}[\"expires_in\"].GetInt64()",
            { } value when TypeName.IsIn(value, "Newtonsoft.Json.Linq") || TypeName.IsIn(value, "System.Text.Json.Nodes") => "(long){0}[\"expires_in\"]",
            _ => null,
        };
    }

    /// <summary>As the member of <paramref name="type"/> that has the name; <see langword="null"/> if there is none that is a number or the text of one.</summary>
    public static string? OfMember(ITypeSymbol? type, bool isConditional)
    {
        var lifetime = MembersOf(type).FirstOrDefault(static candidate =>
            candidate is IPropertySymbol or IFieldSymbol { IsImplicitlyDeclared: false } && AnswerMembers.IsNamed(candidate));
        var unit = lifetime switch
        {
            IPropertySymbol property => property.Type,
            IFieldSymbol field => field.Type,
            _ => null,
        };
        var access = isConditional ? "{0}?." + lifetime?.Name : "{0}." + lifetime?.Name;
        return unit switch
        {
            null => null,
            { SpecialType: SpecialType.System_String } => isConditional ? null : "long.Parse(" + access + ")",
            INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => IsNumber(nullable.TypeArguments[0]) ? "(" + access + " ?? 0)" : null,
            _ when IsNumber(unit) => isConditional ? "(" + access + " ?? 0)" : access,
            _ => null,
        };
    }

    private static IEnumerable<ISymbol> MembersOf(ITypeSymbol? type)
    {
        for (var owner = type; owner is not null and not { SpecialType: SpecialType.System_Object }; owner = owner.BaseType)
        {
            foreach (var member in owner.GetMembers())
            {
                yield return member;
            }
        }
    }

    private static bool IsNumber(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_Single or SpecialType.System_Double;

    private static ITypeSymbol? ValueOfDictionary(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeArguments: { Length: 2 } arguments, Name: "Dictionary" or "IDictionary" or "IReadOnlyDictionary" } && arguments[0].SpecialType == SpecialType.System_String
            ? arguments[1]
            : null;
}
