using Adobe.PDFServicesSDK.auth;

namespace Adobe.PDFServicesSDK;

/// <summary>Credentials and configuration of an operation.</summary>
public class ExecutionContext
{
    private ExecutionContext(Credentials credentials) => Credentials = credentials;

    internal Credentials Credentials { get; }

    public static ExecutionContext Create(Credentials credentials) => new(credentials);

    public static ExecutionContext Create(Credentials credentials, ClientConfig clientConfig) => new(credentials);
}
