using System;
using System.IO;
using Adobe.PDFServicesSDK;
using Adobe.PDFServicesSDK.auth;
using Adobe.PDFServicesSDK.pdfops;

internal static class Program
{
    private static int Main()
    {
        // One file holds the credentials and the timeouts.
        var file = Path.Combine(Directory.GetCurrentDirectory(), "pdfservices-api-credentials.json");
        var config = ClientConfig.ConfigBuilder()
            .FromFile(file)
            .WithTimeout(40000)
            .Build();
        var credentials = Credentials.ServicePrincipalCredentialsBuilder()
            .WithClientId(Environment.GetEnvironmentVariable("PDF_SERVICES_CLIENT_ID"))
            .WithClientSecret(Environment.GetEnvironmentVariable("PDF_SERVICES_CLIENT_SECRET"))
            .Build();

        var seal = CertificateCredentials.CSCCredentialBuilder()
            .WithProviderName("provider")
            .WithCredentialID("id")
            .WithPin("pin")
            .Build();
        Console.WriteLine(seal is not null);

        CreatePDFOperation.CreateNew().Execute(ExecutionContext.Create(credentials, config)).SaveAs(Console.OpenStandardOutput());
        return 0;
    }
}
