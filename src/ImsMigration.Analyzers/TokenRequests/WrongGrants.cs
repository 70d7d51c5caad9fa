using System;
using System.Linq;

namespace ImsMigration.TokenRequests;

/// <summary>Values of <c>grant_type</c> that ask for a token of client credentials and miss the name of the grant.</summary>
internal static class WrongGrants
{
    private const string Assertion = "jwt-bearer";

    /// <summary>Whether <paramref name="grant"/> is no name of any grant, and was meant to be <c>client_credentials</c>: <c>client_credential</c>, <c>ClientCredentials</c>.</summary>
    public static bool IsMisspelt(string grant) =>
        grant != TokenRequestProblems.ClientCredentials
        && string.Concat(grant.Where(char.IsLetter)) is var letters
        && (letters.Equals("clientcredentials", StringComparison.OrdinalIgnoreCase) || letters.Equals("clientcredential", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether <paramref name="grant"/> is that of an assertion, without which no server can answer it: <c>urn:ietf:params:oauth:grant-type:jwt-bearer</c>.</summary>
    public static bool IsOfAssertion(string grant) => grant.Trim().EndsWith(Assertion, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether <paramref name="grant"/>, the value of a request for client credentials, is wrong.</summary>
    public static bool IsWrong(string grant) => IsMisspelt(grant) || IsOfAssertion(grant);
}
