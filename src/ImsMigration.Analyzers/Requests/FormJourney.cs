using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Libraries;
using ImsMigration.Requests.Forms;
using ImsMigration.Values;
using ImsMigration.Values.Steps;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Requests;

/// <summary>
/// Follows a form forward to wherever the program takes it. A form that nothing can send is no request: a line of a help text, a pattern
/// that masks secrets in a log, the expected value of a test.
/// </summary>
internal sealed class FormJourney
{
    /// <summary>A form that goes further than this is taken for one that is sent.</summary>
    private const int MaximumVisits = 800;

    private readonly FlowGraph _graph;
    private readonly HashSet<(SyntaxNode, OperationKind)> _visited = [];
    private readonly Queue<IOperation> _waiting = new();
    private readonly HashSet<string> _visitedSymbols = [];
    private readonly List<ISymbol> _holders = [];
    private readonly List<IOperation> _senders = [];
    private readonly List<IOperation> _strangers = [];

    private readonly TokenForm _form;

    private FormJourney(TokenForm form, FlowGraph graph)
    {
        _form = form;
        _graph = graph;
    }

    /// <summary>Whether something sends the form, or could: what is not known can send.</summary>
    public bool IsSent { get; private set; }

    /// <summary>The calls of HTTP libraries that send it.</summary>
    public IReadOnlyList<IOperation> Senders => _senders;

    /// <summary>The calls of libraries of which nothing is known that are handed the form, and not only its address.</summary>
    public IReadOnlyList<IOperation> Strangers => _strangers;

    /// <summary>The variables and members that hold the form, or a part or a text of it, as far as it was followed.</summary>
    public IReadOnlyList<ISymbol> Holders => _holders;

    /// <summary>The way of <paramref name="form"/> through the program.</summary>
    public static FormJourney Of(TokenForm form, FlowGraph graph)
    {
        var journey = new FormJourney(form, graph);
        if (form.Shape == FormShape.Declared)
        {
            journey.FollowDeclaration(form.Variable);
        }
        else
        {
            journey.FollowForm(form);
        }

        journey.FollowAll();
        return journey;
    }

    private void FollowDeclaration(ISymbol? member)
    {
        var creations = DeclaredForm.ObjectOf(member) is { } type ? type.InstanceConstructors.SelectMany(_graph.References.FindByHand).ToList() : [];

        // A method of an interface sends its parameters, and an object that nobody creates comes from where it can also go.
        IsSent |= creations.Count == 0;
        creations.ForEach(Follow);
    }

    private void FollowForm(TokenForm form)
    {
        if (form.Variable is IParameterSymbol parameter)
        {
            FollowOwnerOf(parameter);
        }
        else if (form.Variable is { } variable)
        {
            FollowSymbol(variable);
        }

        Follow(form.Container);
        Follow(form.Anchor.Entry is YieldStatementSyntax { Expression: { } pair } ? pair : form.Anchor.Entry);
        if (form.Anchor.Value is { } value)
        {
            Follow(value);
        }
    }

    private void Follow(SyntaxNode node)
    {
        if (_graph.Program.OperationOf(node) is { } operation)
        {
            Follow(operation);
        }
    }

    private void FollowSymbol(ISymbol symbol)
    {
        if (!_visitedSymbols.Add(SymbolKey.Of(symbol)))
        {
            return;
        }

        _holders.Add(symbol);
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
        if (HandlingTable.CanHoldText(operation.Type) && _visited.Add((operation.Syntax, operation.Kind)))
        {
            _waiting.Enqueue(operation);
        }
    }

    private void FollowAll()
    {
        while (_waiting.Count > 0 && _visited.Count < MaximumVisits)
        {
            _graph.Program.CancellationToken.ThrowIfCancellationRequested();
            FollowParent(_waiting.Dequeue());
        }

        IsSent |= _waiting.Count > 0;
    }

    private void FollowParent(IOperation operation)
    {
        switch (operation.Parent)
        {
            case IVariableInitializerOperation or IFieldInitializerOperation or IPropertyInitializerOperation when InitializedSymbols.Of(operation.Parent) is { Count: > 0 } symbols:
                symbols.ForEach(FollowSymbol);
                break;
            case IAssignmentOperation assignment when assignment.Value == operation:
                FollowTarget(assignment);
                break;
            case IArgumentOperation { Parent: { } call } argument:
                FollowArgument(argument, call);
                break;
            case IInvocationOperation call when call.Instance == operation:
                FollowReceiver(call);
                break;
            case IForEachLoopOperation loop when loop.Collection == operation:
                loop.Locals.ToList().ForEach(FollowSymbol);
                break;
            case IConditionalAccessOperation access when access.Operation == operation:
                access.WhenNotNull.DescendantsAndSelf().OfType<IConditionalAccessInstanceOperation>().ToList().ForEach(Follow);
                break;
            case IPropertyReferenceOperation read when read.Instance == operation && FieldRead.IsOfOtherField(read, _form):
                break;
            case IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IDynamicObjectCreationOperation or IDynamicIndexerAccessOperation:
                IsSent = true;
                break;
            case IReturnOperation:
                FollowReturn(operation);
                break;
            case IExpressionStatementOperation or IBlockOperation or IThrowOperation or null:
                break;
            case { } parent:
                Follow(parent);
                break;
        }
    }

    private void FollowTarget(IAssignmentOperation assignment)
    {
        if (assignment.Target is IMemberReferenceOperation { Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } })
        {
            Follow(assignment);
        }
        else
        {
            FollowOwner(assignment.Target);
        }
    }

    /// <summary>What <paramref name="target"/> stands for holds the form from now on, or the object that it begins with does.</summary>
    private void FollowOwner(IOperation target)
    {
        IOperation? owner = target;
        while (owner is not null)
        {
            owner = StepToOwner(owner);
        }
    }

    /// <summary>Follows what holds the form; or returns what to look at instead, because <paramref name="target"/> is a part of it.</summary>
    private IOperation? StepToOwner(IOperation target)
    {
        switch (target)
        {
            case IConversionOperation conversion:
                return conversion.Operand;
            case IArrayElementReferenceOperation element:
                return element.ArrayReference;
            case IMemberReferenceOperation { Member.DeclaringSyntaxReferences.IsEmpty: true, Instance: { } instance }:
                return instance;
            case IInvocationOperation { Type.SpecialType: SpecialType.System_Void } or IObjectCreationOperation or IDiscardOperation:
                return null;
            case IInvocationOperation { Instance: { } instance } call:
                Follow(call);
                return instance;
            case IInvocationOperation { Arguments: { Length: > 0 } arguments } call when call.TargetMethod.IsExtensionMethod:
                Follow(call);
                return arguments[0].Value;
            case ILocalReferenceOperation local:
                FollowSymbol(local.Local);
                return null;
            case IParameterReferenceOperation parameter:
                FollowOwnerOf(parameter.Parameter);
                return null;
            case IMemberReferenceOperation { Member: { DeclaringSyntaxReferences.IsEmpty: false } member }:
                FollowSymbol(member);
                return null;
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver }:
                if (target.Syntax.AncestorsAndSelf().OfType<BaseObjectCreationExpressionSyntax>().FirstOrDefault() is { } creation)
                {
                    Follow(creation);
                }

                return null;
            default:
                IsSent = true;
                return null;
        }
    }

    /// <summary>What fills its parameter fills an object of its callers. Those of a lambda are not known.</summary>
    private void FollowOwnerOf(IParameterSymbol parameter)
    {
        if (_visitedSymbols.Contains(SymbolKey.Of(parameter)))
        {
            return;
        }

        FollowSymbol(parameter);
        var passed = parameter.ContainingSymbol is IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction }
            ? _graph.Arguments.OfMethod(parameter).ToList()
            : [];
        IsSent |= passed.Count == 0;
        passed.ForEach(FollowOwner);
    }

    private void FollowArgument(IArgumentOperation argument, IOperation call)
    {
        var (method, instance) = call switch
        {
            IInvocationOperation invocation => (invocation.TargetMethod, invocation.Instance),
            IObjectCreationOperation creation => (creation.Constructor, null),
            _ => default,
        };
        if (method is null)
        {
            return;
        }

        if (argument.Parameter is { DeclaringSyntaxReferences.IsEmpty: false } parameter)
        {
            FollowIntoSource(method, parameter);
            return;
        }

        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            // The function behind it is code of the program.
            IsSent = true;
            return;
        }

        switch (HandlingOf(method, call, argument.Parameter, instance))
        {
            case Handling.Sends:
                IsSent = true;
                _senders.Add(call);
                break;
            case Handling.Unknown:
                IsSent = true;
                Meet(call, argument.Value);
                break;
            case Handling.Carries:
                Follow(call);
                FollowCarrier(instance ?? (method.ReturnsVoid || argument.Parameter?.Ordinal > 0 ? CallSite.ArgumentsOf(call).FirstOrDefault()?.Value : null), argument);
                break;
        }
    }

    /// <summary>What is filled by a call holds what the call is handed. An object that all share, such as <c>Encoding.UTF8</c>, is not filled.</summary>
    private void FollowCarrier(IOperation? carrier, IArgumentOperation argument)
    {
        var isShared = carrier is IMemberReferenceOperation { Instance: null, Member.DeclaringSyntaxReferences.IsEmpty: true };
        if (carrier is { ConstantValue: not { HasValue: true } } && !isShared && carrier != argument.Value && HandlingTable.CanHoldText(carrier.Type))
        {
            FollowOwner(carrier);
        }
    }

    private void FollowIntoSource(IMethodSymbol method, IParameterSymbol parameter)
    {
        FollowSymbol(parameter.OriginalDefinition);
        var targets = _graph.Implementations.Find(method).OfType<IMethodSymbol>().ToList();
        IsSent |= targets.Count == 0 && (method.IsAbstract || method.IsExtern);
        foreach (var target in targets.Where(target => parameter.Ordinal < target.Parameters.Length))
        {
            FollowSymbol(target.Parameters[parameter.Ordinal]);
        }
    }

    private void FollowReceiver(IInvocationOperation call)
    {
        if (!call.TargetMethod.DeclaringSyntaxReferences.IsEmpty)
        {
            // A method of the program sees the whole object.
            IsSent = true;
            return;
        }

        if (call.TargetMethod.MethodKind == MethodKind.DelegateInvoke)
        {
            IsSent = true;
            Follow(call);
            return;
        }

        var handling = HandlingOf(call.TargetMethod, call, null, call.Instance);
        IsSent |= handling is Handling.Sends or Handling.Unknown;
        switch (handling)
        {
            case Handling.Sends:
                _senders.Add(call);
                break;
            case Handling.Unknown:
                Meet(call, call.Instance);
                break;
            case Handling.Carries:
                Follow(call);
                break;
        }
    }

    /// <summary>Notes that <paramref name="call"/> gets <paramref name="value"/>, unless that is what a request has besides its fields.</summary>
    private void Meet(IOperation call, IOperation? value)
    {
        if (value is not null && !HandlingTable.IsBesideFields(Conversions.Unconverted(value).Type))
        {
            _strangers.Add(call);
        }
    }

    private Handling HandlingOf(IMethodSymbol method, IOperation call, IParameterSymbol? parameter, IOperation? instance) =>
        instance is not null && FileWriters.Is(instance, _graph) ? Handling.Ends : HandlingTable.Of(method, call, parameter);

    private void FollowReturn(IOperation value)
    {
        for (var node = value.Parent; node is not null; node = node.Parent)
        {
            if (node is IAnonymousFunctionOperation function)
            {
                Follow(function);
                return;
            }
        }

        if (value.SemanticModel?.GetEnclosingSymbol(value.Syntax.SpanStart, _graph.Program.CancellationToken) is not IMethodSymbol method)
        {
            return;
        }

        var returned = method.AssociatedSymbol ?? method;
        var uses = _graph.Implementations.UsesOf(returned).ToList();

        // What nobody calls here can be called from elsewhere.
        IsSent |= uses.Count == 0 && returned is IMethodSymbol { DeclaredAccessibility: not Accessibility.Private, MethodKind: MethodKind.Ordinary };
        if (returned is not IMethodSymbol)
        {
            _holders.Add(returned);
        }

        foreach (var use in uses)
        {
            if ((CallSite.At(use, _graph.Program) ?? _graph.Writes.ReferenceOperation(use)) is { } operation)
            {
                Follow(operation);
            }
        }
    }
}
