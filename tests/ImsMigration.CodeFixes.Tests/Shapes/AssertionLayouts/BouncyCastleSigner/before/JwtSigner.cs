using System;
using System.IO;
using System.Text;
using Newtonsoft.Json.Linq;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.OpenSsl;
using Org.BouncyCastle.Security;

namespace Consolidated.Messenger
{
    /// <summary>
    /// Signs JWTs with SHA256withRSA.
    /// </summary>
    public class JwtSigner
    {
        private readonly AsymmetricKeyParameter privateKey;

        public JwtSigner(string keyFile)
        {
            using (StreamReader reader = new StreamReader(keyFile))
            {
                object pem = new PemReader(reader).ReadObject();
                privateKey = pem is AsymmetricCipherKeyPair pair ? pair.Private : (AsymmetricKeyParameter)pem;
            }
        }

        public string Sign(JObject claims)
        {
            string header = "{\"alg\":\"RS256\",\"typ\":\"JWT\"}";
            string input = ToBase64Url(Encoding.UTF8.GetBytes(header)) + "." + ToBase64Url(Encoding.UTF8.GetBytes(claims.ToString(Newtonsoft.Json.Formatting.None)));
            byte[] inputBytes = Encoding.ASCII.GetBytes(input);

            ISigner signer = SignerUtilities.GetSigner("SHA256withRSA");
            signer.Init(true, privateKey);
            signer.BlockUpdate(inputBytes, 0, inputBytes.Length);

            return input + "." + ToBase64Url(signer.GenerateSignature());
        }

        private static string ToBase64Url(byte[] input)
        {
            return Convert.ToBase64String(input).Split('=')[0].Replace('+', '-').Replace('/', '_');
        }
    }
}
