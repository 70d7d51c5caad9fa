/// <summary>Extension methods for any value. They are in no namespace, so that no file has to import them.</summary>
#pragma warning disable CA1050 // See above.
public static class EffectExtensions
#pragma warning restore CA1050
{
    /// <summary>Has an effect, and gives <paramref name="value"/> back.</summary>
    public static T Traced<T>(this T value, int effect) => Acme.Effects.Through(effect, value);

    /// <summary>Has an effect.</summary>
    public static void Record(this string effect) => Acme.Effects.Write(int.Parse(effect, System.Globalization.CultureInfo.InvariantCulture));
}
