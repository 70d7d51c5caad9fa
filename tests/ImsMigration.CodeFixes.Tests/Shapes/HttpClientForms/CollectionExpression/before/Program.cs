using System;
using System.IO;
using System.Net.Http;
using System.Security.Cryptography;
using Northwind.Experience;

var options = new AdobeOptions
{
    ClientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
    ClientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
    OrganizationId = Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
    TechnicalAccountId = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"),
};

using var key = RSA.Create();
key.ImportFromPem(File.ReadAllText("private.key"));

using var http = new HttpClient();
var token = await new AdobeTokenProvider(http, options, key).GetTokenAsync();

// x-gw-ims-org-id goes with every call to the platform.
Console.WriteLine($"x-gw-ims-org-id: {options.OrganizationId}");
Console.WriteLine($"authorization: Bearer {token[..12]}…");
