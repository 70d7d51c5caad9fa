using System;
using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Libraries;
using ImsMigration.Values;
using ImsMigration.Values.Steps;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Requests;

/// <summary>
/// Follows a text forward, through longer texts, variables, constants, parameters and results, to all that it ends in, and tells whether
/// one of the ends can be a request. What is not understood can be one.
/// </summary>
internal sealed class TextUses
{
    private const int MaximumVisits = 300;

    private readonly FlowGraph _graph;
    private readonly Memo<SyntaxNode, bool> _known;

    /// <summary>Creates the uses of texts in the program of <paramref name="graph"/>.</summary>
    public TextUses(FlowGraph graph)
    {
        _graph = graph;
        _known = new Memo<SyntaxNode, bool>(graph.Program);
    }

    /// <summary>Whether <paramref name="text"/> is used, and nowhere in a way in which it can be sent.</summary>
    public bool NeverReachRequest(SyntaxNode text) => _known.Get(text, () => new Walk(_graph).IsHarmless(text));

    /// <summary>One text on its way.</summary>
    private sealed class Walk
    {
        private readonly FlowGraph _graph;
        private readonly ProgramModel _program;
        private readonly Queue<IOperation> _open = new();
        private readonly HashSet<(SyntaxNode, OperationKind)> _visited = [];
        private readonly HashSet<string> _visitedSymbols = new(StringComparer.Ordinal);
        private bool _hasEnd;
        private bool _canBeSent;

        public Walk(FlowGraph graph)
        {
            _graph = graph;
            _program = graph.Program;
        }

        public bool IsHarmless(SyntaxNode text)
        {
            Start(text);
            while (_open.Count > 0 && !_canBeSent)
            {
                _program.CancellationToken.ThrowIfCancellationRequested();
                Follow(_open.Dequeue());
            }

            return _hasEnd && !_canBeSent;
        }

        /// <summary>Follows the text at <paramref name="node"/>, which is also an argument of an attribute where attributes are read.</summary>
        private void Start(SyntaxNode node)
        {
            if (node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is { } argument)
            {
                FollowAttribute(argument);
            }
            else if (_program.OperationOf(node) is { } operation)
            {
                GoOn(operation);
            }
            else
            {
                _canBeSent = true;
            }
        }

        private void GoOn(IOperation operation)
        {
            if (_visited.Add((operation.Syntax, operation.Kind)))
            {
                _open.Enqueue(operation);
                _canBeSent |= _visited.Count > MaximumVisits;
            }
        }

        private void End() => _hasEnd = true;

        private void Follow(IOperation value)
        {
            switch (value.Parent)
            {
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals }:
                case IConstantPatternOperation or ISingleValueCaseClauseOperation or INameOfOperation:
                    End();
                    break;
                case IIsPatternOperation pattern when pattern.Value == value && FollowPattern(pattern.Syntax):
                    break;
                case IIsPatternOperation pattern when pattern.Value == value:
                case IArgumentOperation { Parent: IPropertyReferenceOperation { Property: { IsIndexer: true } indexer } }
                    when TextCalls.IsCollection(indexer.ContainingType):
                case IExpressionStatementOperation when value is not IAssignmentOperation:
                    End();
                    break;
                case IExpressionStatementOperation:
                    break;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } or IConversionOperation or IParenthesizedOperation or IAwaitOperation
                    or IInterpolationOperation or IInterpolatedStringOperation or IInterpolatedStringTextOperation
                    or IInterpolatedStringAppendOperation or IInterpolatedStringHandlerCreationOperation
                    or IConditionalOperation or ICoalesceOperation or ISwitchExpressionOperation or ISwitchExpressionArmOperation
                    or IArrayInitializerOperation or IArrayCreationOperation:
                case { Syntax: CollectionExpressionSyntax }:
                    GoOn(value.Parent);
                    break;
                case IVariableInitializerOperation or IFieldInitializerOperation or IPropertyInitializerOperation when InitializedSymbols.Of(value.Parent) is { Count: > 0 } symbols:
                    symbols.ForEach(FollowSymbol);
                    break;
                case IParameterInitializerOperation initializer:
                    FollowSymbol(initializer.Parameter);
                    break;
                case ISimpleAssignmentOperation assignment when assignment.Value == value:
                    FollowTarget(assignment);
                    break;
                case IForEachLoopOperation loop when loop.Collection == value:
                    loop.Locals.ToList().ForEach(FollowSymbol);
                    break;
                case IReturnOperation:
                    FollowReturn(value);
                    break;
                case IArgumentOperation { Parent: { } call } argument:
                    FollowArgument(argument, call);
                    break;
                case IInvocationOperation call when call.Instance == value:
                    Apply(TextCalls.FateOf(call.TargetMethod, null), call);
                    break;
                case IPropertyReferenceOperation { Arguments.IsEmpty: true, Member.DeclaringSyntaxReferences.IsEmpty: true } property
                    when property.Instance == value:
                    FollowPart(property);
                    break;
                default:
                    _canBeSent = true;
                    break;
            }
        }

        /// <summary>Follows the text into the variables that <paramref name="pattern"/> declares; whether there are any.</summary>
        private bool FollowPattern(SyntaxNode pattern)
        {
            var declared = pattern.DescendantNodes().OfType<SingleVariableDesignationSyntax>().Select(_program.DeclaredSymbolOf).OfType<ISymbol>().ToList();
            declared.ForEach(FollowSymbol);
            return declared.Count > 0;
        }

        private void Apply(TextFate fate, IOperation call)
        {
            switch (fate)
            {
                case TextFate.Ends:
                    End();
                    break;
                case TextFate.GoesOn:
                    GoOn(call);
                    break;
                default:
                    _canBeSent = true;
                    break;
            }
        }

        /// <summary>A property of a text or URL: a number is none any more.</summary>
        private void FollowPart(IPropertyReferenceOperation property)
        {
            if (property.Type is { SpecialType: not (SpecialType.None or SpecialType.System_String) })
            {
                End();
            }
            else
            {
                GoOn(property);
            }
        }

        private void FollowTarget(ISimpleAssignmentOperation assignment)
        {
            switch (assignment.Target)
            {
                case ILocalReferenceOperation local:
                    FollowSymbol(local.Local);
                    break;
                case IParameterReferenceOperation parameter:
                    FollowSymbol(parameter.Parameter);
                    break;
                case IMemberReferenceOperation { Member: var member }:
                    FollowSymbol(member);
                    break;
                default:
                    _canBeSent = true;
                    break;
            }

            GoOn(assignment);
        }

        private void FollowArgument(IArgumentOperation argument, IOperation call)
        {
            var method = call switch
            {
                IInvocationOperation invocation => invocation.TargetMethod,
                IObjectCreationOperation creation => creation.Constructor,
                _ => null,
            };
            if (method is null || argument.Parameter is not { RefKind: RefKind.None } parameter)
            {
                _canBeSent = true;
            }
            else if (OutputCalls.Is(call) || MakesException(method))
            {
                End();
            }
            else if (call.Parent is IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation collection }
                && method.Parameters.Length == 1
                && TextCalls.IsCollection(method.ContainingType))
            {
                GoOn(collection);
            }
            else if (parameter.DeclaringSyntaxReferences.IsEmpty)
            {
                Apply(TextCalls.FateOf(method, parameter), call);
            }
            else
            {
                FollowParameter(method.OriginalDefinition, parameter.OriginalDefinition);
            }
        }

        private void FollowParameter(IMethodSymbol method, IParameterSymbol parameter)
        {
            var bodies = _graph.Implementations.Find(method).OfType<IMethodSymbol>().ToList();
            _canBeSent |= bodies.Count == 0 || ((method.IsVirtual || method.IsAbstract) && IsVisibleOutside(method));
            foreach (var body in bodies)
            {
                FollowSymbol(body.Parameters[parameter.Ordinal]);
            }
        }

        private void FollowReturn(IOperation value)
        {
            var enclosing = value.SemanticModel?.GetEnclosingSymbol(value.Syntax.SpanStart, _program.CancellationToken);
            if (enclosing is IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } method)
            {
                FollowSymbol(method.AssociatedSymbol ?? method);
            }
            else
            {
                _canBeSent = true;
            }
        }

        private void FollowSymbol(ISymbol symbol)
        {
            if (!_visitedSymbols.Add(SymbolKey.Of(symbol)))
            {
                return;
            }

            if (IsOpen(symbol))
            {
                _canBeSent = true;
                return;
            }

            var reads = _graph.Implementations.UsesOf(symbol).Where(use => !use.IsPartOfStructuredTrivia() && !IsWritten(use)).ToList();
            foreach (var use in reads)
            {
                Read(use, symbol);
            }

            // What a method does not read ends there, and says nothing; anything else that nobody reads may be read in ways that are not seen.
            _canBeSent |= reads.Count == 0 && symbol is not IParameterSymbol;
        }

        private void Read(SyntaxNode use, ISymbol symbol)
        {
            if (symbol is IMethodSymbol)
            {
                var call = CallSite.At(use, _program);
                _canBeSent |= call is null;
                if (call is not null)
                {
                    GoOn(call);
                }

                return;
            }

            if (use.FirstAncestorOrSelf<AttributeArgumentSyntax>() is null && _graph.Writes.ReferenceOperation(use) is { } reference)
            {
                GoOn(reference);
                return;
            }

            Start(use);
        }

        private bool IsWritten(SyntaxNode use) =>
            _graph.Writes.ReferenceOperation(use) is { Parent: IAssignmentOperation assignment } reference && assignment.Target == reference;

        /// <summary>
        /// Whether others can read <paramref name="symbol"/> without naming it in this program: other projects, libraries that read objects, and
        /// those that call what they have declared.
        /// </summary>
        private bool IsOpen(ISymbol symbol) => symbol switch
        {
            ILocalSymbol => false,
            IParameterSymbol { RefKind: not RefKind.None } => true,
            IParameterSymbol parameter => parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.IsRecord: true },
            { DeclaringSyntaxReferences.IsEmpty: true } => true,
            IFieldSymbol { IsStatic: false, DeclaredAccessibility: not Accessibility.Private } => true,
            IPropertySymbol { IsStatic: false, SetMethod: not null } => true,
            _ => IsVisibleOutside(symbol) || ImplementationFinder.Implemented(symbol).Any(static member => member.DeclaringSyntaxReferences.IsEmpty),
        };

        private bool IsVisibleOutside(ISymbol symbol) =>
            PublicSurface.Contains(symbol)
            && (symbol.DeclaringSyntaxReferences.FirstOrDefault() is not { } declaration
                || _program.CompilationOf(declaration.SyntaxTree).Options.OutputKind is OutputKind.DynamicallyLinkedLibrary or OutputKind.NetModule);

        private void FollowAttribute(AttributeArgumentSyntax argument)
        {
            if (argument.Parent?.Parent is not AttributeSyntax attribute || _program.SymbolOf(attribute)?.ContainingType is not { } type)
            {
                _canBeSent = true;
            }
            else if (TextCalls.IsTelling(type) || (TextCalls.IsTestData(type) && argument.NameEquals is not null))
            {
                End();
            }
            else if (TextCalls.IsTestData(type)
                && attribute.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>() is { } declaration
                && _program.DeclaredSymbolOf(declaration) is IMethodSymbol test
                && attribute.ArgumentList!.Arguments.IndexOf(argument) is var position
                && test.Parameters.Length > 0)
            {
                FollowSymbol(test.Parameters[Math.Min(position, test.Parameters.Length - 1)]);
            }
            else
            {
                _canBeSent = true;
            }
        }

        private static bool MakesException(IMethodSymbol method)
        {
            for (var type = method.MethodKind == MethodKind.Constructor ? method.ContainingType : null; type is not null; type = type.BaseType)
            {
                if (TypeName.Is(type, "System.Exception"))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
