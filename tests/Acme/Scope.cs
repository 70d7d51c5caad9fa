using System;

namespace Acme;

/// <summary>Has an effect when it begins and one when it ends.</summary>
public sealed class Scope : IDisposable
{
    private readonly int _effect;

    /// <summary>Begins.</summary>
    public Scope(int effect)
    {
        _effect = effect;
        EffectsLog.Append($"{effect} begins");
    }

    /// <summary>Ends.</summary>
    public void Dispose() => EffectsLog.Append($"{_effect} ends");
}
