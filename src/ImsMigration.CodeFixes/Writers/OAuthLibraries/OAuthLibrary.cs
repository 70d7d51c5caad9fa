using System.Linq;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Writers.OAuthLibraries;

/// <summary>
/// A standard OAuth library that a project references already: <c>Duende.IdentityModel</c>, or <c>IdentityModel</c>, which
/// it succeeds with the same API in another namespace. Source: shared facts, "Standard .NET OAuth library".
/// </summary>
/// <param name="Name">The name of its package.</param>
internal sealed record OAuthLibrary(string Name)
{
    /// <summary>The type whose presence tells the library.</summary>
    public const string RequestType = "ClientCredentialsTokenRequest";

    private static readonly OAuthLibrary[] s_known = [new("Duende.IdentityModel"), new("IdentityModel")];

    /// <summary>The namespace of the request and of the methods that send it.</summary>
    public string Namespace => Name + ".Client";

    /// <summary>The library that <paramref name="compilation"/> references, the newer one if it has both; <see langword="null"/> if it has none.</summary>
    public static OAuthLibrary? Of(Compilation compilation) =>
        s_known.FirstOrDefault(library => compilation.GetTypeByMetadataName(library.Namespace + "." + RequestType) is not null);
}
