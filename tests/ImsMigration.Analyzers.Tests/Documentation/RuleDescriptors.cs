using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ImsMigration.Analyzers.Tests.Documentation;

/// <summary>The descriptors of every analyzer in the assembly.</summary>
internal static class RuleDescriptors
{
    /// <summary>One descriptor for each id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        .. typeof(TokenFlowAnalyzer).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .SelectMany(static type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics)
            .DistinctBy(static descriptor => descriptor.Id)
            .OrderBy(static descriptor => descriptor.Id, StringComparer.Ordinal),
    ];

    /// <summary>The descriptor of <paramref name="id"/>.</summary>
    public static DiagnosticDescriptor Of(string id) => All.Single(descriptor => descriptor.Id == id);

    /// <summary>The title as part of a table, where it starts with a small letter.</summary>
    public static string TitleInTable(DiagnosticDescriptor descriptor)
    {
        var title = descriptor.Title.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return char.ToLowerInvariant(title[0]) + title[1..];
    }
}
