namespace ImsMigration.Harm.Tests.Effects;

/// <summary>One effect at one place.</summary>
/// <param name="Number">What it leaves in the log. No program at hand has such a number.</param>
/// <param name="Kind">How it is written.</param>
/// <param name="Place">Where it is planted.</param>
/// <param name="Text">The code of it, with <c>$x</c> for what it is put around.</param>
internal sealed record Planting(int Number, EffectKind Kind, Place Place, string Text)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Kind.Name}, {Place.Description}: {Text}";
}
