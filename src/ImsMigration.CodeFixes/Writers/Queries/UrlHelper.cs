using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Editing;
using ImsMigration.Requests.Forms;
using ImsMigration.Solutions;
using ImsMigration.Values;
using ImsMigration.Writers.Forms;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.Queries;

/// <summary>
/// Moves the fields out of a method that is handed their values and returns the URL: its only caller sends them, and the method takes only
/// what the URL still needs, where its signature is nobody else's.
/// </summary>
internal static class UrlHelper
{
    /// <summary>The edits for <paramref name="fields"/>, which <paramref name="cut"/> takes out of the text; <see langword="null"/> if no such method returns it, or its call is not understood.</summary>
    public static FormRewrite? Rewrite(UrlCut cut, IReadOnlyCollection<FormField> fields, FlowGraph graph, RemovalPolicy policy)
    {
        if (cut.Url.Parent is not (ReturnStatementSyntax or ArrowExpressionClauseSyntax)
            || cut.Url.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } declaration
            || ReturnSyntax.ValuesOfFunction(declaration).Count() != 1
            || graph.Program.DeclaredSymbolOf(declaration) is not IMethodSymbol { IsVirtual: false, IsOverride: false, IsExtensionMethod: false } method
            || !policy.IsOurs(method)
            || graph.Implementations.Find(method).Any(other => !SymbolKey.Same(other, method))
            || graph.References.Find(method) is not { Count: 1 } uses
            || CallSite.At(uses[0], graph.Program) is not { Syntax: InvocationExpressionSyntax { ArgumentList: { Arguments: var arguments } list } call } operation
            || arguments.Count != method.Parameters.Length
            || arguments.Any(static argument => argument.NameColon is not null || !argument.RefKindKeyword.IsKind(Microsoft.CodeAnalysis.CSharp.SyntaxKind.None))
            || UrlPath.EndOf(call, graph) is not { } url)
        {
            return null;
        }

        var moved = new List<FormField>();
        var dispensable = new HashSet<IParameterSymbol>(SymbolEqualityComparer.Default);
        foreach (var field in fields)
        {
            if (field.Value is null)
            {
                moved.Add(field);
            }
            else if (NewForm.Unescaped(field.Value) is IdentifierNameSyntax value
                && graph.Program.SymbolOf(value) is IParameterSymbol parameter
                && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, method)
                && CallSite.ArgumentFor(operation, parameter) is { } passed
                && CallSite.SyntaxOf(passed) is { } argument)
            {
                moved.Add(field with { Value = argument.Expression });
                dispensable.Add(parameter);
            }
            else
            {
                return null;
            }
        }

        dispensable.RemoveWhere(parameter => graph.References.Find(parameter).Count != 1);
        return RequestBody.Fill(url, new MovedFields(NewForm.AsTheyAre(moved)), graph) is { } filled
            ? cut.AddTo(filled with { Replacements = filled.Replacements.AddRange(Without(declaration, method, list, dispensable)) })
            : null;
    }

    /// <summary>The edits that take <paramref name="dispensable"/> out of the signature and the only call.</summary>
    private static IEnumerable<Replacement> Without(MethodDeclarationSyntax declaration, IMethodSymbol method, ArgumentListSyntax call, HashSet<IParameterSymbol> dispensable)
    {
        if (dispensable.Count == 0 || declaration.GetLeadingTrivia().ToString().Contains("<param"))
        {
            return [];
        }

        var kept = method.Parameters.Where(parameter => !dispensable.Contains(parameter)).Select(static parameter => parameter.Ordinal).ToList();
        var parameters = declaration.ParameterList;
        return
        [
            new Replacement(parameters.SyntaxTree, Inside(parameters.OpenParenToken, parameters.CloseParenToken), string.Join(", ", kept.Select(index => parameters.Parameters[index].ToString()))),
            new Replacement(call.SyntaxTree, Inside(call.OpenParenToken, call.CloseParenToken), string.Join(", ", kept.Select(index => call.Arguments[index].ToString()))),
        ];
    }

    private static TextSpan Inside(SyntaxToken open, SyntaxToken close) => TextSpan.FromBounds(open.Span.End, close.SpanStart);
}
