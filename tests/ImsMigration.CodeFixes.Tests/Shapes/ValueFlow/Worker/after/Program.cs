using System;
using System.Net.Http;
using Bright.Side;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddOptions<AdobeOptions>().Configure(options =>
{
    options.ClientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
    options.ClientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
    options.OrganizationId = Environment.GetEnvironmentVariable("ADOBE_ORG_ID");
});
builder.Services.AddHttpClient("ims", client => client.BaseAddress = new Uri("https://ims-na1.adobelogin.com"));
builder.Services.AddHostedService<SyncWorker>();

using var host = builder.Build();
await host.RunAsync();
return Environment.ExitCode;
