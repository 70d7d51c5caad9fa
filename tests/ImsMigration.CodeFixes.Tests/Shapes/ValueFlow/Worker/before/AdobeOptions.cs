namespace Bright.Side;

public sealed class AdobeOptions
{
    public string ClientId { get; set; }
    public string ClientSecret { get; set; }
    public string OrganizationId { get; set; }
    public string TechnicalAccountId { get; set; }
    public string KeyFile { get; set; }
}
