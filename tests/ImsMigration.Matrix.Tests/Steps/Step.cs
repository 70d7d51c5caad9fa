namespace ImsMigration.Matrix.Tests.Steps;

/// <summary>A way in which code hands a value on. <c>$V</c> stands for the value, <c>$T</c> for its type.</summary>
/// <param name="Name">What the value does.</param>
/// <param name="Value">The expression that is the value afterwards.</param>
internal sealed record Step(string Name, string Value)
{
    /// <summary>Statements that must stand before the use.</summary>
    public string Statements { get; init; } = "";

    /// <summary>Members of the class that uses the value.</summary>
    public string Members { get; init; } = "";

    /// <summary>Types beside that class.</summary>
    public string Types { get; init; } = "";

    /// <summary>Whether only a text can take the step.</summary>
    public bool IsOfText { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
