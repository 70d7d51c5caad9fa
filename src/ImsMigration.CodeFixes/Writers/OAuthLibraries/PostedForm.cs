using System.Collections.Generic;
using System.Linq;
using ImsMigration.Libraries;
using ImsMigration.Requests.Forms;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Writers.OAuthLibraries;

/// <summary>A form that one method fills and posts with an awaited <c>HttpClient.PostAsync</c>, so that all of it can become one call.</summary>
/// <param name="Call">The call of <c>PostAsync</c>.</param>
/// <param name="Address">What it passes as the URL.</param>
/// <param name="Content">The argument that holds the form.</param>
/// <param name="Statements">The statements before the call that only make the form.</param>
/// <param name="Send">The statement that declares the response.</param>
/// <param name="Response">The variable of the response.</param>
internal sealed record PostedForm(
    InvocationExpressionSyntax Call,
    ExpressionSyntax Address,
    ArgumentSyntax Content,
    IReadOnlyList<StatementSyntax> Statements,
    LocalDeclarationStatementSyntax Send,
    ILocalSymbol Response)
{
    private static readonly string[] s_fields = ["client_id", "client_secret", TokenForm.JwtField, "grant_type", "scope"];

    /// <summary>Reads how <paramref name="form"/> is posted; <see langword="null"/> if it is not posted in this way.</summary>
    public static PostedForm? Of(TokenForm form, FlowGraph graph)
    {
        if (form.Shape != FormShape.Entries || !form.Fields.All(static field => s_fields.Contains(field.Name) && field.Value is { } value && IsPlain(value)))
        {
            return null;
        }

        var statements = new List<StatementSyntax>();
        return FormOf(form, graph, statements) is { } fields
            && Sole(fields, graph, statements) is { } passed
            && CreationAround(passed, graph) is { } creation
            && Sole(creation, graph, statements) is { Parent: ArgumentSyntax { NameColon: null, Parent.Parent: InvocationExpressionSyntax call } content }
            && AddressOf(call, graph) is { } address
            && SendOf(call) is { } send
            && graph.Program.DeclaredSymbolOf(send.Declaration.Variables[0]) is ILocalSymbol response
            && statements.All(statement => statement.Parent is { } block && send.Ancestors().Contains(block) && !HoldsComment(statement))
            && !HoldsComment(content)
                ? new PostedForm(call, address, content, statements, send, response)
                : null;
    }

    /// <summary>Moving such a value down to the call does not change it.</summary>
    private static bool IsPlain(ExpressionSyntax value) =>
        !value.DescendantNodesAndSelf().Any(static node => node is AwaitExpressionSyntax or AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax { OperatorToken.RawKind: not (int)SyntaxKind.ExclamationToken });

    /// <summary>The creation of the collection; statements that fill it go to <paramref name="statements"/>.</summary>
    private static ExpressionSyntax? FormOf(TokenForm form, FlowGraph graph, List<StatementSyntax> statements)
    {
        var creation = form.Container as ExpressionSyntax;
        if (form.Variable is not null)
        {
            if (form.Variable is not ILocalSymbol { DeclaringSyntaxReferences: { Length: 1 } declared }
                || declared[0].GetSyntax(graph.Program.CancellationToken) is not VariableDeclaratorSyntax { Initializer.Value: { } initial })
            {
                return null;
            }

            creation = initial;
            statements.AddRange(form.Fields
                .Where(field => !initial.Span.Contains(field.Entry.Span))
                .Select(static field => field.Entry.FirstAncestorOrSelf<ExpressionStatementSyntax>())
                .OfType<ExpressionStatementSyntax>());
        }

        var elements = creation switch
        {
            BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 }, Initializer: var initializer } => initializer?.Expressions.Count ?? 0,
            ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions.Count,
            ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions.Count,
            CollectionExpressionSyntax collection => collection.Elements.Count,
            _ => -1,
        };
        return elements + statements.Count == form.Fields.Length ? creation : null;
    }

    /// <summary>The only place that uses <paramref name="value"/>: itself, or the use of the variable that it is declared as, whose declaration goes then.</summary>
    private static ExpressionSyntax? Sole(ExpressionSyntax value, FlowGraph graph, List<StatementSyntax> statements)
    {
        if (value.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator })
        {
            return value;
        }

        if (declarator.Parent is not VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax declaration }
            || graph.Program.DeclaredSymbolOf(declarator) is not ILocalSymbol variable)
        {
            return null;
        }

        var uses = graph.References.Find(variable).Where(use => !statements.Any(statement => statement.Span.Contains(use.Span))).ToList();
        statements.Add(declaration);
        return uses.Count == 1 ? uses[0] as ExpressionSyntax : null;
    }

    private static BaseObjectCreationExpressionSyntax? CreationAround(ExpressionSyntax fields, FlowGraph graph) =>
        fields.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: BaseObjectCreationExpressionSyntax creation } }
        && graph.Program.OperationOf(creation)?.Type is { } type
        && TypeName.Is(type, "System.Net.Http.FormUrlEncodedContent")
            ? creation
            : null;

    private static ExpressionSyntax? AddressOf(InvocationExpressionSyntax call, FlowGraph graph) =>
        call is { Expression: MemberAccessExpressionSyntax, ArgumentList.Arguments: { Count: 2 or 3 } arguments }
        && arguments.All(static argument => argument.NameColon is null)
        && graph.Program.OperationOf(call) is IInvocationOperation { TargetMethod: { Name: "PostAsync" } method }
        && TypeName.Is(method.ContainingType, "System.Net.Http.HttpClient")
        && method.Parameters[0].Type.SpecialType == SpecialType.System_String
            ? arguments[0].Expression
            : null;

    /// <summary>The declaration of the response that the awaited call gives.</summary>
    private static LocalDeclarationStatementSyntax? SendOf(InvocationExpressionSyntax call)
    {
        ExpressionSyntax awaited = call is { Parent: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax configured } } ? configured : call;
        return awaited.Parent is AwaitExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax send } } } }
            ? send
            : null;
    }

    private static bool HoldsComment(SyntaxNode node) =>
        node.DescendantTrivia().Any(trivia => node.Span.Contains(trivia.Span) && (trivia.IsDirective || !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia)));
}
