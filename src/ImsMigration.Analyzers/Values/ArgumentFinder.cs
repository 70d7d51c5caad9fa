using System;
using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Values.Writes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Values;

/// <summary>Finds what a parameter can hold, also where no call of its function is written down: the parameter of a lambda, and a constructor that a container calls.</summary>
internal sealed class ArgumentFinder
{
    private const string ContainerNamespace = "Microsoft.Extensions.DependencyInjection";

    private static readonly string[] s_registrations =
        ["AddSingleton", "AddScoped", "AddTransient", "TryAddSingleton", "TryAddScoped", "TryAddTransient", "AddKeyedSingleton"];

    private readonly ProgramModel _program;
    private readonly ReferenceFinder _references;
    private readonly WriteFinder _writes;
    private readonly ImplementationFinder _implementations;
    private readonly Memo<string, IReadOnlyList<(ITypeSymbol Service, IOperation Call)>> _registered;

    /// <summary>Creates a finder over <paramref name="program"/>.</summary>
    public ArgumentFinder(ProgramModel program, ReferenceFinder references, WriteFinder writes, ImplementationFinder implementations)
    {
        _program = program;
        _references = references;
        _writes = writes;
        _implementations = implementations;
        _registered = new Memo<string, IReadOnlyList<(ITypeSymbol Service, IOperation Call)>>(program);
    }

    /// <summary>The calls of <paramref name="method"/>, also as what it implements or overrides, and through a delegate that holds it.</summary>
    public IEnumerable<IOperation> CallsOf(ISymbol method)
    {
        foreach (var use in _implementations.UsesOf(method))
        {
            if (CallSite.At(use, _program) is { } call)
            {
                yield return call;
            }
            else if (_writes.ReferenceOperation(use) is IMethodReferenceOperation reference)
            {
                foreach (var invocation in InvocationsOf(reference) ?? [])
                {
                    yield return invocation;
                }
            }
        }
    }

    /// <summary>Whether <paramref name="method"/> is handed to somebody whose calls are not written down.</summary>
    public bool HasUnknownCallers(ISymbol method) =>
        _implementations.UsesOf(method).Any(use => CallSite.At(use, _program) is null && _writes.ReferenceOperation(use) is IMethodReferenceOperation reference && InvocationsOf(reference)?.Any() != true);

    /// <summary>The calls of the lambda <paramref name="lambda"/> that are written down.</summary>
    public IEnumerable<IOperation> CallsOfLambda(IMethodSymbol lambda) =>
        lambda.DeclaringSyntaxReferences
            .Select(reference => _program.OperationOf(reference.GetSyntax(_program.CancellationToken)))
            .OfType<IOperation>()
            .SelectMany(function => InvocationsOf(function) ?? []);

    /// <summary>What the calls of its method pass for <paramref name="parameter"/>.</summary>
    public IEnumerable<IOperation> OfMethod(IParameterSymbol parameter) =>
        CallsOf(parameter.ContainingSymbol)
            .Select(call => CallSite.ArgumentFor(call, parameter)?.Value)
            .OfType<IOperation>();

    /// <summary>
    /// What <paramref name="parameter"/> of a lambda can hold: the arguments of the delegate's invocations, or, where a
    /// library calls it, what that library was handed besides the lambda.
    /// </summary>
    public IEnumerable<IOperation> OfLambda(IParameterSymbol parameter)
    {
        foreach (var lambda in parameter.ContainingSymbol.DeclaringSyntaxReferences.Select(reference => _program.OperationOf(reference.GetSyntax(_program.CancellationToken))))
        {
            if (lambda is null)
            {
                continue;
            }

            if (InvocationsOf(lambda) is { } invocations)
            {
                foreach (var value in invocations.SelectMany(call => call.Arguments.Where(argument => argument.Parameter?.Ordinal == parameter.Ordinal)))
                {
                    yield return value.Value;
                }
            }
            else if (UseOf(lambda) is IArgumentOperation { Parent: IInvocationOperation call } argument)
            {
                foreach (var other in call.Arguments.Where(other => other != argument).Select(static other => other.Value).Append(call.Instance))
                {
                    if (other is not null)
                    {
                        yield return other;
                    }
                }
            }
        }
    }

    /// <summary>The factories and instances that are registered for the type of <paramref name="parameter"/>.</summary>
    public IEnumerable<IOperation> OfContainer(IParameterSymbol parameter)
    {
        foreach (var (service, call) in _registered.Get(ContainerNamespace, () => Registrations().ToList()))
        {
            if (SymbolKey.Same(service, parameter.Type))
            {
                yield return call;
            }
        }
    }

    private IEnumerable<(ITypeSymbol Service, IOperation Call)> Registrations()
    {
        foreach (var name in s_registrations)
        {
            foreach (var tree in _program.TreesNaming(name).ToList())
            {
                foreach (var node in _program.NamesOf(tree).Find(name))
                {
                    if (CallSite.At(node, _program) is IInvocationOperation { TargetMethod: { TypeArguments.IsEmpty: false } method } call
                        && string.Equals(method.ContainingNamespace?.ToDisplayString(), ContainerNamespace, StringComparison.Ordinal))
                    {
                        yield return (method.TypeArguments[0], call);
                    }
                }
            }
        }
    }

    /// <summary>The invocations of the delegate that is made of <paramref name="function"/>, a lambda or a method; <see langword="null"/> if it goes elsewhere.</summary>
    private IEnumerable<IInvocationOperation>? InvocationsOf(IOperation function) => UseOf(function) switch
    {
        IArgumentOperation { Parameter: { DeclaringSyntaxReferences.IsEmpty: false } target } => InvocationsOf(target.OriginalDefinition),
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => InvocationsOf(declarator.Symbol),
        IFieldInitializerOperation { InitializedFields: { IsEmpty: false } fields } => InvocationsOf(fields[0]),
        IAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } } => InvocationsOf(local),
        IAssignmentOperation { Target: IMemberReferenceOperation { Member: { DeclaringSyntaxReferences.IsEmpty: false } member } } => InvocationsOf(member),
        _ => null,
    };

    /// <summary>What is done with the delegate that is made of <paramref name="function"/>.</summary>
    private static IOperation? UseOf(IOperation function)
    {
        var use = function.Parent;
        while (use is IConversionOperation or IDelegateCreationOperation)
        {
            use = use.Parent;
        }

        return use;
    }

    private IEnumerable<IInvocationOperation> InvocationsOf(ISymbol function) =>
        _references.Find(function)
            .Select(_writes.ReferenceOperation)
            .Select(static operation => operation?.Parent)
            .OfType<IInvocationOperation>()
            .Where(static call => call.TargetMethod.MethodKind == MethodKind.DelegateInvoke);
}
