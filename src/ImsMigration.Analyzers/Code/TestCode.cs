using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Code;

/// <summary>Tells the code of tests, which runs once, from that of a program.</summary>
internal static class TestCode
{
    private const string Suffix = "Attribute";

    private static readonly ImmutableHashSet<string> s_attributes = ImmutableHashSet.Create(
        "FactAttribute", "TheoryAttribute", "TestAttribute", "TestCaseAttribute", "TestCaseSourceAttribute", "TestMethodAttribute", "DataTestMethodAttribute",
        "SetUpAttribute", "OneTimeSetUpAttribute", "TestInitializeAttribute", "ClassInitializeAttribute", "GlobalSetupAttribute");

    /// <summary>How the attributes are named where they are used.</summary>
    public static ImmutableArray<string> Names { get; } = s_attributes.Select(static name => name.Substring(0, name.Length - Suffix.Length)).ToImmutableArray();

    /// <summary>The assemblies that test frameworks are known by in a project that references them.</summary>
    private static readonly ImmutableHashSet<string> s_frameworks = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework", "TUnit.Core");

    /// <summary>Whether a project that references <paramref name="assembly"/> is one of tests.</summary>
    public static bool IsFramework(string assembly) => s_frameworks.Contains(assembly);

    /// <summary>Whether a test framework runs <paramref name="method"/>.</summary>
    public static bool Is(ISymbol method) =>
        method.GetAttributes().Any(static attribute => s_attributes.Contains(attribute.AttributeClass?.Name ?? string.Empty));
}
