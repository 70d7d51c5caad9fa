using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Contoso.Sync.Accounts;

/// <summary>Answers for the partners that this run does not really ask.</summary>
public sealed class Sandbox : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("{\"access_token\":\"sandbox\"}") });
}
