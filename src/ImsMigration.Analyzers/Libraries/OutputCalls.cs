using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Libraries;

/// <summary>
/// Calls that only tell a person something: printing the assertion, logging that the key was loaded, tagging a trace with
/// its length. They say nothing true any more once the assertion is gone.
/// </summary>
internal static class OutputCalls
{
    private static readonly ImmutableArray<string> s_namespaces = ImmutableArray.Create(
        "System.Diagnostics",
        "Microsoft.ApplicationInsights",
        "Microsoft.Extensions.Logging",
        "Serilog",
        "NLog",
        "log4net",
        "Xunit.Abstractions");

    private static readonly ImmutableArray<string> s_verbs = ImmutableArray.Create(
        "Write", "Log", "Trace", "Debug", "Info", "Warn", "Error", "Verbose", "Fatal", "Critical", "Assert", "Track", "SetTag", "AddTag");

    /// <summary>Names that say by themselves that a method writes a log, whoever declares it.</summary>
    private static readonly Regex s_logging = new(
        "^(?:(?:Log|Trace|Print)(?!In|On|Out|Off)(?![a-z])|Write(?:Log|Line|Trace|Debug|Info|Warn|Error|Verbose|Message))",
        RegexOptions.CultureInvariant);

    /// <summary>Names of types that do nothing but write a log, at the end of the name or before its first type argument.</summary>
    private static readonly Regex s_logger = new("(?:Log|Logs|Logger|Logging|Trace|Tracer|Console|Output|Telemetry)$", RegexOptions.CultureInvariant);

    /// <summary>Whether <paramref name="operation"/> is such a call.</summary>
    public static bool Is(IOperation? operation) => operation switch
    {
        IInvocationOperation call => Is(call),
        IConditionalAccessOperation access => Is(access.WhenNotNull),
        IAwaitOperation wait => Is(wait.Operation),
        _ => false,
    };

    /// <summary>Whether <paramref name="method"/> belongs to a logger, of which nothing is taken away because a caller is.</summary>
    public static bool IsOfLogger(IMethodSymbol method) => method.ContainingType is { } type && s_logger.IsMatch(type.Name) && IsOfOwnLogger(method);

    private static bool Is(IInvocationOperation call) =>
        call.TargetMethod is var method
        && (IsOfOwnLogger(method)
            || IsDeclaredMessage(method)
            || (HasVerb(method)
                && (TypeName.Is(method.ContainingType, "System.Console")
                    || IsTextWriterOfConsole(call)
                    || s_namespaces.Any(name => TypeName.IsIn(method.ContainingType, name)))));

    /// <summary>A message that its attribute spells out; a source generator of the logging library writes the method, whatever its name.</summary>
    private static bool IsDeclaredMessage(IMethodSymbol method) =>
        method.ReturnsVoid
        && (method.IsPartialDefinition || method.PartialDefinitionPart is not null)
        && (method.PartialDefinitionPart ?? method).GetAttributes()
            .Any(static attribute => attribute.AttributeClass is { } type && TypeName.Is(type, "Microsoft.Extensions.Logging.LoggerMessageAttribute"));

    private static bool HasVerb(IMethodSymbol method) => s_verbs.Any(verb => method.Name.StartsWith(verb, StringComparison.Ordinal));

    /// <summary>
    /// A logger that a program or company wrote for itself is known by its names: <c>Logger.Info(…)</c>, <c>Log(…)</c>.
    /// It answers nothing.
    /// </summary>
    private static bool IsOfOwnLogger(IMethodSymbol method) =>
        (method.ReturnsVoid || (TypeName.Is(method.ReturnType, "System.Threading.Tasks.Task") && method.ReturnType is INamedTypeSymbol { IsGenericType: false }))
        && method.Parameters.All(static parameter => parameter.RefKind == RefKind.None)
        && (s_logging.IsMatch(method.Name) || (HasVerb(method) && method.ContainingType is { } type && s_logger.IsMatch(type.Name)));

    private static bool IsTextWriterOfConsole(IInvocationOperation call) =>
        call.Instance is IPropertyReferenceOperation { Property: { Name: "Out" or "Error" } property }
        && TypeName.Is(property.ContainingType, "System.Console");
}
