using System.Collections.Generic;
using System.Linq;
using ImsMigration.Caching;
using ImsMigration.Code;
using ImsMigration.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.TokenCaching;

/// <summary>Moves the statements that request a token into a method of their own, word for word.</summary>
/// <param name="Name">The name of the new method.</param>
/// <param name="Edits">The edits.</param>
internal sealed record TokenExtraction(string Name, IReadOnlyList<Replacement> Edits)
{
    /// <summary>The extraction of <paramref name="part"/> from the method of <paramref name="token"/>; <see langword="null"/> if a text of several lines would have to be moved.</summary>
    public static TokenExtraction? Of(UncachedToken token, TokenPart part, ProgramModel program)
    {
        var method = (MethodDeclarationSyntax)token.Declaration.Declaration;
        var text = method.SyntaxTree.GetText(program.CancellationToken);
        var writer = new Writer(method, token.Method, part, text, program);
        return writer.CanMove ? new TokenExtraction(writer.Name, [writer.Call(), writer.Method()]) : null;
    }

    private sealed class Writer
    {
        private readonly MethodDeclarationSyntax _method;
        private readonly IMethodSymbol _symbol;
        private readonly TokenPart _part;
        private readonly SourceText _text;
        private readonly ProgramModel _program;
        private readonly SemanticModel _model;
        private readonly TextSpan _span;
        private readonly bool _isAsync;

        public Writer(MethodDeclarationSyntax method, IMethodSymbol symbol, TokenPart part, SourceText text, ProgramModel program)
        {
            (_method, _symbol, _part, _text, _program) = (method, symbol, part, text, program);
            _model = program.ModelOf(method.SyntaxTree);
            _span = TextSpan.FromBounds(part.Statements[0].SpanStart, part.Statements[part.Statements.Length - 1].Span.End);
            _isAsync = method.DescendantNodes(_span, static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
                .Any(node => _span.Contains(node.Span) && (node is AwaitExpressionSyntax || node.ChildTokens().Any(static token => token.IsKind(SyntaxKind.AwaitKeyword))));
            var type = method.FirstAncestorOrSelf<TypeDeclarationSyntax>()!;
            var taken = new HashSet<string>(type.DescendantTokens().Where(static name => name.IsKind(SyntaxKind.IdentifierToken)).Select(static name => name.ValueText));
            for (var owner = symbol.ContainingType; owner is not null; owner = owner.BaseType)
            {
                taken.UnionWith(owner.MemberNames);
            }

            Name = TokenCacheNames.Free(_isAsync ? "GetTokenAsync" : "GetToken", taken);
        }

        public string Name { get; }

        /// <summary>Lines are moved to the left where the part stands deeper than the body, which texts of several lines do not bear.</summary>
        public bool CanMove => Shift.Length == 0 || !_method.DescendantTokens(_span).Any(token => _span.Contains(token.Span) && _text.Lines.GetLinePositionSpan(token.Span) is var lines && lines.Start.Line != lines.End.Line);

        private string NewLine => SourceLayout.NewLineOf(_text);

        private string Outer => SourceLayout.IndentationAt(_text, _method.Identifier.SpanStart);

        private string Inner => _method.Body!.Statements[0] is var first && SourceLayout.StartsLine(_text, first.SpanStart) ? SourceLayout.IndentationAt(_text, first.SpanStart) : Outer + "    ";

        private string Shift => SourceLayout.IndentationAt(_text, _span.Start) is var now && now.Length > Inner.Length ? now.Substring(Inner.Length) : string.Empty;

        private bool IsNullable => _model.GetNullableContext(_span.Start).AnnotationsEnabled();

        /// <summary>The declaration of the result, if it is the last statement and nothing but that.</summary>
        private VariableDeclaratorSyntax? LastDeclarator =>
            _part.Statements[_part.Statements.Length - 1] is LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } variables } statement
            && statement.UsingKeyword.IsKind(SyntaxKind.None)
            && variables[0].Initializer is { } initializer
            && !_text.ToString(TextSpan.FromBounds(statement.SpanStart, initializer.Value.SpanStart)).Contains("/")
            && SymbolEqualityComparer.Default.Equals(_program.DeclaredSymbolOf(variables[0]), _part.Result)
                ? variables[0]
                : null;

        /// <summary>The call in the place of the statements.</summary>
        public Replacement Call()
        {
            var wait = _isAsync && _method.DescendantTokens(_span).Any(static token => token.ValueText == "ConfigureAwait") ? ".ConfigureAwait(false)" : string.Empty;
            var type = _part.Result.DeclaringSyntaxReferences[0].GetSyntax(_program.CancellationToken) is VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: var written } } ? written.ToString() : "var";
            return new Replacement(_method.SyntaxTree, _span, type + " " + _part.Result.Name + " = " + (_isAsync ? "await " : string.Empty) + Name + "(" + string.Join(", ", _part.Inputs.Select(static input => input.Name)) + ")" + wait + ";");
        }

        /// <summary>The new method behind the one that loses the statements.</summary>
        public Replacement Method()
        {
            var result = TypeOf(_part.Result.Type, LastDeclarator?.Initializer!.Value);
            var returned = !_isAsync ? result : (_model.LookupNamespacesAndTypes(_span.Start, name: "Task").IsEmpty ? "System.Threading.Tasks.Task<" : "Task<") + result + ">";
            var head = "private " + (_symbol.IsStatic ? "static " : string.Empty) + (_isAsync ? "async " : string.Empty) + returned + " " + Name + "(" + string.Join(", ", _part.Inputs.Select(Parameter)) + ")";
            var brace = SourceLayout.StartsLine(_text, _method.Body!.OpenBraceToken.SpanStart) ? NewLine + Outer + "{" : " {";
            return new Replacement(
                _method.SyntaxTree,
                new TextSpan(_method.Span.End, 0),
                NewLine + NewLine + Outer + head + brace + NewLine + Inner + Body() + NewLine + Outer + "}");
        }

        private string Body()
        {
            var text = _text.ToString(_span);
            var end = NewLine + Inner + "return " + _part.Result.Name + ";";
            if (LastDeclarator is { Initializer: { } initializer } declarator)
            {
                var statement = declarator.FirstAncestorOrSelf<LocalDeclarationStatementSyntax>()!;
                text = text.Remove(statement.SpanStart - _span.Start, initializer.Value.SpanStart - statement.SpanStart).Insert(statement.SpanStart - _span.Start, "return ");
                end = string.Empty;
            }

            return (Shift.Length == 0 ? text : text.Replace("\n" + Inner + Shift, "\n" + Inner)) + end;
        }

        private string Parameter(ISymbol input)
        {
            var use = _method.DescendantNodes(_span).OfType<IdentifierNameSyntax>().FirstOrDefault(name => _span.Contains(name.Span) && SymbolEqualityComparer.Default.Equals(_program.SymbolOf(name), input));
            return TypeOf(input is ILocalSymbol local ? local.Type : ((IParameterSymbol)input).Type, use) + " " + input.Name;
        }

        /// <summary>How <paramref name="type"/> is written here; without a mark for null if <paramref name="value"/> is known to be none.</summary>
        private string TypeOf(ITypeSymbol type, ExpressionSyntax? value)
        {
            var isKnown = value is not null && _model.GetTypeInfo(value, _program.CancellationToken).Nullability.FlowState == NullableFlowState.NotNull;
            return (!IsNullable || isKnown ? type.WithNullableAnnotation(NullableAnnotation.NotAnnotated) : type).ToMinimalDisplayString(_model, _span.Start);
        }
    }
}
