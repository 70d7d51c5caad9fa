using System;
using Alpine.Ski.House;
using Flurl.Http;

using var client = new FlurlClient("https://ims-na1.adobelogin.com");

var token = await new ImsApi(client).GetAccessTokenAsync(
    Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
    Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"));

Console.WriteLine($"Access token: {token[..6]}…");
