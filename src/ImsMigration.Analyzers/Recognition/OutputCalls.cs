using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Recognition;

/// <summary>
/// Calls that only tell a person something: printing the assertion, logging that the key was loaded. They say nothing
/// true any more once the assertion is gone.
/// </summary>
internal static class OutputCalls
{
    private static readonly ImmutableArray<string> s_namespaces = ImmutableArray.Create(
        "System.Diagnostics",
        "Microsoft.Extensions.Logging",
        "Serilog",
        "NLog",
        "log4net",
        "Xunit.Abstractions");

    private static readonly ImmutableArray<string> s_verbs =
        ImmutableArray.Create("Write", "Log", "Trace", "Debug", "Info", "Warn", "Error", "Verbose", "Fatal", "Critical");

    /// <summary>Whether <paramref name="operation"/> is such a call.</summary>
    public static bool Is(IOperation? operation) =>
        operation is IInvocationOperation { TargetMethod: { } method } call
        && s_verbs.Any(verb => method.Name.StartsWith(verb, StringComparison.Ordinal))
        && (TypeName.Is(method.ContainingType, "System.Console")
            || IsTextWriterOfConsole(call)
            || s_namespaces.Any(name => TypeName.IsIn(method.ContainingType, name)));

    private static bool IsTextWriterOfConsole(IInvocationOperation call) =>
        call.Instance is IPropertyReferenceOperation { Property: { Name: "Out" or "Error" } property }
        && TypeName.Is(property.ContainingType, "System.Console");
}
