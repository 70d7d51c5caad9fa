using System;

namespace ImsMigration.Harm.Tests.Effects;

/// <summary>One way to have an effect in C#.</summary>
/// <param name="Name">What a report calls it.</param>
/// <param name="Form">Where it can be planted.</param>
/// <param name="Template">
/// What is written. <c>$n</c> stands for the number of the effect, <c>$x</c> for the code that it is put around, <c>$v</c> for a
/// variable that is visible there, and <c>$s</c> for one that is a string.
/// </param>
internal sealed record EffectKind(string Name, EffectForm Form, string Template)
{
    /// <summary>The code with the number <paramref name="effect"/> in it.</summary>
    public string With(int effect) => Template.Replace("$n", effect.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
