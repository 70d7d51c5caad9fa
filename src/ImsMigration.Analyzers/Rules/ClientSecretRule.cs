using ImsMigration.Adobe;
using ImsMigration.Secrets;

namespace ImsMigration.Rules;

/// <summary>IMS1002: an OAuth client secret of Adobe IMS is a literal in source.</summary>
internal static class ClientSecretRule
{
    /// <summary>The report on <paramref name="secret"/>.</summary>
    public static Report Check(ClientSecret secret) => new(Descriptors.ClientSecretInSource, secret.Node.GetLocation(), secret.Called);
}
