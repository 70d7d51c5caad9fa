namespace LoopbackIms;

/// <summary>The host that a client asked the proxy to connect to; a feature of the connection, for the TLS and HTTP layers above it.</summary>
/// <param name="Host">The host name without a port, lower case.</param>
internal sealed record ConnectTarget(string Host);
