using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Editing;
using ImsMigration.Libraries;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.DeadCode;

/// <summary>
/// Decides of one use of a variable or member whether it can go with it: it writes the value, fills the object, checks
/// that it is there, disposes of it or prints it. Every other use keeps the variable alive.
/// </summary>
internal sealed class DispensableUse
{
    private readonly FlowGraph _graph;
    private readonly ISet<string> _assertionSymbols;

    /// <summary>
    /// Creates the decision for one plan. <paramref name="assertionSymbols"/> are the keys of the symbols that hold the
    /// assertion or the key, for which also messages to people may go.
    /// </summary>
    public DispensableUse(FlowGraph graph, ISet<string> assertionSymbols)
    {
        _graph = graph;
        _assertionSymbols = assertionSymbols;
    }

    /// <summary>What goes together with the use of <paramref name="symbol"/> at <paramref name="name"/>; <see langword="null"/> if the use is still wanted.</summary>
    /// <param name="name">The use.</param>
    /// <param name="symbol">The variable or member.</param>
    /// <param name="isByproduct">Whether the call that made the assertion or key also made this value, so that messages about it may go, too.</param>
    public Removal? Find(SyntaxNode name, ISymbol symbol, bool isByproduct = false)
    {
        var access = ReferenceSyntax.AccessOf(name);
        return Write(access, _graph.Program)
            ?? Fill(access, symbol)
            ?? Disposal(access)
            ?? Discard(access)
            ?? Deconstruction.Discard(access, _graph.Program)
            ?? Guard.Find(access, _graph.Program)
            ?? CacheFill.Find(access, symbol, _graph)
            ?? ValidationRule.Find(access, _graph.Program)
            ?? Output(access, isByproduct || HoldsAssertion(symbol))
            ?? Wipe(access)
            ?? FillByCallee(access, symbol);
    }

    /// <summary>Whether <paramref name="symbol"/> is the assertion, its key, or what the key is loaded from.</summary>
    public bool HoldsAssertion(ISymbol symbol) => _assertionSymbols.Contains(SymbolKey.Of(symbol)) || AssertionMaterial.IsKeyOrToken(TypeOf(symbol));

    private static Removal? Write(SyntaxNode access, ProgramModel program)
    {
        if (ReferenceSyntax.AssignmentTo(access) is not { } assignment)
        {
            return null;
        }

        return assignment.Parent switch
        {
            ExpressionStatementSyntax statement => SteppingPart.ReducedTo(statement, assignment.Right, program) ?? Removal.Whole(statement),
            InitializerExpressionSyntax => new Removal(assignment, assignment.Span, RemovalStyle.Element),
            ArrowExpressionClauseSyntax arrow when EmptiedBody.CanReplace(arrow) && SteppingPart.ReducedTo(arrow, assignment.Right, program) is null
                => new Removal(arrow, arrow.Span, RemovalStyle.Body),
            _ => null,
        };
    }

    private Removal? Fill(SyntaxNode access, ISymbol symbol)
    {
        if (!HoldsOwnObject(symbol))
        {
            return null;
        }

        var type = TypeOf(symbol);
        if (ReferenceSyntax.StatementOn(access) is not { } statement)
        {
            return AssertionMaterial.Is(type) ? FillByBody(access) : null;
        }

        if (AssertionMaterial.Is(type))
        {
            return Removal.Whole(statement);
        }

        // A write to a property of an object that only this variable holds.
        return statement.Expression is AssignmentExpressionSyntax && type is { DeclaringSyntaxReferences.IsEmpty: false } ? Removal.Whole(statement) : null;
    }

    /// <summary>The body of a constructor or method that does nothing else: <c>public Signer(string pem) => _rsa.ImportFromPem(pem);</c>.</summary>
    private static Removal? FillByBody(SyntaxNode access) =>
        access.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax { Parent: ArrowExpressionClauseSyntax arrow } } member
        && member.Expression == access
        && EmptiedBody.CanReplace(arrow)
            ? new Removal(arrow, arrow.Span, RemovalStyle.Body)
            : null;

    /// <summary>An alias of an object that lives on elsewhere is not filled for itself alone.</summary>
    private bool HoldsOwnObject(ISymbol symbol) =>
        symbol is not IParameterSymbol
        && _graph.Writes.Find(symbol)
            .Where(static write => !write.IsMutation)
            .All(static write => Conversions.Unconverted(write.Value) is not (ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation));

    private static Removal? Disposal(SyntaxNode access)
    {
        if (ReferenceSyntax.StatementOn(access) is { } statement)
        {
            return IsDisposal(statement.Expression) ? Removal.Whole(statement) : null;
        }

        return access.FirstAncestorOrSelf<ArrowExpressionClauseSyntax>() is { Expression: var body } arrow
            && body.SpanStart == access.SpanStart
            && IsDisposal(body)
            && EmptiedBody.CanReplace(arrow)
                ? new Removal(arrow, arrow.Span, RemovalStyle.Body)
                : null;
    }

    private static bool IsDisposal(ExpressionSyntax call) =>
        call.ToString() is var text
        && (text.EndsWith("Dispose()", System.StringComparison.Ordinal) || text.EndsWith("DisposeAsync()", System.StringComparison.Ordinal) || text.EndsWith("Close()", System.StringComparison.Ordinal));

    private static Removal? Discard(SyntaxNode access) =>
        access.Parent is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" }, Parent: ExpressionStatementSyntax statement }
            ? Removal.Whole(statement)
            : null;

    private Removal? Output(SyntaxNode access, bool mayGo)
    {
        if (!mayGo)
        {
            return null;
        }

        var statement = access.FirstAncestorOrSelf<ExpressionStatementSyntax>();
        return statement is not null
            && access.Ancestors().TakeWhile(node => node != statement).All(static node => node is not AnonymousFunctionExpressionSyntax)
            && OutputCalls.Is(_graph.Program.OperationOf(statement.Expression))
                ? OutputLink(access, statement) ?? Removal.Whole(statement)
                : null;
    }

    /// <summary>The only link that says something of the value, where a chain says more than that: <c>activity.SetTag("jwt", jwt).SetTag("host", host);</c>.</summary>
    private Removal? OutputLink(SyntaxNode access, ExpressionStatementSyntax statement) =>
        access.Ancestors().TakeWhile(node => node != statement)
            .OfType<InvocationExpressionSyntax>()
            .FirstOrDefault(call => call.ArgumentList.Span.Contains(access.Span)) is { Expression: MemberAccessExpressionSyntax { Expression: var chain } } link
        && OutputCalls.Is(_graph.Program.OperationOf(link))
        && ((link.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } && OutputCalls.Is(_graph.Program.OperationOf(next)))
            || (chain is InvocationExpressionSyntax && OutputCalls.Is(_graph.Program.OperationOf(chain))))
            ? new Removal(link, TextSpan.FromBounds(chain.Span.End, link.Span.End), RemovalStyle.Link)
            : null;

    /// <summary>A key's bytes that are overwritten after use: <c>CryptographicOperations.ZeroMemory(bytes)</c>, <c>Array.Clear(bytes)</c>.</summary>
    private Removal? Wipe(SyntaxNode access) =>
        access.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Parent: ExpressionStatementSyntax statement } call }
        && _graph.Program.SymbolOf(call) is IMethodSymbol { Name: "ZeroMemory" or "Clear", IsStatic: true, DeclaringSyntaxReferences.IsEmpty: true }
            ? Removal.Whole(statement)
            : null;

    /// <summary>A statement that hands the object to a method of the program which does nothing but fill it.</summary>
    private Removal? FillByCallee(SyntaxNode access, ISymbol symbol)
    {
        if (access.Parent is not ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } argument
            || StatementOf(call) is not { } statement
            || !HoldsOwnObject(symbol)
            || _graph.Program.OperationOf(call) is not IInvocationOperation { TargetMethod: { DeclaringSyntaxReferences.IsEmpty: false } method } invocation
            || method.IsVirtual || method.IsAbstract || method.IsOverride)
        {
            return null;
        }

        var parameter = invocation.Arguments.FirstOrDefault(candidate => candidate.Syntax == argument)?.Parameter;
        return parameter is not null && OnlyFills(method, parameter.OriginalDefinition) ? Removal.Whole(statement) : null;
    }

    private static ExpressionStatementSyntax? StatementOf(ExpressionSyntax call) => call.Parent switch
    {
        ExpressionStatementSyntax statement => statement,
        AwaitExpressionSyntax { Parent: ExpressionStatementSyntax statement } => statement,
        _ => null,
    };

    private bool OnlyFills(IMethodSymbol method, IParameterSymbol parameter) =>
        AssertionMaterial.Is(parameter.Type)
        && method.OriginalDefinition.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax(_graph.Program.CancellationToken))
            .All(declaration => OnlyFills(declaration, parameter.Name));

    private static bool OnlyFills(SyntaxNode declaration, string parameter) =>
        declaration is BaseMethodDeclarationSyntax { ExpressionBody.Expression: var body }
            ? body.GetFirstToken().ValueText == parameter
            : declaration.DescendantNodes().OfType<StatementSyntax>().All(statement => statement switch
            {
                ExpressionStatementSyntax expression => expression.GetFirstToken().ValueText == parameter,
                LocalDeclarationStatementSyntax or BlockSyntax or IfStatementSyntax or ForEachStatementSyntax or ThrowStatementSyntax => true,
                ReturnStatementSyntax { Expression: null } => true,
                _ => false,
            });

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };
}
