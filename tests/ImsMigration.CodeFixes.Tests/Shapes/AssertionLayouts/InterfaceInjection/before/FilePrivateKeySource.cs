using System.IO;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace Munson.Adobe
{
    internal class FilePrivateKeySource : IPrivateKeySource
    {
        private readonly AdobeOptions _options;

        public FilePrivateKeySource(IOptions<AdobeOptions> options)
        {
            _options = options.Value;
        }

        public RSA GetKey()
        {
            var rsa = RSA.Create();
            rsa.ImportFromPem(File.ReadAllText(_options.PrivateKeyPath));
            return rsa;
        }
    }
}
