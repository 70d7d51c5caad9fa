using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.DeadCode;
using ImsMigration.Editing;
using ImsMigration.Libraries;
using ImsMigration.Solutions;
using ImsMigration.Values;
using ImsMigration.Writers;
using ImsMigration.Writers.SdkCredentials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Fixes;

/// <summary>
/// Plans the change from the SDK's retired credentials to the new ones within a part of a program. The two builders are
/// alike, so names are exchanged, and the calls that the new builder does not have go with all that only they needed.
/// </summary>
internal sealed class SdkCredentialsPlanner
{
    private readonly FlowGraph _graph;
    private readonly SolutionProgram _program;
    private readonly Func<SyntaxNode, bool> _isWanted;
    private readonly CredentialNames _names;
    private readonly RemovedCode _removed = new();
    private readonly List<Replacement> _replacements = [];

    private SdkCredentialsPlanner(SolutionProgram program, Func<SyntaxNode, bool> isWanted)
    {
        _graph = program.Graph;
        _program = program;
        _isWanted = isWanted;
        _names = new CredentialNames(program.Graph.Program);
    }

    /// <summary>The edits of every place for which <paramref name="isWanted"/> is true.</summary>
    /// <remarks>The plan is empty if it would take an effect away that is still wanted.</remarks>
    public static MigrationPlan Plan(SolutionProgram program, Func<SyntaxNode, bool> isWanted)
    {
        var planner = new SdkCredentialsPlanner(program, isWanted);
        var plan = planner.Plan();
        var effects = LostEffects.Find(program, planner._removed);
        if (effects.Count == 0)
        {
            return plan;
        }

        var careful = new SdkCredentialsPlanner(program, isWanted);
        foreach (var effect in effects)
        {
            careful._removed.Pin(effect.SyntaxTree, effect.Span);
        }

        plan = careful.Plan();
        return effects.Any(careful._removed.Contains) || LostEffects.Find(program, careful._removed).Count > 0 ? MigrationPlan.Empty : plan;
    }

    private MigrationPlan Plan()
    {
        foreach (var name in _names.Renamed().Concat(_names.Documented()).Where(name => _isWanted(name)))
        {
            _replacements.Add(new Replacement(name.SyntaxTree, name.Span, NewNameOf(name)));
        }

        var reads = CallsOf(PdfServicesSdk.FromFile).Select(call => (Call: call, Edits: FileReadRewriter.Rewrite(call, _graph, IsSetBeside(call)))).ToList();
        var dropped = PdfServicesSdk.DroppedMethods.SelectMany(CallsOf)
            .Concat(reads.Where(static read => read.Edits.Count == 0).Select(static read => read.Call))
            .ToImmutableHashSet();
        if (!KeepArguments(dropped.Concat(reads.Where(static read => !KeepsPath(read.Call, read.Edits)).Select(static read => read.Call)).Distinct()))
        {
            return MigrationPlan.Empty;
        }

        var finder = new DeadCodeFinder(_program, _removed, HoldersOf(dropped.Concat(reads.Select(static read => read.Call))));
        foreach (var (call, edits) in reads.Where(static read => read.Edits.Count > 0))
        {
            _replacements.AddRange(edits);
            _removed.AddReplaced(call.SyntaxTree, call.ArgumentList.Span);
            _removed.Pin(call.SyntaxTree, edits[edits.Count - 1].Span);
        }

        foreach (var call in dropped)
        {
            finder.Remove(BuilderCallRemoval.Of(call, dropped.Contains, call.SyntaxTree.GetText(_graph.Program.CancellationToken)));
        }

        foreach (var (call, _) in reads)
        {
            finder.Release(call.ArgumentList);
        }

        return new MigrationPlan(_replacements.Distinct().ToList(), _removed.Removals);
    }

    /// <summary>Lets the arguments of <paramref name="dropped"/> calls that do something nobody knows run before the statement; returns whether each of them can.</summary>
    private bool KeepArguments(IEnumerable<InvocationExpressionSyntax> dropped)
    {
        var values = new KeptValue(_program.Effects);
        foreach (var value in dropped.SelectMany(static call => call.ArgumentList.Arguments).Select(static argument => argument.Expression).Where(value => !values.IsKnown(value)))
        {
            if (values.BeforeStatement(value) is not { } before)
            {
                return false;
            }

            _replacements.Add(before);
            _removed.Keep(value);
            _removed.Pin(before.Tree, before.Span);
        }

        return true;
    }

    /// <summary>Whether <paramref name="edits"/> read the same file in another way.</summary>
    private static bool KeepsPath(InvocationExpressionSyntax read, IReadOnlyList<Replacement> edits) =>
        read.ArgumentList.Arguments.All(argument => edits.Any(edit => edit.Text.Contains(argument.Expression.ToString())));

    private static string NewNameOf(SimpleNameSyntax name) =>
        name.Identifier.ValueText == PdfServicesSdk.OldFactory ? PdfServicesSdk.NewFactory : PdfServicesSdk.NewType;

    private IEnumerable<InvocationExpressionSyntax> CallsOf(string method) => _names.CallsOf(method).Where(call => _isWanted(call));

    /// <summary>What an explicit call beside the file set was meant to override.</summary>
    private Func<string, bool> IsSetBeside(InvocationExpressionSyntax read)
    {
        var member = EnclosingMember.Of(read);
        return method => _names.CallsOf(method).Any(call => EnclosingMember.Of(call) == member && RootOf(call) == RootOf(read));
    }

    /// <summary>The builder that a chain of calls starts at, as it is written.</summary>
    private static string RootOf(ExpressionSyntax chain)
    {
        while (chain is InvocationExpressionSyntax call && BuilderCall.ReceiverOf(call) is { } receiver)
        {
            chain = receiver;
        }

        return chain is SimpleNameSyntax or MemberAccessExpressionSyntax && chain.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } or ConditionalAccessExpressionSyntax
            ? chain.ToString()
            : chain.SpanStart.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private ISet<string> HoldersOf(IEnumerable<InvocationExpressionSyntax> calls) =>
        AssertionHolders.Of(
            calls.Where(static call => BuilderCall.NameOf(call)?.Identifier.ValueText is PdfServicesSdk.WithPrivateKey or PdfServicesSdk.FromFile)
                .SelectMany(static call => call.ArgumentList.Arguments)
                .Select(argument => _graph.Program.OperationOf(argument.Expression))
                .OfType<IOperation>(),
            _graph);
}
