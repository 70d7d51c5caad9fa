namespace Contoso.Sync.Tokens;

/// <summary>What a partner gave us to sign in with.</summary>
public sealed class ServiceAccount
{
    public string ClientId { get; init; }

    public string ClientSecret { get; init; }

    public string Issuer { get; init; }

    public string Subject { get; init; }

    public string Audience { get; init; }

    public string KeyFile { get; init; }
}
