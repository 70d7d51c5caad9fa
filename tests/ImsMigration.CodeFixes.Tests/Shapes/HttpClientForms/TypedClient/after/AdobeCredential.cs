using System;

namespace Contoso.Adobe;

public record AdobeCredential(
    string ClientId,
    string ClientSecret)
{
    public static AdobeCredential FromEnvironment() => new(
        ClientId: Read("ADOBE_CLIENT_ID"),
        ClientSecret: Read("ADOBE_CLIENT_SECRET"));

    private static string Read(string variable) =>
        Environment.GetEnvironmentVariable(variable) ?? throw new ArgumentException($"The variable {variable} is not set.");
}
