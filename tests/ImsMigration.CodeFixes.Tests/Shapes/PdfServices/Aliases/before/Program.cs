using System.IO;
using Adobe.PDFServicesSDK.pdfops;
using JwtCredentials = Adobe.PDFServicesSDK.auth.ServiceAccountCredentials;
using static Adobe.PDFServicesSDK.auth.Credentials;

internal static class Program
{
    private static void Main()
    {
        JwtCredentials first = new JwtCredentials.Builder().FromFile("pdfservices-api-credentials.json").Build();
        var second = ServiceAccountCredentialsBuilder().FromFile("pdfservices-api-credentials.json").Build();
        Adobe.PDFServicesSDK.auth.Credentials third = new Adobe.PDFServicesSDK.auth.ServiceAccountCredentials.Builder()
            .FromFile("pdfservices-api-credentials.json")
            .Build();
        foreach (var credentials in new[] { first, second, third })
        {
            CreatePDFOperation.CreateNew().Execute(Adobe.PDFServicesSDK.ExecutionContext.Create(credentials)).SaveAs(Stream.Null);
        }
    }
}
