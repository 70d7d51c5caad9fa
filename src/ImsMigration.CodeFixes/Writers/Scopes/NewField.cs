using System.Collections.Generic;
using System.Collections.Immutable;
using ImsMigration.Editing;
using ImsMigration.Requests.Forms;

namespace ImsMigration.Writers.Scopes;

/// <summary>One field of the migrated request.</summary>
/// <param name="Name">The name that goes over the wire.</param>
/// <param name="Value">The value: the source of an expression, or the text itself if <paramref name="IsConstant"/>.</param>
/// <param name="IsConstant">Whether the value is a text that is known here.</param>
/// <param name="Comment">A comment for the lines above the field, without the slashes; <see langword="null"/> if there is nothing to say.</param>
internal sealed record NewField(string Name, string Value, bool IsConstant, string? Comment = null)
{
    /// <summary>The value as a C# expression.</summary>
    public string Source => IsConstant ? SourceLayout.Literal(Value) : Value;

    /// <summary>The fields that a client-credentials request has and <paramref name="form"/> has not.</summary>
    public static ImmutableArray<NewField> MissingIn(TokenForm form, RequestScope scope)
    {
        var fields = new List<NewField>();
        if (!form.Has("grant_type"))
        {
            fields.Add(GrantType);
        }

        if (!form.Has("scope"))
        {
            fields.Add(ScopeOf(scope));
        }

        return fields.ToImmutableArray();
    }

    /// <summary>The grant type of every client-credentials request.</summary>
    public static NewField GrantType { get; } = new("grant_type", "client_credentials", true);

    /// <summary>The field of <paramref name="scope"/>.</summary>
    public static NewField ScopeOf(RequestScope scope) => new("scope", scope.Value, true, scope.Comment);
}
