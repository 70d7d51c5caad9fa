using System.Linq;
using ImsMigration.Code;
using ImsMigration.Editing;
using ImsMigration.Libraries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.DeadCode;

/// <summary>
/// Recognises rules that check nothing but one setting: <c>.Validate(o => File.Exists(o.KeyFile))</c> on the builder of
/// options, and <c>RuleFor(o => o.KeyFile).NotEmpty();</c> of FluentValidation. Left behind, they would ask for the key
/// that has been deleted.
/// </summary>
internal static class ValidationRule
{
    /// <summary>The rule in which <paramref name="access"/> is all that is asked for; otherwise <see langword="null"/>.</summary>
    public static Removal? Find(SyntaxNode access, ProgramModel program)
    {
        if (access.FirstAncestorOrSelf<LambdaExpressionSyntax>() is not { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } } lambda
            || !AsksFor(lambda, access)
            || program.SymbolOf(call) is not IMethodSymbol method)
        {
            return null;
        }

        if (method.Name == "Validate" && TypeName.Is(method.ContainingType, "Microsoft.Extensions.Options.OptionsBuilder"))
        {
            return call is { Expression: MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax chain } }
                ? new Removal(call, TextSpan.FromBounds(chain.Span.End, call.Span.End), RemovalStyle.Link)
                : call.Parent is ExpressionStatementSyntax statement ? Removal.Whole(statement) : null;
        }

        return method.Name == "RuleFor" && TypeName.IsIn(method.ContainingType, "FluentValidation") && ReferenceSyntax.StatementOn(call) is { } rule
            ? Removal.Whole(rule)
            : null;
    }

    /// <summary>Whether <paramref name="lambda"/> reads no other member of its parameter than <paramref name="access"/> does.</summary>
    private static bool AsksFor(LambdaExpressionSyntax lambda, SyntaxNode access)
    {
        var parameters = lambda switch
        {
            SimpleLambdaExpressionSyntax simple => [simple.Parameter.Identifier.ValueText],
            ParenthesizedLambdaExpressionSyntax many => many.ParameterList.Parameters.Select(static parameter => parameter.Identifier.ValueText).ToArray(),
            _ => [],
        };
        return access is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var member }
            && lambda.Body.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
                .Where(name => parameters.Contains(name.Identifier.ValueText))
                .All(name => name.Parent is MemberAccessExpressionSyntax read && read.Expression == name && read.Name.Identifier.ValueText == member);
    }
}
