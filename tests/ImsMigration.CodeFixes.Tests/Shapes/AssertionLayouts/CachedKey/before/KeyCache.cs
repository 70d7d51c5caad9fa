using System;
using System.Collections.Concurrent;
using System.IO;
using System.Security.Cryptography;

namespace Fourth.Coffee
{
    /// <summary>Reading a key takes a while, so each is read only once.</summary>
    internal static class KeyCache
    {
        private static readonly ConcurrentDictionary<string, RSA> Keys = new ConcurrentDictionary<string, RSA>(StringComparer.Ordinal);

        internal static RSA Get(string path)
        {
            return Keys.GetOrAdd(path, Load);
        }

        private static RSA Load(string path)
        {
            var rsa = RSA.Create();
            rsa.ImportFromPem(File.ReadAllText(path));
            return rsa;
        }
    }
}
