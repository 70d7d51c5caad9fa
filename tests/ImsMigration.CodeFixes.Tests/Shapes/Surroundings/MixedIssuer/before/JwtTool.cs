using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using Jose;

namespace Marketing.Connectors
{
    /// <summary>Signs JWTs for all the services that we connect.</summary>
    public static class JwtTool
    {
        public static string Sign(IDictionary<string, object> claims, RSA key)
        {
            return JWT.Encode(claims, key, JwsAlgorithm.RS256);
        }

        public static RSA LoadKey(string path)
        {
            var rsa = RSA.Create();
            rsa.ImportFromPem(File.ReadAllText(path));
            return rsa;
        }

        public static long In(TimeSpan time)
        {
            return DateTimeOffset.UtcNow.Add(time).ToUnixTimeSeconds();
        }
    }
}
