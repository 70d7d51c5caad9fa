using System.Linq;
using ImsMigration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Writers.TokenCaching;

/// <summary>The one place in a function where its result, the token, is made of an answer.</summary>
/// <param name="Node">The return statement, the clause or lambda with an expression body, or the statement that gives the returned variable its value.</param>
/// <param name="Whole">The expression that is returned or assigned.</param>
/// <param name="Value">The part of it that is the result: without <c>Task.FromResult</c>.</param>
/// <param name="Read">How the token is read in it.</param>
internal sealed record TokenSite(SyntaxNode Node, ExpressionSyntax Whole, ExpressionSyntax Value, TokenRead Read)
{
    /// <summary>The variable that gets the result, if <see cref="Node"/> is the statement that assigns it.</summary>
    public string? Variable { get; private init; }

    /// <summary>
    /// The place in <paramref name="function"/>, whose result has the type <paramref name="result"/>. All other values that it
    /// returns must be <see langword="null"/> or an empty text. <see langword="null"/> if there is no such place or no lifetime beside it.
    /// </summary>
    public static TokenSite? In(FunctionParts function, ITypeSymbol result, ProgramModel program) =>
        new Finder(function.Declaration, result, program).InFunction(function.Declaration);

    private sealed class Finder(SyntaxNode function, ITypeSymbol result, ProgramModel program)
    {
        /// <summary>The place among the values that <paramref name="declaration"/>, the function or a lambda in it, returns.</summary>
        public TokenSite? InFunction(SyntaxNode declaration)
        {
            var values = ReturnSyntax.ValuesOfFunction(declaration).Where(static value => !ReturnSyntax.IsNothing(Unwrapped(value))).ToList();
            return values.Count == 1 ? InValue(values[0]) : null;
        }

        private TokenSite? InValue(ExpressionSyntax whole)
        {
            var value = Unwrapped(whole);
            if (IsResult(value) && whole.Parent is { } node && (TokenRead.In(value, program) ?? (IsAnswer(value) ? TokenRead.Whole(value, program) : null)) is { } read)
            {
                return Checked(new TokenSite(node, whole, value, read));
            }

            return InLambda(value) ?? (IsResult(value) ? ThroughVariable(whole, value) : null);
        }

        /// <summary>A result that comes out of a retry policy or a continuation is made in the lambda that was handed to it.</summary>
        private TokenSite? InLambda(ExpressionSyntax value)
        {
            var sites = value.DescendantNodes(static node => node is not AnonymousFunctionExpressionSyntax)
                .OfType<AnonymousFunctionExpressionSyntax>()
                .Where(lambda => SymbolEqualityComparer.Default.Equals(ResultOf(lambda), result))
                .Select(InFunction)
                .OfType<TokenSite>()
                .ToList();
            return sites.Count == 1 ? sites[0] : null;
        }

        private TokenSite? ThroughVariable(ExpressionSyntax whole, ExpressionSyntax value)
        {
            foreach (var name in value.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
            {
                if (program.SymbolOf(name) is not ILocalSymbol local || WriteTo(local) is not { } written || TokenRead.In(written, program) is not { } read)
                {
                    continue;
                }

                if (name == value && StatementOf(written) is { } statement)
                {
                    return Checked(new TokenSite(statement, written, written, read) { Variable = local.Name });
                }

                // The result is more than the variable: the answer must still be at hand where it is put together.
                if (read.IsVariable && IsVisible(read.Holder, whole))
                {
                    return Checked(new TokenSite(whole.Parent!, whole, value, read));
                }
            }

            return null;
        }

        /// <summary>The only value that the function gives to <paramref name="local"/>.</summary>
        private ExpressionSyntax? WriteTo(ILocalSymbol local)
        {
            var values = function.DescendantNodes()
                .Select(node => node switch
                {
                    VariableDeclaratorSyntax { Initializer.Value: var value } declarator when declarator.Identifier.ValueText == local.Name && IsLocal(program.DeclaredSymbolOf(declarator), local) => value,
                    AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } assignment when name.Identifier.ValueText == local.Name && IsLocal(program.SymbolOf(name), local) => assignment.Right,
                    _ => null,
                })
                .OfType<ExpressionSyntax>()
                .Where(static value => !ReturnSyntax.IsNothing(value))
                .ToList();
            return values.Count == 1 ? values[0] : null;
        }

        private static bool IsLocal(ISymbol? symbol, ILocalSymbol local) => SymbolEqualityComparer.Default.Equals(symbol, local);

        private static StatementSyntax? StatementOf(ExpressionSyntax written) => written.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax { Parent: BlockSyntax } statement } } } => statement,
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Parent: ExpressionStatementSyntax { Parent: BlockSyntax } statement } => statement,
            _ => null,
        };

        private bool IsVisible(ExpressionSyntax holder, SyntaxNode place)
        {
            var name = holder switch
            {
                MemberAccessExpressionSyntax access => access.Expression,
                PostfixUnaryExpressionSyntax suppressed => suppressed.Operand,
                _ => holder,
            };
            return program.SymbolOf(name) is { } symbol
                && (symbol is not ILocalSymbol
                    || symbol.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(program.CancellationToken).Ancestors().OfType<BlockSyntax>().First().Span.Contains(place.Span)));
        }

        private bool IsResult(ExpressionSyntax value) =>
            SymbolEqualityComparer.Default.Equals(program.ModelOf(value.SyntaxTree).GetTypeInfo(value, program.CancellationToken).ConvertedType, result);

        private bool IsAnswer(ExpressionSyntax value) =>
            SymbolEqualityComparer.Default.Equals(program.ModelOf(value.SyntaxTree).GetTypeInfo(value, program.CancellationToken).Type, result);

        private ITypeSymbol? ResultOf(AnonymousFunctionExpressionSyntax lambda) =>
            program.SymbolOf(lambda) is IMethodSymbol { ReturnType: var type } ? TokenResult.Of(type) : null;

        private static TokenSite? Checked(TokenSite site) => site.Node is ReturnStatementSyntax or ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax or StatementSyntax && !HoldsComment(site) ? site : null;

        /// <summary>Whether a comment would get lost: only those within the holder stay where they are.</summary>
        private static bool HoldsComment(TokenSite site) =>
            site.Node is not AnonymousFunctionExpressionSyntax
            && site.Node.DescendantTrivia(static _ => true).Any(trivia =>
                site.Node.Span.Contains(trivia.Span) && !site.Read.Holder.Span.Contains(trivia.Span) && !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));

        private static ExpressionSyntax Unwrapped(ExpressionSyntax value) => value switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FromResult" }, ArgumentList.Arguments: { Count: 1 } arguments } => arguments[0].Expression,
            ObjectCreationExpressionSyntax { Type: GenericNameSyntax { Identifier.ValueText: "ValueTask" }, ArgumentList.Arguments: { Count: 1 } arguments } => arguments[0].Expression,
            _ => value,
        };
    }
}
