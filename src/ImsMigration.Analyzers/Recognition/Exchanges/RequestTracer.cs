using System;
using System.Collections.Generic;
using System.Linq;
using ImsMigration.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Recognition.Exchanges;

/// <summary>
/// Follows a form forward to the call that sends it, through content types, request objects and the project's own
/// helpers, and collects the texts that meet it on the way: the URL, the base address, the relative path.
/// </summary>
internal sealed class RequestTracer
{
    private const int MaximumVisits = 400;

    /// <summary>What such a call returns is the answer, not the request.</summary>
    private static readonly string[] s_sendingVerbs = ["Post", "Send", "Execute", "Upload", "Put", "GetResponse", "Patch"];

    private readonly FlowGraph _graph;
    private readonly HashSet<(SyntaxNode, OperationKind)> _visited = [];
    private readonly HashSet<string> _visitedSymbols = [];
    private readonly List<IOperation> _companions = [];

    private RequestTracer(FlowGraph graph) => _graph = graph;

    /// <summary>The constant texts that reach the request which sends <paramref name="form"/>, with the operation that holds each.</summary>
    public static IReadOnlyList<KeyValuePair<string, IOperation>> TextsAround(TokenForm form, FlowGraph graph)
    {
        var tracer = new RequestTracer(graph);
        if (form.Variable is { } variable)
        {
            tracer.FollowSymbol(variable);
        }

        var start = form.Jwt.Entry is YieldStatementSyntax { Expression: { } pair } ? pair : form.Container;
        if (start is ExpressionSyntax && graph.Program.OperationOf(start) is { } container)
        {
            tracer._companions.Add(container);
            tracer.Follow(container);
        }

        var texts = graph.Backward(tracer._companions, static _ => false).Texts;
        return form.Shape == FormShape.Declared ? [.. texts, .. AttributeTexts(form.Container, graph.Program)] : texts;
    }

    /// <summary>The URL of a declared request stands in the attributes of its method and interface.</summary>
    private static IEnumerable<KeyValuePair<string, IOperation>> AttributeTexts(SyntaxNode declaration, ProgramModel program) =>
        declaration.AncestorsAndSelf().OfType<MemberDeclarationSyntax>()
            .SelectMany(static member => member.AttributeLists)
            .SelectMany(static list => list.DescendantNodes().OfType<LiteralExpressionSyntax>())
            .Select(literal => (literal.Token.Value as string, Operation: program.OperationOf(literal)))
            .Where(static text => text is { Item1: not null, Operation: not null })
            .Select(static text => new KeyValuePair<string, IOperation>(text.Item1!, text.Operation!));

    private void FollowSymbol(ISymbol symbol)
    {
        if (!_visitedSymbols.Add(SymbolKey.Of(symbol)))
        {
            return;
        }

        _companions.AddRange(_graph.Writes.Find(symbol).Select(static write => write.Value));
        foreach (var reference in _graph.References.Find(symbol))
        {
            if (_graph.Writes.ReferenceOperation(reference) is { } operation)
            {
                Follow(operation);
            }
        }
    }

    private void Follow(IOperation operation)
    {
        _graph.Program.CancellationToken.ThrowIfCancellationRequested();
        if (_visited.Count >= MaximumVisits || !_visited.Add((operation.Syntax, operation.Kind)))
        {
            return;
        }

        switch (operation.Parent)
        {
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                FollowSymbol(declarator.Symbol);
                break;
            case IFieldInitializerOperation initializer:
                initializer.InitializedFields.ToList().ForEach(FollowSymbol);
                break;
            case IPropertyInitializerOperation initializer:
                initializer.InitializedProperties.ToList().ForEach(FollowSymbol);
                break;
            case IAssignmentOperation assignment when assignment.Value == operation:
                FollowTarget(assignment);
                break;
            case IArgumentOperation { Parent: { } call } argument:
                FollowArgument(argument, call);
                break;
            case IInvocationOperation call when call.Instance == operation:
                _companions.AddRange(call.Arguments.Select(static argument => argument.Value));
                FollowResult(call, call.TargetMethod);
                break;
            case IReturnOperation:
                FollowReturn(operation);
                break;
            case IExpressionStatementOperation or IBlockOperation or null or IMemberReferenceOperation:
                break;
            case { } parent:
                Follow(parent);
                break;
        }
    }

    private void FollowTarget(IAssignmentOperation assignment)
    {
        switch (assignment.Target)
        {
            case IMemberReferenceOperation { Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } }:
                Follow(assignment);
                break;
            case IMemberReferenceOperation { Member.DeclaringSyntaxReferences.IsEmpty: true, Instance: { } owner }:
                FollowOwner(owner);
                break;
            default:
                FollowOwner(assignment.Target);
                break;
        }
    }

    private void FollowArgument(IArgumentOperation argument, IOperation call)
    {
        var (method, instance, arguments) = call switch
        {
            IInvocationOperation invocation => (invocation.TargetMethod, invocation.Instance, invocation.Arguments),
            IObjectCreationOperation creation => (creation.Constructor, null, creation.Arguments),
            _ => default,
        };
        if (method is null)
        {
            return;
        }

        _companions.AddRange(arguments.Where(other => other != argument).Select(static other => other.Value));
        if (instance is not null)
        {
            _companions.Add(instance);
        }

        if (call is IObjectCreationOperation { Initializer: { } initializer })
        {
            _companions.Add(initializer);
        }

        if (argument.Parameter is { DeclaringSyntaxReferences.IsEmpty: false } parameter)
        {
            FollowSymbol(parameter.OriginalDefinition);
            return;
        }

        FollowResult(call, method);
        if (instance is not null && !Sends(method))
        {
            FollowOwner(instance);
        }
    }

    /// <summary>A request object that is handed a part of the form is what is sent.</summary>
    private void FollowOwner(IOperation instance)
    {
        ISymbol? owner = instance switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            IMemberReferenceOperation { Member.DeclaringSyntaxReferences.IsEmpty: false } member => member.Member,
            _ => null,
        };
        if (owner is not null)
        {
            FollowSymbol(owner);
        }
    }

    private void FollowResult(IOperation call, IMethodSymbol method)
    {
        if (!Sends(method))
        {
            Follow(call);
        }
    }

    private static bool Sends(IMethodSymbol method) =>
        s_sendingVerbs.Any(verb => method.Name.StartsWith(verb, StringComparison.Ordinal));

    private void FollowReturn(IOperation value)
    {
        var enclosing = value.SemanticModel?.GetEnclosingSymbol(value.Syntax.SpanStart, _graph.Program.CancellationToken);
        if (enclosing is not IMethodSymbol method)
        {
            return;
        }

        var returned = method.AssociatedSymbol ?? method;
        foreach (var reference in _graph.References.Find(returned))
        {
            if (_graph.Writes.ReferenceOperation(reference) is { } use)
            {
                Follow(use.Parent is IInvocationOperation call && use is not IInvocationOperation ? call : use);
            }
        }
    }
}
