using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Editing;
using ImsMigration.Libraries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.TokenCaching;

/// <summary>What the kept token of one function is like.</summary>
/// <param name="Function">The function.</param>
/// <param name="Type">The class or struct that gets the fields; <see langword="null"/> for top-level statements, which get variables.</param>
/// <param name="Names">The names of what is added.</param>
/// <param name="Key">What the token depends on; empty if there is only one.</param>
/// <param name="Result">The type of the result as it is written in the source.</param>
/// <param name="IsReference">Whether that is a reference type.</param>
/// <param name="IsTask">Whether callers wait for the result asynchronously.</param>
/// <param name="IsStatic">Whether all objects of the class share what is kept.</param>
internal sealed record TokenCache(
    FunctionParts Function,
    TypeDeclarationSyntax? Type,
    TokenCacheNames Names,
    ImmutableArray<CacheKeyPart> Key,
    string Result,
    bool IsReference,
    bool IsTask,
    bool IsStatic);

/// <summary>Writes the parts of a kept token in the layout of the function that requests it.</summary>
internal sealed class TokenCacheLayout
{
    private readonly TokenCache _cache;
    private readonly SemanticModel _model;
    private readonly FunctionParts _function;
    private readonly TokenCacheNames _names;

    /// <summary>Creates the writer for <paramref name="cache"/>, in a file with <paramref name="text"/>.</summary>
    public TokenCacheLayout(TokenCache cache, SourceText text, SemanticModel model)
    {
        _cache = cache;
        _model = model;
        _function = cache.Function;
        _names = cache.Names;
        Text = text;
        NewLine = SourceLayout.NewLineOf(text);
        Outer = SourceLayout.IndentationAt(text, _function.Identifier.SpanStart);
        Step = StepOf(text);
        Now = Clock() is { } clock ? clock + ".GetUtcNow()" : NameOf("DateTimeOffset", "System") + ".UtcNow";
    }

    /// <summary>The text of the file.</summary>
    public SourceText Text { get; }

    /// <summary>Its newline.</summary>
    public string NewLine { get; }

    /// <summary>The indentation of the function.</summary>
    public string Outer { get; }

    /// <summary>What is indented further is indented by this.</summary>
    public string Step { get; }

    /// <summary>The expression for the time: of the clock that the class has, or of the system.</summary>
    public string Now { get; }

    /// <summary>The values of the key, as one expression.</summary>
    public string KeyValue => Joined(_cache.Key.Select(static part => part.Text));

    /// <summary>What has to be kept between two calls.</summary>
    public IEnumerable<KeptPart> Parts()
    {
        var time = NameOf("DateTimeOffset", "System");
        yield return _cache.IsTask ? new KeptPart(NameOf("SemaphoreSlim", "System.Threading"), _names.Gate, "(1, 1)") : new KeptPart("object", _names.Gate, "()");
        if (_cache.Key.IsEmpty)
        {
            var annotation = _cache.IsReference && _model.GetNullableContext(_function.Declaration.SpanStart).AnnotationsEnabled() ? "?" : string.Empty;
            yield return new KeptPart(_cache.Result + annotation, _names.Token, null);
            yield return new KeptPart(time, _names.Expiry, null);
        }
        else
        {
            var key = _cache.Key.Length == 1 ? _cache.Key[0].Type : Joined(_cache.Key.Select(static part => part.Type + " " + part.Name));
            var tokens = NameOf("Dictionary", "System.Collections.Generic") + "<" + key + ", (" + _cache.Result + " Token, " + time + " Expiry)>";
            yield return new KeptPart(tokens, _names.Tokens, "()");
        }
    }

    /// <summary>The edits that put the function which callers know before the one that keeps the old body.</summary>
    public IEnumerable<Replacement> Head()
    {
        if (_cache.IsTask && !_function.IsAsync)
        {
            yield return At(_function.ReturnType.SpanStart, "async ");
        }

        var parameters = _function.Parameters.Parameters;
        var wait = _cache.IsTask && _function.Declaration.DescendantTokens().Any(static token => token.ValueText == "ConfigureAwait") ? ".ConfigureAwait(false)" : string.Empty;
        var call = _names.Request + "(" + string.Join(", ", parameters.Select(static parameter => parameter.Identifier.Text)) + ")";
        var request = _cache.IsTask ? "await " + call + wait : call;
        var value = "return " + (!_cache.Key.IsEmpty ? _names.Tokens + ".TryGetValue(" + KeyValue + ", out var " + _names.Kept + ") && " + Now + " < " + _names.Kept + ".Expiry ? " + _names.Kept + ".Token"
            : (_cache.IsReference ? _names.Token + " != null && " : string.Empty) + Now + " < " + _names.Expiry + " ? " + _names.Token) + " : " + request + ";";
        var inner = Outer + Step;
        var written = _cache.IsTask
            ? inner + "await " + _names.Gate + ".WaitAsync(" + Cancellation() + ")" + wait + ";" + NewLine
                + Block(inner, "try", value) + NewLine
                + Block(inner, "finally", _names.Gate + ".Release();")
            : Block(inner, "lock (" + _names.Gate + ")", value);
        if (_cache.Type is null && StaticModifier() is { } modifier)
        {
            // A static function does not see the variables.
            yield return new Replacement(_function.Declaration.SyntaxTree, TextSpan.FromBounds(modifier.SpanStart, modifier.GetNextToken().SpanStart), string.Empty);
        }

        var isStatic = _cache.Type is not null && StaticModifier() is not null;
        var modifiers = (_function.IsLocal ? string.Empty : "private ") + (isStatic ? "static " : string.Empty) + (_function.IsAsync ? "async " : string.Empty);
        var head = Outer + modifiers + _function.ReturnType + " " + _names.Request + "(" + string.Join(", ", parameters.Select(static parameter => parameter.Type + " " + parameter.Identifier.Text)) + ")";
        var rest = NewLine + written + NewLine + Outer + "}" + NewLine + NewLine + head;
        yield return _function.Body is { } body
            ? At(body.OpenBraceToken.Span.End, rest + Brace(Outer))
            : At(_function.Parameters.Span.End, Brace(Outer) + rest);
    }

    /// <summary>The statement that keeps <paramref name="token"/> for as long as <paramref name="lifetime"/> says, in seconds, less <paramref name="margin"/>.</summary>
    public IEnumerable<string> Store(string token, string lifetime, int margin)
    {
        var expiry = Now + ".AddSeconds(" + lifetime + " - " + margin.ToString(CultureInfo.InvariantCulture) + ")";
        return _cache.Key.IsEmpty
            ? [_names.Token + " = " + token + ";", _names.Expiry + " = " + expiry + ";"]
            : [_names.Tokens + "[" + KeyValue + "] = (" + token + ", " + expiry + ");"];
    }

    /// <summary>An opening brace where the function, or else its class, has its own: on a line of its own, or behind the head.</summary>
    public string Brace(string indentation) =>
        (_function.Body?.OpenBraceToken ?? _cache.Type?.OpenBraceToken) is { } brace && !SourceLayout.StartsLine(Text, brace.SpanStart) ? " {" : NewLine + indentation + "{";

    private SyntaxToken? StaticModifier() =>
        _function.Modifiers.Where(static modifier => modifier.IsKind(SyntaxKind.StaticKeyword)).Select(static modifier => (SyntaxToken?)modifier).FirstOrDefault();

    private string StepOf(SourceText text)
    {
        var inner = _function.Body?.Statements.Count > 0 ? SourceLayout.IndentationAt(text, _function.Body.Statements[0].SpanStart) : string.Empty;
        var type = _cache.Type is null ? string.Empty : SourceLayout.IndentationAt(text, _cache.Type.SpanStart);
        return inner.Length > Outer.Length && inner.StartsWith(Outer, System.StringComparison.Ordinal) ? inner.Substring(Outer.Length)
            : !_function.IsLocal && Outer.Length > type.Length && Outer.StartsWith(type, System.StringComparison.Ordinal) ? Outer.Substring(type.Length)
            : "    ";
    }

    private string Block(string indentation, string head, string statement) =>
        indentation + head + Brace(indentation) + NewLine + indentation + Step + statement + NewLine + indentation + "}";

    private string Cancellation() =>
        _function.Parameters.Parameters.FirstOrDefault(static parameter => parameter.Type?.ToString().EndsWith("CancellationToken", System.StringComparison.Ordinal) == true)?.Identifier.Text ?? string.Empty;

    /// <summary>A clock that the function can read, so that tests which set it reach the kept token, too.</summary>
    private string? Clock()
    {
        var isStatic = StaticModifier() is not null;
        return _model.LookupSymbols((_function.Body?.OpenBraceToken ?? _function.Arrow!.ArrowToken).Span.End)
            .FirstOrDefault(symbol => symbol switch
            {
                IFieldSymbol field => TypeName.Is(field.Type, "System.TimeProvider") && (field.IsStatic || !isStatic),
                IPropertySymbol property => TypeName.Is(property.Type, "System.TimeProvider") && (property.IsStatic || !isStatic),
                IParameterSymbol parameter => TypeName.Is(parameter.Type, "System.TimeProvider"),
                _ => false,
            })?.Name;
    }

    private string NameOf(string type, string space) =>
        _model.LookupNamespacesAndTypes(_function.Declaration.SpanStart, name: type).IsEmpty ? space + "." + type : type;

    private static string Joined(IEnumerable<string> parts) =>
        parts.ToList() is { Count: > 1 } many ? "(" + string.Join(", ", many) + ")" : parts.First();

    private Replacement At(int position, string text) => new(_function.Declaration.SyntaxTree, new TextSpan(position, 0), text);
}
