using System;
using System.Collections.Generic;
using Microsoft.Extensions.Configuration;
using Reports;

var configuration = new ConfigurationBuilder()
    .AddInMemoryCollection(new Dictionary<string, string>
    {
        ["Adobe:CredentialsFile"] = "pdfservices-api-credentials.json",
        ["Adobe:ClientId"] = Environment.GetEnvironmentVariable("PDF_SERVICES_CLIENT_ID"),
        ["Adobe:ClientSecret"] = Environment.GetEnvironmentVariable("PDF_SERVICES_CLIENT_SECRET"),
    })
    .Build();

new PdfService(configuration).Convert(Console.OpenStandardOutput());
