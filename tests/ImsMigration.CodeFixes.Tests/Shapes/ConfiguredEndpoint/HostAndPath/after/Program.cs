using System;
using System.Net.Http;
using Microsoft.Extensions.Configuration;
using Signups;

var configuration = new ConfigurationBuilder()
    .SetBasePath(System.IO.Directory.GetCurrentDirectory())
    .AddJsonFile("appsettings.json")
    .AddEnvironmentVariables()
    .Build();
var settings = configuration.GetSection("Adobe").Get<AdobeSettings>()!;

using var http = new HttpClient();
var tokens = new TokenService(http, settings, configuration);
var token = await tokens.GetTokenAsync();
Console.WriteLine($"Token of {token.Length} characters for {configuration["ADOBE_ORG_ID"]?[..4]}… at {settings.ApiRoot}");
