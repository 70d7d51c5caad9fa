namespace Signups;

/// <summary>Section "Adobe" of the settings.</summary>
public sealed class AdobeSettings
{
    public string Ims { get; set; } = "";
    public string TokenPath { get; set; } = "";
    public string[] Scopes { get; set; } = [];
    public string ApiRoot { get; set; } = "";
}
