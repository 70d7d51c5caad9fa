using System;
using System.Threading;
using Contoso.Adobe;
using Microsoft.Extensions.DependencyInjection;

var services = new ServiceCollection();
services.AddSingleton(AdobeCredential.FromEnvironment());
services.AddHttpClient<AdobeImsClient>(client =>
{
    client.BaseAddress = new Uri("https://ims-na1.adobelogin.com/");
    client.DefaultRequestHeaders.UserAgent.ParseAdd("contoso-adobe/2.1");
});

await using var provider = services.BuildServiceProvider();
using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(30));

var ims = provider.GetRequiredService<AdobeImsClient>();
var token = await ims.GetAccessTokenAsync(timeout.Token);
Console.WriteLine($"Token of {token.Length} characters received.");
