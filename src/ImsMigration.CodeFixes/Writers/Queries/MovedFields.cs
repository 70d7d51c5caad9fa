using ImsMigration.Writers.Forms;

namespace ImsMigration.Writers.Queries;

/// <summary>The fields of a token request on their way from the URL into the body.</summary>
/// <param name="Fields">The fields, one by one.</param>
/// <param name="Holder">The source of an expression that holds all of them already; <see langword="null"/> where they stood in a text.</param>
/// <param name="IsContent">Whether <paramref name="Holder"/> can be sent as it is.</param>
internal sealed record MovedFields(NewForm Fields, string? Holder = null, bool IsContent = false)
{
    /// <summary>The fields as the content of an HttpClient request; <paramref name="newLine"/> is the line break with the indentation of the place.</summary>
    public string AsContent(string newLine) => this switch
    {
        { Holder: null } => Fields.AsContent(newLine),
        { IsContent: true } => Holder,
        _ => "new FormUrlEncodedContent(" + Holder + ")",
    };
}
