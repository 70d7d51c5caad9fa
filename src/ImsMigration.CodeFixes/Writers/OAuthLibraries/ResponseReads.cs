using System.Collections.Generic;
using System.Linq;
using ImsMigration.Editing;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.OAuthLibraries;

/// <summary>
/// Rewrites what reads an HTTP response so that it reads a <c>TokenResponse</c>. The library reports a failure to connect
/// in the response where <c>HttpClient</c> throws, so only code that throws on every failure keeps its meaning.
/// </summary>
internal sealed class ResponseReads
{
    private readonly FlowGraph _graph;
    private readonly string _name;
    private readonly List<Replacement> _replacements = [];
    private readonly List<SyntaxNode> _statements = [];
    private readonly List<SyntaxNode> _reads = [];

    private ResponseReads(FlowGraph graph, string name)
    {
        _graph = graph;
        _name = name;
    }

    /// <summary>The edits to the reads.</summary>
    public IReadOnlyList<Replacement> Replacements => _replacements;

    /// <summary>The statements that only took the JSON apart.</summary>
    public IReadOnlyList<SyntaxNode> Statements => _statements;

    /// <summary>The checks and reads that the library does itself.</summary>
    public IReadOnlyList<SyntaxNode> Reads => _reads;

    /// <summary>Whether the code asks whether the request failed.</summary>
    public bool IsChecked { get; private set; }

    /// <summary>Whether the code goes on after an error: it looks for the reason in the text, or takes a missing field for one.</summary>
    private bool ReadsErrors { get; set; }

    /// <summary>The check that <c>EnsureSuccessStatusCode</c> becomes, for the response <paramref name="name"/>, in the place of or behind <paramref name="statement"/>.</summary>
    public static string Check(string name, StatementSyntax statement, SourceText text, string unit)
    {
        var newLine = SourceLayout.NewLineOf(text) + SourceLayout.IndentationAt(text, statement.SpanStart);
        var next = text.Lines.GetLineFromPosition(statement.Span.End).LineNumber + 1;
        var isSeparate = next >= text.Lines.Count || text.ToString(text.Lines[next].Span).Trim() is "" or "}";
        return $"if ({name}.IsError)" + newLine + "{" + newLine + unit
            + $"throw new HttpRequestException($\"{{{name}.Error}} {{{name}.ErrorDescription}}\", {name}.Exception);" + newLine + "}"
            + (isSeparate ? string.Empty : SourceLayout.NewLineOf(text));
    }

    /// <summary>The edits to all that reads <paramref name="response"/>; <see langword="null"/> if some of it cannot be said with the library.</summary>
    public static ResponseReads? Of(ILocalSymbol response, string unit, FlowGraph graph)
    {
        var reads = new ResponseReads(graph, response.Name);
        return graph.References.Find(response).All(reference => reads.Read(reference, unit)) && (reads.IsChecked || !reads.ReadsErrors) ? reads : null;
    }

    private bool Read(SyntaxNode reference, string unit)
    {
        if (reference.Parent is not MemberAccessExpressionSyntax access || access.Expression != reference)
        {
            return false;
        }

        switch (access.Name.Identifier.ValueText)
        {
            case "EnsureSuccessStatusCode" when access.Parent is InvocationExpressionSyntax { Parent: ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement }:
                IsChecked = true;
                _reads.Add(statement);
                Replace(statement, Check(_name, statement, reference.SyntaxTree.GetText(_graph.Program.CancellationToken), unit));
                return true;
            case "IsSuccessStatusCode" when access.Parent is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression, Parent: IfStatementSyntax { Else: null } guard } not && Throws(guard.Statement):
                IsChecked = true;
                Replace(not, _name + ".IsError");
                return true;
            case "StatusCode":
                Replace(access.Name, "HttpStatusCode");
                return true;
            case "ReasonPhrase":
                Replace(access.Name, "HttpErrorReason");
                return true;
            case "Content" when TextRead(access) is { } read:
                _reads.Add(read);
                if (!ReadsFields(read))
                {
                    ReadsErrors = true;
                    Replace(read, _name + ".Raw");
                }

                return true;
            default:
                return false;
        }
    }

    private static bool Throws(StatementSyntax statement) =>
        (statement is BlockSyntax block ? block.Statements.LastOrDefault() : statement) is ThrowStatementSyntax;

    /// <summary>The awaited <c>ReadAsStringAsync</c> of the content <paramref name="content"/>.</summary>
    private static ExpressionSyntax? TextRead(MemberAccessExpressionSyntax content)
    {
        if (content.Parent is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ReadAsStringAsync", Parent: InvocationExpressionSyntax call })
        {
            return null;
        }

        ExpressionSyntax awaited = call is { Parent: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax configured } } ? configured : call;
        return awaited.Parent as AwaitExpressionSyntax;
    }

    /// <summary>Reads fields of the JSON from the response where <paramref name="json"/> is taken apart for nothing else; returns whether it is.</summary>
    private bool ReadsFields(ExpressionSyntax json)
    {
        var statements = new List<SyntaxNode>();
        if (UsesOf(json, statements) is not { Count: 1 } texts
            || texts[0].Parent is not ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax parse } document } }
            || parse.ToString() is not ("JsonDocument.Parse" or "JObject.Parse")
            || UsesOf(document, statements) is not { Count: > 0 } uses)
        {
            return false;
        }

        var fields = uses.ConvertAll(static use => JsonField.ReadAt(use));
        if (fields.Any(static field => field is null))
        {
            return false;
        }

        ReadsErrors |= fields.Any(static field => !field!.ThrowsIfMissing);
        _statements.AddRange(statements);
        _reads.Add(document);
        _reads.AddRange(fields.Select(static field => field!.Expression));
        fields.ForEach(field => Replace(field!.Expression, _name + "." + field.Property));
        return true;
    }

    /// <summary>Where <paramref name="value"/> is used: itself, or every use of the variable that it is declared as.</summary>
    private List<ExpressionSyntax>? UsesOf(ExpressionSyntax value, List<SyntaxNode> statements)
    {
        if (value.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator })
        {
            return [value];
        }

        if (declarator.Parent is not VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax declaration }
            || _graph.Program.DeclaredSymbolOf(declarator) is not ILocalSymbol variable)
        {
            return null;
        }

        statements.Add(declaration);
        return _graph.References.Find(variable).OfType<ExpressionSyntax>().ToList();
    }

    private void Replace(SyntaxNode node, string text) => _replacements.Add(new Replacement(node.SyntaxTree, node.Span, text));
}
