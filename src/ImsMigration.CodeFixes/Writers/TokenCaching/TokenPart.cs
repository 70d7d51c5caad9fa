using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Caching;
using ImsMigration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.TokenCaching;

/// <summary>The statements with which a method requests a token, before it calls an API with it.</summary>
/// <param name="Statements">The statements, in one block and without a gap.</param>
/// <param name="Result">The only variable that the rest of the method knows of: the token, or the answer.</param>
/// <param name="Inputs">The variables and parameters of the method that they read.</param>
internal sealed record TokenPart(ImmutableArray<StatementSyntax> Statements, ILocalSymbol Result, ImmutableArray<ISymbol> Inputs)
{
    /// <summary>
    /// The smallest such part of <paramref name="token"/>'s method; <see langword="null"/> if its statements do anything else, so
    /// that leaving them out would be missed, if the method could leave in between, or if it calls nothing with the token: then
    /// it is there for the token, and what keeps the whole method from being kept would keep the part, too.
    /// </summary>
    public static TokenPart? In(UncachedToken token, ProgramModel program)
    {
        if (token is not { Declaration: { Declaration: MethodDeclarationSyntax, Body: { } body, IsGeneric: false }, Requests: { Length: 1 } requests }
            || token.Declaration.Declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>() is null or InterfaceDeclarationSyntax)
        {
            return null;
        }

        var finder = new Finder(body, program);
        return requests[0].Ancestors()
            .TakeWhile(node => node != body.Parent && node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .OfType<BlockSyntax>()
            .Select(block => finder.InBlock(block, block.Statements.IndexOf(statement => statement.Span.Contains(requests[0].Span))))
            .FirstOrDefault(part => part is not null && finder.CallsBeside(part));
    }

    private sealed class Finder(BlockSyntax body, ProgramModel program)
    {
        private readonly SemanticModel _model = program.ModelOf(body.SyntaxTree);
        private readonly ApiCalls _apiCalls = new(program);

        /// <summary>Whether the method also calls an API, outside of <paramref name="part"/>.</summary>
        public bool CallsBeside(TokenPart part) =>
            _apiCalls.In(body, ImmutableHashSet<string>.Empty) > part.Statements.Sum(statement => _apiCalls.In(statement, ImmutableHashSet<string>.Empty));

        /// <summary>The part of <paramref name="block"/> around its statement number <paramref name="request"/>: one that ends with the token, or else with the answer.</summary>
        public TokenPart? InBlock(BlockSyntax block, int request)
        {
            var parts = new List<TokenPart>();
            for (var last = request; last < block.Statements.Count - 1; last++)
            {
                for (var first = request; first >= 0; first--)
                {
                    if (Read(block.Statements.Skip(first).Take(last - first + 1).ToImmutableArray()) is { } part)
                    {
                        parts.Add(part);
                        break;
                    }
                }
            }

            return parts.FirstOrDefault(static part => part.Result.Type.SpecialType == SpecialType.System_String) ?? parts.FirstOrDefault();
        }

        private TokenPart? Read(ImmutableArray<StatementSyntax> statements)
        {
            var (first, last) = (statements[0], statements[statements.Length - 1]);
            if (statements.Any(static statement => statement.ContainsDirectives)
                || _model.AnalyzeControlFlow(first, last) is not { Succeeded: true, EndPointIsReachable: true, EntryPoints.IsEmpty: true, ExitPoints.IsEmpty: true }
                || _model.AnalyzeDataFlow(first, last) is not { Succeeded: true } flow
                || statements.Sum(statement => _apiCalls.In(statement, ImmutableHashSet<string>.Empty)) > 1)
            {
                return null;
            }

            var known = flow.VariablesDeclared.Where(variable => IsNamedOutside(variable, TextSpan.FromBounds(first.SpanStart, last.Span.End))).ToList();
            if (known.Count != 1
                || known[0] is not ILocalSymbol { RefKind: RefKind.None } result
                || flow.WrittenOutside.Contains(result, SymbolEqualityComparer.Default)
                || flow.WrittenInside.Any(written => !flow.VariablesDeclared.Contains(written, SymbolEqualityComparer.Default))
                || !IsKeepable(result, statements))
            {
                return null;
            }

            var inputs = flow.ReadInside
                .Where(read => !flow.VariablesDeclared.Contains(read, SymbolEqualityComparer.Default) && read is not IParameterSymbol { IsThis: true } && !IsOfClass(read))
                .ToImmutableArray();
            return inputs.All(CanBeHandedOver) && statements.All(statement => IsForToken(statement, result, flow))
                ? new TokenPart(statements, result, inputs)
                : null;
        }

        /// <summary>Whether the method uses <paramref name="variable"/> outside of <paramref name="part"/>; to dispose of it at the end is no use.</summary>
        private bool IsNamedOutside(ISymbol variable, TextSpan part) =>
            body.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name =>
                name.Identifier.ValueText == variable.Name && !part.Contains(name.Span) && SymbolEqualityComparer.Default.Equals(program.SymbolOf(name), variable));

        private bool IsKeepable(ILocalSymbol result, ImmutableArray<StatementSyntax> statements) =>
            result.Type.SpecialType == SpecialType.System_String
                ? statements.SelectMany(static statement => statement.DescendantNodes()).Any(node => node switch
                {
                    VariableDeclaratorSyntax { Initializer.Value: var value } declarator => declarator.Identifier.ValueText == result.Name && TokenRead.In(value, program) is not null,
                    AssignmentExpressionSyntax { Left: IdentifierNameSyntax target, Right: var value } => target.Identifier.ValueText == result.Name && TokenRead.In(value, program) is not null,
                    _ => false,
                })
                : TokenResult.CanBeShared(result.Type) && (AnswerLifetimes.OfMember(result.Type, isConditional: false) ?? AnswerLifetimes.OfElement(result.Type, isTolerant: true)) is not null;

        private static bool CanBeHandedOver(ISymbol input) => input switch
        {
            ILocalSymbol { RefKind: RefKind.None, Type: var type } => CacheKey.CanBeInput(type),
            IParameterSymbol { RefKind: RefKind.None, Type: var type } => CacheKey.CanBeInput(type),
            _ => false,
        };

        /// <summary>Whether <paramref name="read"/> is a parameter of the class, which every method of it can read.</summary>
        private static bool IsOfClass(ISymbol read) => read is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } };

        /// <summary>Whether <paramref name="statement"/> works on the request alone: it declares a part of it or uses one, and changes nothing else.</summary>
        private bool IsForToken(StatementSyntax statement, ILocalSymbol result, DataFlowAnalysis flow) =>
            (statement is LocalDeclarationStatementSyntax local
                ? local.Declaration.Variables.Select(program.DeclaredSymbolOf).All(variable => SymbolEqualityComparer.Default.Equals(variable, result) || flow.ReadInside.Contains(variable, SymbolEqualityComparer.Default))
                : statement.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => flow.VariablesDeclared.Contains(program.SymbolOf(name), SymbolEqualityComparer.Default)))
            && !statement.DescendantNodes().Any(node => node switch
            {
                AssignmentExpressionSyntax { Parent: not InitializerExpressionSyntax } assignment => ChangesOther(assignment.Left, flow),
                PostfixUnaryExpressionSyntax unary when !unary.IsKind(SyntaxKind.SuppressNullableWarningExpression) => ChangesOther(unary.Operand, flow),
                PrefixUnaryExpressionSyntax unary when unary.IsKind(SyntaxKind.PreIncrementExpression) || unary.IsKind(SyntaxKind.PreDecrementExpression) => ChangesOther(unary.Operand, flow),
                _ => false,
            });

        private bool ChangesOther(ExpressionSyntax target, DataFlowAnalysis flow) =>
            target.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().FirstOrDefault() is not { } root
            || (root.Identifier.ValueText != "_" && !flow.VariablesDeclared.Contains(program.SymbolOf(root), SymbolEqualityComparer.Default));
    }
}
