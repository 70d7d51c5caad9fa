namespace Bright.Side;

public sealed class AdobeOptions
{
    public string ClientId { get; set; }
    public string ClientSecret { get; set; }
    public string OrganizationId { get; set; }
}
