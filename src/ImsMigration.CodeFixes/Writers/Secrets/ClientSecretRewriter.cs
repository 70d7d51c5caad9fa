using System;
using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Editing;
using ImsMigration.Secrets;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.Secrets;

/// <summary>Writes what reads a client secret from outside in the place of a text that holds it.</summary>
internal static class ClientSecretRewriter
{
    /// <summary>
    /// The ways to take the secret out of <paramref name="text"/>, the best first: what is read from outside already, the
    /// configuration that its class reads from, then an environment variable. None if the text also makes up other values,
    /// and none under a name that one of <paramref name="others"/>, which are other secrets, would get as well.
    /// </summary>
    public static IEnumerable<MigrationPlan> Rewrite(SyntaxNode text, IReadOnlyCollection<SyntaxNode> others, FlowGraph graph)
    {
        var isEncoded = EncodedSecret.IsIn(text);
        var pieces = isEncoded ? [] : HoldsForm(text) || text is not ExpressionSyntax whole ? null : SecretPieces.Of(whole, graph);
        if (pieces is null)
        {
            yield break;
        }

        if (!isEncoded && SecretFallback.Removal(text, graph.Program) is { } edit)
        {
            yield return new MigrationPlan([edit], pieces);
            yield break;
        }

        var key = SecretNames.Key(text);
        if (OutsideValues.ConfigurationAt(text, graph) is { } configuration && !others.Any(other => SecretNames.Key(other) == key))
        {
            if (Plan(text, configuration + OutsideValues.Key(key), key, null, pieces, graph.Program) is { } plan)
            {
                yield return plan;
            }
        }

        var name = SecretNames.Variable(text);
        if (!others.Any(other => SecretNames.Variable(other) == name))
        {
            var (environment, directive) = OutsideValues.EnvironmentAt(text, graph.Program);
            if (Plan(text, OutsideValues.Variable(environment, name), name, directive, pieces, graph.Program) is { } plan)
            {
                yield return plan;
            }
        }
    }

    /// <summary>Whether <paramref name="text"/> is a whole form that is put together of pieces.</summary>
    private static bool HoldsForm(SyntaxNode text) =>
        text.DescendantTokens().Any(static token => token.Value is string part && part.IndexOf(ClientSecret.Field + "=", StringComparison.Ordinal) >= 0);

    private static MigrationPlan? Plan(SyntaxNode text, string value, string name, Replacement? directive, IReadOnlyList<Removal> pieces, ProgramModel program)
    {
        var checkedValue = IsNullChecked(text, program) ? value + " ?? " + SecretFallback.Throw(text, name, directive is not null, program) : value;
        var replacement = EncodedSecret.IsIn(text)
            ? EncodedSecret.Edit(text, checkedValue, directive is null && IsUnknown(nameof(Uri), text, program) ? "System." + nameof(Uri) : nameof(Uri))
            : new Replacement(text.SyntaxTree, text.Span, checkedValue != value && !StandsAlone(text) ? "(" + checkedValue + ")" : checkedValue);
        return replacement is null
            ? null
            : new MigrationPlan([replacement, .. WithoutConst(text), .. directive is null ? Enumerable.Empty<Replacement>() : [directive]], pieces);
    }

    /// <summary>Where the project checks for null, a secret that is not there is an error at once.</summary>
    public static bool IsNullChecked(SyntaxNode text, ProgramModel program) =>
        program.ModelOf(text.SyntaxTree).GetNullableContext(text.SpanStart).WarningsEnabled();

    /// <summary>Whether <paramref name="type"/> of the namespace System cannot be named at <paramref name="place"/> by its name alone.</summary>
    public static bool IsUnknown(string type, SyntaxNode place, ProgramModel program) =>
        program.ModelOf(place.SyntaxTree).LookupNamespacesAndTypes(place.SpanStart, name: type).IsEmpty;

    private static bool StandsAlone(SyntaxNode text) =>
        text.Parent is EqualsValueClauseSyntax or ArrowExpressionClauseSyntax or ArgumentSyntax or AssignmentExpressionSyntax or ReturnStatementSyntax;

    /// <summary>What is read at run time is no constant: a field becomes static and read-only, a local an ordinary one.</summary>
    private static IEnumerable<Replacement> WithoutConst(SyntaxNode text)
    {
        if (text.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is not { Parent: VariableDeclarationSyntax { Parent: { } declaration } } declarator || declarator.Initializer?.Value.Span.Contains(text.Span) != true)
        {
            yield break;
        }

        switch (declaration)
        {
            case FieldDeclarationSyntax field when ConstOf(field.Modifiers) is { } keyword:
                yield return new Replacement(text.SyntaxTree, keyword.Span, "static readonly");
                break;
            case LocalDeclarationStatementSyntax local when ConstOf(local.Modifiers) is { } keyword:
                yield return new Replacement(text.SyntaxTree, TextSpan.FromBounds(keyword.SpanStart, keyword.GetNextToken().SpanStart), string.Empty);
                break;
        }
    }

    private static SyntaxToken? ConstOf(SyntaxTokenList modifiers)
    {
        var index = modifiers.IndexOf(SyntaxKind.ConstKeyword);
        return index < 0 ? null : modifiers[index];
    }
}
