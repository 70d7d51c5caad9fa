using System;
using Alpine.Ski.House;
using Flurl.Http;

using var client = new FlurlClient("https://ims-na1.adobelogin.com");
var jwt = new JwtProvider(
    Environment.GetEnvironmentVariable("ADOBE_PRIVATE_KEY_FILE"),
    Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
    Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"));

var token = await new ImsApi(client, jwt).GetAccessTokenAsync(
    Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
    Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"));

Console.WriteLine($"Access token: {token[..6]}…");
