using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Flow;

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

    /// <summary>The calls of <paramref name="method"/>, also as what it implements or overrides.</summary>
    public IEnumerable<IOperation> CallsOf(ISymbol method) =>
        _implementations.UsesOf(method).Select(use => CallSite.At(use, _program)).OfType<IOperation>();

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
            var use = lambda?.Parent;
            while (use is IConversionOperation or IDelegateCreationOperation)
            {
                use = use.Parent;
            }

            switch (use)
            {
                case IArgumentOperation { Parent: IInvocationOperation call } argument when argument.Parameter is { DeclaringSyntaxReferences.IsEmpty: false } target:
                    foreach (var value in InvocationsOf(target.OriginalDefinition, parameter.Ordinal))
                    {
                        yield return value;
                    }

                    break;
                case IArgumentOperation { Parent: IInvocationOperation call } argument:
                    foreach (var other in call.Arguments.Where(other => other != argument).Select(static other => other.Value).Append(call.Instance))
                    {
                        if (other is not null)
                        {
                            yield return other;
                        }
                    }

                    break;
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                    foreach (var value in InvocationsOf(declarator.Symbol, parameter.Ordinal))
                    {
                        yield return value;
                    }

                    break;
                case IFieldInitializerOperation { InitializedFields.IsEmpty: false } initializer:
                    foreach (var value in InvocationsOf(initializer.InitializedFields[0], parameter.Ordinal))
                    {
                        yield return value;
                    }

                    break;
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

    private IEnumerable<IOperation> InvocationsOf(ISymbol function, int ordinal) =>
        _references.Find(function)
            .Select(_writes.ReferenceOperation)
            .Select(static operation => operation?.Parent)
            .OfType<IInvocationOperation>()
            .Where(static call => call.TargetMethod.MethodKind == MethodKind.DelegateInvoke)
            .SelectMany(call => call.Arguments.Where(argument => argument.Parameter?.Ordinal == ordinal))
            .Select(static argument => argument.Value);
}
