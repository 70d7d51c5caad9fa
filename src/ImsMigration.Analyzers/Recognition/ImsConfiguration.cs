using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using ImsMigration.Configuration;
using ImsMigration.Flow;
using ImsMigration.Ims;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Recognition;

/// <summary>What the configuration files of a program say about IMS, where its source only names the settings.</summary>
/// <param name="NamesIms">Whether one of the files names a host or the exchange of IMS.</param>
/// <param name="Settings">The settings whose value or name is that of a host, an audience, a metascope or a claim of IMS.</param>
/// <param name="KeyFiles">The names of key files that the files give for the service account.</param>
internal sealed record ImsConfiguration(bool NamesIms, ImmutableArray<ConfigurationSetting> Settings, ImmutableArray<string> KeyFiles)
{
    /// <summary>A program without configuration files.</summary>
    public static readonly ImsConfiguration None = new(false, ImmutableArray<ConfigurationSetting>.Empty, ImmutableArray<string>.Empty);

    /// <summary>The configuration in <paramref name="files"/>; <paramref name="namesIms"/> says whether their texts name IMS.</summary>
    public static ImsConfiguration Of(bool namesIms, IReadOnlyCollection<ConfigurationFile> files) =>
        new(
            namesIms,
            files.SelectMany(static file => file.Settings).Where(ServiceAccountSettings.NamesIms).ToImmutableArray(),
            files.SelectMany(static file => ServiceAccountSettings.Find(file))
                .Where(static found => found.Kind == SettingKind.KeyPlace && !found.IsOfAem)
                .Select(static found => found.Setting.Value!)
                .ToImmutableArray());

    /// <summary>
    /// The configuration among <paramref name="files"/>, where <paramref name="words"/> gives the kinds of words of a text
    /// and <paramref name="parse"/> its settings, as the host keeps them.
    /// </summary>
    public static ImsConfiguration Read(
        ImmutableArray<AdditionalText> files,
        Func<SourceText, ImsWords> words,
        Func<SourceText, ConfigurationFile?> parse,
        CancellationToken cancellationToken)
    {
        var texts = files.Select(file => ConfigurationFile.TextOf(file, cancellationToken)).OfType<SourceText>().ToList();
        return Of(texts.Any(text => (words(text) & ImsWords.Ims) != 0), texts.Select(parse).OfType<ConfigurationFile>().ToList());
    }

    /// <summary>Whether the text of <paramref name="tree"/> names one of the settings.</summary>
    public bool IsNamedIn(SyntaxTree tree, ProgramModel program) =>
        Settings.Any(setting => program.Mentions(tree, setting.Named.Key));

    /// <summary>
    /// The values of the settings that <paramref name="slice"/> reads: by the whole name, <c>config["Adobe:Audience"]</c>;
    /// by its parts, <c>GetSection("Adobe")["Audience"]</c>; or as the property of a type that the section is bound to.
    /// </summary>
    public IEnumerable<string> ValuesIn(Slice slice, FlowGraph graph)
    {
        if (Settings.IsEmpty)
        {
            return [];
        }

        var texts = new HashSet<string>(slice.Texts.Select(static text => text.Key), StringComparer.OrdinalIgnoreCase);
        return Settings
            .Where(setting => texts.Contains(setting.Path)
                || IsAskedFor(setting.Named, texts)
                || IsReadFromSection(setting.Named, slice, graph)
                || IsBound(setting.Named, slice, graph.Program))
            .Select(static setting => setting.Value!);
    }

    /// <summary>By its whole name; the sections of an XML file that every application has are asked for by an API.</summary>
    private static bool IsAskedFor(ConfigurationSetting setting, HashSet<string> texts) =>
        texts.Contains(setting.Section is { Key: "appSettings" } ? setting.Key : setting.Path);

    /// <summary>By its own name, of an object that is made with the names of its sections.</summary>
    private static bool IsReadFromSection(ConfigurationSetting setting, Slice slice, FlowGraph graph)
    {
        var sections = setting.Sections.Select(static section => section.Key).Where(static key => key.Length > 0).ToList();
        return sections.Count > 0 && slice.Operations.Any(operation => ReceiverOf(operation, setting.Key) is { } receiver && IsMadeWith(receiver, sections, graph));
    }

    private static bool IsMadeWith(IOperation receiver, List<string> sections, FlowGraph graph)
    {
        var texts = new HashSet<string>(graph.Backward([receiver], static _ => false).Texts.Select(static text => text.Key), StringComparer.OrdinalIgnoreCase);
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

    private static bool IsText(IOperation operation, string text) =>
        operation.ConstantValue is { HasValue: true, Value: string value } && string.Equals(value, text, StringComparison.OrdinalIgnoreCase);

    private static bool IsBound(ConfigurationSetting setting, Slice slice, ProgramModel program) =>
        setting.Section is { Section: not null } section
        && slice.Symbols.OfType<IPropertySymbol>().Any(property =>
            string.Equals(property.Name, setting.Key, StringComparison.OrdinalIgnoreCase)
            && IsBoundTo(property.ContainingType, section.Path, program));

    /// <summary>Whether a statement names both <paramref name="type"/> as a type argument and <paramref name="section"/> as a text: <c>Configure&lt;AdobeOptions&gt;(config.GetSection("Adobe"))</c>.</summary>
    private static bool IsBoundTo(INamedTypeSymbol type, string section, ProgramModel program) =>
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
