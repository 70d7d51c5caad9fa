using System;
using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Libraries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Values.Writes;

/// <summary>
/// Finds out whether a method of the program keeps anything of what it is handed in the object that it is called on. A sender keeps nothing:
/// what one caller has it send is no part of what another one does.
/// </summary>
internal sealed class ObjectChanges
{
    /// <summary>A method that takes more than that, counted in names, is taken for one that keeps something.</summary>
    private const int MaximumNames = 2000;

    private readonly ProgramModel _program;
    private readonly ImplementationFinder _implementations;
    private readonly Func<SyntaxNode, Func<IMethodSymbol, bool>, IEnumerable<ValueWrite>> _writesAt;
    private readonly Memo<string, bool> _found;

    /// <summary>
    /// Creates it over <paramref name="program"/>; <paramref name="writesAt"/> gives the writes at a name, where it is said of methods whether
    /// they keep anything.
    /// </summary>
    public ObjectChanges(
        ProgramModel program,
        ImplementationFinder implementations,
        Func<SyntaxNode, Func<IMethodSymbol, bool>, IEnumerable<ValueWrite>> writesAt)
    {
        _program = program;
        _implementations = implementations;
        _writesAt = writesAt;
        _found = new Memo<string, bool>(program);
    }

    /// <summary>Whether all that can run as <paramref name="method"/> is in the source and keeps nothing of its arguments in the object.</summary>
    public bool KeepsNothing(IMethodSymbol method) =>
        !method.DeclaringSyntaxReferences.IsEmpty
        && _found.Get(_program.KeyOf(method.OriginalDefinition), () => new Walk(this).KeepsNothing(method.OriginalDefinition));

    /// <summary>One question, with the methods that the first one leads to.</summary>
    private sealed class Walk
    {
        private readonly ObjectChanges _changes;
        private readonly HashSet<string> _seen = [];
        private readonly Queue<IMethodSymbol> _waiting = new();
        private int _names;

        public Walk(ObjectChanges changes) => _changes = changes;

        public bool KeepsNothing(IMethodSymbol method)
        {
            Enqueue(method);
            while (_waiting.Count > 0)
            {
                _changes._program.CancellationToken.ThrowIfCancellationRequested();
                if (MayKeep(_waiting.Dequeue()))
                {
                    return false;
                }
            }

            return true;
        }

        private void Enqueue(IMethodSymbol method)
        {
            if (_seen.Add(_changes._program.KeyOf(method)))
            {
                _waiting.Enqueue(method);
            }
        }

        private bool MayKeep(IMethodSymbol method)
        {
            var targets = _changes._implementations.Find(method).OfType<IMethodSymbol>().ToList();
            return targets.Count == 0 || targets.Exists(target => BodiesOf(target).Any(body => MayKeep(body, target.ContainingType)));
        }

        private IEnumerable<SyntaxNode> BodiesOf(IMethodSymbol method) =>
            (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences
                .Select(reference => reference.GetSyntax(_changes._program.CancellationToken))
                .Where(declaration => _changes._program.Contains(declaration.SyntaxTree));

        private bool MayKeep(SyntaxNode body, INamedTypeSymbol type)
        {
            foreach (var node in body.DescendantNodes())
            {
                // The object itself can go anywhere.
                if (node is ThisExpressionSyntax { Parent: not MemberAccessExpressionSyntax }
                    || (node is IdentifierNameSyntax name && (++_names > MaximumNames || MayKeepAt(name, type))))
                {
                    return true;
                }
            }

            return false;
        }

        private bool MayKeepAt(IdentifierNameSyntax name, INamedTypeSymbol type)
        {
            switch (_changes._program.SymbolOf(name))
            {
                case IMethodSymbol { IsStatic: false, MethodKind: MethodKind.Ordinary } called when IsOwn(called, type):
                    return MayKeepIfCalled(called);
                case IFieldSymbol { IsStatic: false } or IPropertySymbol { IsStatic: false } or IEventSymbol { IsStatic: false } when IsOnObject(name):
                case IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } }:
                    return _changes._writesAt(name, called => !MayKeepIfCalled(called)).Any(static write => IsOfCaller(write.Value));
                default:
                    return false;
            }
        }

        /// <summary>What is called next is asked later, so that methods which call each other end.</summary>
        private bool MayKeepIfCalled(IMethodSymbol called)
        {
            if (called.DeclaringSyntaxReferences.IsEmpty)
            {
                return !SendingCall.LeavesClient(called) && !ReadingCall.Is(called) && called.Parameters.Length > 0;
            }

            Enqueue(called.OriginalDefinition);
            return false;
        }

        private static bool IsOwn(IMethodSymbol called, INamedTypeSymbol type) =>
            called.ContainingType is { } own && (BaseTypes.AreRelated(own, type) || type.AllInterfaces.Any(contract => SymbolKey.Same(contract, own)));

        /// <summary>Whether <paramref name="name"/> is that of a member of the object itself and not of another one.</summary>
        private static bool IsOnObject(IdentifierNameSyntax name) => name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access.Expression is ThisExpressionSyntax or BaseExpressionSyntax,
            MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax => false,
            AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ObjectInitializerExpression } } assignment
                => assignment.Right == name,
            _ => true,
        };

        /// <summary>Whether <paramref name="value"/> can come from the caller: a time or a number of attempts does not.</summary>
        private static bool IsOfCaller(IOperation value) =>
            value.DescendantsAndSelf().Any(static part => part is ILocalReferenceOperation
                or IParameterReferenceOperation { Parameter.ContainingSymbol: not IMethodSymbol { MethodKind: MethodKind.Constructor } });
    }
}
