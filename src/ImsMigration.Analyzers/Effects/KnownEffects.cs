using System;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Libraries.Effects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Effects;

/// <summary>
/// The table of what the members of libraries do. To teach it another library, add a file with its rows beside the others
/// and one line here.
/// </summary>
internal static class KnownEffects
{
    private static readonly ILookup<string, EffectRow> s_rows = new[]
        {
            SystemEffects.Rows,
            CollectionEffects.Rows,
            TextEffects.Rows,
            FileEffects.Rows,
            ThreadingEffects.Rows,
            CryptographyEffects.Rows,
            TokenLibraryEffects.Rows,
            KeyVaultEffects.Rows,
            ConfigurationEffects.Rows,
            ContainerEffects.Rows,
            HttpEffects.Rows,
            FlurlEffects.Rows,
            SdkEffects.Rows,
        }
        .SelectMany(static rows => rows)
        .ToLookup(static row => row.Owner, StringComparer.Ordinal);

    /// <summary>
    /// What <paramref name="member"/> of a library does: a method, a constructor, an operator or an accessor, with
    /// <paramref name="arguments"/>. A row of its type counts before one of its namespace, and a longer name before a shorter one.
    /// </summary>
    public static Effect Of(IMethodSymbol member, ImmutableArray<IArgumentOperation> arguments)
    {
        if (member.ContainingType is not { } type)
        {
            return Effect.Unknown;
        }

        if (member.MethodKind == MethodKind.Constructor && IsException(type))
        {
            return Effect.Pure;
        }

        for (var owner = NameOf(type); owner.Length > 0; owner = ParentOf(owner))
        {
            if (Best(owner, member, arguments) is { } row)
            {
                return row.Effect;
            }
        }

        return Effect.Unknown;
    }

    private static EffectRow? Best(string owner, IMethodSymbol member, ImmutableArray<IArgumentOperation> arguments)
    {
        EffectRow? best = null;
        var length = -1;
        foreach (var row in s_rows[owner])
        {
            if (row.Argument is { } argument && !IsHanded(argument, member, arguments))
            {
                continue;
            }

            var match = Math.Max(row.MatchOf(member.MetadataName), row.MatchOf(member.AssociatedSymbol?.MetadataName ?? string.Empty));
            if (match > length || (match == length && row.Argument is not null))
            {
                (best, length) = (row, match);
            }
        }

        return best;
    }

    private static bool IsHanded(string name, IMethodSymbol member, ImmutableArray<IArgumentOperation> arguments) =>
        (member.Parameters.Length > 0 && member.Parameters[0].Type.Name == name)
        || arguments.Any(argument => Conversions.Unconverted(argument.Value) is IFieldReferenceOperation { Field: { IsConst: true } field } && field.Name == name);

    private static bool IsException(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current is { Name: nameof(Exception), ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } })
            {
                return true;
            }
        }

        return false;
    }

    private static string NameOf(INamedTypeSymbol type)
    {
        var name = type.Name;
        for (ISymbol? container = type.ContainingSymbol; container is INamedTypeSymbol or INamespaceSymbol { IsGlobalNamespace: false }; container = container.ContainingSymbol)
        {
            name = container.Name + "." + name;
        }

        return name;
    }

    private static string ParentOf(string name)
    {
        var end = name.LastIndexOf('.');
        return end < 0 ? string.Empty : name.Substring(0, end);
    }
}
