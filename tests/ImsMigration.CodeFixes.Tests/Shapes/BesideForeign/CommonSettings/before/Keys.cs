using System.IO;
using System.Security.Cryptography;

namespace Contoso.Reports;

internal static class Keys
{
    internal static RSA Open(AccountOptions account)
    {
        var key = RSA.Create();
        key.ImportFromPem(File.ReadAllText(account.PrivateKeyFile));
        return key;
    }
}
