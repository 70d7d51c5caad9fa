using System;
using Adobe.PDFServicesSDK;
using Adobe.PDFServicesSDK.pdfops;

namespace Documents
{
    internal static class Program
    {
        private static void Main()
        {
            var settings = new CredentialSettings();
            var credentials = new CredentialFactory(settings).Create();
            Console.WriteLine("x-gw-ims-org-id: " + settings.OrganizationId);
            CreatePDFOperation.CreateNew().Execute(ExecutionContext.Create(credentials)).SaveAs(Console.OpenStandardOutput());
        }
    }
}
