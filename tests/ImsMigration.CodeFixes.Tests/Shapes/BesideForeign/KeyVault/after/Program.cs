using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Azure.Core;

namespace Contoso.Backup;

internal static class Program
{
    private static async Task Main()
    {
        var accounts = new Accounts(KeySource());
        using var offline = new HttpClient(new Offline());
        Console.WriteLine(await accounts.SignInAtGoogleAsync(offline, "backup@contoso.iam.gserviceaccount.com"));
        using var http = new HttpClient();
        Console.WriteLine((await accounts.SignInAtAdobeAsync(http)).Length);
    }

    private static IKeySource KeySource() =>
        Environment.GetEnvironmentVariable("KEY_VAULT") is { Length: > 0 } vault
            ? new VaultKeys(new Uri(vault), new MachineIdentity())
            : new LocalKeys();

    private sealed class MachineIdentity : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(Environment.GetEnvironmentVariable("MACHINE_TOKEN"), DateTimeOffset.UtcNow.AddHours(1));

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }

    private sealed class Offline : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("{\"access_token\":\"offline\"}") });
    }
}
