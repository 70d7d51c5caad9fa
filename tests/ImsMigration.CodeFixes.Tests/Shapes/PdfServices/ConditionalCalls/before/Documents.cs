using Adobe.PDFServicesSDK.auth;
using Adobe.PDFServicesSDK.pdfops;

namespace Contoso.Documents;

/// <summary>Makes PDF files with <see cref="ServiceAccountCredentials"/>, which come out of the environment.</summary>
internal sealed class Documents
{
    private readonly JwtCredentials.Builder _builder;

    /// <summary>Fills a <see cref="ServiceAccountCredentials.Builder"/>.</summary>
    public Documents(bool isOnline)
    {
        _builder = isOnline ? new JwtCredentials.Builder() : null;
        _builder?.WithPrivateKey(File.ReadAllText("private.key"));
        _builder
            ?.WithClientId(Environment.GetEnvironmentVariable("PDF_SERVICES_CLIENT_ID"))
            ?.WithOrganizationId(Environment.GetEnvironmentVariable("ADOBE_ORG_ID"))
            ?.WithClientSecret(Environment.GetEnvironmentVariable("PDF_SERVICES_CLIENT_SECRET"));
        _builder?.WithAccountId(Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID")).WithClientId(Environment.GetEnvironmentVariable("PDF_SERVICES_CLIENT_ID"));
    }

    /// <summary>Saves nothing without <see cref="Credentials.ServiceAccountCredentialsBuilder"/>.</summary>
    public void Save(Stream stream)
    {
        JwtCredentials credentials = _builder?.Build();
        if (credentials is not null)
        {
            CreatePDFOperation.CreateNew().Execute(Adobe.PDFServicesSDK.ExecutionContext.Create(credentials)).SaveAs(stream);
        }
    }
}
