using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Configuration;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.ServiceAccounts;

/// <summary>Finds where code reads a setting, in the three ways in which it can name one: whole, below its section, and as a property that a binder fills.</summary>
internal static class SettingReads
{
    /// <summary>The operations in <paramref name="slice"/> that read <paramref name="setting"/>, in whichever way.</summary>
    public static IEnumerable<IOperation> Find(ConfigurationSetting setting, Slice slice, FlowGraph graph) =>
        ByWholeName(setting, slice).Concat(FromSection(setting, slice, graph)).Concat(OfBound(setting, slice, graph.Program));

    /// <summary>By its own name, of an object that is made with the names of its sections: <c>GetSection("Adobe")["Audience"]</c>.</summary>
    public static IEnumerable<IOperation> FromSection(ConfigurationSetting setting, Slice slice, FlowGraph graph)
    {
        var sections = setting.Sections.Select(static section => section.Key).Where(static key => key.Length > 0).ToList();
        return sections.Count == 0
            ? []
            : slice.Operations.Where(operation => ReceiverOf(operation, setting.Key) is { } receiver && IsMadeWith(receiver, sections, graph, slice.Crossroads.Assumed));
    }

    /// <summary>The properties of a type that the section of <paramref name="setting"/> is bound to.</summary>
    public static IEnumerable<IPropertyReferenceOperation> OfBound(ConfigurationSetting setting, Slice slice, ProgramModel program) =>
        setting.Section is { Section: not null } section
            ? slice.Operations.OfType<IPropertyReferenceOperation>().Where(read =>
                string.Equals(read.Property.Name, setting.Key, StringComparison.OrdinalIgnoreCase)
                && IsBoundTo(read.Property.ContainingType, section.Path, program))
            : [];

    /// <summary>By its whole name: <c>config["Adobe:Audience"]</c>, <c>Environment.GetEnvironmentVariable("ADOBE_AUDIENCE")</c>.</summary>
    private static IEnumerable<IOperation> ByWholeName(ConfigurationSetting setting, Slice slice) =>
        slice.Operations.Where(operation => ArgumentsOf(operation).Any(argument => IsText(argument.Value, setting.AskedName)));

    private static ImmutableArray<IArgumentOperation> ArgumentsOf(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property.IsIndexer: true } reference => reference.Arguments,
        IInvocationOperation call => call.Arguments,
        _ => ImmutableArray<IArgumentOperation>.Empty,
    };

    private static bool IsMadeWith(IOperation receiver, List<string> sections, FlowGraph graph, Assumptions assumed)
    {
        var texts = new HashSet<string>(graph.Backward([receiver], static _ => false, assumed: assumed).Texts.Select(static text => text.Text), StringComparer.OrdinalIgnoreCase);
        return sections.All(texts.Contains) || texts.Contains(string.Join(ConfigurationSetting.Separator.ToString(), Enumerable.Reverse(sections)));
    }

    /// <summary>What <paramref name="operation"/> asks for <paramref name="key"/>; <see langword="null"/> if it does not.</summary>
    private static IOperation? ReceiverOf(IOperation operation, string key) => operation switch
    {
        IPropertyReferenceOperation { Instance: { } instance, Arguments: { Length: 1 } arguments } when IsText(arguments[0].Value, key) => instance,
        IInvocationOperation { Instance: { } instance, Arguments: { Length: > 0 } arguments } when IsText(arguments[0].Value, key) => instance,
        IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments: { Length: > 1 } arguments } when IsText(arguments[1].Value, key) => arguments[0].Value,
        _ => null,
    };

    /// <summary>Also where the text becomes an object, as in the indexer of a <c>JToken</c>.</summary>
    private static bool IsText(IOperation operation, string text) =>
        Conversions.Unconverted(operation).ConstantValue is { HasValue: true, Value: string value }
        && string.Equals(value, text, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a statement names both <paramref name="type"/> as a type argument and <paramref name="section"/> as a text: <c>Configure&lt;AdobeOptions&gt;(config.GetSection("Adobe"))</c>.</summary>
    public static bool IsBoundTo(INamedTypeSymbol type, string section, ProgramModel program) =>
        program.TreesWith(type.Name)
            .SelectMany(tree => program.NamesOf(tree).Find(type.Name))
            .Where(static name => name.Parent is TypeArgumentListSyntax)
            .Select(static name => name.FirstAncestorOrSelf<StatementSyntax>() ?? (SyntaxNode?)name.FirstAncestorOrSelf<MemberDeclarationSyntax>())
            .OfType<SyntaxNode>()
            .Distinct()
            .SelectMany(static statement => statement.DescendantNodes().OfType<ExpressionSyntax>())
            .Where(static expression => expression is LiteralExpressionSyntax or MemberAccessExpressionSyntax or IdentifierNameSyntax)
            .Any(expression => program.ModelOf(expression.SyntaxTree).GetConstantValue(expression, program.CancellationToken) is { HasValue: true, Value: string text }
                && string.Equals(text, section, StringComparison.OrdinalIgnoreCase));
}
