using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Libraries;
using Microsoft.CodeAnalysis;

namespace ImsMigration.DeadCode;

/// <summary>
/// The types that claims, keys and tokens are built with. Filling such an object has no effect besides the object, so
/// the calls that fill it go with it; a call on anything else may do something that is still wanted.
/// </summary>
internal static class AssertionMaterial
{
    private static readonly ImmutableArray<string> s_namespaces = ImmutableArray.Create(
        "System.Collections",
        "System.Security.Cryptography",
        "System.Security.Claims",
        "System.IdentityModel",
        "Microsoft.IdentityModel",
        "Org.BouncyCastle",
        "Azure.Security.KeyVault",
        "JWT",
        "Jose",
        "System.IO",
        "System.Text",
        "Newtonsoft.Json");

    private static readonly ImmutableArray<string> s_keyNamespaces = ImmutableArray.Create(
        "System.Security.Cryptography",
        "System.IdentityModel",
        "Microsoft.IdentityModel",
        "Org.BouncyCastle",
        "JWT",
        "Jose");

    /// <summary>Whether an object of <paramref name="type"/> only holds what is put into it.</summary>
    public static bool Is(ITypeSymbol? type) =>
        type is IArrayTypeSymbol or { IsTupleType: true } or { SpecialType: SpecialType.System_String }
        || s_namespaces.Any(name => TypeName.IsIn(type, name));

    /// <summary>Whether <paramref name="type"/> is a key, a certificate or a token.</summary>
    public static bool IsKeyOrToken(ITypeSymbol? type) => s_keyNamespaces.Any(name => TypeName.IsIn(type, name));
}
