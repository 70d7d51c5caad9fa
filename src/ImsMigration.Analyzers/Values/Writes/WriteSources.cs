using System;
using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Libraries;
using ImsMigration.Values.Steps;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Values.Writes;

/// <summary>
/// Reads the places where a variable, field or property itself is written: its declaration, and the surroundings of each of its names.
/// What a method writes to a parameter is read as a place of that parameter, and put together by <see cref="WriteFinder"/>.
/// </summary>
internal sealed class WriteSources
{
    /// <summary>How the names of library methods begin that fill a buffer which is handed to them.</summary>
    private static readonly string[] s_bufferWriters = ["Try", "Read", "Fill", "CopyTo", "GetBytes", "DoFinal"];

    private readonly ProgramModel _program;
    private readonly ReferenceFinder _references;
    private readonly ObjectChanges _changes;
    private readonly Memo<string, IReadOnlyList<WriteSource>> _found;

    /// <summary>Creates a reader of <paramref name="program"/>.</summary>
    public WriteSources(ProgramModel program, ReferenceFinder references, ImplementationFinder implementations)
    {
        _program = program;
        _references = references;
        _changes = new ObjectChanges(program, implementations, (name, keepsNothing) => AtReference(name, keepsNothing).Select(static source => source.Write));
        _found = new Memo<string, IReadOnlyList<WriteSource>>(program);
    }

    /// <summary>The places where <paramref name="symbol"/> is written, in no particular order.</summary>
    public IReadOnlyList<WriteSource> Of(ISymbol symbol) =>
        _found.Get(
            _program.KeyOf(symbol),
            () => AtDeclaration(symbol).Concat(_references.Find(symbol).SelectMany(name => AtReference(name, _changes.KeepsNothing))).ToList());

    /// <summary>The operation that stands for the reference <paramref name="name"/>, including the object it is read from.</summary>
    public IOperation? ReferenceOperation(SyntaxNode name)
    {
        var node = name;
        while ((node.Parent is MemberAccessExpressionSyntax access && access.Name == node)
            || (node.Parent is MemberBindingExpressionSyntax binding && binding.Name == node)
            || (node.Parent is QualifiedNameSyntax qualified && qualified.Right == node)
            || (node.Parent is AliasQualifiedNameSyntax alias && alias.Name == node))
        {
            node = node.Parent;
        }

        return _program.OperationOf(node);
    }

    private IEnumerable<WriteSource> AtDeclaration(ISymbol symbol)
    {
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            var declaration = reference.GetSyntax(_program.CancellationToken);
            if (!_program.Contains(declaration.SyntaxTree))
            {
                continue;
            }

            if (declaration.FirstAncestorOrSelf<ArgumentSyntax>() is { } argument
                && !argument.RefKindKeyword.IsKind(SyntaxKind.None)
                && declaration is SingleVariableDesignationSyntax
                && _program.OperationOf(argument) is IArgumentOperation { Parameter: { DeclaringSyntaxReferences.IsEmpty: false } parameter, Parent: { } call })
            {
                yield return ToOut(parameter, call, null);
                continue;
            }

            foreach (var (value, part) in ValuesOfDeclaration(declaration))
            {
                if (_program.OperationOf(value) is { } operation)
                {
                    yield return new WriteSource(new ValueWrite(operation, operation, null, IsMutation: false) { Part = part });
                }
            }
        }
    }

    private static IEnumerable<(SyntaxNode Value, PartPath? Part)> ValuesOfDeclaration(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax { Initializer.Value: { } value } => [(value, null)],
        PropertyDeclarationSyntax property => ValuesOfProperty(property).Select(static value => (value, (PartPath?)null)),
        ForEachStatementSyntax loop => [(loop.Expression, PartPath.Element)],
        SingleVariableDesignationSyntax designation => DeconstructedValues.ByDesignation(designation),
        _ => [],
    };

    private static IEnumerable<SyntaxNode> ValuesOfProperty(PropertyDeclarationSyntax property)
    {
        if (property.Initializer is { } initializer)
        {
            yield return initializer.Value;
        }

        if (property.ExpressionBody is { } body)
        {
            yield return body.Expression;
        }

        foreach (var accessor in property.AccessorList?.Accessors ?? default)
        {
            if (!accessor.IsKind(SyntaxKind.GetAccessorDeclaration))
            {
                continue;
            }

            if (accessor.ExpressionBody is { } getter)
            {
                yield return getter.Expression;
            }

            foreach (var value in ReturnSyntax.ValuesOf(accessor.Body))
            {
                yield return value;
            }
        }
    }

    /// <summary>The writes at <paramref name="name"/>, if those methods keep nothing of their arguments of which <paramref name="keepsNothing"/> says so.</summary>
    private IEnumerable<WriteSource> AtReference(SyntaxNode name, Func<IMethodSymbol, bool> keepsNothing)
    {
        if (ReferenceOperation(name) is not { } reference)
        {
            return [];
        }

        var instance = reference is IMemberReferenceOperation member ? member.Instance : null;
        return WritesThrough(reference, instance, keepsNothing);
    }

    /// <summary>The writes that the surroundings of <paramref name="reference"/> make to it or to the object that it holds.</summary>
    private IEnumerable<WriteSource> WritesThrough(IOperation reference, IOperation? instance, Func<IMethodSymbol, bool> keepsNothing)
    {
        var child = reference;
        var parent = reference.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation or IConditionalAccessOperation)
        {
            child = parent;
            parent = parent.Parent;
        }

        switch (parent)
        {
            case IAssignmentOperation assignment when assignment.Target == child:
                yield return new WriteSource(new ValueWrite(assignment.Value, assignment, instance, IsMutation: false));
                break;
            case ITupleOperation tuple when TargetOfDeconstruction(tuple) is { } deconstruction:
                var (written, part) = deconstruction.Syntax is AssignmentExpressionSyntax syntax ? DeconstructedValues.ByDeconstruction(child.Syntax, syntax) : (null, null);
                var value = written is null ? null : _program.OperationOf(written);
                yield return new WriteSource(new ValueWrite(value ?? deconstruction.Value, deconstruction, instance, IsMutation: false) { Part = value is null ? null : part });
                break;
            case IMemberInitializerOperation initializer when initializer.InitializedMember == child:
                yield return new WriteSource(new ValueWrite(initializer.Initializer, initializer, instance, IsMutation: true));
                break;
            case IArgumentOperation { Parameter: { RefKind: RefKind.Out or RefKind.Ref } parameter, Parent: { } call }:
                yield return ToOut(parameter, call, instance);
                break;
            case IArgumentOperation { Parent: IInvocationOperation call } argument:
                foreach (var source in WritesByCallee(call, argument, instance))
                {
                    yield return source;
                }

                break;
            case IInvocationOperation { TargetMethod.MethodKind: not MethodKind.DelegateInvoke } call
                when call.Instance == child && !LeavesObject(call.TargetMethod, keepsNothing):
                foreach (var argument in call.Arguments)
                {
                    yield return new WriteSource(new ValueWrite(argument.Value, call, instance, IsMutation: true));
                }

                foreach (var source in IsFluent(call) ? WritesThrough(call, instance, keepsNothing) : [])
                {
                    yield return source with { Write = source.Write with { IsMutation = true } };
                }

                break;
            case IMemberReferenceOperation member when member.Instance == child:
                foreach (var source in WritesThrough(member, instance, keepsNothing))
                {
                    yield return source with { Write = source.Write with { IsMutation = true } };
                }

                if (member is IPropertyReferenceOperation { Arguments.Length: > 0 } indexer && IsAssigned(indexer))
                {
                    yield return new WriteSource(new ValueWrite(indexer.Arguments[0].Value, indexer, instance, IsMutation: true));
                }

                break;
        }
    }

    /// <summary>
    /// Whether <paramref name="call"/> of a library returns the object that it was called on, as those of a builder do, and another one is called on it.
    /// </summary>
    private static bool IsFluent(IInvocationOperation call) =>
        call.TargetMethod.DeclaringSyntaxReferences.IsEmpty
        && call.Parent is IInvocationOperation
        && TypeName.Is(call.Type, "System.Text.StringBuilder")
        && TypeName.Is(call.Instance?.Type, "System.Text.StringBuilder");

    /// <summary>
    /// Whether <paramref name="method"/> leaves the object that it is called on as it is. Of one in a project that is referenced, only the name
    /// is known, as of one in a library.
    /// </summary>
    private bool LeavesObject(IMethodSymbol method, Func<IMethodSymbol, bool> keepsNothing)
    {
        if (SendingCall.LeavesClient(method) || ReadingCall.Is(method))
        {
            return true;
        }

        var isOfProgram = method.OriginalDefinition.DeclaringSyntaxReferences.Any(declaration => _program.Contains(declaration.SyntaxTree));
        return method.MethodKind == MethodKind.Ordinary
            && (isOfProgram ? keepsNothing(method) : !method.DeclaringSyntaxReferences.IsEmpty && SendingCall.HasVerb(method));
    }

    /// <summary>What a call writes into an <c>out</c> or <c>ref</c> argument: what the method of the program assigns, or whatever the library makes of the call.</summary>
    private static WriteSource ToOut(IParameterSymbol parameter, IOperation call, IOperation? instance) =>
        new(new ValueWrite(call, call, instance, IsMutation: false), parameter.DeclaringSyntaxReferences.IsEmpty ? null : parameter.OriginalDefinition, IsOut: true);

    /// <summary>
    /// What a called method does to an object that is handed to it: an extension method or a static helper that fills a
    /// collection is followed by its other arguments, a method of the program also by its own writes to the parameter.
    /// </summary>
    private static IEnumerable<WriteSource> WritesByCallee(IInvocationOperation call, IArgumentOperation argument, IOperation? instance)
    {
        if (argument.Parameter is not { } parameter || argument.Value.Type is { SpecialType: not SpecialType.None } or { TypeKind: TypeKind.Enum })
        {
            yield break;
        }

        var isReceiver = call.TargetMethod.IsExtensionMethod && parameter.Ordinal == 0;
        if (isReceiver && IsStatement(call))
        {
            foreach (var other in call.Arguments.Where(other => other != argument))
            {
                yield return new WriteSource(new ValueWrite(other.Value, call, instance, IsMutation: true));
            }
        }

        if (call.TargetMethod.DeclaringSyntaxReferences.IsEmpty && IsBuffer(parameter.Type) && s_bufferWriters.Any(call.TargetMethod.Name.StartsWith))
        {
            yield return new WriteSource(new ValueWrite(call, call, instance, IsMutation: true));
        }

        if (!call.TargetMethod.DeclaringSyntaxReferences.IsEmpty)
        {
            yield return new WriteSource(new ValueWrite(call, call, instance, IsMutation: true), parameter.OriginalDefinition);
        }
    }

    private static bool IsBuffer(ITypeSymbol type) =>
        type is IArrayTypeSymbol or { Name: "Span" or "Memory", ContainingNamespace.Name: "System" };

    private static bool IsStatement(IOperation operation) =>
        operation.Parent is IExpressionStatementOperation or IAwaitOperation { Parent: IExpressionStatementOperation };

    private static bool IsAssigned(IOperation target) =>
        target.Parent is IAssignmentOperation assignment && assignment.Target == target;

    private static IDeconstructionAssignmentOperation? TargetOfDeconstruction(ITupleOperation tuple) =>
        tuple.Parent is IDeconstructionAssignmentOperation deconstruction && deconstruction.Target == tuple ? deconstruction : null;
}
