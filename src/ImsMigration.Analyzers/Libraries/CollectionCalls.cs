using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Libraries;

/// <summary>
/// The calls of the framework, and asserts, that ask a collection of texts something, or put its texts into another one. They give the texts to nobody but
/// their delegates and <see langword="out"/> parameters. To teach another one, add a row: what has none can hand the texts to a request.
/// The row of a parameter that is a delegate says what becomes of the texts that the delegate returns.
/// </summary>
internal static class CollectionCalls
{
    private const string Everywhere = "System.Collections" + TextRow.Everything;

    private const string Immutable = "System.Collections.Immutable" + TextRow.Everything;

    private const string Linq = "System.Linq.Enumerable";

    private const string MSTest = "Microsoft.VisualStudio.TestTools.UnitTesting.";

    private static readonly ImmutableArray<TextRow> s_rows = ImmutableArray.Create(
        // Adding a key.
        new TextRow(Everywhere, TextFate.BecomesKey, "Add", "TryAdd", "GetOrAdd", "SetItem") { Parameter = "key" },

        // Asking. What a delegate returns here is a yes or no.
        new TextRow(Linq, TextFate.Ends, "Any", "All", "Count", "LongCount") { Parameter = "source" },
        new TextRow(Linq, TextFate.Ends, "Contains", "SequenceEqual"),
        new TextRow("System.Array", TextFate.Ends, "IndexOf", "LastIndexOf", "BinarySearch", "Exists", "FindIndex", "FindLastIndex", "TrueForAll", "ForEach"),
        new TextRow(Everywhere, TextFate.Ends, "Contains", "IndexOf", "LastIndexOf", "BinarySearch", "Exists"),
        new TextRow(Everywhere, TextFate.Ends, "FindIndex", "FindLastIndex", "TrueForAll", "ForEach"),
        new TextRow(Everywhere, TextFate.Ends, "IsSubsetOf", "IsSupersetOf", "IsProperSubsetOf", "IsProperSupersetOf", "Overlaps", "SetEquals"),

        // Asserting. Some asserts return the text that they have found.
        new TextRow("Xunit.Assert", TextFate.GoesOn, "Single", "Contains", "IsType", "IsAssignableFrom"),
        new TextRow("Xunit.Assert", TextFate.Ends),
        new TextRow("NUnit.Framework.Assert", TextFate.Ends),
        new TextRow("NUnit.Framework.CollectionAssert", TextFate.Ends),
        new TextRow(MSTest + "Assert", TextFate.GoesOn, "ContainsSingle", "IsInstanceOfType", "IsExactInstanceOfType"),
        new TextRow(MSTest + "Assert", TextFate.Ends),
        new TextRow(MSTest + "CollectionAssert", TextFate.Ends),

        // Taking a value out by its key.
        new TextRow(Everywhere, TextFate.Ends, "TryGetValue") { Parameter = TextRow.CalledOn },
        new TextRow(Everywhere, TextFate.GoesOn, "GetValueOrDefault", "GetOrAdd", "AddOrUpdate") { Parameter = TextRow.CalledOn },
        new TextRow(Everywhere, TextFate.GoesOn, "GetValueOrDefault") { Parameter = "dictionary" },
        new TextRow(Everywhere, TextFate.GoesOn, "GetValueOrDefault") { Parameter = "defaultValue" },

        // Making another collection of it.
        new TextRow(Linq, TextFate.GoesOn, "AsEnumerable", "ToArray", "ToList", "ToHashSet"),
        new TextRow(Linq, TextFate.GoesOn, "Where", "Distinct", "Concat", "Union", "Append", "Prepend", "Order"),
        new TextRow(Linq, TextFate.GoesOn, "ToDictionary", "ToLookup"),
        new TextRow(Linq, TextFate.GoesOn, "Select") { Parameter = "selector" },
        new TextRow(Linq, TextFate.GoesOn, "SelectMany") { Parameter = "collectionSelector" },
        new TextRow(Linq, TextFate.GoesOn, "SelectMany") { Parameter = "resultSelector" },
        new TextRow(Linq, TextFate.Ends, "Select") { Parameter = "source" },
        new TextRow("System.Array", TextFate.GoesOn, "AsReadOnly"),
        new TextRow("System.Collections.Frozen" + TextRow.Everything, TextFate.GoesOn, "ToFrozen", "Create"),
        new TextRow(Immutable, TextFate.GoesOn, "ToImmutable", "ToBuilder", "Create"),
        new TextRow(Immutable, TextFate.GoesOn, "Add", "Insert", "Remove", "SetItem", "Union", "Except") { Parameter = TextRow.CalledOn },
        new TextRow(Everywhere, TextFate.GoesOn, ".ctor", "AsReadOnly", "ToArray"),

        // Changing it: a node of a linked list leads to all others.
        new TextRow("System.Collections.Generic.LinkedList", TextFate.GoesOn, "Add") { Parameter = TextRow.CalledOn },

        // Changing it: the other texts stay where they are.
        new TextRow(Everywhere, TextFate.Ends, "Add", "TryAdd", "Insert", "Remove", "Clear") { Parameter = TextRow.CalledOn },
        new TextRow(Everywhere, TextFate.Ends, "UnionWith", "EnsureCapacity", "TrimExcess") { Parameter = TextRow.CalledOn });

    /// <summary>The calls on a dictionary that leave its keys where they are, whatever they say of them.</summary>
    private static readonly ImmutableArray<string> s_lookups = ImmutableArray.Create(
        "TryGetValue", "GetValueOrDefault", "ContainsKey", "ContainsValue",
        "Add", "TryAdd", "GetOrAdd", "AddOrUpdate", "Remove", "TryRemove", "Clear", "EnsureCapacity", "TrimExcess");

    /// <summary>What becomes of a text in a collection that <paramref name="method"/> is handed as <paramref name="parameter"/>, or is called on.</summary>
    public static TextFate FateOf(IMethodSymbol method, IParameterSymbol? parameter) =>
        s_rows.FirstOrDefault(row => row.IsAbout(method, parameter))?.Fate ?? TextFate.Unknown;

    /// <summary>Whether <paramref name="method"/> of a dictionary hands none of its keys to anybody.</summary>
    public static bool HandsOutNoKey(IMethodSymbol method) => s_lookups.Contains(method.Name) && TypeName.IsIn(method.ContainingType, "System.Collections");

    /// <summary>Whether <paramref name="method"/>, asked of a collection as a delegate, hands no text of it to anybody.</summary>
    public static bool OnlyAnswers(IMethodSymbol method) =>
        FateOf(method, null) == TextFate.Ends
        && method.Parameters.All(static parameter => parameter.RefKind != RefKind.Out && parameter.Type.TypeKind != TypeKind.Delegate);

    /// <summary>Whether what <paramref name="method"/> makes of a dictionary has the same keys.</summary>
    public static bool KeepsKeys(IMethodSymbol method) =>
        IsDictionary(method.MethodKind == MethodKind.Constructor ? method.ContainingType : method.ReturnType)
        && method.Parameters.All(static parameter => parameter.Type.TypeKind != TypeKind.Delegate);

    private static bool IsDictionary(ITypeSymbol type) =>
        TypeName.IsIn(type, "System.Collections") && type.Name.IndexOf("Dictionary", StringComparison.Ordinal) >= 0;
}
