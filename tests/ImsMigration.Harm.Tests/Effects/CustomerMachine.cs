using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using LoopbackIms;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Harm.Tests.Effects;

/// <summary>A place to run programs in one after another, with a folder, a log of effects, and a stand-in for IMS whose old endpoint is alive.</summary>
internal sealed class CustomerMachine : IAsyncDisposable
{
    /// <summary>Far more than any program takes: one that is not done by then hangs.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private readonly ServiceCredential _credential;
    private readonly LoopbackImsServer _server;
    private readonly HttpListener _effects = new();
    private readonly ProgramRunner _runner = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("customer-effects-").FullName;
    private readonly Task _listening;

    private CustomerMachine(ServiceCredential credential, LoopbackImsServer server)
    {
        _credential = credential;
        _server = server;
        CustomerEnvironment.WriteTo(credential, _folder);
        _server.AcceptQueryFields = true;
        EffectsUrl = Listen(_effects);
        _listening = LogRequestsAsync();
    }

    /// <summary>The secret of its credential as programs that hold it in their source have it.</summary>
    public string Secret => CodeFixes.Tests.HandMigratedProgram.SecretOf(_credential);

    private string LogFile => Path.Combine(_folder, "effects.log");

    private string EffectsUrl { get; }

    /// <summary>Starts a machine.</summary>
    public static async Task<CustomerMachine> StartAsync()
    {
        var credential = ServiceCredential.Generate("ent_user_sdk", "ent_dataservices_sdk", "ent_documentcloud_sdk");
        return new CustomerMachine(credential, await LoopbackImsServer.StartAsync([credential], CancellationToken.None));
    }

    /// <summary>Runs <paramref name="program"/>, and returns how it ended and the effects that it had, in order.</summary>
    public async Task<EffectRun> RunAsync(Solution program)
    {
        File.Delete(LogFile);
        var environment = _server.ClientEnvironment
            .Concat(CustomerEnvironment.Of(_credential, _folder))
            .Append(new KeyValuePair<string, string>("EFFECTS_LOG", LogFile))
            .Append(new KeyValuePair<string, string>("EFFECTS_URL", EffectsUrl));
        using var patience = new CancellationTokenSource(s_patience);
        try
        {
            var run = await _runner.RunAsync(program, _folder, environment, patience.Token);
            return new EffectRun(run.ExitCode, run.Output, File.Exists(LogFile) ? [.. await File.ReadAllLinesAsync(LogFile)] : []);
        }
        catch (OperationCanceledException)
        {
            return new EffectRun(-1, "It hangs.", []);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _effects.Stop();
        await _listening;
        ((IDisposable)_effects).Dispose();
        _runner.Dispose();
        Directory.Delete(_folder, recursive: true);
        await _server.DisposeAsync();
    }

    private static string Listen(HttpListener listener)
    {
        using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/";
        probe.Stop();
        listener.Prefixes.Add(url);
        listener.Start();
        return url;
    }

    /// <summary>Writes the path of each request down as an effect.</summary>
    private async Task LogRequestsAsync()
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await _effects.GetContextAsync();
            }
            catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            await File.AppendAllTextAsync(LogFile, $"request {context.Request.Url!.AbsolutePath}\n");
            context.Response.Close();
        }
    }
}
