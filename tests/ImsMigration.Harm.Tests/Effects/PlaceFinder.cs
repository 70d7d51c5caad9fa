using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Harm.Tests.Effects;

/// <summary>Finds every place of a program at which an effect can be planted. Whether the result compiles is tried later.</summary>
internal static class PlaceFinder
{
    /// <summary>A model of a library in the sources of some programs. It sends the fields of whatever request it is given, so what it does depends on the request.</summary>
    private const string LibraryFile = "Refit.cs";

    /// <summary>The places in all source files of <paramref name="project"/>, form by form.</summary>
    public static async Task<ImmutableDictionary<EffectForm, ImmutableArray<Place>>> FindAsync(Project project)
    {
        var places = new List<Place>();
        foreach (var document in project.Documents.Where(static document => document.Name != LibraryFile))
        {
            var root = (await document.GetSyntaxRootAsync())!;
            var text = await document.GetTextAsync();
            var model = (await document.GetSemanticModelAsync())!;
            foreach (var node in root.DescendantNodes())
            {
                places.AddRange(node switch
                {
                    StatementSyntax statement => AtStatement(document.Id, statement, text),
                    ExpressionSyntax expression => AtExpression(document.Id, expression, text, model),
                    _ => [],
                });
            }
        }

        return places.GroupBy(static place => place.Form).ToImmutableDictionary(static group => group.Key, static group => group.ToImmutableArray());
    }

    private static IEnumerable<Place> AtStatement(DocumentId document, StatementSyntax statement, SourceText text)
    {
        if (statement.Parent is not (BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax) || statement is LocalFunctionStatementSyntax)
        {
            yield break;
        }

        var line = text.Lines.GetLineFromPosition(statement.SpanStart);
        var isFirstOnLine = string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(line.Start, statement.SpanStart)));
        var newLine = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) is { Length: > 0 } end ? end : "\n";
        var separator = isFirstOnLine ? newLine + text.ToString(TextSpan.FromBounds(line.Start, statement.SpanStart)) : " ";
        yield return new Place(document, EffectForm.Statement, new TextSpan(statement.SpanStart, 0), string.Empty, separator, IsRepeated(statement), "before " + Describe(statement, text));
        if (statement is not (ReturnStatementSyntax or ThrowStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax))
        {
            yield return new Place(document, EffectForm.Statement, new TextSpan(statement.Span.End, 0), separator, string.Empty, IsRepeated(statement), "after " + Describe(statement, text));
        }

        if (statement is not (LocalDeclarationStatementSyntax or BlockSyntax))
        {
            yield return new Place(document, EffectForm.AroundStatement, statement.Span, string.Empty, string.Empty, IsRepeated(statement), "around " + Describe(statement, text));
        }
    }

    private static IEnumerable<Place> AtExpression(DocumentId document, ExpressionSyntax expression, SourceText text, SemanticModel model)
    {
        if (!IsValue(expression) || !HasTypeToWrap(expression, model))
        {
            yield break;
        }

        yield return new Place(document, EffectForm.AroundExpression, expression.Span, string.Empty, string.Empty, IsRepeated(expression), "around " + Describe(expression, text));
        if (expression.Parent is IfStatementSyntax or WhileStatementSyntax or ConditionalExpressionSyntax && model.GetTypeInfo(expression).Type?.SpecialType == SpecialType.System_Boolean)
        {
            yield return new Place(document, EffectForm.AroundCondition, expression.Span, string.Empty, string.Empty, IsRepeated(expression), "around " + Describe(expression, text));
        }
    }

    private static bool IsRepeated(SyntaxNode node) => node.Ancestors().Any(static ancestor => ancestor switch
    {
        ForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax or LambdaExpressionSyntax => true,
        MethodDeclarationSyntax method => IsCalledRepeatedly(method.Identifier.ValueText, method),
        LocalFunctionStatementSyntax function => IsCalledRepeatedly(function.Identifier.ValueText, function),
        _ => false,
    });

    private static bool IsCalledRepeatedly(string name, SyntaxNode declaration) =>
        declaration.SyntaxTree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Count(call => (call.Expression is MemberAccessExpressionSyntax access ? access.Name : call.Expression) is SimpleNameSyntax called && called.Identifier.ValueText == name) > 1;

    /// <summary>Whether <paramref name="expression"/> stands where any value can stand.</summary>
    private static bool IsValue(ExpressionSyntax expression) => expression.Parent switch
    {
        ArgumentSyntax argument => argument.RefKindKeyword.IsKind(SyntaxKind.None),
        EqualsValueClauseSyntax clause => clause.Parent is not (ParameterSyntax or EnumMemberDeclarationSyntax),
        ReturnStatementSyntax or ArrowExpressionClauseSyntax or ConditionalExpressionSyntax or IfStatementSyntax or WhileStatementSyntax or InterpolationSyntax => true,
        AssignmentExpressionSyntax assignment => assignment.Right == expression,
        BinaryExpressionSyntax binary => !binary.IsKind(SyntaxKind.IsExpression) && !binary.IsKind(SyntaxKind.AsExpression),
        MemberAccessExpressionSyntax access => access.Expression == expression,
        AwaitExpressionSyntax or ForEachStatementSyntax or InitializerExpressionSyntax or UsingStatementSyntax or ExpressionElementSyntax or AnonymousObjectMemberDeclaratorSyntax
            or CatchFilterClauseSyntax or LockStatementSyntax or SpreadElementSyntax or SwitchStatementSyntax or SwitchExpressionSyntax => true,
        LambdaExpressionSyntax lambda => lambda.Body == expression,
        _ => false,
    };

    private static bool HasTypeToWrap(ExpressionSyntax expression, SemanticModel model) =>
        expression is not (AnonymousFunctionExpressionSyntax or InitializerExpressionSyntax or AssignmentExpressionSyntax or ThrowExpressionSyntax or CollectionExpressionSyntax
            or BaseExpressionSyntax or TypeSyntax and not SimpleNameSyntax)
        && model.GetSymbolInfo(expression).Symbol is not (ITypeSymbol or INamespaceSymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary, ReturnsVoid: true })
        && model.GetTypeInfo(expression).Type is { SpecialType: not SpecialType.System_Void, IsRefLikeType: false, TypeKind: not TypeKind.Error }
        && !expression.Ancestors().Any(NeedsConstant);

    private static bool NeedsConstant(SyntaxNode node) => node switch
    {
        AttributeSyntax or CaseSwitchLabelSyntax or LocalDeclarationStatementSyntax { IsConst: true } => true,
        FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.ConstKeyword),
        _ => false,
    };

    private static string Describe(SyntaxNode node, SourceText text)
    {
        var line = text.Lines.GetLineFromPosition(node.SpanStart);
        var excerpt = node is ExpressionSyntax ? $"{node} in {line.ToString().Trim()}" : line.ToString().Trim();
        return $"line {line.LineNumber + 1} `{excerpt[..Math.Min(excerpt.Length, 160)].ReplaceLineEndings(" ")}`";
    }
}
