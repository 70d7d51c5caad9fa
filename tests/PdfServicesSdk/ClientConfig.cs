using System.IO;

namespace Adobe.PDFServicesSDK;

/// <summary>Timeouts and region; read from the same file as the retired credentials if one likes.</summary>
public class ClientConfig
{
    public static Builder ConfigBuilder() => new();

    /// <summary>Builds the configuration.</summary>
    public class Builder
    {
        public Builder FromFile(string clientConfigFilePath)
        {
            _ = File.ReadAllText(clientConfigFilePath);
            return this;
        }

        public Builder WithTimeout(int timeoutInMilliseconds) => this;

        public ClientConfig Build() => new();
    }
}
