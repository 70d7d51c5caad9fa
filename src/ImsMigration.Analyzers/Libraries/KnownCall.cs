using System.Collections.Immutable;
using System.Linq;

namespace ImsMigration.Libraries;

/// <summary>What a known call does for a JWT assertion.</summary>
internal enum CallRole
{
    /// <summary>A private key enters the program.</summary>
    LoadsKey,

    /// <summary>A key that is already in the program changes its form; reported only where no call that loads it is found.</summary>
    ConvertsKey,

    /// <summary>A client is made that signs with a key which may be in the program or elsewhere; reported besides the call that loads it.</summary>
    WrapsKey,

    /// <summary>A JWT is signed or written.</summary>
    SignsAssertion,
}

/// <summary>One member of a library that takes part in making a JWT assertion.</summary>
/// <param name="Type">The full name of the type that declares the member, or of a base type of it.</param>
/// <param name="Member">The name of the method, or <c>.ctor</c>.</param>
/// <param name="Role">What the call does.</param>
internal sealed record KnownCall(string Type, string Member, CallRole Role)
{
    /// <summary>The name under which metadata knows a constructor.</summary>
    public const string Constructor = ".ctor";

    /// <summary>One row for each of <paramref name="members"/>.</summary>
    public static ImmutableArray<KnownCall> Rows(string type, CallRole role, params string[] members) =>
        members.Select(member => new KnownCall(type, member, role)).ToImmutableArray();
}
