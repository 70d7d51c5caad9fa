namespace Adobe.PDFServicesSDK.auth;

/// <summary>Credentials of a trust service provider, for electronic seals; they have nothing to do with IMS.</summary>
public abstract class CertificateCredentials
{
    public static CSCCredentials.Builder CSCCredentialBuilder() => new();
}

/// <summary>Certificate credentials in the cloud.</summary>
public class CSCCredentials : CertificateCredentials
{
    /// <summary>Builds the credentials.</summary>
    public class Builder
    {
        public Builder WithProviderName(string providerName) => this;

        public Builder WithCredentialID(string credentialId) => this;

        public Builder WithPin(string pin) => this;

        public CSCCredentials Build() => new();
    }
}
