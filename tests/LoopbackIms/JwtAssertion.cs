using System;
using System.Buffers;
using System.Buffers.Text;
using System.Collections.Frozen;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;

namespace LoopbackIms;

/// <summary>A JSON Web Token in compact form, decoded but not yet believed.</summary>
internal sealed class JwtAssertion
{
    private static readonly JsonDocumentOptions s_json = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    private readonly byte[] _signedPart;
    private readonly byte[] _signature;

    private JwtAssertion(FrozenDictionary<string, object> header, FrozenDictionary<string, object> claims, byte[] signedPart, byte[] signature)
    {
        Header = header;
        Claims = claims;
        _signedPart = signedPart;
        _signature = signature;
    }

    /// <summary>The header's parameters; see <see cref="Claims"/> for the types.</summary>
    public FrozenDictionary<string, object> Header { get; }

    /// <summary>The claims: a <see cref="string"/>, <see cref="bool"/> or (whole number) <see cref="long"/>, anything else a <see cref="JsonElement"/>.</summary>
    public FrozenDictionary<string, object> Claims { get; }

    /// <summary>Decodes <paramref name="token"/>; returns <see langword="null"/> if it is not three base64url parts of which two are JSON objects.</summary>
    public static JwtAssertion? Read(string token)
    {
        var parts = token.Split('.');
        if (parts.Length != 3
            || ReadObject(parts[0]) is not { } header
            || ReadObject(parts[1]) is not { } claims
            || Decode(parts[2]) is not { Length: > 0 } signature)
        {
            return null;
        }

        return new JwtAssertion(header, claims, Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), signature);
    }

    /// <summary>Whether the signature was made with RS256 and the private key of <paramref name="certificate"/>.</summary>
    public bool IsSignedBy(X509Certificate2 certificate)
    {
        using var key = certificate.GetRSAPublicKey();
        return key is not null && key.VerifyData(_signedPart, _signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    private static FrozenDictionary<string, object>? ReadObject(string part)
    {
        if (Decode(part) is not { } json)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(json, s_json);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.EnumerateObject().ToFrozenDictionary(static property => property.Name, static property => ValueOf(property.Value), StringComparer.Ordinal)
                : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The second is how JsonElement says that a string is not valid UTF-8 or UTF-16.
            return null;
        }
    }

    private static object ValueOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number when value.TryGetInt64(out var number) => number,
        _ => value.Clone(),
    };

    private static byte[]? Decode(string part)
    {
        // The framework's decoder also takes padding and white space, which a JWT must not contain.
        if (!part.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
        {
            return null;
        }

        var bytes = new byte[Base64Url.GetMaxDecodedLength(part.Length)];
        return Base64Url.DecodeFromChars(part, bytes, out _, out var length) == OperationStatus.Done ? bytes[..length] : null;
    }
}
