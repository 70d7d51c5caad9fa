using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Libraries;
using ImsMigration.Requests;
using ImsMigration.Values;
using ImsMigration.Values.Steps;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Responses;

/// <summary>Traces what is read of a token answer back to the request that was answered, and says whose answer it is.</summary>
internal sealed class AnswerTracer
{
    /// <summary>A request in a lambda, inside a call of a retry policy, inside a call of another one.</summary>
    private const int MaximumNesting = 3;

    private readonly FlowGraph _graph;
    private readonly ExpiresInReads _reads;
    private readonly ImsSurroundings _surroundings;
    private readonly Memo<string, ImmutableArray<SliceHit>?> _requestsOfType;
    private readonly Memo<(IOperation, CallFrame?), TokenIssuer> _issuers;

    /// <summary>Creates a tracer of <paramref name="reads"/> over <paramref name="graph"/>; <paramref name="holdsExchange"/> says whether its program still has the JWT exchange.</summary>
    public AnswerTracer(FlowGraph graph, ExpiresInReads reads, Func<bool> holdsExchange)
    {
        _graph = graph;
        _reads = reads;
        _surroundings = new ImsSurroundings(graph.Program, holdsExchange);
        _requestsOfType = new Memo<string, ImmutableArray<SliceHit>?>(graph.Program);
        _issuers = new Memo<(IOperation, CallFrame?), TokenIssuer>(graph.Program);
    }

    /// <summary>
    /// Whose answer <paramref name="read"/> reads. Where several requests can have been answered, another service among
    /// them makes it <see cref="TokenIssuer.Other"/>, and else the JWT exchange makes it <see cref="TokenIssuer.Exchange"/>; so do
    /// requests that cannot all be followed, because another service can be among them. Of several types that can stand behind a contract, only those
    /// count that are <paramref name="assumed"/>.
    /// </summary>
    public TokenIssuer IssuerOf(SliceHit read, WorkBudget work, Assumptions assumed)
    {
        if (RequestsBehind(read, work, assumed) is not { } requests)
        {
            return TokenIssuer.Other;
        }

        var issuers = requests.Select(IssuerOfRequest).Where(static issuer => issuer != TokenIssuer.Unknown).ToList();
        if (issuers.Count > 0)
        {
            return Combine(issuers);
        }

        var places = requests.Select(static request => request.Operation.Syntax).Append(read.Operation.Syntax);
        return places.Concat(DeclarationOf(read.Operation)).Select(_surroundings.IssuerAt).FirstOrDefault(static issuer => issuer != TokenIssuer.Unknown);
    }

    /// <summary>The issuer that several make together: the one who leaves the unit most in doubt.</summary>
    public static TokenIssuer Combine(IReadOnlyCollection<TokenIssuer> issuers) =>
        issuers.Count == 0 ? TokenIssuer.Unknown : issuers.Max();

    /// <summary>The requests that <paramref name="read"/> reads the answer of; <see langword="null"/> if they cannot all be followed.</summary>
    private ImmutableArray<SliceHit>? RequestsBehind(SliceHit read, WorkBudget work, Assumptions assumed)
    {
        var slice = _graph.Backward(SourcesOf(read.Operation), IsRequest, read.Frame, work, assumed);
        var requests = slice.Hits;
        if (!slice.IsComplete)
        {
            return null;
        }

        return requests.Count == 0 && _reads.AnswerTypeOf(read.Operation) is { } type
            ? RequestsFor(type)
            : requests.ToImmutableArray();
    }

    /// <summary>What the value is read from: the object, document or text that holds it.</summary>
    private static IEnumerable<IOperation> SourcesOf(IOperation read)
    {
        var (owner, arguments) = read switch
        {
            IPropertyReferenceOperation property => (property.Instance, property.Arguments.Select(static argument => argument.Value)),
            IMemberReferenceOperation member => (member.Instance, []),
            IInvocationOperation call => (call.Instance, call.Arguments.Select(static argument => argument.Value)),
            IDynamicMemberReferenceOperation member => (member.Instance, []),
            IDynamicIndexerAccessOperation indexer => (indexer.Operation, []),
            _ => (null, Enumerable.Empty<IOperation>()),
        };
        return arguments.Append(owner is IConditionalAccessInstanceOperation accessed ? HandedValues.ObjectBefore(accessed) : owner).OfType<IOperation>();
    }

    /// <summary>The requests whose answers are deserialized to <paramref name="type"/>, for members that its own code reads.</summary>
    private ImmutableArray<SliceHit>? RequestsFor(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.IsEmpty ? ImmutableArray<SliceHit>.Empty : _requestsOfType.Get(SymbolKey.Of(type), () => FindRequestsFor(type));

    private ImmutableArray<SliceHit>? FindRequestsFor(INamedTypeSymbol type)
    {
        var work = new WorkBudget();
        var slices = _graph.References.Find(type).Select(CallNaming).OfType<IOperation>().Select(call => _graph.Backward([call], IsRequest, work: work)).ToList();
        return slices.TrueForAll(static slice => slice.IsComplete) ? slices.SelectMany(static slice => slice.Hits).ToImmutableArray() : null;
    }

    /// <summary>The call that names a type at <paramref name="name"/> as the type of what it reads: <c>Deserialize&lt;T&gt;(…)</c> or <c>Deserialize(…, typeof(T))</c>.</summary>
    private IOperation? CallNaming(SyntaxNode name)
    {
        var call = name.Ancestors().TakeWhile(static node => node is not StatementSyntax and not MemberDeclarationSyntax).OfType<InvocationExpressionSyntax>().FirstOrDefault();
        var isNamed = call is not null
            && (name.Ancestors().Any(node => node is TypeArgumentListSyntax && call.Expression.Span.Contains(node.Span))
                || name.Ancestors().Any(node => node is TypeOfExpressionSyntax && call.ArgumentList.Span.Contains(node.Span)));
        return isNamed ? _graph.Program.OperationOf(call!) : null;
    }

    private static bool IsRequest(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: var method }
        && (DeclaredRequest.Is(method)
            || (SendingCall.Is(method) && method.Name != "GetResponseStream")
            || (method.DeclaringSyntaxReferences.IsEmpty && method.Name.StartsWith("Request", StringComparison.Ordinal)));

    private TokenIssuer IssuerOfRequest(SliceHit request) =>
        _issuers.Get((request.Operation, request.Frame), () => IssuerOfRequest(request, 0, new WorkBudget()));

    private TokenIssuer IssuerOfRequest(SliceHit request, int nesting, WorkBudget work)
    {
        var call = (IInvocationOperation)request.Operation;
        var sent = _graph.Backward(call.Arguments.Select(static argument => argument.Value), IsRequest, request.Frame, work);
        if (!sent.IsComplete)
        {
            return TokenIssuer.Other;
        }

        var texts = sent.Texts.Select(static text => text.Text).Concat(DeclaredTexts(call.TargetMethod)).ToList();
        if (ImsRequest.IssuerOf(texts) is var issuer and not TokenIssuer.Unknown)
        {
            return issuer;
        }

        var client = _graph.Backward(new[] { call.Instance }.OfType<IOperation>(), IsRequest, request.Frame, work);
        if (!client.IsComplete)
        {
            return TokenIssuer.Other;
        }

        issuer = ImsRequest.IssuerOf(texts.Concat(client.Texts.Select(static text => text.Text)).ToList());
        if (issuer != TokenIssuer.Unknown || nesting == MaximumNesting)
        {
            return issuer;
        }

        return Combine(sent.Hits.Concat(client.Hits)
            .Where(inner => inner.Operation != call)
            .Select(inner => IssuerOfRequest(inner, nesting + 1, work))
            .Where(static inner => inner != TokenIssuer.Unknown)
            .ToList());
    }

    /// <summary>The texts in the attributes of a declared request and of its interface.</summary>
    private IEnumerable<string> DeclaredTexts(IMethodSymbol method) =>
        DeclaredRequest.Is(method)
            ? method.DeclaringSyntaxReferences
                .SelectMany(reference => reference.GetSyntax(_graph.Program.CancellationToken).AncestorsAndSelf().OfType<MemberDeclarationSyntax>())
                .SelectMany(static member => member.AttributeLists.Concat(member is BaseMethodDeclarationSyntax declared ? declared.ParameterList.Parameters.SelectMany(static parameter => parameter.AttributeLists) : []))
                .SelectMany(static list => list.DescendantTokens())
                .Select(static token => token.Value)
                .OfType<string>()
            : [];

    private IEnumerable<SyntaxNode> DeclarationOf(IOperation read) =>
        read is IMemberReferenceOperation { Member: { } member }
            ? member.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(_graph.Program.CancellationToken)).Where(node => _graph.Program.Contains(node.SyntaxTree))
            : [];
}
