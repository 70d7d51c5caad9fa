namespace LoopbackIms;

/// <summary>What a test may change while the server runs; read once for each request.</summary>
internal sealed class ImsSettings
{
    private volatile JwtExchangeState _jwtExchange;
    private volatile bool _acceptQueryFields;

    /// <summary>How the old endpoint answers.</summary>
    public JwtExchangeState JwtExchange
    {
        get => _jwtExchange;
        set => _jwtExchange = value;
    }

    /// <summary>Whether the new endpoint takes fields from the URL, as the real one does.</summary>
    public bool AcceptQueryFields
    {
        get => _acceptQueryFields;
        set => _acceptQueryFields = value;
    }
}
