using System;
using System.Collections.Generic;
using System.Linq;
using ImsMigration.Adobe;
using ImsMigration.Code;
using ImsMigration.Effects;
using ImsMigration.Messages;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.ServiceAccounts;

/// <summary>
/// Finds why the fix keeps the code that makes an assertion, with the questions that it asks before it takes code away. It asks them here only of what holds
/// the assertion, in a bounded number of places, so that an editor can afford it; where it finds nothing, the fix can still know better.
/// </summary>
internal sealed class KeptAssertions
{
    /// <summary>An assertion goes through few variables and methods; where it goes through more, no reason is given.</summary>
    private const int MaximumUses = 32;

    /// <summary>A call is followed so deep to the one in it that nobody knows.</summary>
    private const int MaximumDepth = 8;

    private readonly FlowGraph _graph;
    private readonly EffectFinder _effects;
    private readonly TestFiles _tests;

    /// <summary>Creates it over <paramref name="graph"/>.</summary>
    public KeptAssertions(FlowGraph graph)
    {
        _graph = graph;
        _effects = new EffectFinder(graph);
        _tests = new TestFiles(graph.Program);
    }

    /// <summary>
    /// Why <paramref name="assertion"/> stays; <see langword="null"/> if it does not, or nobody knows. Of one that <paramref name="isSent"/>, only
    /// what makes it is asked: who gets it is the request, which is rewritten.
    /// </summary>
    public LeftCause? Find(Assertion assertion, bool isSent)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var uses = new Queue<SyntaxNode>();
        uses.Enqueue(assertion.Place.Syntax);
        for (var count = 0; uses.Count > 0 && count < MaximumUses; count++)
        {
            _graph.Program.CancellationToken.ThrowIfCancellationRequested();
            var use = uses.Dequeue();
            if (_graph.Program.IsGenerated(use.SyntaxTree))
            {
                continue;
            }

            if (_tests.Contain(use.SyntaxTree))
            {
                return use == assertion.Place.Syntax ? LeftCause.Of(LeftReasons.InTest) : new LeftCause(LeftReasons.UsedByTest, NameOfMember(use));
            }

            var whole = WholeOf(use);
            var unknown = UnknownIn(whole);
            var isHanded = unknown is not null && unknown != use && unknown.Span.Contains(use.Span);
            if (isSent && isHanded)
            {
                // What gets the assertion here can be the request.
                continue;
            }

            if (!isSent && unknown is not null)
            {
                return isHanded ? new LeftCause(LeftReasons.StillUsed, NameOf(unknown)) : new LeftCause(LeftReasons.UnknownEffect, NameOf(Innermost(unknown)));
            }

            if (whole.Parent is ExpressionStatementSyntax && whole is InvocationExpressionSyntax && ChangedBy(whole) is { } changed)
            {
                return new LeftCause(LeftReasons.ChangesMember, MessageName.OfReader(changed));
            }

            foreach (var holder in HoldersOf(whole, use).Where(holder => (!isSent || IsText(holder)) && seen.Add(SymbolKey.Of(holder))))
            {
                if (holder is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } lambda)
                {
                    uses.Enqueue(lambda.DeclaringSyntaxReferences[0].GetSyntax(_graph.Program.CancellationToken));
                }
                else if (CauseOf(holder) is { } cause)
                {
                    return cause;
                }
                else if (!isSent || holder is ILocalSymbol)
                {
                    _graph.Implementations.UsesOf(holder).Take(MaximumUses).ToList().ForEach(uses.Enqueue);
                }
            }
        }

        return null;
    }

    /// <summary>Why <paramref name="holder"/>, which holds or returns the assertion, stays itself.</summary>
    private LeftCause? CauseOf(ISymbol holder) =>
        holder is IMethodSymbol method && _effects.OfFunction(method) is { IsKnown: false, Unknown: { } unknown }
            ? new LeftCause(LeftReasons.UnknownEffect, NameOf(Innermost(unknown)))
            : holder is not ILocalSymbol && IsApi(holder)
                ? new LeftCause(LeftReasons.PublicMember, MessageName.OfReader(holder))
                : null;

    private bool IsApi(ISymbol member) =>
        PublicSurface.Contains(member)
        && member.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree is { } tree
        && !PublicSurface.IsExecuted(_graph.Program.CompilationOf(tree), _graph.Program.CancellationToken);

    /// <summary>Whether <paramref name="holder"/> holds or returns a text, as the assertion is, and no request that it has become a part of.</summary>
    private static bool IsText(ISymbol holder)
    {
        var type = holder switch
        {
            IMethodSymbol method => method.ReturnType,
            ILocalSymbol local => local.Type,
            IFieldSymbol field => field.Type,
            IPropertySymbol property => property.Type,
            _ => null,
        };
        return (type is INamedTypeSymbol { TypeArguments: { Length: 1 } results } ? results[0] : type)?.SpecialType == SpecialType.System_String;
    }

    private SyntaxNode? UnknownIn(SyntaxNode whole) =>
        _graph.Program.OperationOf(whole) is { } operation && _effects.Of(operation) is { IsKnown: false, Unknown: { } unknown } ? unknown : null;

    /// <summary>A member that <paramref name="call"/>, whose result nobody takes, changes, and that something reads.</summary>
    private ISymbol? ChangedBy(SyntaxNode call) =>
        _graph.Program.OperationOf(call) is { } operation
            ? _effects.Of(operation).Changed.FirstOrDefault(
                changed => changed is IFieldSymbol or IPropertySymbol && _graph.References.Find(changed).Any(IsRead))
            : null;

    private bool IsRead(SyntaxNode reference) =>
        _graph.Writes.ReferenceOperation(reference) is { } operation
        && !(operation.Parent is ISimpleAssignmentOperation assignment && assignment.Target == operation);

    /// <summary>The call in the body of what <paramref name="unknown"/> calls that nobody knows, and so on; itself if it calls a library.</summary>
    private SyntaxNode Innermost(SyntaxNode unknown)
    {
        for (var depth = 0; depth < MaximumDepth && TargetOf(unknown) is { DeclaringSyntaxReferences.IsEmpty: false } target; depth++)
        {
            var inner = _graph.Implementations.Find(target)
                .OfType<IMethodSymbol>()
                .Select(found => _effects.OfFunction(found).Unknown)
                .FirstOrDefault(static node => node is not null);
            if (inner is null || inner == unknown)
            {
                break;
            }

            unknown = inner;
        }

        return unknown;
    }

    private IMethodSymbol? TargetOf(SyntaxNode call) => _graph.Program.OperationOf(call) switch
    {
        IInvocationOperation { TargetMethod: var method } => method,
        IObjectCreationOperation { Constructor: { } constructor } => constructor,
        IPropertyReferenceOperation { Property: { GetMethod: { } getter } } => getter,
        _ => null,
    };

    private MessageName NameOf(SyntaxNode code) => _graph.Program.OperationOf(code) switch
    {
        IInvocationOperation call => MessageName.OfCall(call),
        IObjectCreationOperation creation => MessageName.OfCall(creation),
        IMemberReferenceOperation { Member: { ContainingType: { } type } member } => MessageName.OfMember(type, member),
        _ => NameOfMember(code),
    };

    private MessageName NameOfMember(SyntaxNode code) =>
        EnclosingMember.SymbolOf(code, _graph.Program) is { } member ? MessageName.OfReader(member) : MessageName.OfNameless;

    /// <summary>The expression or declaration around <paramref name="use"/> that runs as a whole.</summary>
    private static SyntaxNode WholeOf(SyntaxNode use)
    {
        var whole = use;
        while (whole.Parent is { } parent
            and not (StatementSyntax or ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax or MemberDeclarationSyntax or CompilationUnitSyntax))
        {
            whole = parent;
        }

        return whole;
    }

    /// <summary>
    /// What holds the value of <paramref name="use"/> once <paramref name="whole"/> has run: variables and members that it writes, or the function
    /// that returns it.
    /// </summary>
    private IEnumerable<ISymbol> HoldersOf(SyntaxNode whole, SyntaxNode use)
    {
        if (whole.Parent is ReturnStatementSyntax or YieldStatementSyntax or ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax
            && _graph.Program.ModelOf(whole.SyntaxTree).GetEnclosingSymbol(whole.SpanStart, _graph.Program.CancellationToken) is { } function)
        {
            yield return function;
        }

        foreach (var node in use.AncestorsAndSelf().TakeWhile(node => node != whole.Parent))
        {
            var written = node switch
            {
                AssignmentExpressionSyntax assignment when assignment.Right.Span.Contains(use.Span) => _graph.Program.SymbolOf(assignment.Left),
                VariableDeclaratorSyntax declarator => _graph.Program.DeclaredSymbolOf(declarator),
                _ => null,
            };
            if (written is ILocalSymbol or IFieldSymbol or IPropertySymbol { DeclaringSyntaxReferences.IsEmpty: false })
            {
                yield return written;
            }
        }

        if (whole.Parent is PropertyDeclarationSyntax property && _graph.Program.DeclaredSymbolOf(property) is { } initialized)
        {
            yield return initialized;
        }
    }
}
