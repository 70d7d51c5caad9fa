using System;
using System.Collections.Generic;
using System.IO;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Trey.Research;

var configuration = new ConfigurationBuilder()
    .SetBasePath(Directory.GetCurrentDirectory())
    .AddJsonFile("appsettings.json")
    .AddInMemoryCollection(new Dictionary<string, string>
    {
        ["Adobe:ClientId"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
        ["Adobe:ClientSecret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
    })
    .Build();

var services = new ServiceCollection();
services.Configure<AdobeOptions>(configuration.GetSection(AdobeOptions.Section));
services.AddHttpClient<TokenService>();

await using var provider = services.BuildServiceProvider();
Console.WriteLine((await provider.GetRequiredService<TokenService>().GetAsync()).Length);
