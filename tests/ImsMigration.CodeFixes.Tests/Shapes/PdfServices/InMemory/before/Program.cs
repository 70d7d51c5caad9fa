using System;
using System.IO;
using Adobe.PDFServicesSDK;
using Adobe.PDFServicesSDK.auth;
using Adobe.PDFServicesSDK.io;
using Adobe.PDFServicesSDK.pdfops;

// The key lies beside the program.
var privateKey = File.ReadAllText("private.key");
var organizationId = Environment.GetEnvironmentVariable("ADOBE_ORG_ID");

/*
 Initial setup, create credentials instance.
*/
Credentials credentials = new ServiceAccountCredentials.Builder()
    .WithClientId(Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID")) // the API key
    // Signs the assertion.
    .WithPrivateKey(privateKey)
    .WithOrganizationId(organizationId)
    .WithClientSecret(Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"))
    .WithAccountId(Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID")) // …@techacct.adobe.com
    .Build();

var operation = CreatePDFOperation.CreateNew();
operation.SetInput(FileRef.CreateFromLocalFile("input.docx"));
operation.Execute(ExecutionContext.Create(credentials)).SaveAs(Console.OpenStandardOutput());
Console.WriteLine(organizationId.Length > 0);
