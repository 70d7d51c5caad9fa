using System;
using System.IO;
using System.Text;
using Adobe.PDFServicesSDK;
using Adobe.PDFServicesSDK.auth;
using Adobe.PDFServicesSDK.pdfops;
using Microsoft.Extensions.DependencyInjection;

var services = new ServiceCollection();
services.AddSingleton<ServiceAccountCredentials>(_ =>
{
    var key = Encoding.UTF8.GetString(Convert.FromBase64String(Environment.GetEnvironmentVariable("ADOBE_PRIVATE_KEY_BASE64_TEXT") ?? Convert.ToBase64String(File.ReadAllBytes("private.key"))));
    return new ServiceAccountCredentials.Builder().WithClientId(Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID")).WithClientSecret(Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET")).WithOrganizationId(Environment.GetEnvironmentVariable("ADOBE_ORG_ID")).WithAccountId(Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID")).WithPrivateKey(key).Build();
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
        var context = ExecutionContext.Create(_services.GetRequiredService<ServiceAccountCredentials>());
        CreatePDFOperation.CreateNew().Execute(context).SaveAs(Console.OpenStandardOutput());
    }
}
