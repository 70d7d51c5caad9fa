using System;
using Adobe.PDFServicesSDK;
using Adobe.PDFServicesSDK.auth;
using Adobe.PDFServicesSDK.pdfops;
using Microsoft.Extensions.DependencyInjection;

var services = new ServiceCollection();
services.AddSingleton<ServicePrincipalCredentials>(_ =>
{
    return new ServicePrincipalCredentials.Builder().WithClientId(Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID")).WithClientSecret(Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET")).Build();
});
services.AddSingleton<Converter>();

using var provider = services.BuildServiceProvider();
provider.GetRequiredService<Converter>().Convert();

internal sealed class Converter
{
    private readonly IServiceProvider _services;

    public Converter(IServiceProvider services) => _services = services;

    public void Convert()
    {
        var context = ExecutionContext.Create(_services.GetRequiredService<ServicePrincipalCredentials>());
        CreatePDFOperation.CreateNew().Execute(context).SaveAs(Console.OpenStandardOutput());
    }
}
