using System;
using System.Net.Http;
using System.Threading;
using Woodgrove.Adobe;

var integration = new Integration(
    Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
    Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
    Environment.GetEnvironmentVariable("ADOBE_ORG_ID"));

using var http = new HttpClient();

var token = await new ImsClient(http, integration).GetTokenAsync(CancellationToken.None);
Console.WriteLine($"{integration.OrgId}: {token.Value.Length} characters");
