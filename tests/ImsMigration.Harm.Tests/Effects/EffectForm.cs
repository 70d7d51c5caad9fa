namespace ImsMigration.Harm.Tests.Effects;

/// <summary>Where an effect can be planted.</summary>
internal enum EffectForm
{
    /// <summary>As a statement before or after another one.</summary>
    Statement,

    /// <summary>Around a statement.</summary>
    AroundStatement,

    /// <summary>Around an expression of any type.</summary>
    AroundExpression,

    /// <summary>Around a condition.</summary>
    AroundCondition,
}
