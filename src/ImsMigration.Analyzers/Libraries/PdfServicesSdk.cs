using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Libraries;

/// <summary>
/// The names in Adobe's PDF Services .NET SDK, under each of its package ids. Source: the API documentation of its
/// releases. Versions are told apart by the types that they have, never by a number.
/// </summary>
internal static class PdfServicesSdk
{
    /// <summary>The retired credentials.</summary>
    public const string OldType = "ServiceAccountCredentials";

    /// <summary>The static method of <c>Credentials</c> that makes their builder.</summary>
    public const string OldFactory = "ServiceAccountCredentialsBuilder";

    /// <summary>The credentials that replace them, since 3.4.0.</summary>
    public const string NewType = "ServicePrincipalCredentials";

    /// <summary>The static method of <c>Credentials</c> that makes their builder.</summary>
    public const string NewFactory = "ServicePrincipalCredentialsBuilder";

    /// <summary>The method of the old builder that reads a file and that the new one does not have.</summary>
    public const string FromFile = "FromFile";

    /// <summary>The method of both builders that takes the client id.</summary>
    public const string WithClientId = "WithClientId";

    /// <summary>The method of both builders that takes the client secret.</summary>
    public const string WithClientSecret = "WithClientSecret";

    /// <summary>The method of the old builder that takes the private key.</summary>
    public const string WithPrivateKey = "WithPrivateKey";

    private const string Builder = "Builder";

    private static readonly ImmutableArray<string> s_roots = ImmutableArray.Create(
        "Adobe.PDFServicesSDK",
        "Adobe.DocumentServices.PDFTools",
        "Adobe.DocumentCloud.Services");

    /// <summary>The methods of the old builder that the new one has no use for.</summary>
    public static ImmutableArray<string> DroppedMethods { get; } = ImmutableArray.Create(WithPrivateKey, "WithOrganizationId", "WithAccountId");

    /// <summary>Whether <paramref name="type"/> is the retired credentials type.</summary>
    public static bool IsOldType(ITypeSymbol? type) =>
        type?.Name == OldType && s_roots.Any(root => TypeName.Is(type, root + ".auth." + OldType));

    /// <summary>Whether <paramref name="type"/> is the builder of the retired credentials.</summary>
    public static bool IsOldBuilder(ITypeSymbol? type) => type?.Name == Builder && IsOldType(type.ContainingType);

    /// <summary>The builder of <paramref name="oldType"/>; the type itself where a broken reference has none.</summary>
    public static ITypeSymbol BuilderOf(ITypeSymbol oldType) => oldType.GetTypeMembers(Builder).FirstOrDefault() ?? oldType;

    /// <summary>Whether the SDK that declares <paramref name="oldType"/> has the credentials that replace it.</summary>
    public static bool HasReplacement(ITypeSymbol oldType) =>
        oldType.ContainingNamespace.GetTypeMembers(NewType).Any(static type => !type.GetTypeMembers(Builder).IsEmpty);

    /// <summary>Whether <paramref name="symbol"/> belongs to an SDK that the program compiles from source.</summary>
    public static bool Declares(ISymbol? symbol) =>
        symbol is not null && s_roots.Any(root => TypeName.IsIn(symbol as ITypeSymbol ?? symbol.ContainingType, root));
}
