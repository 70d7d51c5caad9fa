namespace Acme;

/// <summary>The users of a company.</summary>
public sealed class Users
{
    private readonly string _token;

    /// <summary>Users for whoever has the access token <paramref name="token"/>.</summary>
    public Users(string token) => _token = token;

    /// <summary>Removes all users of <paramref name="group"/>, and returns how many there were.</summary>
    public int RemoveAll(string group)
    {
        EffectsLog.Append($"remove {group} {_token.Length > 0}");
        return 1;
    }
}
