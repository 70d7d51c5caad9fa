using System;
using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Libraries;
using ImsMigration.Requests.Forms;
using ImsMigration.Values;
using ImsMigration.Values.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Secrets;

/// <summary>
/// Finds the values that source gives to settings: <c>AddInMemoryCollection</c>, <c>configuration["…"] = …</c>,
/// <c>SetEnvironmentVariable</c>, and the default of <c>GetValue</c>.
/// </summary>
internal static class WrittenSettings
{
    private const string Configuration = "Microsoft.Extensions.Configuration.IConfiguration";

    /// <summary>The methods that give a setting its value, or one where there is none.</summary>
    private static readonly string[] s_writers = ["AddInMemoryCollection", "SetEnvironmentVariable", "GetValue", "UseSetting"];

    /// <summary>The texts that the program gives to the settings which <paramref name="value"/> is read from.</summary>
    public static IEnumerable<KnownText> ReadBy(ExpressionSyntax value, FlowGraph graph)
    {
        if (graph.Program.OperationOf(value) is not { } operation)
        {
            return [];
        }

        var keys = graph.Backward([operation], static read => KeyOf(read) is not null).Hits.Select(static hit => KeyOf(hit.Operation)).OfType<string>();
        var reader = new TextReader(graph);
        return keys.Distinct(StringComparer.OrdinalIgnoreCase).SelectMany(key => ValuesOf(key, graph)).SelectMany(written => reader.Read(written).Texts);
    }

    /// <summary>The setting that <paramref name="operation"/> reads; <see langword="null"/> if it reads none.</summary>
    private static string? KeyOf(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: { Length: 1 } arguments, Instance: { } instance } when IsConfiguration(instance.Type) => Joined(instance, arguments[0].Value),
        IInvocationOperation { TargetMethod.Name: "GetEnvironmentVariable", Arguments: { Length: 1 } arguments } => TextOf(arguments[0].Value),
        IInvocationOperation { TargetMethod: { Name: "GetValue", IsExtensionMethod: true }, Arguments: { Length: > 1 } arguments } when IsConfiguration(Conversions.Unconverted(arguments[0].Value).Type) => Joined(arguments[0].Value, arguments[1].Value),
        _ => null,
    };

    /// <summary>A key below a section has the names of both.</summary>
    private static string? Joined(IOperation configuration, IOperation key) =>
        TextOf(key) is { } name
            ? Conversions.Unconverted(configuration) is IInvocationOperation { TargetMethod.Name: "GetSection" or "GetRequiredSection", Instance: { } outer, Arguments: { Length: 1 } arguments }
                ? Joined(outer, arguments[0].Value) is { } section ? section + ":" + name : null
                : name
            : null;

    private static IEnumerable<ExpressionSyntax> ValuesOf(string key, FlowGraph graph) =>
        from tree in graph.Program.TreesWith(key).ToList()
        from token in TokenSearch.Find(tree, key, graph.Program.CancellationToken)
        where token.Parent is LiteralExpressionSyntax && string.Equals(token.ValueText, key, StringComparison.OrdinalIgnoreCase)
        let entry = FormEntry.AtName(token.Parent!, key)
        where entry?.Value is not null && IsWritten(entry, graph)
        select entry.Value;

    private static bool IsWritten(FormField entry, FlowGraph graph) =>
        IsWriter(entry.Entry)
        || (entry.Entry is AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax target } && graph.Program.OperationOf(target) is IPropertyReferenceOperation { Instance.Type: var type } && IsConfiguration(type))
        || (entry.Entry.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is { } variable && graph.Program.DeclaredSymbolOf(variable) is ILocalSymbol local && graph.References.Find(local).Any(IsWriter));

    private static bool IsWriter(SyntaxNode node) =>
        node.AncestorsAndSelf().TakeWhile(static ancestor => ancestor is not StatementSyntax).OfType<InvocationExpressionSyntax>()
            .Any(static call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } && s_writers.Contains(name));

    private static bool IsConfiguration(ITypeSymbol? type) =>
        type is not null && (TypeName.Is(type, Configuration) || type.AllInterfaces.Any(static other => TypeName.Is(other, Configuration)));

    private static string? TextOf(IOperation value) => value.ConstantValue is { HasValue: true, Value: string text } ? text : null;
}
