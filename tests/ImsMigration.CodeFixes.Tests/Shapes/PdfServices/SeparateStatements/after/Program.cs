using System;
using Adobe.PDFServicesSDK.auth;
using Adobe.PDFServicesSDK.io;
using Adobe.PDFServicesSDK.pdfops;
using ExecutionContext = Adobe.PDFServicesSDK.ExecutionContext;

internal static class Program
{
    private static string Read(string name) => Environment.GetEnvironmentVariable(name);

    private static void Main()
    {
        ServicePrincipalCredentials.Builder builder = Credentials.ServicePrincipalCredentialsBuilder();
        builder.WithClientId(Read("ADOBE_CLIENT_ID"));
        builder.WithClientSecret(Read("ADOBE_CLIENT_SECRET"));

        ServicePrincipalCredentials credentials = builder.Build();
        var operation = CreatePDFOperation.CreateNew();
        operation.SetInput(FileRef.CreateFromLocalFile("input.docx"));
        operation.Execute(ExecutionContext.Create(credentials)).SaveAs(Console.OpenStandardOutput());
    }
}
