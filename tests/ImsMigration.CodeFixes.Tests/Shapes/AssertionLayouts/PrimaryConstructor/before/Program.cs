using System;
using System.Net.Http;
using System.Threading;
using Woodgrove.Adobe;

var integration = new Integration(
    Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
    Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
    Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
    Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"));

using var http = new HttpClient();
using var key = new SigningKey(Environment.GetEnvironmentVariable("ADOBE_PRIVATE_KEY_FILE"));
var issuer = new JwtIssuer(integration, key, TimeProvider.System);

var token = await new ImsClient(http, integration, issuer).GetTokenAsync(CancellationToken.None);
Console.WriteLine($"{integration.OrgId}: {token.Value.Length} characters");
