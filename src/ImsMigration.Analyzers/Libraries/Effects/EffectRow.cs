using System;
using System.Collections.Generic;
using System.Linq;

namespace ImsMigration.Libraries.Effects;

/// <summary>What some members of a type or namespace do.</summary>
/// <param name="Owner">The full name of the type that declares the members, or of a namespace, for all types in and below it.</param>
/// <param name="Member">
/// The name of a member, as metadata spells it: <c>.ctor</c>, <c>get_Name</c>, <c>op_Implicit</c>. With <c>*</c> at the end it is the
/// beginning of the name.
/// </param>
/// <param name="Effect">What the members do.</param>
/// <param name="Argument">
/// What a call must be handed for the row to count: the name of an enum member, or of the type of the first parameter; <see langword="null"/> for anything.
/// </param>
internal sealed record EffectRow(string Owner, string Member, Effect Effect, string? Argument = null)
{
    /// <summary>Stands for all members.</summary>
    public const string Everything = "*";

    /// <summary>One row for each of <paramref name="members"/> of <paramref name="owner"/>.</summary>
    public static IEnumerable<EffectRow> Of(string owner, Effect effect, params string[] members) =>
        members.Select(member => new EffectRow(owner, member, effect));

    /// <summary>One row with all members for each of <paramref name="owners"/>.</summary>
    public static IEnumerable<EffectRow> All(Effect effect, params string[] owners) =>
        owners.Select(owner => new EffectRow(owner, Everything, effect));

    /// <summary>How exactly the row names <paramref name="member"/>: the number of characters, or -1 if it does not.</summary>
    public int MatchOf(string member)
    {
        if (Member[Member.Length - 1] != '*')
        {
            return string.Equals(Member, member, StringComparison.Ordinal) ? int.MaxValue : -1;
        }

        var beginning = Member.Length - 1;
        return string.CompareOrdinal(Member, 0, member, 0, beginning) == 0 ? beginning : -1;
    }
}
