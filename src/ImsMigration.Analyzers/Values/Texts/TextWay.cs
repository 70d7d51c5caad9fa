using Microsoft.CodeAnalysis;

namespace ImsMigration.Values.Texts;

/// <summary>How a text is read: two values that are met on equal ways have equal texts.</summary>
/// <param name="Holders">The number of variables, members and methods on the way.</param>
/// <param name="Innermost">The innermost of the methods whose result is read.</param>
internal sealed record TextWay(int Holders, EnteredMethod? Innermost)
{
    /// <summary>The way of what is asked for itself.</summary>
    public static readonly TextWay Start = new(0, null);

    /// <summary>How many methods are read.</summary>
    public int Calls => Innermost?.Depth ?? 0;

    /// <summary>The way through <paramref name="holder"/>.</summary>
    public TextWay Through(ISymbol holder) => new(Holders + 1, holder is IMethodSymbol method ? new EnteredMethod(method, Innermost) : Innermost);

    /// <summary>Whether the result of <paramref name="method"/> is read.</summary>
    public bool IsInside(IMethodSymbol method)
    {
        for (var entered = Innermost; entered is not null; entered = entered.Outer)
        {
            if (SymbolEqualityComparer.Default.Equals(entered.Method, method))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A method whose result is read.</summary>
/// <param name="Method">The method.</param>
/// <param name="Outer">The method that returns its result, if there is one.</param>
internal sealed record EnteredMethod(IMethodSymbol Method, EnteredMethod? Outer)
{
    /// <summary>How many methods these are.</summary>
    public int Depth { get; } = (Outer?.Depth ?? 0) + 1;
}
