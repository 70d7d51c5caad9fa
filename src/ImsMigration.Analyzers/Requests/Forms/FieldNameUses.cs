using System;
using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Libraries;
using ImsMigration.Values;
using ImsMigration.Values.Steps;
using ImsMigration.Values.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Requests.Forms;

/// <summary>
/// Follows the name of a field from the text that spells it to the entries of forms that are named by it: through constants, variables, members,
/// methods and whatever else hands it on. The way forward takes in more than it should; each end is read back and must be that name.
/// </summary>
internal sealed class FieldNameUses
{
    private const int MaximumVisits = 300;

    private readonly FlowGraph _graph;
    private readonly string _field;

    /// <summary>Creates it for the field <paramref name="field"/> in the program of <paramref name="graph"/>.</summary>
    public FieldNameUses(FlowGraph graph, string field)
    {
        _graph = graph;
        _field = field;
    }

    /// <summary>The expressions that name an entry and get the name from <paramref name="literal"/>, which can be one itself.</summary>
    public IEnumerable<SyntaxNode> Of(LiteralExpressionSyntax literal)
    {
        var walk = new Walk(_graph, _field);
        if (_graph.Program.OperationOf(literal) is not { } operation)
        {
            return [literal];
        }

        walk.Run(operation);
        var reader = new TextReader(_graph);
        var others = walk.Names.Where(name => name != literal && !_graph.Program.IsGenerated(name.SyntaxTree) && Is(reader.Read(name))).ToList();

        // A name that a method hands on is no entry where it is handed over.
        return others.Count > 0 ? others : walk.Names.Where(name => name == literal);
    }

    private bool Is(KnownTexts texts)
    {
        var written = texts.Texts.Where(static text => text.Text.Length > 0).ToList();
        return written.Count > 0 && written.TrueForAll(text => text.Text == _field);
    }

    /// <summary>One name on its way.</summary>
    private sealed class Walk
    {
        private readonly FlowGraph _graph;
        private readonly string _field;
        private readonly Queue<IOperation> _open = new();
        private readonly HashSet<(SyntaxNode, OperationKind)> _visited = [];
        private readonly HashSet<string> _visitedSymbols = new(StringComparer.Ordinal);

        public Walk(FlowGraph graph, string field)
        {
            _graph = graph;
            _field = field;
        }

        public List<SyntaxNode> Names { get; } = [];

        public void Run(IOperation start)
        {
            Visit(start);
            while (_open.Count > 0 && _visited.Count <= MaximumVisits)
            {
                _graph.Program.CancellationToken.ThrowIfCancellationRequested();
                var value = _open.Dequeue();
                if (!Arrives(value))
                {
                    Follow(value, value.Parent);
                }
            }
        }

        private void Visit(IOperation? operation)
        {
            if (operation is not null && _visited.Add((operation.Syntax, operation.Kind)))
            {
                _open.Enqueue(operation);
            }
        }

        /// <summary>Notes <paramref name="value"/> where it names an entry; whether it goes no further: a method of the program can hand it on.</summary>
        private bool Arrives(IOperation value)
        {
            var name = value.Syntax;
            while (name.Parent is ParenthesizedExpressionSyntax || name.Parent.IsKind(SyntaxKind.SuppressNullableWarningExpression))
            {
                name = name.Parent;
            }

            if (FormEntry.AtName(name, _field) is not { } field)
            {
                return false;
            }

            Names.Add(name);
            return field.Entry is not TupleExpressionSyntax && name.Parent is not ArgumentSyntax { Parent: TupleExpressionSyntax } && !HandsOn(value);
        }

        /// <summary>Whether <paramref name="value"/> is handed to a method of the program, or to one whose result is made of it.</summary>
        private static bool HandsOn(IOperation value)
        {
            var argument = value.Parent;
            while (argument is IConversionOperation { IsImplicit: true } or IDelegateCreationOperation or IArrayInitializerOperation or IArrayCreationOperation { IsImplicit: true })
            {
                argument = argument.Parent;
            }

            return argument is IArgumentOperation { Parent: { } call, Parameter: { } parameter }
                && (!parameter.DeclaringSyntaxReferences.IsEmpty
                    || HandedValues.Of(call) is not null
                    || (call is IInvocationOperation { TargetMethod: var method } && TextCalls.FateOf(method, parameter) == TextFate.GoesOn));
        }

        private void Follow(IOperation value, IOperation? parent)
        {
            switch (parent)
            {
                case null or IExpressionStatementOperation or IBlockOperation or IBinaryOperation { OperatorKind: not BinaryOperatorKind.Add } or INameOfOperation:
                    break;
                case IVariableInitializerOperation or IFieldInitializerOperation or IPropertyInitializerOperation when InitializedSymbols.Of(parent) is { Count: > 0 } symbols:
                    symbols.ForEach(FollowSymbol);
                    break;
                case IParameterInitializerOperation initializer:
                    FollowSymbol(initializer.Parameter);
                    break;
                case IReturnOperation:
                    FollowReturn(value);
                    break;
                case IForEachLoopOperation loop:
                    loop.Locals.ToList().ForEach(FollowSymbol);
                    break;
                case IIsPatternOperation pattern:
                    DeclaredIn(pattern.Syntax);
                    break;
                case IDeconstructionAssignmentOperation deconstruction when deconstruction.Value == value:
                    FollowTarget(deconstruction.Target);
                    break;
                case IAssignmentOperation assignment when assignment.Value == value:
                    FollowTarget(assignment.Target);
                    Visit(assignment);
                    break;
                case IArgumentOperation { Parent: { } call } argument:
                    FollowCall(argument, call);
                    break;
                case IInvocationOperation call when call.Instance == value:
                    Visit(call);
                    FollowOut(call);
                    break;
                case IDelegateCreationOperation or IInvocationOperation or { Type: not null and not { SpecialType: SpecialType.System_Boolean or SpecialType.System_Void } }:
                    Visit(parent);
                    break;
                default:
                    // The parts of larger operations, such as the arm of a switch.
                    Follow(value, parent.Parent);
                    break;
            }
        }

        private void FollowCall(IArgumentOperation argument, IOperation call)
        {
            Visit(call);
            FollowOut(call);
            if (argument.Parameter is { DeclaringSyntaxReferences.IsEmpty: false } parameter)
            {
                FollowSymbol(parameter.OriginalDefinition);
            }
            else if (call is IInvocationOperation { Instance: { } filled })
            {
                FollowTarget(filled);
            }
            else if (call.Parent is IObjectOrCollectionInitializerOperation)
            {
                Follow(call, call.Parent);
            }
        }

        /// <summary>Follows what <paramref name="call"/> writes into.</summary>
        private void FollowOut(IOperation call)
        {
            foreach (var written in CallSite.ArgumentsOf(call).Where(static argument => argument.Parameter is { RefKind: RefKind.Ref or RefKind.Out }))
            {
                FollowTarget(written.Value);
            }
        }

        /// <summary>Follows the variable or member that <paramref name="target"/> is, and what holds it.</summary>
        private void FollowTarget(IOperation target)
        {
            switch (target)
            {
                case ILocalReferenceOperation local:
                    FollowSymbol(local.Local);
                    break;
                case IParameterReferenceOperation parameter:
                    FollowSymbol(parameter.Parameter);
                    break;
                case IMemberReferenceOperation { Member.DeclaringSyntaxReferences.IsEmpty: false } member:
                    FollowSymbol(member.Member);
                    break;
                case IMemberReferenceOperation { Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } } member:
                    Follow(member, member.Parent?.Parent);
                    break;
                case IMemberReferenceOperation { Instance: { } instance }:
                    FollowTarget(instance);
                    break;
                case IInvocationOperation { Instance: { } instance }:
                    FollowTarget(instance);
                    break;
                case IDeclarationExpressionOperation or ITupleOperation:
                    target.ChildOperations.ToList().ForEach(FollowTarget);
                    break;
                case IConversionOperation conversion:
                    FollowTarget(conversion.Operand);
                    break;
            }
        }

        private void DeclaredIn(SyntaxNode pattern) =>
            pattern.DescendantNodes().OfType<SingleVariableDesignationSyntax>().Select(_graph.Program.DeclaredSymbolOf).OfType<ISymbol>().ToList().ForEach(FollowSymbol);

        private void FollowReturn(IOperation value)
        {
            var function = value.Syntax.Ancestors().FirstOrDefault(static node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax || EnclosingMember.Is(node));
            if (function is AnonymousFunctionExpressionSyntax)
            {
                Visit(_graph.Program.OperationOf(function));
            }
            else if (value.SemanticModel?.GetEnclosingSymbol(value.Syntax.SpanStart, _graph.Program.CancellationToken) is IMethodSymbol method)
            {
                FollowSymbol(method.AssociatedSymbol ?? method);
            }
        }

        private void FollowSymbol(ISymbol symbol)
        {
            if (!_visitedSymbols.Add(SymbolKey.Of(symbol)))
            {
                return;
            }

            if (symbol is IParameterSymbol { RefKind: RefKind.Ref or RefKind.Out } parameter)
            {
                foreach (var passed in _graph.Arguments.OfMethod(parameter))
                {
                    FollowTarget(passed);
                }
            }

            foreach (var use in _graph.Implementations.UsesOf(symbol))
            {
                Visit((symbol is IMethodSymbol ? CallSite.At(use, _graph.Program) : null) ?? _graph.Writes.ReferenceOperation(use));
            }
        }
    }
}
