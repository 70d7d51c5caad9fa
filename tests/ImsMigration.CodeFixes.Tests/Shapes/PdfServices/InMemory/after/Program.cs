using System;
using Adobe.PDFServicesSDK;
using Adobe.PDFServicesSDK.auth;
using Adobe.PDFServicesSDK.io;
using Adobe.PDFServicesSDK.pdfops;

var organizationId = Environment.GetEnvironmentVariable("ADOBE_ORG_ID");

/*
 Initial setup, create credentials instance.
*/
Credentials credentials = new ServicePrincipalCredentials.Builder()
    .WithClientId(Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID")) // the API key
    .WithClientSecret(Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"))
    .Build();

var operation = CreatePDFOperation.CreateNew();
operation.SetInput(FileRef.CreateFromLocalFile("input.docx"));
operation.Execute(ExecutionContext.Create(credentials)).SaveAs(Console.OpenStandardOutput());
Console.WriteLine(organizationId.Length > 0);
