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

    private readonly FlowGraph _graph;
    private readonly DeclaredRequest _declared;
    private readonly HashSet<(SyntaxNode, OperationKind, CallFrame?)> _visited = [];
    private readonly HashSet<(string, CallFrame?)> _visitedSymbols = [];
    private readonly List<(IOperation Operation, CallFrame? Frame)> _companions = [];
    private readonly List<HeldText> _texts = [];
    private readonly Stack<(IOperation Operation, CallFrame? Frame)> _waiting = new();
    private readonly List<(IOperation Operation, CallFrame? Frame)> _found = [];
    private readonly WorkBudget _work;

    /// <summary>The types that declare an overridden member which builds the form, each with the type that builds this one.</summary>
    private readonly List<(INamedTypeSymbol Contract, INamedTypeSymbol Type)> _dispatches = [];

    private bool _isJson;

    private RequestTracer(FlowGraph graph, WorkBudget work)
    {
        _graph = graph;
        _work = work;
        _declared = new DeclaredRequest(graph);
    }

    /// <summary>The constant texts that reach the request which sends <paramref name="form"/>, for a question whose <paramref name="work"/> is counted.</summary>
    public static TracedRequest Trace(TokenForm form, FlowGraph graph, WorkBudget work)
    {
        var tracer = new RequestTracer(graph, work) { _isJson = form.Shape == FormShape.JsonText };
        var own = new List<IOperation>();
        if (form.Variable is { } variable)
        {
            own.AddRange(graph.Writes.Find(variable).Select(static write => write.Value));
            tracer.FollowSymbol(variable, null);
            if (variable is IParameterSymbol parameter)
            {
                own.AddRange(tracer.FollowCallers(parameter));
            }
        }

        var start = form.Anchor.Entry is YieldStatementSyntax { Expression: { } pair } ? pair : form.Container;
        if (start is ExpressionSyntax && graph.Program.OperationOf(start) is { } container)
        {
            own.Add(container);
            tracer.Follow(container, null);
        }

        if (form.Shape == FormShape.Declared)
        {
            tracer.FollowDeclaration(form);
        }

        tracer.Run();
        var slices = tracer._companions
            .Where(companion => !own.Contains(companion.Operation))
            .GroupBy(static companion => companion.Frame)
            .Select(companions => graph.Backward(companions.Select(static companion => companion.Operation), static _ => false, companions.Key, work))
            .ToList();
        var around = slices.SelectMany(static slice => slice.Texts)
            .Concat(slices.SelectMany(static slice => slice.Operations).SelectMany(MemberNames))
            .Concat(tracer._texts)
            .Where(text => !tracer.IsOfSibling(text.Operation))
            .ToList();
        return new TracedRequest([.. graph.Backward(own, static _ => false, work: work).Texts, .. around], around, tracer._isJson);
    }

    /// <summary>A form that a method is handed to complete it is sent by the caller. Returns what the caller has put into it.</summary>
    private IEnumerable<IOperation> FollowCallers(IParameterSymbol parameter)
    {
        foreach (var value in _graph.Arguments.OfMethod(parameter))
        {
            if (OwnerOf(value) is { } owner)
            {
                FollowSymbol(owner, null);
                foreach (var write in _graph.Writes.Find(owner))
                {
                    yield return write.Value;
                }
            }
        }
    }

    /// <summary>The members of an anonymous object are the fields of another form of the same request.</summary>
    private static IEnumerable<HeldText> MemberNames(IOperation operation) =>
        operation is IAnonymousObjectCreationOperation { Type: { } type }
            ? type.GetMembers().OfType<IPropertySymbol>().Select(property => new HeldText(property.Name, operation))
            : [];

    /// <summary>A declared form is sent by the interface method it is a parameter of, or wherever its object is created.</summary>
    private void FollowDeclaration(TokenForm form)
    {
        AddAttributeTexts(form.Anchor.Entry);
        if (form.Variable is IParameterSymbol { ContainingType: { TypeKind: TypeKind.Interface } contract } parameter)
        {
            FollowClientsOf(contract);
            _companions.AddRange(_declared.ClientsCalledWith(parameter).Select(static client => (client, (CallFrame?)null)));
        }

        if (DeclaredForm.ObjectOf(form.Variable) is not { } type)
        {
            return;
        }

        foreach (var name in _graph.References.Find(type))
        {
            if (name.FirstAncestorOrSelf<ParameterSyntax>() is { Type: { } parameterType } && parameterType.Span.Contains(name.Span))
            {
                AddAttributeTexts(name);
                if (name.FirstAncestorOrSelf<InterfaceDeclarationSyntax>() is { } declaration && _graph.Program.DeclaredSymbolOf(declaration) is INamedTypeSymbol client)
                {
                    FollowClientsOf(client);
                }
            }
            else if (name.FirstAncestorOrSelf<ObjectCreationExpressionSyntax>() is { } creation && creation.Type.Span.Contains(name.Span)
                && _graph.Program.OperationOf(creation) is { } operation)
            {
                Follow(operation, null);
            }
        }
    }

    /// <summary>What makes the client knows its address, and so may what is done with it: <c>var client = services.AddRefitGeneratedClient&lt;T&gt;(); client.ConfigureHttpClient(…)</c>.</summary>
    private void FollowClientsOf(INamedTypeSymbol contract)
    {
        foreach (var client in _declared.ClientsOf(contract))
        {
            _companions.Add((client, null));
            if (client.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator })
            {
                FollowSymbol(declarator.Symbol, null);
            }
        }
    }

    private void AddAttributeTexts(SyntaxNode declaration) => _texts.AddRange(_declared.AttributeTextsAt(declaration));

    private void FollowSymbol(ISymbol symbol, CallFrame? frame)
    {
        if (!_visitedSymbols.Add((SymbolKey.Of(symbol), frame)))
        {
            return;
        }

        _companions.AddRange(_graph.Writes.Find(symbol).Select(write => (write.Value, frame)));
        foreach (var reference in _graph.References.Find(symbol))
        {
            if (_graph.Writes.ReferenceOperation(reference) is { } operation)
            {
                Follow(operation, frame);
            }
        }
    }

    private void Follow(IOperation operation, CallFrame? frame) => _found.Add((operation, frame));

    /// <summary>Follows what was found to its end, the first before the next. All of it waits here and not on the stack, because a helper can have thousands of callers.</summary>
    private void Run()
    {
        do
        {
            _work.TrySpend(_found.Count);
            for (var last = _found.Count - 1; last >= 0; last--)
            {
                _waiting.Push(_found[last]);
            }

            _found.Clear();
            var (operation, frame) = _waiting.Count > 0 ? _waiting.Pop() : default;
            if (operation is not null && _visited.Add((operation.Syntax, operation.Kind, frame)))
            {
                _graph.Program.CancellationToken.ThrowIfCancellationRequested();
                FollowOnce(operation, frame);
            }
        }
        while (_found.Count + _waiting.Count > 0 && !_work.IsExceeded);
    }

    private void FollowOnce(IOperation operation, CallFrame? frame)
    {
        switch (operation.Parent)
        {
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                FollowSymbol(declarator.Symbol, frame);
                break;
            case IFieldInitializerOperation initializer:
                initializer.InitializedFields.ToList().ForEach(field => FollowSymbol(field, null));
                break;
            case IPropertyInitializerOperation initializer:
                initializer.InitializedProperties.ToList().ForEach(property => FollowSymbol(property, null));
                break;
            case IAssignmentOperation assignment when assignment.Value == operation:
                FollowTarget(assignment, frame);
                break;
            case IArgumentOperation { Parent: { } call } argument:
                FollowArgument(argument, call, frame);
                break;
            case IInvocationOperation call when call.Instance == operation:
                _isJson |= JsonBody.IsNode(operation.Type);
                _companions.AddRange(call.Arguments.Select(argument => (argument.Value, frame)));
                FollowResult(call, call.TargetMethod, frame);
                break;
            case IObjectCreationOperation creation:
                // What is set by the initializer goes with what the constructor takes: new HttpRequestMessage(method, url) { Content = … }.
                _companions.AddRange(creation.Arguments.Select(argument => (argument.Value, frame)));
                Follow(creation, frame);
                break;
            case IReturnOperation:
                FollowReturn(operation, frame);
                break;
            case IExpressionStatementOperation or IBlockOperation or null or IMemberReferenceOperation:
                break;
            case { } parent:
                Follow(parent, frame);
                break;
        }
    }

    private void FollowTarget(IAssignmentOperation assignment, CallFrame? frame)
    {
        switch (assignment.Target)
        {
            case IMemberReferenceOperation { Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } }:
                Follow(assignment, frame);
                break;
            case IMemberReferenceOperation { Member.DeclaringSyntaxReferences.IsEmpty: true, Instance: { } owner }:
                FollowOwner(owner, frame);
                break;
            default:
                FollowOwner(assignment.Target, frame);
                break;
        }
    }

    private void FollowArgument(IArgumentOperation argument, IOperation call, CallFrame? frame)
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

        _isJson |= JsonBody.Takes(method, argument, _graph.Program);
        _companions.AddRange(arguments.Where(other => other != argument).Select(other => (other.Value, frame)));
        if (instance is not null)
        {
            _companions.Add((instance, frame));
        }

        if (call is IObjectCreationOperation { Initializer: { } initializer })
        {
            _companions.Add((initializer, frame));
        }

        if (argument.Parameter is { DeclaringSyntaxReferences.IsEmpty: false } parameter)
        {
            // Within the callee, the other parameters are those of this call: a helper may serve other issuers, too.
            FollowSymbol(parameter.OriginalDefinition, CallFrame.Enter(call, method.OriginalDefinition, frame));
            if (method.ContainingType.TypeKind == TypeKind.Interface)
            {
                FollowClientsOf(method.ContainingType.OriginalDefinition);
            }

            foreach (var declaration in method.OriginalDefinition.DeclaringSyntaxReferences)
            {
                AddAttributeTexts(declaration.GetSyntax(_graph.Program.CancellationToken));
            }

            foreach (var implementation in _graph.Implementations.Find(method).OfType<IMethodSymbol>().Where(other => !SymbolKey.Same(other, method)))
            {
                FollowSymbol(implementation.Parameters[parameter.Ordinal], CallFrame.Enter(call, implementation, frame));
            }

            return;
        }

        FollowResult(call, method, frame);
        if (instance is not null && !SendingCall.Is(method))
        {
            FollowOwner(instance, frame);
        }
    }

    /// <summary>A request object that is handed a part of the form is what is sent.</summary>
    private void FollowOwner(IOperation instance, CallFrame? frame)
    {
        if (OwnerOf(instance) is { } owner)
        {
            FollowSymbol(owner, owner is ILocalSymbol or IParameterSymbol ? frame : null);
        }
    }

    private static ISymbol? OwnerOf(IOperation instance) => instance switch
    {
        IConversionOperation conversion => OwnerOf(conversion.Operand),
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IMemberReferenceOperation { Member.DeclaringSyntaxReferences.IsEmpty: false } member => member.Member,
        _ => null,
    };

    /// <summary>
    /// Whether <paramref name="text"/> stands in another implementation of what builds the form: the URL of another issuer,
    /// whose client has the same base class.
    /// </summary>
    private bool IsOfSibling(IOperation text) =>
        _dispatches.Count > 0
        && text.SemanticModel?.GetEnclosingSymbol(text.Syntax.SpanStart, _graph.Program.CancellationToken)?.ContainingType is { } holder
        && _dispatches.Any(dispatch => Implements(holder, dispatch.Contract) && !Implements(holder, dispatch.Type) && !Implements(dispatch.Type, holder));

    private static bool Implements(INamedTypeSymbol type, INamedTypeSymbol contract)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (SymbolKey.Same(current.OriginalDefinition, contract.OriginalDefinition))
            {
                return true;
            }
        }

        return type.AllInterfaces.Any(candidate => SymbolKey.Same(candidate.OriginalDefinition, contract.OriginalDefinition));
    }

    private void FollowResult(IOperation call, IMethodSymbol method, CallFrame? frame)
    {
        if (!SendingCall.Is(method))
        {
            Follow(call, frame);
        }
    }

    private void FollowReturn(IOperation value, CallFrame? frame)
    {
        var enclosing = value.SemanticModel?.GetEnclosingSymbol(value.Syntax.SpanStart, _graph.Program.CancellationToken);
        if (enclosing is not IMethodSymbol method)
        {
            return;
        }

        if (CallFrame.Of(method, frame) is { } entered)
        {
            Follow(entered.Call, entered.Caller);
            return;
        }

        var returned = method.AssociatedSymbol ?? method;
        var overridden = ImplementationFinder.Implemented(returned).Select(static member => member.ContainingType).ToList();
        _dispatches.AddRange(overridden.Select(contract => (contract, method.ContainingType)));
        foreach (var reference in _graph.Implementations.UsesOf(returned))
        {
            if ((CallSite.At(reference, _graph.Program) ?? _graph.Writes.ReferenceOperation(reference)) is { } use)
            {
                Follow(use, null);
            }
        }
    }
}
