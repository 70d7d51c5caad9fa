using System.IO;
using Adobe.PDFServicesSDK;
using Adobe.PDFServicesSDK.auth;
using Adobe.PDFServicesSDK.io;
using Adobe.PDFServicesSDK.pdfops;
using Microsoft.Extensions.Configuration;

namespace Reports;

public class PdfService
{
    private readonly IConfiguration _configuration;
    private readonly ExecutionContext _context;

    public PdfService(IConfiguration configuration)
    {
        _configuration = configuration;
        var credentials = Credentials.ServiceAccountCredentialsBuilder().FromFile(configuration["Adobe:CredentialsFile"]).Build();
        _context = ExecutionContext.Create(credentials);
    }

    public void Convert(Stream output)
    {
        var operation = CreatePDFOperation.CreateNew();
        operation.SetInput(FileRef.CreateFromLocalFile(_configuration["Input"] ?? "input.docx"));
        operation.Execute(_context).SaveAs(output);
    }
}
