namespace LoopbackIms;

/// <summary>How the old endpoint (the exchange of a JWT for an access token) answers.</summary>
public enum JwtExchangeState
{
    /// <summary>As before March 2026: a valid JWT is exchanged for a token.</summary>
    Active,

    /// <summary>As after the end of the JWT credentials: every request is answered 410 with a JSON error.</summary>
    Retired,

    /// <summary>As Adobe answers once a credential has been migrated: 500 <c>internal_error</c>, "Please try again later".</summary>
    Migrated,
}
