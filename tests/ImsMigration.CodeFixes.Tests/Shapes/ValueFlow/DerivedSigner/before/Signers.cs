using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Jose;

namespace Relay.Station
{
    internal abstract class Signer
    {
        public string Sign(IDictionary<string, object> claims)
        {
            using (var key = GetKey())
            {
                return JWT.Encode(claims, key, JwsAlgorithm.RS256);
            }
        }

        protected abstract RSA GetKey();
    }

    internal class PemSigner : Signer
    {
        private readonly string _file;

        public PemSigner(string file)
        {
            _file = file;
        }

        protected override RSA GetKey()
        {
            var rsa = RSA.Create();
            rsa.ImportFromPem(File.ReadAllText(_file));
            return rsa;
        }
    }

    internal class PfxSigner : Signer
    {
        private readonly string _file;
        private readonly string _password;

        public PfxSigner(string file, string password)
        {
            _file = file;
            _password = password;
        }

        protected override RSA GetKey()
        {
            return new X509Certificate2(_file, _password).GetRSAPrivateKey();
        }
    }
}
