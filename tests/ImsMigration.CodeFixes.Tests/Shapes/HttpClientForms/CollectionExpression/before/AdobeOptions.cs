namespace Northwind.Experience;

/// <summary>What the Developer Console shows for our integration.</summary>
public sealed record AdobeOptions
{
    public required string ClientId { get; init; }

    public required string ClientSecret { get; init; }

    /// <summary>Ends with @AdobeOrg.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>Ends with @techacct.adobe.com.</summary>
    public required string TechnicalAccountId { get; init; }
}
