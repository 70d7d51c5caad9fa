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

namespace ImsMigration.CodeFixes.Tests;

/// <summary>A stand-in for IMS with one credential, and a place to run customer programs in. Tests that share one run one after another: the classes with many programs have one each, so that they run side by side.</summary>
public sealed class ImsFixture : IAsyncLifetime, IDisposable
{
    private readonly ServiceCredential _credential = ServiceCredential.Generate("ent_user_sdk", "ent_dataservices_sdk", "ent_documentcloud_sdk");
    private readonly ProgramRunner _runner = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("customer-credential-").FullName;
    private LoopbackImsServer? _server;

    /// <summary>The credential that the programs use.</summary>
    public ServiceCredential Credential => _credential;

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

    /// <summary>Runs the program with the old endpoint in <paramref name="state"/>, and returns the requests that it made.</summary>
    public async Task<(ProgramRun Run, IReadOnlyList<RecordedRequest> Requests)> RunAsync(Solution program, JwtExchangeState state)
    {
        _server!.ClearRequests();
        _server.JwtExchange = state;
        var environment = _server.ClientEnvironment.Concat(CustomerEnvironment.Of(_credential, _folder));
        var run = await _runner.RunAsync(program, _folder, environment);
        return (run, _server.Requests);
    }
}

/// <summary>Shares one <see cref="ImsFixture"/> between the test classes that run programs.</summary>
[CollectionDefinition(Name)]
public sealed class ImsTests : ICollectionFixture<ImsFixture>
{
    /// <summary>The name of the collection.</summary>
    public const string Name = "programs against IMS";
}
