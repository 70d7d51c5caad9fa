using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Editing;
using ImsMigration.Requests.Forms;
using ImsMigration.Solutions;
using ImsMigration.Values;
using ImsMigration.Writers.Scopes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.Forms;

/// <summary>
/// Adds a field to a declared form, in the style of one that it has: a property with an initializer, a parameter of a record with a default, or
/// a parameter of an interface method, to which every call passes the value.
/// </summary>
internal sealed class DeclaredFormInsertion
{
    private readonly FlowGraph _graph;
    private readonly RemovalPolicy _policy;

    /// <summary>Creates it for the program of <paramref name="graph"/>; <paramref name="policy"/> knows which signatures are nobody else's.</summary>
    public DeclaredFormInsertion(FlowGraph graph, RemovalPolicy policy)
    {
        _graph = graph;
        _policy = policy;
    }

    /// <summary>The edits that add <paramref name="field"/> to <paramref name="form"/>; none if a use of the declaration is not understood.</summary>
    public ImmutableArray<Replacement> Insert(TokenForm form, NewField field) => form.Anchor.Entry switch
    {
        ParameterSyntax { Parent: ParameterListSyntax { Parent: RecordDeclarationSyntax } list } => IntoRecord(form, list, field),
        ParameterSyntax { Parent.Parent: MethodDeclarationSyntax method } => IntoMethod(form, method, field),
        PropertyDeclarationSyntax => IntoProperties(form, field),
        _ => ImmutableArray<Replacement>.Empty,
    };

    private ImmutableArray<Replacement> IntoProperties(TokenForm form, NewField field)
    {
        var sample = form.Fields
            .Select(static other => (other.Name, Property: other.Entry as PropertyDeclarationSyntax))
            .LastOrDefault(static other => other.Property is { AccessorList: { } accessors, Modifiers: var modifiers }
                && accessors.Accessors.All(static accessor => accessor.Body is null && accessor.ExpressionBody is null)
                && modifiers.All(static modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.RequiredKeyword));
        if (sample.Property is not { } property)
        {
            return ImmutableArray<Replacement>.Empty;
        }

        var text = property.SyntaxTree.GetText(_graph.Program.CancellationToken);
        var lineBreak = SourceLayout.NewLineOf(text);
        var isSpaced = form.Fields.Any(static other => other.Entry.GetLeadingTrivia() is { Count: > 0 } trivia && trivia[0].IsKind(SyntaxKind.EndOfLineTrivia));
        return ImmutableArray.Create(new Replacement(
            property.SyntaxTree,
            new TextSpan(property.Span.End, 0),
            lineBreak + (isSpaced ? lineBreak : string.Empty) + SourceLayout.IndentationAt(text, property.SpanStart)
                + Renamed(property, property.Identifier, sample.Name, field.Name, property.AccessorList!.Span.End) + " = " + field.Source + ";"));
    }

    private ImmutableArray<Replacement> IntoRecord(TokenForm form, ParameterListSyntax list, NewField field)
    {
        var sample = list.Parameters.Last();
        return form.Fields.FirstOrDefault(other => other.Entry == sample) is { } last
            ? ImmutableArray.Create(new Replacement(
                sample.SyntaxTree,
                new TextSpan(sample.Span.End, 0),
                SeparatorAt(sample) + Renamed(sample, sample.Identifier, last.Name, field.Name, sample.Identifier.Span.End) + " = " + field.Source))
            : ImmutableArray<Replacement>.Empty;
    }

    private ImmutableArray<Replacement> IntoMethod(TokenForm form, MethodDeclarationSyntax declaration, NewField field)
    {
        var last = form.Fields.LastOrDefault(static other => other.Entry is ParameterSyntax { Default: null, Type: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.StringKeyword } });
        if (last?.Entry is not ParameterSyntax sample
            || _graph.Program.DeclaredSymbolOf(sample) is not IParameterSymbol parameter
            || parameter.ContainingSymbol is not IMethodSymbol method
            || !_policy.IsOurs(method)
            || _graph.Implementations.FindByHand(method).Any(other => !SymbolKey.Same(other, method))
            || declaration.GetLeadingTrivia().ToString().Contains("<param"))
        {
            return ImmutableArray<Replacement>.Empty;
        }

        var edits = new List<Replacement>
        {
            new(sample.SyntaxTree, new TextSpan(sample.Span.End, 0), SeparatorAt(sample) + Renamed(sample, sample.Identifier, last.Name, field.Name, sample.Identifier.Span.End)),
        };
        foreach (var reference in _graph.References.FindByHand(method))
        {
            if (CallSite.At(reference, _graph.Program) is not { } call || CallSite.ArgumentFor(call, parameter) is not { } passed || CallSite.SyntaxOf(passed) is not { } argument)
            {
                return ImmutableArray<Replacement>.Empty;
            }

            var name = argument.NameColon is null ? string.Empty : MemberName(sample.Identifier, last.Name, field.Name) + ": ";
            edits.Add(new Replacement(argument.SyntaxTree, new TextSpan(argument.Span.End, 0), SeparatorAt(argument) + name + field.Source));
        }

        return edits.ToImmutableArray();
    }

    /// <summary>What stands between <paramref name="element"/> and the next one of its list.</summary>
    private string SeparatorAt(SyntaxNode element)
    {
        var text = element.SyntaxTree.GetText(_graph.Program.CancellationToken);
        return SourceLayout.StartsLine(text, element.SpanStart) ? "," + SourceLayout.NewLineOf(text) + SourceLayout.IndentationAt(text, element.SpanStart) : ", ";
    }

    /// <summary>The source of <paramref name="declaration"/> up to <paramref name="end"/>, for another field.</summary>
    private string Renamed(SyntaxNode declaration, SyntaxToken identifier, string oldName, string newName, int end)
    {
        var text = declaration.SyntaxTree.GetText(_graph.Program.CancellationToken);
        var edits = declaration.DescendantNodes()
            .OfType<LiteralExpressionSyntax>()
            .Where(literal => literal.Token.Value is string name && name == oldName)
            .Select(literal => (literal.Span, Text: SourceLayout.Literal(newName)))
            .Concat(declaration.ChildTokens()
                .Where(static token => token.IsKind(SyntaxKind.RequiredKeyword))
                .Select(static token => (Span: TextSpan.FromBounds(token.SpanStart, token.GetNextToken().SpanStart), Text: string.Empty)))
            .Append((identifier.Span, Text: MemberName(identifier, oldName, newName)))
            .Where(edit => edit.Span.End <= end)
            .OrderBy(static edit => edit.Span.Start);
        var result = string.Empty;
        var position = declaration.SpanStart;
        foreach (var (span, replacement) in edits)
        {
            result += text.ToString(TextSpan.FromBounds(position, span.Start)) + replacement;
            position = span.End;
        }

        return result + text.ToString(TextSpan.FromBounds(position, end));
    }

    /// <summary>The member for <paramref name="newName"/> beside one that is called <paramref name="sibling"/> and travels as <paramref name="oldName"/>.</summary>
    private static string MemberName(SyntaxToken sibling, string oldName, string newName)
    {
        if (sibling.ValueText == oldName && oldName.IndexOf('_') >= 0)
        {
            return newName;
        }

        var name = string.Concat(newName.Split('_').Select(static word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
        return sibling.ValueText.Length > 0 && char.IsLower(sibling.ValueText[0]) ? char.ToLowerInvariant(name[0]) + name.Substring(1) : name;
    }
}
