using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Recognition.Caching;

/// <summary>Tells the code of tests, which runs once, from that of a program.</summary>
internal static class TestCode
{
    private static readonly ImmutableHashSet<string> s_attributes = ImmutableHashSet.Create(
        "FactAttribute", "TheoryAttribute", "TestAttribute", "TestCaseAttribute", "TestCaseSourceAttribute", "TestMethodAttribute", "DataTestMethodAttribute",
        "SetUpAttribute", "OneTimeSetUpAttribute", "TestInitializeAttribute", "ClassInitializeAttribute", "GlobalSetupAttribute");

    /// <summary>Whether a test framework runs <paramref name="method"/>.</summary>
    public static bool Is(ISymbol method) =>
        method.GetAttributes().Any(static attribute => s_attributes.Contains(attribute.AttributeClass?.Name ?? string.Empty));
}
