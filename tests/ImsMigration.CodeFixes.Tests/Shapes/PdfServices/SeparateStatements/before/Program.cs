using System;
using System.IO;
using Adobe.PDFServicesSDK.auth;
using Adobe.PDFServicesSDK.io;
using Adobe.PDFServicesSDK.pdfops;
using ExecutionContext = Adobe.PDFServicesSDK.ExecutionContext;

internal static class Program
{
    private static string Read(string name) => Environment.GetEnvironmentVariable(name);

    private static string ReadKey(string path)
    {
        if (!File.Exists(path))
        {
            throw new FileNotFoundException("There is no private key.", path);
        }

        return File.ReadAllText(path);
    }

    private static void Main()
    {
        ServiceAccountCredentials.Builder builder = Credentials.ServiceAccountCredentialsBuilder();
        builder.WithClientId(Read("ADOBE_CLIENT_ID"));
        builder.WithClientSecret(Read("ADOBE_CLIENT_SECRET"));
        builder.WithOrganizationId(Read("ADOBE_ORG_ID")).WithAccountId(Read("ADOBE_TECHNICAL_ACCOUNT_ID"));
        builder = builder.WithPrivateKey(ReadKey(Read("ADOBE_PRIVATE_KEY_FILE")));

        ServiceAccountCredentials credentials = builder.Build();
        var operation = CreatePDFOperation.CreateNew();
        operation.SetInput(FileRef.CreateFromLocalFile("input.docx"));
        operation.Execute(ExecutionContext.Create(credentials)).SaveAs(Console.OpenStandardOutput());
    }
}
