namespace Acme;

/// <summary>A login service that nobody here knows.</summary>
public static class Identity
{
    /// <summary>Logs in with an assertion, and returns an access token.</summary>
    public static string Login(string id, string secret, string? jwt)
    {
        EffectsLog.Append($"login {id} {secret.Length > 0} {jwt is not null}");
        return "token of " + id;
    }
}
