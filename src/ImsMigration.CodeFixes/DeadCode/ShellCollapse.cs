using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using ImsMigration.Code;
using ImsMigration.Editing;
using ImsMigration.Libraries;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.DeadCode;

/// <summary>
/// Removes what is left as an empty shell when its content is gone: loops, conditions, try statements, using
/// statements, and methods that did nothing else.
/// </summary>
internal sealed class ShellCollapse
{
    private static readonly Regex s_assertion = new("jwt|assertion", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private readonly FlowGraph _graph;
    private readonly RemovedCode _removed;

    /// <summary>Creates the step for one plan.</summary>
    public ShellCollapse(FlowGraph graph, RemovedCode removed)
    {
        _graph = graph;
        _removed = removed;
    }

    /// <summary>The shells that <paramref name="removal"/> left empty.</summary>
    public IEnumerable<Removal> EmptiedBy(Removal removal)
    {
        switch (removal.Node)
        {
            case not null when removal.Style == RemovalStyle.Reduction:
                return [];
            case ExpressionStatementSyntax { Parent: BlockSyntax { Parent: IfStatementSyntax option } } output when PrintsAssertion(option, output):
                return [Removal.Whole(option)];
            case ArrowExpressionClauseSyntax { Parent: { } owner }:
                return EmptiedBody(null, owner);
            case StatementSyntax { Parent: { } parent }:
                return Emptied(parent);
            case ExpressionSyntax operand when removal.Style == RemovalStyle.Operand && EmptiedGuard(operand) is { } guard:
                return [Removal.Whole(guard)];
            case ElseClauseSyntax { Parent: IfStatementSyntax condition } when IsGone(condition.Statement):
                return [Removal.Whole(condition)];
            case ParameterSyntax { Parent.Parent: ConstructorDeclarationSyntax constructor }:
                return EmptyConstructor(constructor);
            case MemberDeclarationSyntax { Parent: TypeDeclarationSyntax part } when IsEmptyPart(part):
                return [Removal.Whole(part)];
            default:
                return [];
        }
    }

    /// <summary>The guard that asks for nothing any more without <paramref name="operand"/>.</summary>
    private IfStatementSyntax? EmptiedGuard(ExpressionSyntax operand) =>
        operand.FirstAncestorOrSelf<IfStatementSyntax>() is { } guard
        && guard.Condition.Span.Contains(operand.Span)
        && Guard.OperandsOf(guard.Condition).All(_removed.Contains)
            ? guard
            : null;

    /// <summary>Whether <paramref name="option"/> did nothing but print the assertion with <paramref name="output"/> and leave, and asks for nothing else.</summary>
    private bool PrintsAssertion(IfStatementSyntax option, ExpressionStatementSyntax output) =>
        option is { Else: null, Statement: BlockSyntax { Statements: var statements } }
        && s_assertion.IsMatch(option.Condition.ToString())
        && OutputCalls.Is(_graph.Program.OperationOf(output.Expression))
        && statements.Last() is ReturnStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax
        && statements.Take(statements.Count - 1).All(IsGone)
        && Guard.IsPureCheck(option.Condition);

    /// <summary>Whether nothing is left of one part of a type that has others.</summary>
    private bool IsEmptyPart(TypeDeclarationSyntax part) =>
        part is { BaseList: null, AttributeLists.Count: 0, ParameterList: null }
        && part.Members.All(_removed.Contains)
        && _graph.Program.DeclaredSymbolOf(part) is { DeclaringSyntaxReferences: var parts }
        && parts.Any(other => !_removed.Contains(other.SyntaxTree, other.Span) && (other.SyntaxTree != part.SyntaxTree || other.Span != part.Span));

    /// <summary>The statement that calls <paramref name="method"/> at <paramref name="name"/>, if the method has no statement left.</summary>
    public Removal? CallOfEmptied(IMethodSymbol method, SyntaxNode name)
    {
        if (method.MethodKind == MethodKind.Constructor || !IsEmptied(method))
        {
            return null;
        }

        var call = name.AncestorsAndSelf().OfType<InvocationExpressionSyntax>().FirstOrDefault();
        var statement = call?.Parent is AwaitExpressionSyntax wait ? wait.Parent : call?.Parent;
        return statement is ExpressionStatementSyntax && call!.Expression.Span.Contains(name.Span) ? Removal.Whole(statement) : null;
    }

    private IEnumerable<Removal> Emptied(SyntaxNode parent)
    {
        if (parent is BlockSyntax block)
        {
            if (block.Statements.All(IsGone) && block.Parent is { } owner)
            {
                return EmptiedBody(block, owner);
            }

            return [];
        }

        return EmptiedBody(null, parent);
    }

    private IEnumerable<Removal> EmptiedBody(BlockSyntax? block, SyntaxNode owner)
    {
        switch (owner)
        {
            case IfStatementSyntax { Else: null } condition:
                return [Removal.Whole(condition)];
            case IfStatementSyntax { Else: { } otherwise } condition when IsGone(otherwise.Statement) || IsEmptied(otherwise.Statement):
                return [Removal.Whole(condition)];
            case ElseClauseSyntax { Parent: IfStatementSyntax condition } when IsEmptied(condition.Statement):
                return [Removal.Whole(condition)];
            case ElseClauseSyntax otherwise:
                return [Removal.Whole(otherwise)];
            case CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax or UsingStatementSyntax
                or LockStatementSyntax or FixedStatementSyntax or CheckedStatementSyntax or UnsafeStatementSyntax:
                return [Removal.Whole(owner)];
            case BlockSyntax when block is not null:
                return [Removal.Whole(block)];
            case TryStatementSyntax attempt when attempt.Block == block && (attempt.Finally is null || IsEmptied(attempt.Finally.Block)):
                return [Removal.Whole(attempt)];
            case FinallyClauseSyntax { Parent: TryStatementSyntax attempt } when IsEmptied(attempt.Block):
                return [Removal.Whole(attempt)];
            case FinallyClauseSyntax { Parent: TryStatementSyntax { Catches.Count: > 0 } } clause:
                return [Removal.Whole(clause)];
            case FinallyClauseSyntax { Parent: TryStatementSyntax { Catches.Count: 0 } attempt } clause when CanStandAlone(attempt):
                return [new Removal(attempt, clause.Span, RemovalStyle.Unwrap)];
            case ConstructorDeclarationSyntax constructor:
                return EmptyConstructor(constructor);
            case MethodDeclarationSyntax or LocalFunctionStatementSyntax when _graph.Program.DeclaredSymbolOf(owner) is IMethodSymbol method:
                return EmptyMethod(method);
            default:
                return [];
        }
    }

    /// <summary>
    /// Whether the body of <paramref name="attempt"/> can stand without it: where the language has room for several statements, and with no comment or
    /// directive in between that would be lost.
    /// </summary>
    private static bool CanStandAlone(TryStatementSyntax attempt) =>
        attempt.Parent is BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax
        && !attempt.ChildTokens().Concat(attempt.Finally!.DescendantTokens()).Append(attempt.Block.OpenBraceToken).Append(attempt.Block.CloseBraceToken)
            .Any(token => token.LeadingTrivia.Concat(token.TrailingTrivia).Any(trivia =>
                attempt.Span.Contains(trivia.Span) && !attempt.Finally.Block.Statements.Any(statement => statement.FullSpan.Contains(trivia.Span)) && IsText(trivia)));

    private static bool IsText(SyntaxTrivia trivia) => trivia.IsDirective || trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia;

    private bool IsGone(StatementSyntax statement) => _removed.Contains(statement);

    private bool IsEmptied(StatementSyntax statement) =>
        IsGone(statement) || (statement is BlockSyntax block && block.Statements.All(IsGone));

    private bool IsEmptied(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax(_graph.Program.CancellationToken))
            .All(declaration => declaration switch
            {
                MethodDeclarationSyntax { Body: { Statements.Count: > 0 } body } => IsEmptied(body),
                LocalFunctionStatementSyntax { Body: { Statements.Count: > 0 } body } => IsEmptied(body),
                MethodDeclarationSyntax { ExpressionBody: { } body } => _removed.Contains(body),
                LocalFunctionStatementSyntax { ExpressionBody: { } body } => _removed.Contains(body),
                _ => false,
            });

    /// <summary>The calls of a method that does nothing any more; without them nobody uses it.</summary>
    private List<Removal> EmptyMethod(IMethodSymbol method)
    {
        if (method.IsVirtual || method.IsOverride || ImplementationFinder.Implemented(method).Any())
        {
            return [];
        }

        var references = _graph.References.Find(method).Where(reference => !_removed.Contains(reference)).ToList();
        var calls = references.Select(reference => CallOfEmptied(method, reference)).OfType<Removal>().ToList();
        return calls.Count == references.Count ? calls : [];
    }

    /// <summary>A constructor without parameters and statements that is the only one does what the compiler's own does.</summary>
    private IEnumerable<Removal> EmptyConstructor(ConstructorDeclarationSyntax constructor)
    {
        var isEmpty = constructor is { Body: { } body, Initializer: null, AttributeLists.Count: 0 }
            && body.Statements.All(IsGone)
            && constructor.ParameterList.Parameters.All(_removed.Contains);
        return isEmpty
            && constructor.Parent is TypeDeclarationSyntax type
            && type.Members.OfType<ConstructorDeclarationSyntax>().Count() == 1
            && constructor.Modifiers.Any(static modifier => modifier.ValueText == "public")
            && !type.Modifiers.Any(static modifier => modifier.ValueText == "partial")
                ? [Removal.Whole(constructor)]
                : [];
    }
}
