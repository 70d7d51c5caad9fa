using System.Globalization;
using System.Linq;
using ImsMigration.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Rewriting;

/// <summary>Writes the parts of a kept token in the layout of the method that requests it.</summary>
internal sealed class TokenCacheLayout
{
    private readonly SourceText _text;
    private readonly MethodDeclarationSyntax _method;
    private readonly SemanticModel _model;
    private readonly string _newLine;
    private readonly string _outer;
    private readonly string _step;
    private readonly bool _isAsync;

    /// <summary>Creates the writer for <paramref name="method"/> in a file with <paramref name="text"/>.</summary>
    public TokenCacheLayout(SourceText text, MethodDeclarationSyntax method, SemanticModel model)
    {
        _text = text;
        _method = method;
        _model = model;
        _newLine = SourceLayout.NewLineOf(text);
        _outer = SourceLayout.IndentationAt(text, method.Identifier.SpanStart);
        var inner = method.Body!.Statements.Count > 0 ? SourceLayout.IndentationAt(text, method.Body.Statements[0].SpanStart) : _outer + "    ";
        _step = inner.Length > _outer.Length ? inner.Substring(_outer.Length) : "    ";
        _isAsync = method.Modifiers.Any(SyntaxKind.AsyncKeyword);
    }

    /// <summary>The fields, behind those that <paramref name="type"/> has or at its head.</summary>
    public Replacement Fields(ClassDeclarationSyntax type, TokenCacheNames names, bool isStatic)
    {
        var access = "private " + (isStatic ? "static " : string.Empty);
        var annotation = _model.GetNullableContext(_method.SpanStart).AnnotationsEnabled() ? "?" : string.Empty;
        var gate = _isAsync ? Name("SemaphoreSlim", "System.Threading") : "object";
        var lines = new[]
        {
            access + "readonly " + gate + " " + names.Gate + " = new " + gate + (_isAsync ? "(1, 1);" : "();"),
            access + "string" + annotation + " " + names.Token + ";",
            access + Name("DateTimeOffset", "System") + " " + names.Expiry + ";",
        };
        var text = string.Concat(lines.Select(line => _newLine + _outer + line));
        var last = type.Members.OfType<FieldDeclarationSyntax>().LastOrDefault();
        return last is null
            ? At(EndOfLine(type.OpenBraceToken.Span.End), text + _newLine)
            : At(EndOfLine(last.Span.End), text);
    }

    /// <summary>The body of the method that callers know, and the head of the one that gets <paramref name="body"/>.</summary>
    public Replacement Head(BlockSyntax body, TokenCacheNames names)
    {
        var cancellation = _method.ParameterList.Parameters.FirstOrDefault(static parameter => parameter.Type?.ToString().EndsWith("CancellationToken", System.StringComparison.Ordinal) == true)?.Identifier.Text;
        var wait = body.DescendantTokens().Any(static token => token.ValueText == "ConfigureAwait") ? ".ConfigureAwait(false)" : string.Empty;
        var arguments = string.Join(", ", _method.ParameterList.Parameters.Select(static parameter => parameter.Identifier.Text));
        var call = names.Request + "(" + arguments + ")";
        var value = names.Token + " != null && " + Name("DateTimeOffset", "System") + ".UtcNow < " + names.Expiry + " ? " + names.Token + " : "
            + (_isAsync ? "await " + call + wait : call) + ";";
        var inner = _outer + _step;
        var written = _isAsync
            ? inner + "await " + names.Gate + ".WaitAsync(" + cancellation + ")" + wait + ";" + _newLine
                + Block(inner, "try", "return " + value) + _newLine
                + Block(inner, "finally", names.Gate + ".Release();")
            : Block(inner, "lock (" + names.Gate + ")", "return " + value);
        var modifiers = "private " + (_method.Modifiers.Any(SyntaxKind.StaticKeyword) ? "static " : string.Empty) + (_isAsync ? "async " : string.Empty);
        var head = _outer + modifiers + _method.ReturnType + " " + names.Request + "(" + string.Join(", ", _method.ParameterList.Parameters.Select(static parameter => parameter.Type + " " + parameter.Identifier.Text)) + ")";
        return At(body.OpenBraceToken.Span.End, _newLine + written + _newLine + _outer + "}" + _newLine + _newLine + head + Brace(_outer));
    }

    /// <summary>The statements that keep the token of the answer before they return it; the token comes first, so that a half-read answer is not handed out.</summary>
    public Replacement Return(ReturnedToken returned, TokenCacheNames names, int margin)
    {
        var value = returned.Statement.Expression!;
        var holder = returned.IsVariable ? returned.Holder.ToString() : names.Answer;
        var token = value.ToString();
        var indentation = _newLine + SourceLayout.IndentationAt(_text, returned.Statement.SpanStart);
        var first = string.Empty;
        if (!returned.IsVariable)
        {
            var whole = returned.Holder.Parent is ParenthesizedExpressionSyntax parenthesized ? parenthesized : returned.Holder;
            first = "var " + names.Answer + " = " + returned.Holder + ";" + indentation;
            token = token.Remove(whole.SpanStart - value.SpanStart, whole.Span.Length).Insert(whole.SpanStart - value.SpanStart, names.Answer);
        }

        var lifetime = string.Format(CultureInfo.InvariantCulture, returned.Lifetime, holder);
        var text = first
            + names.Token + " = " + token + ";" + indentation
            + names.Expiry + " = " + Name("DateTimeOffset", "System") + ".UtcNow.AddSeconds(" + lifetime + " - " + margin.ToString(CultureInfo.InvariantCulture) + ");" + indentation
            + "return " + names.Token + ";";
        return new Replacement(_method.SyntaxTree, returned.Statement.Span, text);
    }

    private string Block(string indentation, string head, string statement) =>
        indentation + head + Brace(indentation) + _newLine + indentation + _step + statement + _newLine + indentation + "}";

    /// <summary>An opening brace where the method has its own: on a line of its own, or behind the head.</summary>
    private string Brace(string indentation) =>
        SourceLayout.StartsLine(_text, _method.Body!.OpenBraceToken.SpanStart) ? _newLine + indentation + "{" : " {";

    private string Name(string type, string space) =>
        _model.LookupNamespacesAndTypes(_method.SpanStart, name: type).IsEmpty ? space + "." + type : type;

    private int EndOfLine(int position) => _text.Lines.GetLineFromPosition(position).End;

    private Replacement At(int position, string text) => new(_method.SyntaxTree, new TextSpan(position, 0), text);
}
