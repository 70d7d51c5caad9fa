using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Recognition.Caching;

/// <summary>Tells the code of tests, which runs once, from that of a program.</summary>
internal static class TestCode
{
    private const string Suffix = "Attribute";

    private static readonly ImmutableHashSet<string> s_attributes = ImmutableHashSet.Create(
        "FactAttribute", "TheoryAttribute", "TestAttribute", "TestCaseAttribute", "TestCaseSourceAttribute", "TestMethodAttribute", "DataTestMethodAttribute",
        "SetUpAttribute", "OneTimeSetUpAttribute", "TestInitializeAttribute", "ClassInitializeAttribute", "GlobalSetupAttribute");

    /// <summary>How the attributes are named where they are used.</summary>
    public static ImmutableArray<string> Names { get; } = s_attributes.Select(static name => name.Substring(0, name.Length - Suffix.Length)).ToImmutableArray();

    /// <summary>Whether a test framework runs <paramref name="method"/>.</summary>
    public static bool Is(ISymbol method) =>
        method.GetAttributes().Any(static attribute => s_attributes.Contains(attribute.AttributeClass?.Name ?? string.Empty));
}
