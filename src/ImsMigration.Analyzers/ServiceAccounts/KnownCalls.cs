using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Libraries;
using ImsMigration.Libraries.Assertions;
using ImsMigration.Libraries.Keys;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.ServiceAccounts;

/// <summary>
/// The table of all known calls. To teach the analyzers another library, add a file with its rows beside the others and
/// one line here.
/// </summary>
internal static class KnownCalls
{
    /// <summary>Every row of every API family.</summary>
    public static ImmutableArray<KnownCall> All { get; } = new[]
        {
            X509CertificateKeys.Rows,
            RsaKeys.Rows,
            CngKeys.Rows,
            BouncyCastleKeys.Rows,
            JsonWebKeys.Rows,
            KeyVaultKeys.Rows,
            JoseJwtAssertions.Rows,
            JwtSecurityTokenAssertions.Rows,
            JsonWebTokenAssertions.Rows,
            JwtNetAssertions.Rows,
            RsaSignatureAssertions.Rows,
            BouncyCastleAssertions.Rows,
            KeyVaultAssertions.Rows,
        }
        .SelectMany(static rows => rows)
        .ToImmutableArray();

    private static readonly ILookup<string, KnownCall> s_byMember = All.ToLookup(static row => row.Member, StringComparer.Ordinal);

    /// <summary>The names of the members that sign, to look for in source text; constructors go by the name of their type.</summary>
    public static ImmutableArray<string> SigningNames { get; } = NamesOf(CallRole.SignsAssertion);

    /// <summary>The same of the members that load a key.</summary>
    public static ImmutableArray<string> LoadingNames { get; } = NamesOf(CallRole.LoadsKey);

    /// <summary>The row that <paramref name="operation"/> is a call of, or <see langword="null"/>.</summary>
    public static KnownCall? Find(IOperation operation) => operation switch
    {
        IInvocationOperation call => Find(call.TargetMethod, call.TargetMethod.Name),
        IObjectCreationOperation { Constructor: { Parameters.IsEmpty: false } constructor } => Find(constructor, KnownCall.Constructor),
        _ => null,
    };

    private static ImmutableArray<string> NamesOf(CallRole role) => All
        .Where(row => row.Role == role)
        .Select(static row => row.Member == KnownCall.Constructor ? row.Type.Substring(row.Type.LastIndexOf('.') + 1) : row.Member)
        .Distinct(StringComparer.Ordinal)
        .ToImmutableArray();

    private static KnownCall? Find(IMethodSymbol method, string member)
    {
        foreach (var row in s_byMember[member])
        {
            if (IsDeclaredBy(method, row.Type, member == KnownCall.Constructor))
            {
                return row;
            }
        }

        return null;
    }

    private static bool IsDeclaredBy(IMethodSymbol method, string type, bool exactly)
    {
        IEnumerable<ITypeSymbol> candidates = exactly
            ? [method.ContainingType]
            : BaseTypesAndSelf(method.ContainingType).Concat(method.ContainingType.AllInterfaces);
        return candidates.Any(candidate => TypeName.Is(candidate, type));
    }

    private static IEnumerable<ITypeSymbol> BaseTypesAndSelf(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            yield return type;
        }
    }
}
