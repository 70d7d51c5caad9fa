using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using Contoso.Integration.Auth;
using Microsoft.Extensions.Logging.Abstractions;

using var key = RSA.Create();
key.ImportFromPem(File.ReadAllText("private.key"));

using var sandbox = new HttpClient(new Sandbox());
var salesforce = new SalesforceClient(sandbox, key, NullLogger<SalesforceClient>.Instance);
Console.WriteLine($"Salesforce: {await salesforce.GetAccessTokenAsync()}");

using var http = new HttpClient();
var adobe = new AdobeClient(http, key, NullLogger<AdobeClient>.Instance);
Console.WriteLine($"Adobe: {(await adobe.GetAccessTokenAsync()).Length} characters");

internal sealed class Sandbox : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("{\"access_token\":\"sandbox\"}") });
}
