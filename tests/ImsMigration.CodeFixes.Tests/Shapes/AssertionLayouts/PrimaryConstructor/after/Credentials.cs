namespace Woodgrove.Adobe;

/// <summary>The integration in the Developer Console.</summary>
/// <param name="ClientId">API key.</param>
/// <param name="ClientSecret">Client secret.</param>
/// <param name="OrgId">Organization ID.</param>
public record Integration(string ClientId, string ClientSecret, string OrgId);
