using System;
using System.IO;
using System.Threading;
using Adventure.Works.Reports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

var configuration = new ConfigurationBuilder()
    .SetBasePath(Directory.GetCurrentDirectory())
    .AddJsonFile("appsettings.json")
    .Build();

var services = new ServiceCollection();
services.AddLogging();
services.Configure<AdobeOptions>(configuration.GetSection("Adobe"));
services.AddHttpClient<AdobeTokenService>();

await using var provider = services.BuildServiceProvider();
var token = await provider.GetRequiredService<AdobeTokenService>().GetTokenAsync(CancellationToken.None);
Console.WriteLine($"Writing the report as {configuration["Report:Format"]}, token of {token.Length} characters");
