using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using LoopbackIms;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ImsMigration.Matrix.Tests;

/// <summary>
/// A stand-in for IMS with one credential, and a place to run programs in. Each test class has one to itself, so that two
/// can run at a time, each with its old endpoint in another state.
/// </summary>
public sealed class OneCredential : IAsyncLifetime, IDisposable
{
    private readonly ServiceCredential _credential = ServiceCredential.Generate("ent_user_sdk");
    private readonly ProgramRunner _runner = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("customer-credential-").FullName;
    private readonly Dictionary<(JwtExchangeState State, string Texts), (ProgramRun Run, IReadOnlyList<RecordedRequest> Requests)> _runs = [];
    private LoopbackImsServer? _server;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        CustomerEnvironment.WriteTo(_credential, _folder);
        _server = await LoopbackImsServer.StartAsync([_credential], CancellationToken.None);
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        await _server!.DisposeAsync();
    }

    /// <inheritdoc/>
    public void Dispose() => _runner.Dispose();

    /// <summary>
    /// Does what <see cref="RunAsync"/> does, or returns what came of it when a program with the same texts was last run.
    /// A program does the same every time, and most migrations end in the same few texts.
    /// </summary>
    internal async Task<(ProgramRun Run, IReadOnlyList<RecordedRequest> Requests)> RunOnceAsync(Solution program, JwtExchangeState state)
    {
        var texts = string.Concat(CustomerCode.Of(program).Files.Select(static file => $"{file.Key}\0{file.Value}\0"));
        if (!_runs.TryGetValue((state, texts), out var result))
        {
            result = await RunAsync(program, state);
            _runs.Add((state, texts), result);
        }

        return result;
    }

    /// <summary>Runs the program with the old endpoint in <paramref name="state"/>, and returns the requests that it made.</summary>
    internal async Task<(ProgramRun Run, IReadOnlyList<RecordedRequest> Requests)> RunAsync(Solution program, JwtExchangeState state)
    {
        _server!.ClearRequests();
        _server.JwtExchange = state;
        var environment = _server.ClientEnvironment.Concat(CustomerEnvironment.Of(_credential, _folder));
        var run = await _runner.RunAsync(program, _folder, environment);
        return (run, _server.Requests);
    }
}
