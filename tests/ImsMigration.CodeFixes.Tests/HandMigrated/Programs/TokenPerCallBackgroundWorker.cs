using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

public class SyncWorker : BackgroundService
{
    private readonly HttpClient _http;
    private readonly ILogger<SyncWorker> _logger;
    public SyncWorker(HttpClient http, ILogger<SyncWorker> logger) { _http = http; _logger = logger; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await SyncOnce(stoppingToken);
            }
            catch (Exception e)
            {
                _logger.LogError(e, "Sync failed");
            }
            await Task.Delay(TimeSpan.FromMilliseconds(20), stoppingToken);
        }
    }

    private async Task SyncOnce(CancellationToken ct)
    {
        var token = await GetToken(ct);
        var req = new HttpRequestMessage(HttpMethod.Get, "https://usermanagement.adobe.io/v2/usermanagement/groups/x/0");
        req.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var res = await _http.SendAsync(req, ct);
        _logger.LogInformation("Got {Status}", res.StatusCode);
    }

    // IMS1005
    private async Task<string> GetToken(CancellationToken ct)
    {
        var res = await _http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3",
            new StringContent($"grant_type=client_credentials&client_id={Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID")}&client_secret={Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET")}&scope=openid,AdobeID", System.Text.Encoding.UTF8, "application/x-www-form-urlencoded"), ct);
        var text = await res.Content.ReadAsStringAsync(ct);
        if (!res.IsSuccessStatusCode)
        {
            _logger.LogError("IMS: {Text}", text);
            throw new InvalidOperationException("no token");
        }

        using (JsonDocument doc = JsonDocument.Parse(text))
        {
            return doc.RootElement.GetProperty("access_token").GetString();
        }
    }
}

/// <summary>Tells when the worker has called the API three times.</summary>
class ThreeCalls : DelegatingHandler
{
    private readonly TaskCompletionSource _made = new TaskCompletionSource();
    private int _calls;

    public ThreeCalls() : base(new HttpClientHandler()) { }

    public Task Made => _made.Task;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        finally
        {
            if (request.RequestUri.Host == "usermanagement.adobe.io" && Interlocked.Increment(ref _calls) == 3)
            {
                _made.TrySetResult();
            }
        }
    }
}

static class Program
{
    static async Task Main()
    {
        var calls = new ThreeCalls();
        var w = new SyncWorker(new HttpClient(calls), NullLogger<SyncWorker>.Instance);
        await w.StartAsync(default);
        await calls.Made;
        await w.StopAsync(default);
    }
}
