using System;
using System.Net;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using Contoso.Payroll;
using Microsoft.Extensions.DependencyInjection;

var services = new ServiceCollection();
services.AddSingleton(_ => new X509Certificate2(
    Environment.GetEnvironmentVariable("ADOBE_CERTIFICATE_FILE"),
    Environment.GetEnvironmentVariable("ADOBE_CERTIFICATE_PASSWORD")));
services.AddSingleton<IClientAssertions, CertificateAssertions>();
services.AddHttpClient("ims", static http => http.BaseAddress = new Uri("https://ims-na1.adobelogin.com/"));
services.AddHttpClient("dry").ConfigurePrimaryHttpMessageHandler(static () => new Dry());
services.AddTransient<Maskinporten>();
services.AddTransient<Entra>();
services.AddTransient<AdobeSeats>();
using var provider = services.BuildServiceProvider();

Console.WriteLine(await provider.GetRequiredService<Maskinporten>().RequestAsync("no-client"));
Console.WriteLine(await provider.GetRequiredService<Entra>().RequestAsync("entra-client"));
var token = await provider.GetRequiredService<AdobeSeats>().RequestAsync(Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"));
Console.WriteLine(token.Length);

internal sealed class Dry : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var form = await request.Content.ReadAsStringAsync(cancellationToken);
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent($"{request.RequestUri.Host} {form.Length}") };
    }
}
