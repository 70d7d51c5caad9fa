using Adobe.PDFServicesSDK.auth;

namespace Documents
{
    public class CredentialFactory
    {
        private readonly CredentialSettings _settings;
        private ServicePrincipalCredentials _credentials;

        public CredentialFactory(CredentialSettings settings)
        {
            _settings = settings;
        }

        public ServicePrincipalCredentials Create()
        {
            return _credentials ??= WithAccount(Client()).Build();
        }

        private ServicePrincipalCredentials.Builder Client() => new ServicePrincipalCredentials.Builder()
            .WithClientId(_settings.ClientId)
            .WithClientSecret(_settings.ClientSecret);

        private ServicePrincipalCredentials.Builder WithAccount(ServicePrincipalCredentials.Builder builder)
        {
            return builder;
        }
    }
}
