namespace Signups;

/// <summary>Section "Adobe" of the settings.</summary>
public sealed class AdobeSettings
{
    public string Ims { get; set; } = "";
    public string TokenPath { get; set; } = "";
    public string[] Metascopes { get; set; } = [];
    public int JwtMinutes { get; set; } = 5;
    public string ApiRoot { get; set; } = "";
}
