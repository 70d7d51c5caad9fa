using System.IO;
using Adobe.PDFServicesSDK.auth;

namespace Documents
{
    public class CredentialFactory
    {
        private readonly CredentialSettings _settings;
        private readonly string _privateKey;
        private ServiceAccountCredentials _credentials;

        public CredentialFactory(CredentialSettings settings)
        {
            _settings = settings;
            _privateKey = File.ReadAllText(settings.PrivateKeyFile);
        }

        public ServiceAccountCredentials Create()
        {
            return _credentials ??= WithAccount(Client()).Build();
        }

        private ServiceAccountCredentials.Builder Client() => new ServiceAccountCredentials.Builder()
            .WithClientId(_settings.ClientId)
            .WithClientSecret(_settings.ClientSecret);

        private ServiceAccountCredentials.Builder WithAccount(ServiceAccountCredentials.Builder builder)
        {
            return builder
                .WithOrganizationId(_settings.OrganizationId)
                .WithAccountId(_settings.AccountId)
                .WithPrivateKey(_privateKey);
        }
    }
}
