using Adobe.PDFServicesSDK.auth;
using Adobe.PDFServicesSDK.pdfops;

namespace Contoso.Documents;

/// <summary>Makes PDF files with <see cref="ServicePrincipalCredentials"/>, which come out of the environment.</summary>
internal sealed class Documents
{
    private readonly JwtCredentials.Builder _builder;

    /// <summary>Fills a <see cref="ServicePrincipalCredentials.Builder"/>.</summary>
    public Documents(bool isOnline)
    {
        _builder = isOnline ? new JwtCredentials.Builder() : null;
        _builder
            ?.WithClientId(Environment.GetEnvironmentVariable("PDF_SERVICES_CLIENT_ID"))
            ?.WithClientSecret(Environment.GetEnvironmentVariable("PDF_SERVICES_CLIENT_SECRET"));
        _builder?.WithClientId(Environment.GetEnvironmentVariable("PDF_SERVICES_CLIENT_ID"));
    }

    /// <summary>Saves nothing without <see cref="Credentials.ServicePrincipalCredentialsBuilder"/>.</summary>
    public void Save(Stream stream)
    {
        JwtCredentials credentials = _builder?.Build();
        if (credentials is not null)
        {
            CreatePDFOperation.CreateNew().Execute(Adobe.PDFServicesSDK.ExecutionContext.Create(credentials)).SaveAs(stream);
        }
    }
}
