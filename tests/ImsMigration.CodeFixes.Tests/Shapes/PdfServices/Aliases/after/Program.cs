using System;
using System.IO;
using Adobe.PDFServicesSDK.pdfops;
using JwtCredentials = Adobe.PDFServicesSDK.auth.ServicePrincipalCredentials;
using static Adobe.PDFServicesSDK.auth.Credentials;

internal static class Program
{
    private static void Main()
    {
        JwtCredentials first = new JwtCredentials.Builder().WithClientId(Environment.GetEnvironmentVariable("PDF_SERVICES_CLIENT_ID")).WithClientSecret(Environment.GetEnvironmentVariable("PDF_SERVICES_CLIENT_SECRET")).Build();
        var second = ServicePrincipalCredentialsBuilder().WithClientId(Environment.GetEnvironmentVariable("PDF_SERVICES_CLIENT_ID")).WithClientSecret(Environment.GetEnvironmentVariable("PDF_SERVICES_CLIENT_SECRET")).Build();
        Adobe.PDFServicesSDK.auth.Credentials third = new Adobe.PDFServicesSDK.auth.ServicePrincipalCredentials.Builder()
            .WithClientId(Environment.GetEnvironmentVariable("PDF_SERVICES_CLIENT_ID"))
            .WithClientSecret(Environment.GetEnvironmentVariable("PDF_SERVICES_CLIENT_SECRET"))
            .Build();
        foreach (var credentials in new[] { first, second, third })
        {
            CreatePDFOperation.CreateNew().Execute(Adobe.PDFServicesSDK.ExecutionContext.Create(credentials)).SaveAs(Stream.Null);
        }
    }
}
