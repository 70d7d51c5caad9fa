using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Libraries;
using ImsMigration.Requests.Forms;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Requests;

/// <summary>
/// Follows a form forward to the call that sends it, through content types, request objects and the project's own
/// helpers, and collects the texts that meet it on the way: the URL, the base address, the relative path.
/// </summary>
internal sealed class RequestTracer
{
    private readonly FlowGraph _graph;
    private readonly Crossroads _crossroads;
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

    private bool _isSent;

    private RequestTracer(FlowGraph graph, WorkBudget work, Assumptions assumed)
    {
        _graph = graph;
        _crossroads = new Crossroads(graph, assumed);
        _work = work;
        _declared = new DeclaredRequest(graph);
    }

    /// <summary>
    /// The constant texts that reach the request which sends <paramref name="form"/> if it is as <paramref name="assumed"/>, for a question whose
    /// <paramref name="work"/> is counted.
    /// </summary>
    public static TracedRequest Trace(TokenForm form, FlowGraph graph, WorkBudget work, Assumptions? assumed = null)
    {
        var tracer = new RequestTracer(graph, work, assumed ?? Assumptions.None) { _isJson = form.Shape == FormShape.JsonText };
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
        var ownSyntax = new HashSet<SyntaxNode>(own.Select(static operation => operation.Syntax));
        bool IsOwn(IOperation operation) => ownSyntax.Contains(operation.Syntax);
        var slices = tracer._companions
            .Where(companion => !own.Contains(companion.Operation))
            .GroupBy(static companion => companion.Frame)
            .Select(companions => graph.Backward(companions.Select(static companion => companion.Operation), IsOwn, companions.Key, work, assumed))
            .ToList();
        var first = form.Variable?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(graph.Program.CancellationToken);
        var around = slices.SelectMany(static slice => slice.Texts)
            .Concat(slices.SelectMany(static slice => slice.Operations).SelectMany(MemberNames))
            .Concat(tracer._texts)
            .Where(text => !tracer.IsOfSibling(text.Operation) && !ExclusiveBranches.Separate(text.Operation.Syntax, form.Anchor.Entry, first))
            .ToList();
        var open = tracer._crossroads.Found.Concat(slices.SelectMany(static slice => slice.Crossroads.Found)).ToList();
        var texts = graph.Backward(own, static _ => false, work: work, assumed: assumed).Texts;
        return new TracedRequest([.. texts, .. around], around, slices, open, tracer._isJson) { IsSent = tracer._isSent };
    }

    /// <summary>A form that a method is handed to complete it is sent by the caller. Returns what the caller has put into it.</summary>
    private IEnumerable<IOperation> FollowCallers(IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol function)
        {
            yield break;
        }

        foreach (var call in CallersOf(function, _graph.Arguments.CallsOf(function)))
        {
            if (CallSite.ArgumentFor(call, parameter) is { } argument && OwnerOf(argument.Value) is { } owner)
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

        var creations = new List<IOperation>();
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
                creations.Add(operation);
            }
        }

        foreach (var creation in CreationsOf(type, creations))
        {
            Follow(creation, null);
        }
    }

    /// <summary>What makes the client knows its address, and so may what is done with it: <c>var client = services.AddRefitGeneratedClient&lt;T&gt;(); client.ConfigureHttpClient(…)</c>.</summary>
    private void FollowClientsOf(INamedTypeSymbol contract)
    {
        foreach (var client in CreationsOf(contract, _declared.ClientsOf(contract).ToList()))
        {
            _companions.Add((client, null));
            if (client.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator })
            {
                FollowSymbol(declarator.Symbol, null);
            }
        }
    }

    /// <summary>Of <paramref name="calls"/> of <paramref name="function"/> that which is assumed to be the one; all if nothing is.</summary>
    private IEnumerable<IOperation> CallersOf(IMethodSymbol function, IEnumerable<IOperation> calls) =>
        _crossroads.Assumed.CallerOf(function) is { } way ? new[] { way.Call }.OfType<IOperation>()
            : calls.ToList() is var all && _crossroads.TakesAll(function, all) ? all
            : [];

    /// <summary>Of <paramref name="creations"/> of <paramref name="type"/> that which is assumed to be the one; all if nothing is.</summary>
    private IEnumerable<IOperation> CreationsOf(INamedTypeSymbol type, List<IOperation> creations) =>
        _crossroads.Assumed.WayOf(Assumptions.CreationsOf(type)) is { } way ? new[] { way.Call }.OfType<IOperation>()
            : _crossroads.TakesAll(type, creations) ? creations
            : [];

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
        if (instance is not null && !(argument.Parameter is { DeclaringSyntaxReferences.IsEmpty: false } && _graph.Implementations.FindByHand(method).Any()))
        {
            // Of an object whose method is followed, that counts which the method uses: others may have it send something else.
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

        _isSent |= SendingCall.Is(method);
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
        && _dispatches.Any(dispatch => BaseTypes.Derives(holder, dispatch.Contract) && !BaseTypes.Derives(holder, dispatch.Type) && !BaseTypes.Derives(dispatch.Type, holder));

    /// <summary>What a request answers is no part of it, be the request a library's call or a method that Refit or RestEase implements.</summary>
    private void FollowResult(IOperation call, IMethodSymbol method, CallFrame? frame)
    {
        if (!SendingCall.Is(method) && !DeclaredRequest.Is(method))
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
        var uses = _graph.Implementations.UsesOf(returned).Select(reference => CallSite.At(reference, _graph.Program) ?? _graph.Writes.ReferenceOperation(reference));
        foreach (var use in CallersOf(method, uses.OfType<IOperation>()))
        {
            Follow(use, null);
        }
    }
}
