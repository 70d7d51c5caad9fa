using ImsMigration.Code;
using ImsMigration.Values.Steps;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Values.Texts;

/// <summary>How a text is read: two values that are met on equal ways have equal texts.</summary>
/// <param name="Holders">The number of variables, members and methods on the way.</param>
/// <param name="Innermost">The innermost of the methods whose result is read.</param>
/// <param name="Part">The part of the value that is wanted; <see langword="null"/> if all of it is.</param>
internal sealed record TextWay(int Holders, EnteredMethod? Innermost, PartPath? Part)
{
    /// <summary>The way of what is asked for itself.</summary>
    public static readonly TextWay Start = new(0, null, null);

    /// <summary>How many methods are read.</summary>
    public int Calls => Innermost?.Depth ?? 0;

    /// <summary>The way through a variable, member or method.</summary>
    public TextWay ThroughHolder() => this with { Holders = Holders + 1 };

    /// <summary>The way into <paramref name="method"/>, which <paramref name="call"/> calls; <see langword="null"/> if it does not matter which call.</summary>
    public TextWay Into(IMethodSymbol method, IOperation? call) => this with { Innermost = new EnteredMethod(method, call, Innermost) };

    /// <summary>The way to <paramref name="part"/> of what is read, and there to the part that was wanted.</summary>
    public TextWay To(PartPath? part) => part is null ? this : this with { Part = part.Then(Part) };

    /// <summary>The way out of <paramref name="entered"/>, to what its caller hands over.</summary>
    public TextWay OutOf(EnteredMethod entered) => this with { Holders = Holders + 1, Innermost = entered.Outer };

    /// <summary>The innermost entry of <paramref name="method"/>; <see langword="null"/> if its result is not read.</summary>
    public EnteredMethod? EntryOf(ISymbol method)
    {
        for (var entered = Innermost; entered is not null; entered = entered.Outer)
        {
            if (SymbolKey.Same(entered.Method, method))
            {
                return entered;
            }
        }

        return null;
    }
}

/// <summary>A method whose result is read.</summary>
/// <param name="Method">The method.</param>
/// <param name="Call">The call whose arguments it has; <see langword="null"/> if it is read whatever it is called with.</param>
/// <param name="Outer">The method that returns its result, if there is one.</param>
internal sealed record EnteredMethod(IMethodSymbol Method, IOperation? Call, EnteredMethod? Outer)
{
    /// <summary>How many methods these are.</summary>
    public int Depth { get; } = (Outer?.Depth ?? 0) + 1;
}
