using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

namespace LoopbackIms;

/// <summary>Leaves the signals of the process alone: the server is started and stopped by whoever owns it, not by Ctrl+C.</summary>
internal sealed class OwnedLifetime : IHostLifetime
{
    /// <inheritdoc/>
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
