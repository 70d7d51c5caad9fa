using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Libraries;

/// <summary>What becomes of the texts that some methods are handed: one row of a table.</summary>
/// <param name="Owner">The type that declares them, or a namespace with <see cref="Everything"/> behind it.</param>
/// <param name="Fate">What becomes of the texts.</param>
/// <param name="Members">How the names of the methods start; all methods if there is none.</param>
internal sealed record TextRow(string Owner, TextFate Fate, params string[] Members)
{
    /// <summary>Behind a namespace: all types in it.</summary>
    public const string Everything = ".*";

    /// <summary>As <see cref="Parameter"/>: only what the method is called on. No parameter has a keyword for its name.</summary>
    public const string CalledOn = "this";

    /// <summary>The only parameter that it is about; <see langword="null"/> for all, and for what the method is called on.</summary>
    public string? Parameter { get; init; }

    /// <summary>Whether the row is about what <paramref name="method"/> is handed as <paramref name="parameter"/>, or without one, is called on.</summary>
    public bool IsAbout(IMethodSymbol method, IParameterSymbol? parameter)
    {
        var name = method.MethodKind == MethodKind.Constructor ? ".ctor" : method.Name;
        return (Parameter is null || Parameter == (parameter?.Name ?? CalledOn))
            && (Members.Length == 0 || Members.Any(start => name.StartsWith(start, StringComparison.Ordinal)))
            && (Owner.EndsWith(Everything, StringComparison.Ordinal)
                ? TypeName.IsIn(method.ContainingType, Owner.Substring(0, Owner.Length - Everything.Length))
                : TypeName.Is(method.ContainingType, Owner));
    }
}
