namespace ImsMigration.Responses;

/// <summary>Whose answer a token and its <c>expires_in</c> come from, as far as the source says it.</summary>
internal enum TokenIssuer
{
    /// <summary>Nothing says where the answer comes from.</summary>
    Unknown,

    /// <summary>The token endpoint of IMS, asked with client credentials: <c>expires_in</c> is in seconds.</summary>
    TokenEndpoint,

    /// <summary>The retired JWT exchange of IMS, alone or as one of several possibilities: <c>expires_in</c> is in milliseconds.</summary>
    Exchange,

    /// <summary>Another service, or the sign-in of users: nobody here knows the unit.</summary>
    Other,
}
