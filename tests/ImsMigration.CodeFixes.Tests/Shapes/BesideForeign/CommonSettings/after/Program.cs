using System;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Contoso.Reports;

internal static class Program
{
    private static async Task Main()
    {
        var configuration = new ConfigurationBuilder().SetBasePath(Environment.CurrentDirectory).AddJsonFile("appsettings.json").Build();
        var services = new ServiceCollection();
        foreach (var section in configuration.GetSection("Accounts").GetChildren())
        {
            services.Configure<AccountOptions>(section.Key, section);
        }

        services.AddSingleton(new HttpClient());
        services.AddSingleton<AdobeAccount>();
        services.AddSingleton<PartnerAccounts>();
        await using var provider = services.BuildServiceProvider();

        var partners = provider.GetRequiredService<PartnerAccounts>();
        foreach (var request in new[] { partners.Google(), partners.Box() })
        {
            Console.WriteLine($"{request.RequestUri}: {(await request.Content.ReadAsStringAsync()).Length}");
        }

        Console.WriteLine($"Adobe: {(await provider.GetRequiredService<AdobeAccount>().SignInAsync()).Length}");
    }
}
