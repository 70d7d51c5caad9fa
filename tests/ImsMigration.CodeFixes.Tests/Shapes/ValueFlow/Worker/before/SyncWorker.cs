using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bright.Side;

/// <summary>Synchronizes once and stops.</summary>
public sealed class SyncWorker(
    IHttpClientFactory clients,
    JwtService jwtService,
    IOptions<AdobeOptions> options,
    IHostApplicationLifetime lifetime,
    ILogger<SyncWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Environment.ExitCode = 1;
        try
        {
            var token = await GetTokenAsync(stoppingToken);
            logger.LogInformation("Token of {Length} characters for {Organization}", token.Length, options.Value.OrganizationId);
            Environment.ExitCode = 0;
        }
        catch (Exception e) when (e is HttpRequestException or KeyNotFoundException)
        {
            logger.LogError(e, "No token");
        }
        finally
        {
            lifetime.StopApplication();
        }
    }

    private async Task<string> GetTokenAsync(CancellationToken cancellationToken)
    {
        var jwt = await jwtService.CreateAsync(cancellationToken);

        using var client = clients.CreateClient("ims");
        using var response = await client.PostAsync(
            "/ims/exchange/jwt",
            new FormUrlEncodedContent(
            [
                KeyValuePair.Create("client_id", options.Value.ClientId),
                KeyValuePair.Create("client_secret", options.Value.ClientSecret),
                KeyValuePair.Create("jwt_token", jwt),
            ]),
            cancellationToken);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        return answer.GetProperty("access_token").GetString();
    }
}
