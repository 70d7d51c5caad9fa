namespace Adventure.Works.Reports;

/// <summary>The section "Adobe" of appsettings.json.</summary>
public class AdobeOptions
{
    public string ImsBaseUrl { get; set; }

    public string ImsExchangePath { get; set; }

    public string Scopes { get; set; }
}
