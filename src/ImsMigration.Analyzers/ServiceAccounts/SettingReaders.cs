using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using ImsMigration.Code;
using ImsMigration.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.ServiceAccounts;

/// <summary>
/// Names who reads a setting, so that nobody removes it too early: the property that a binder fills with it, also that of a library of which
/// the project sees only the assembly, and the members of the project that read this property or ask for the setting by its name.
/// </summary>
internal sealed class SettingReaders
{
    /// <summary>The calls that bind a section to a type.</summary>
    private static readonly ImmutableArray<string> s_binders = ImmutableArray.Create("Configure", "AddOptions", "BindConfiguration", "Bind", "Get");

    private readonly ProgramModel _program;
    private readonly Lazy<List<(SyntaxNode Statement, ITypeSymbol Type)>> _bound;

    /// <summary>Creates it for the code of <paramref name="compilation"/>; nothing is read yet.</summary>
    public SettingReaders(Compilation compilation, CancellationToken cancellationToken)
    {
        _program = new ProgramModel(ImmutableArray.Create(compilation), cancellationToken);
        _bound = new Lazy<List<(SyntaxNode, ITypeSymbol)>>(() => FindBound().ToList(), isThreadSafe: false);
    }

    /// <summary>The properties and members that read <paramref name="setting"/>, the properties first.</summary>
    public IReadOnlyList<ISymbol> Of(ConfigurationSetting setting)
    {
        var properties = _bound.Value.Select(bound => PropertyOf(setting, bound.Statement, bound.Type)).OfType<IPropertySymbol>().ToList();
        var readers = properties.SelectMany(property => NamesOf(property.Name).Where(name => SymbolKey.Same(_program.SymbolOf(name), property)))
            .Concat(TextsOf(setting))
            .Select(use => EnclosingMember.SymbolOf(use, _program))
            .OfType<ISymbol>()
            .Select(static member => member is IMethodSymbol { AssociatedSymbol: { } property } ? property : member);
        return properties.Concat(readers).Distinct(SymbolEqualityComparer.Default).OfType<ISymbol>().ToList();
    }

    private IEnumerable<SyntaxNode> NamesOf(string name) =>
        _program.TreesWith(name).Where(tree => !_program.IsGenerated(tree)).SelectMany(tree => _program.NamesOf(tree).Find(name));

    private IEnumerable<SyntaxNode> TextsOf(ConfigurationSetting setting) =>
        _program.TreesWith(setting.AskedKey)
            .Where(tree => !_program.IsGenerated(tree))
            .SelectMany(tree => tree.GetRoot(_program.CancellationToken).DescendantNodes().OfType<LiteralExpressionSyntax>())
            .Where(literal => literal.Token.Value is string text && string.Equals(text, setting.AskedName, StringComparison.OrdinalIgnoreCase));

    /// <summary>The types that some section is bound to, each with the statement that does it.</summary>
    private IEnumerable<(SyntaxNode Statement, ITypeSymbol Type)> FindBound()
    {
        foreach (var name in s_binders.SelectMany(NamesOf))
        {
            if (name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call
                && (name.FirstAncestorOrSelf<StatementSyntax>() ?? (SyntaxNode?)name.FirstAncestorOrSelf<MemberDeclarationSyntax>()) is { } statement)
            {
                var model = _program.ModelOf(call.SyntaxTree);
                var types = name is GenericNameSyntax { TypeArgumentList.Arguments: var arguments }
                    ? arguments.AsEnumerable<ExpressionSyntax>()
                    : call.ArgumentList.Arguments
                        .Select(static argument => argument.Expression)
                        .Where(static value => value is not (AnonymousFunctionExpressionSyntax or LiteralExpressionSyntax));
                foreach (var type in types.Select(type => model.GetTypeInfo(type, _program.CancellationToken).Type).OfType<INamedTypeSymbol>())
                {
                    yield return (statement, type);
                }
            }
        }
    }

    /// <summary>The property that <paramref name="setting"/> fills if <paramref name="statement"/> binds a section around it to <paramref name="type"/>.</summary>
    private IPropertySymbol? PropertyOf(ConfigurationSetting setting, SyntaxNode statement, ITypeSymbol type)
    {
        var keys = new List<string> { setting.Key };
        foreach (var section in setting.Sections.Where(static section => section.Section is not null))
        {
            if (PropertyAt(keys, type) is { } property && Names(statement, section.Path))
            {
                return property;
            }

            keys.Insert(0, section.Key);
        }

        return null;
    }

    private static IPropertySymbol? PropertyAt(List<string> keys, ITypeSymbol type)
    {
        IPropertySymbol? property = null;
        var current = (ITypeSymbol?)type;
        foreach (var key in keys)
        {
            property = (current is INamedTypeSymbol named ? BaseTypes.Of(named).Prepend(named) : []).SelectMany(static type => type.GetMembers())
                .OfType<IPropertySymbol>()
                .FirstOrDefault(member => string.Equals(member.Name, key, StringComparison.OrdinalIgnoreCase));
            if (property is null)
            {
                return null;
            }

            current = property.Type;
        }

        return property;
    }

    private bool Names(SyntaxNode statement, string section) =>
        statement.DescendantNodes()
            .OfType<ExpressionSyntax>()
            .Where(static expression => expression is LiteralExpressionSyntax or MemberAccessExpressionSyntax or IdentifierNameSyntax)
            .Any(expression => _program.ModelOf(expression.SyntaxTree).GetConstantValue(expression, _program.CancellationToken) is { HasValue: true, Value: string text }
                && string.Equals(text, section, StringComparison.OrdinalIgnoreCase));
}
