namespace ImsMigration.Analyzers.Tests.SdkCredentials;

/// <summary>Our own models of the SDK's releases before 3.4, which have the retired credentials only.</summary>
internal static class OldSdks
{
    /// <summary>The name of the library that models 3.4 to 3.5.1.</summary>
    public const string NewSdkFile = "Adobe.PDFServicesSDK.dll";

    /// <summary>The names of the namespaces under which the SDK has been published.</summary>
    public static readonly string[] Namespaces = ["Adobe.PDFServicesSDK", "Adobe.DocumentServices.PDFTools", "Adobe.DocumentCloud.Services"];

    /// <summary>The credentials of such a release in <paramref name="root"/>.</summary>
    public static string Source(string root) => $$"""
        namespace {{root}}.auth
        {
            public abstract class Credentials
            {
                public static ServiceAccountCredentials.Builder ServiceAccountCredentialsBuilder() => new ServiceAccountCredentials.Builder();
            }

            public class ServiceAccountCredentials : Credentials
            {
                public class Builder
                {
                    public Builder FromFile(string credentialsFilePath) => this;
                    public Builder WithClientId(string clientId) => this;
                    public Builder WithClientSecret(string clientSecret) => this;
                    public Builder WithPrivateKey(string privateKey) => this;
                    public Builder WithOrganizationId(string organizationId) => this;
                    public Builder WithAccountId(string accountId) => this;
                    public ServiceAccountCredentials Build() => new ServiceAccountCredentials();
                }
            }
        }
        """;
}
