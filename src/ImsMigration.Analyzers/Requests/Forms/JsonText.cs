using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ImsMigration.Requests.Forms;

/// <summary>Reads a body that is JSON text written by hand: <c>{"client_id":"…","client_secret":"…","jwt_token":"…"}</c>.</summary>
internal static class JsonText
{
    private static readonly Regex s_member = new(
        @"(?<quote>[""'])(?<name>[\w.-]+)\k<quote>\s*:\s*(?<open>[""'])(?<value>.*?)\k<open>",
        RegexOptions.CultureInvariant | RegexOptions.Singleline);

    /// <summary>
    /// The members of <paramref name="body"/>, or an empty array where one of the values is neither a constant nor one
    /// computed part: such a body is not understood, and nobody may rewrite it.
    /// </summary>
    public static ImmutableArray<FormField> Read(TextTemplate body) => FieldPattern.Read(body, s_member);
}
