namespace Contoso.Reports;

/// <summary>One section below <c>Accounts</c>.</summary>
public sealed class AccountOptions
{
    public string TokenUrl { get; set; }

    public string Audience { get; set; }

    public string Issuer { get; set; }

    /// <summary>Adobe only.</summary>
    public string Metascopes { get; set; }

    public string PrivateKeyFile { get; set; }

    /// <summary>Box only.</summary>
    public string PublicKeyId { get; set; }
}
