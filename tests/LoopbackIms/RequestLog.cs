using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Threading;

namespace LoopbackIms;

/// <summary>What the server has been asked so far, in the order in which it answered. Safe for use by many connections at once.</summary>
internal sealed class RequestLog
{
    private readonly Lock _gate = new();
    private readonly List<RecordedRequest> _requests = [];
    private readonly List<string> _refusedHosts = [];
    private readonly TextWriter _lines;

    /// <summary>Creates an empty log that also writes one line for each entry to <paramref name="lines"/>.</summary>
    public RequestLog(TextWriter lines) => _lines = lines;

    /// <summary>A snapshot of the requests.</summary>
    public ImmutableArray<RecordedRequest> Requests
    {
        get
        {
            lock (_gate)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>A snapshot of the targets that the proxy refused.</summary>
    public ImmutableArray<string> RefusedHosts
    {
        get
        {
            lock (_gate)
            {
                return [.. _refusedHosts];
            }
        }
    }

    /// <summary>Appends a request that has been answered.</summary>
    public void Add(RecordedRequest request)
    {
        lock (_gate)
        {
            _requests.Add(request);
            _lines.WriteLine(request.ToString());
        }
    }

    /// <summary>Appends a target that the proxy refused, as the client wrote it.</summary>
    public void AddRefusedHost(string target)
    {
        lock (_gate)
        {
            _refusedHosts.Add(target);
            _lines.WriteLine($"refused to connect to {target}");
        }
    }

    /// <summary>Forgets all entries.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _requests.Clear();
            _refusedHosts.Clear();
        }
    }
}
