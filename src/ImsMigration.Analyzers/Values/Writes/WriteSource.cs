using Microsoft.CodeAnalysis;

namespace ImsMigration.Values.Writes;

/// <summary>One place where a variable is written, or handed to a method of the program that may write it.</summary>
/// <param name="Write">The write; for a method of the program only where it is called.</param>
/// <param name="Parameter">The parameter of that method, whose own writes count; <see langword="null"/> if <paramref name="Write"/> is all.</param>
/// <param name="IsOut">Whether the method gives the variable a value, as by <c>out</c>, and does not change the object that it holds.</param>
internal sealed record WriteSource(ValueWrite Write, IParameterSymbol? Parameter = null, bool IsOut = false);
