using System;
using System.Text.RegularExpressions;

namespace ImsMigration.Adobe;

/// <summary>
/// The URLs of Adobe IMS as they occur in customer code: which text names the retired JWT exchange, and what the same
/// text looks like when it names the token endpoint. Source: shared facts, "Old exchange" and "New token request".
/// </summary>
internal static class ImsEndpoints
{
    /// <summary>The path of the token endpoint that replaces the JWT exchange.</summary>
    public const string TokenPath = "/ims/token/v3";

    /// <summary>The documented token endpoint, for code that names no host of its own.</summary>
    public const string TokenEndpoint = "https://ims-na1.adobelogin.com" + TokenPath;

    /// <summary>The token endpoint without its last segment, for code that appends that to a base address.</summary>
    public const string TokenEndpointBase = "https://ims-na1.adobelogin.com/ims/token";

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Only the hosts named here are IMS; the pattern accepts them with or without a scheme.</summary>
    private const string HostPattern = @"(?:ims-na1(?:-stg1|-qa2?)?\.adobelogin\.com|adobeid-na1(?:-stg1)?\.services\.adobe\.com)";

    private static readonly Regex s_exchangePath = new(
        @"(?<![\w.-])(?<path>/?ims/exchange/(?:v1/)?jwt)(?<slash>/?)(?![\w/.-])",
        Options);

    /// <summary>The exchange path without its first segment, for code that holds <c>…/ims</c> in the base address.</summary>
    private static readonly Regex s_relativeExchangePath = new(@"^/?exchange/(?:v1/)?jwt/?(?=$|\?)", Options);

    /// <summary>
    /// The path without its last segment, for code that appends <c>/jwt</c> to a base address, or fills it into a format: <c>{0}/ims/exchange/{1}</c>.
    /// </summary>
    private static readonly Regex s_exchangeBase = new(@"(?<![\w.-])(?<path>/?ims/)exchange(?<rest>/?(?:\{\d+\}/?)?)$", Options);

    private static readonly Regex s_lastSegment = new(@"^/?(?:v1/)?jwt/?$", Options);

    /// <summary>The segments of the path that differ between the two endpoints.</summary>
    private static readonly Regex s_pathSegment = new(@"(?<![\w.-])(?:exchange|(?:v1/)?jwt)(?![\w.-])", Options);

    private static readonly Regex s_tokenPath = new(@"/?ims/token/v[1-4](?![\w])", Options);

    /// <summary>The path without its first segment, for code that holds <c>…/ims</c> in the base address.</summary>
    private static readonly Regex s_relativeTokenPath = new(@"^/?token/v[1-4]/?(?=$|\?)", Options);

    private static readonly Regex s_host = new(@"(?<![\w.-])" + HostPattern + @"(?![\w-]|\.\w)", Options);

    /// <summary>What the host of a URL ends in whose first part is computed.</summary>
    private static readonly Regex s_adobeDomain = new(@"(?:^|\.)(?:adobelogin|adobe)\.com(?::\d+)?$", Options);

    /// <summary>What the hosts of Adobe's services end in, IMS or not.</summary>
    private static readonly Regex s_adobeService = new(@"(?:^|\.)(?:adobelogin\.com|adobe\.com|adobe\.io)(?::\d+)?$", Options);

    private static readonly Regex s_absoluteUrl = new(@"^\s*https?://(?<host>[^/?#\s{}]+)", Options);

    /// <summary>Hosts whose URLs name things, such as <c>ClaimValueTypes.Boolean</c> and <c>SecurityAlgorithms.RsaSha256Signature</c>; nobody sends a request there.</summary>
    private static readonly Regex s_vocabularyHost = new(@"^(?:www\.w3\.org|schemas\.(?:xmlsoap\.org|microsoft\.com)|docs\.oasis-open\.org)$", Options);

    /// <summary>A whole URL of IMS with a path at which it gives out no tokens, and which no part of the token endpoint's or of a claim's is.</summary>
    private static readonly Regex s_otherAddress = new(
        @"^\s*(?<host>https?://" + HostPattern + @"(?::\d+)?)/(?!(?:ims(?:/(?:token|exchange))?/?$)|[cs]/)[\w./-]*\w(?=$|[?#])",
        Options);

    private static readonly Regex s_path = new(@"^(?:/[\w.-]+|[\w.-]+/[\w.-]+)(?:/[\w.-]+)*/?$", Options);

    private static readonly Regex s_mediaType = new(@"^(?:application|multipart|text|\*)/", Options);

    /// <summary>What the path of a service for tokens has, whoever runs it.</summary>
    private static readonly Regex s_tokenServicePath = new(@"^\s*https?://[^/?#\s]+/[^?#]*(?:token|oauth|exchange|jwt|auth|login|connect)", Options);

    private static readonly Regex s_audience = new(HostPattern + "/c/", Options);

    /// <summary>Whether <paramref name="text"/> names the JWT exchange: <c>/ims/exchange/jwt</c> or <c>/ims/exchange/v1/jwt</c>.</summary>
    public static bool NamesExchange(string text) =>
        text.IndexOf("exchange", StringComparison.OrdinalIgnoreCase) >= 0 && s_exchangePath.IsMatch(text) && !NamesForeignHost(text);

    /// <summary>
    /// The path of the exchange as it is documented, in the version that <paramref name="text"/> names: a name for messages, in which the
    /// rest of a text may not stand.
    /// </summary>
    public static string ExchangePathIn(string text) =>
        s_exchangeBase.IsMatch(text) ? "/ims/exchange" : text.IndexOf("exchange/v1/jwt", StringComparison.OrdinalIgnoreCase) >= 0 ? "/ims/exchange/v1/jwt" : "/ims/exchange/jwt";

    /// <summary>Whether <paramref name="text"/> is the tail of the exchange path, below a base address that ends in <c>/ims</c>.</summary>
    public static bool NamesRelativeExchange(string text) => s_relativeExchangePath.IsMatch(text);

    /// <summary>Whether <paramref name="text"/> ends in <c>/ims/exchange</c>, so that the last segment of the path stands elsewhere.</summary>
    public static bool NamesExchangeBase(string text) => s_exchangeBase.IsMatch(text) && !NamesForeignHost(text);

    /// <summary>Whether <paramref name="text"/> is the last segment of the path, <c>jwt</c>.</summary>
    public static bool NamesLastSegment(string text) => s_lastSegment.IsMatch(text);

    /// <summary>Whether <paramref name="text"/> names any version of the IMS token endpoint.</summary>
    public static bool NamesTokenEndpoint(string text) =>
        text.IndexOf("token", StringComparison.OrdinalIgnoreCase) >= 0 && s_tokenPath.IsMatch(text) && !NamesForeignHost(text);

    /// <summary>Whether <paramref name="text"/> is the tail of the token endpoint's path, below a base address that ends in <c>/ims</c>.</summary>
    public static bool NamesRelativeTokenEndpoint(string text) => s_relativeTokenPath.IsMatch(text);

    /// <summary>
    /// Whether <paramref name="text"/> is an address of IMS at which it gives out no tokens of client credentials, such as <c>/ims/authorize/v2</c>.
    /// </summary>
    public static bool NamesOtherAddress(string text) => s_otherAddress.IsMatch(text) && !s_tokenPath.IsMatch(text) && !NamesExchange(text);

    /// <summary>The token endpoint of the host in <paramref name="text"/>, which <see cref="NamesOtherAddress"/>.</summary>
    public static string TokenEndpointFor(string text) => ToTokenHost(s_otherAddress.Match(text).Groups["host"].Value) + TokenPath;

    /// <summary>Whether <paramref name="text"/> contains a host of IMS.</summary>
    public static bool NamesHost(string text) =>
        text.IndexOf("adobe", StringComparison.OrdinalIgnoreCase) >= 0 && s_host.IsMatch(text);

    /// <summary>
    /// Whether <paramref name="text"/> is an absolute URL of a host that is not IMS. Of a host that is composed at run time
    /// only the constant end is known.
    /// </summary>
    public static bool NamesForeignHost(string text)
    {
        var url = s_absoluteUrl.Match(text);
        if (!url.Success)
        {
            return false;
        }

        var host = url.Groups["host"].Value;
        var known = host.Substring(host.LastIndexOf(UnknownPart.Mark) + 1);
        return known.Length < host.Length
            ? known.IndexOf('.') >= 0 && !s_adobeDomain.IsMatch(known)
            : !s_host.IsMatch(host) && !s_vocabularyHost.IsMatch(host) && !IsLoopback(host);
    }

    /// <summary>Whether <paramref name="text"/> is an absolute URL of a host that is known to be none of Adobe's.</summary>
    public static bool NamesOutsideHost(string text) =>
        NamesForeignHost(text) && !s_adobeService.IsMatch(s_absoluteUrl.Match(text).Groups["host"].Value);

    /// <summary>
    /// Whether <paramref name="text"/> names another service's exchange: Adobe Workfront's
    /// <c>/integrations/oauth2/api/v1/jwt/exchange</c> takes the same fields and is not IMS.
    /// </summary>
    public static bool NamesOtherExchange(string text) =>
        text.IndexOf("jwt/exchange", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Whether <paramref name="text"/> is the address at which somebody else gives out tokens.</summary>
    public static bool NamesOtherTokenService(string text) => NamesOtherExchange(text) || (NamesForeignHost(text) && s_tokenServicePath.IsMatch(text));

    /// <summary>Whether <paramref name="text"/> is the path of a request to something else, such as <c>/oauth/revoke</c>.</summary>
    public static bool IsOtherPath(string text) =>
        s_path.IsMatch(text) && !s_mediaType.IsMatch(text) && !text.TrimEnd('/').EndsWith("jwt", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether <paramref name="text"/> is the audience of an IMS assertion, <c>https://ims-na1.adobelogin.com/c/…</c>.</summary>
    public static bool NamesAudience(string text) =>
        text.IndexOf("/c/", StringComparison.OrdinalIgnoreCase) >= 0 && s_audience.IsMatch(text);

    /// <summary>
    /// Returns <paramref name="text"/> with the exchange path replaced by the token path. The staging host is kept, the
    /// <c>adobeid</c> hosts become the documented <c>ims</c> hosts, and a leading slash that was missing stays missing.
    /// Text that does not name the exchange is returned unchanged.
    /// </summary>
    public static string ToTokenEndpoint(string text)
    {
        if (s_relativeExchangePath.IsMatch(text))
        {
            return s_relativeExchangePath.Replace(text, text.StartsWith("/", StringComparison.Ordinal) ? "/token/v3" : "token/v3");
        }

        var migrated = s_exchangePath.Replace(
            text,
            static match => match.Value.StartsWith("/", StringComparison.Ordinal) ? TokenPath : TokenPath.Substring(1));
        return ReferenceEquals(migrated, text) || migrated == text ? text : ToTokenHost(migrated);
    }

    /// <summary>Returns the part of the token endpoint that replaces <paramref name="text"/>, a base address or last segment of the exchange.</summary>
    public static string ToTokenEndpointPart(string text) =>
        s_lastSegment.IsMatch(text)
            ? (text.StartsWith("/", StringComparison.Ordinal) ? "/v3" : "v3")
            : ToTokenHost(s_exchangeBase.Replace(text, static match => match.Groups["path"].Value + "token" + match.Groups["rest"].Value));

    /// <summary>Where <paramref name="text"/> names the path of the exchange; <see langword="null"/> if it does not.</summary>
    public static (int Start, int Length)? FindExchangePath(string text) =>
        NamesExchange(text) && s_exchangePath.Match(text).Groups["path"] is { Success: true } path ? (path.Index, path.Length) : null;

    /// <summary>
    /// Returns <paramref name="piece"/> of the path of the exchange as it is in that of the token endpoint: <c>exchange</c> becomes <c>token</c>, and
    /// <c>jwt</c> becomes <c>v3</c>.
    /// </summary>
    public static string ToTokenPathPiece(string piece) =>
        s_pathSegment.Replace(piece, static match => match.Value.StartsWith("e", StringComparison.OrdinalIgnoreCase) ? "token" : "v3");

    /// <summary>Whether <paramref name="path"/> is the path of the token endpoint, with or without its first slash.</summary>
    public static bool IsTokenPath(string path) => path == TokenPath || path == TokenPath.Substring(1);

    /// <summary>Replaces the hosts that served only the exchange by the hosts documented for the token endpoint.</summary>
    public static string ToTokenHost(string text) =>
        text
            .Replace("adobeid-na1-stg1.services.adobe.com", "ims-na1-stg1.adobelogin.com")
            .Replace("adobeid-na1.services.adobe.com", "ims-na1.adobelogin.com");

    /// <summary>A team's own stand-in for IMS on the same machine is not a foreign host.</summary>
    private static bool IsLoopback(string host) =>
        host.StartsWith("localhost", StringComparison.OrdinalIgnoreCase)
        || host.StartsWith("127.", StringComparison.Ordinal)
        || host.StartsWith("[::1]", StringComparison.Ordinal);
}
