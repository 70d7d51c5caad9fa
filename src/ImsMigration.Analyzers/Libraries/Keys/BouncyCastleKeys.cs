using System.Collections.Generic;

namespace ImsMigration.Libraries.Keys;

/// <summary>Private keys read with BouncyCastle, and its conversions to keys of the base class library.</summary>
internal static class BouncyCastleKeys
{
    /// <summary>The rows of this family.</summary>
    public static IReadOnlyList<KnownCall> Rows { get; } =
    [
        .. KnownCall.Rows("Org.BouncyCastle.OpenSsl.PemReader", CallRole.LoadsKey, "ReadObject"),
        .. KnownCall.Rows("Org.BouncyCastle.Utilities.IO.Pem.PemReader", CallRole.LoadsKey, "ReadPemObject"),
        .. KnownCall.Rows("Org.BouncyCastle.Security.PrivateKeyFactory", CallRole.LoadsKey, "CreateKey", "DecryptKey"),
        .. KnownCall.Rows("Org.BouncyCastle.Pkcs.Pkcs12Store", CallRole.LoadsKey, KnownCall.Constructor, "Load"),
        .. KnownCall.Rows(
            "Org.BouncyCastle.Security.DotNetUtilities",
            CallRole.ConvertsKey,
            "ToRSA",
            "ToRSAParameters",
            "GetRsaKeyPair",
            "GetKeyPair"),
    ];
}
