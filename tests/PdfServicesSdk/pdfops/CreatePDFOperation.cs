using System;
using System.Net.Http;
using Adobe.PDFServicesSDK.io;

namespace Adobe.PDFServicesSDK.pdfops;

/// <summary>Stands for all operations: it gets a token as they do, and does nothing with it.</summary>
public class CreatePDFOperation
{
    public static CreatePDFOperation CreateNew() => new();

    public void SetInput(FileRef sourceFileRef)
    {
    }

    /// <exception cref="HttpRequestException">IMS does not give a token.</exception>
    public FileRef Execute(ExecutionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        using var http = new HttpClient();
        using var request = context.Credentials.TokenRequest();
        using var response = http.Send(request);
        response.EnsureSuccessStatusCode();
        return new FileRef("converted");
    }
}
