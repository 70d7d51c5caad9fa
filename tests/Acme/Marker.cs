namespace Acme;

/// <summary>Has an effect by being made.</summary>
public sealed class Marker
{
    /// <summary>Has the effect.</summary>
    public Marker(int effect) => EffectsLog.Append(effect);
}
