using System.Collections.Immutable;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Responses;

/// <summary>In which way code takes a value for milliseconds.</summary>
internal enum MillisecondUseKind
{
    /// <summary>A method named after the unit, which has a twin for seconds: <c>AddMilliseconds</c>, <c>FromMilliseconds</c>.</summary>
    NamedCall,

    /// <summary>A multiplication by <c>TimeSpan.TicksPerMillisecond</c>.</summary>
    Ticks,

    /// <summary>A multiplication by the ten thousand ticks of a millisecond, written as a number.</summary>
    TickFactor,

    /// <summary>The last number of <c>new TimeSpan(0, 0, 0, 0, …)</c>.</summary>
    Component,

    /// <summary>A division by a thousand, or by the milliseconds of a minute, an hour or a day.</summary>
    Division,

    /// <summary>A number of milliseconds as an argument that could be a TimeSpan: <c>Task.Delay</c>, timers, cancellation.</summary>
    Argument,

    /// <summary>A number of milliseconds that cannot be a TimeSpan: the interval of a <c>System.Timers.Timer</c>.</summary>
    Interval,

    /// <summary>A sum with, or comparison to, something that is in milliseconds.</summary>
    Quantity,

    /// <summary>An argument of a method of the program that takes milliseconds and is called with other values, too.</summary>
    Passed,
}

/// <summary>A place that can take a value for milliseconds.</summary>
/// <param name="Kind">In which way.</param>
/// <param name="Node">What is reported: the name of the called member, the argument or the expression.</param>
/// <param name="Value">The value that is taken for milliseconds.</param>
internal sealed record MillisecondPlace(MillisecondUseKind Kind, SyntaxNode Node, IOperation Value)
{
    /// <summary>What is in milliseconds besides the value, if the place is a sum or comparison.</summary>
    public IOperation? Quantity { get; init; }

    /// <summary>What tells the value from others that are counted in the same place: the type whose member says the unit.</summary>
    public Assumptions Assumed { get; init; } = Assumptions.None;
}

/// <summary>A place where <c>expires_in</c> is taken for milliseconds.</summary>
/// <param name="Place">The place.</param>
/// <param name="Issuer">Whose answer the value is of; of <see cref="TokenIssuer.TokenEndpoint"/> it is in seconds, so that the use is wrong.</param>
/// <param name="Reads">Where the value is read, with the calls through which it came.</param>
/// <param name="Terms">The numbers that are added to, subtracted from or used instead of the value on its way: they are in milliseconds, too.</param>
/// <param name="IsClear">Whether all such terms are known numbers or say in their names that they are milliseconds.</param>
internal sealed record MillisecondUse(
    MillisecondPlace Place,
    TokenIssuer Issuer,
    ImmutableArray<SliceHit> Reads,
    ImmutableArray<MillisecondTerm> Terms,
    bool IsClear);

/// <summary>A term that is in milliseconds where the value beside it is.</summary>
/// <param name="Expression">The expression of the term.</param>
/// <param name="Milliseconds">Its constant value in milliseconds; <see langword="null"/> for a variable that names its unit.</param>
internal sealed record MillisecondTerm(ExpressionSyntax Expression, double? Milliseconds);
