namespace ImsMigration.Matrix.Tests.Properties;

/// <summary>One way in which customers send the form, written down as a patch like <see cref="Tables.Layout"/>.</summary>
/// <param name="Name">What a failure calls it.</param>
/// <param name="Usings">The namespaces that the lines need, separated by spaces; behind a bar those that only the removed lines need.</param>
/// <param name="Patch">
/// Statements over the variable <c>clientId</c> and the assertion <c>$jwt</c> that print what the service answers. Inside
/// of them <c>$comment</c> stands for the comment that the fix writes, and <c>$scope</c> for the scopes.
/// </param>
internal sealed record RequestShape(string Name, string Usings, string Patch)
{
    private const string Comment = "// Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.";

    /// <summary>The patch with <paramref name="jwt"/> as the assertion.</summary>
    public string With(string jwt) => Patch
        .Replace("$jwt", jwt, System.StringComparison.Ordinal)
        .Replace("$comment", Comment, System.StringComparison.Ordinal)
        .Replace("$scope", "openid,AdobeID,user_management_sdk", System.StringComparison.Ordinal);
}
