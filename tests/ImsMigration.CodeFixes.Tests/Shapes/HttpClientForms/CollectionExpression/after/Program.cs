using System;
using System.Net.Http;
using Northwind.Experience;

var options = new AdobeOptions
{
    ClientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
    ClientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
    OrganizationId = Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
};

using var http = new HttpClient();
var token = await new AdobeTokenProvider(http, options).GetTokenAsync();

// x-gw-ims-org-id goes with every call to the platform.
Console.WriteLine($"x-gw-ims-org-id: {options.OrganizationId}");
Console.WriteLine($"authorization: Bearer {token[..12]}…");
