using System.Collections.Generic;
using System.Linq;
using ImsMigration.Adobe;
using ImsMigration.Code;
using ImsMigration.DeadCode;
using ImsMigration.Editing;
using ImsMigration.Requests;
using ImsMigration.Requests.Forms;
using ImsMigration.ServiceAccounts;
using ImsMigration.Solutions;
using ImsMigration.Values;
using ImsMigration.Writers;
using ImsMigration.Writers.Lifetimes;
using ImsMigration.Writers.Scopes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Fixes;

/// <summary>
/// Plans the migration of some flows: rewrites their requests first and then finds, over the whole program, what is dead
/// without the assertions. Asks all questions of the original trees; nothing is edited here.
/// </summary>
internal sealed class MigrationPlanner
{
    /// <summary>What is kept keeps what it needs, which can take a few more plans to find.</summary>
    private const int MaximumAttempts = 8;

    private readonly FlowGraph _graph;
    private readonly Surroundings _surroundings;
    private readonly SolutionProgram _program;
    private readonly RemovedCode _removed = new();
    private readonly KeptValue _values;
    private readonly IReadOnlyList<SyntaxNode> _kept;
    private readonly Pins _pins;
    private readonly List<Replacement> _replacements = [];

    private UnreadOptions? _options;

    /// <summary>The values of fields that the new requests have not.</summary>
    private readonly List<ExpressionSyntax> _dropped = [];

    private MigrationPlanner(Surroundings surroundings, IReadOnlyList<SyntaxNode> kept, Pins pins)
    {
        _kept = kept;
        _pins = pins;
        _program = surroundings.Solution;
        _values = new KeptValue(_program.Effects);
        _graph = _program.Graph;
        _surroundings = surroundings;
    }

    /// <summary>
    /// The edits that migrate <paramref name="flows"/> and remove <paramref name="looseAssertions"/>.
    /// A flow that is not understood is left as it is, and so is what <paramref name="pins"/> hold.
    /// </summary>
    public static MigrationPlan Plan(
        Surroundings surroundings,
        IReadOnlyCollection<StyledFlow> flows,
        IReadOnlyCollection<Assertion> looseAssertions,
        Pins pins)
    {
        var kept = new List<SyntaxNode>();
        for (var attempt = 0; attempt < MaximumAttempts; attempt++)
        {
            var planner = new MigrationPlanner(surroundings, kept, pins);
            kept.ForEach(effect => planner._removed.Pin(effect.SyntaxTree, effect.Span));
            foreach (var (tree, span) in pins.Code)
            {
                planner._removed.PinWhole(tree, span);
            }

            var plan = planner.Plan(flows, looseAssertions);
            var lost = LostEffects.Find(surroundings.Solution, planner._removed, planner._dropped);
            if (lost.Count == 0)
            {
                var assertions = flows.SelectMany(static flow => flow.Flow.Assertions).Concat(looseAssertions);
                lost = UnreadKeys.SigningOf(assertions, planner._removed, planner._graph).Except(kept).ToList();
            }

            if (lost.Count == 0)
            {
                return plan;
            }

            if (lost.Any(kept.Contains))
            {
                // The new request takes its place.
                break;
            }

            kept.AddRange(lost);
        }

        return MigrationPlan.Empty;
    }

    /// <summary>Whether the request of <paramref name="flow"/> is understood well enough to be rewritten in its style.</summary>
    public static bool CanRewrite(Surroundings surroundings, StyledFlow flow) =>
        new MigrationPlanner(surroundings, [], Pins.None).Rewrite(flow).Rewrite is not null;

    /// <summary>Why the request of <paramref name="flow"/> is left as it is; <see langword="null"/> if it is rewritten.</summary>
    public static LeftReason? RefusalOf(Surroundings surroundings, StyledFlow flow)
    {
        var planner = new MigrationPlanner(surroundings, [], Pins.None);
        var rewriting = planner.WithKeptValues(flow.Flow, planner.Rewrite(flow));
        return rewriting.Refusal?.Reason ?? (planner.Rewrites([flow]).Count == 0 ? LeftReasons.SharedAddress : null);
    }

    /// <summary>Those of <paramref name="flows"/> whose requests can be rewritten, together with the addresses that they share.</summary>
    public static List<StyledFlow> Rewritable(Surroundings surroundings, IReadOnlyCollection<StyledFlow> flows) =>
        new MigrationPlanner(surroundings, [], Pins.None).Rewrites(flows).ConvertAll(static pair => pair.Flow);

    private MigrationPlan Plan(IReadOnlyCollection<StyledFlow> flows, IReadOnlyCollection<Assertion> looseAssertions)
    {
        var rewrites = Rewrites(flows);
        var ofRequests = rewrites.SelectMany(static pair => pair.Rewrite.Removals).ToList();
        RewriteRequests(rewrites);
        RemoveDeadCode(rewrites, looseAssertions);
        if (rewrites.Count > 0)
        {
            var migrated = rewrites.Select(static pair => pair.Flow.Flow).ToList();
            bool IsWanted(Replacement edit) => !_pins.Replacements.Contains(edit) && !_program.Tests.Contain(edit.Tree) && _surroundings.IsAnswerOf(migrated, edit.Tree, edit.Span);
            foreach (var edits in ExpiresInRewriter.Find(_graph).Where(edits => edits.Replacements.All(IsWanted)).ToList())
            {
                _replacements.AddRange(edits.Replacements.Where(replacement => !_removed.Contains(replacement.Tree, replacement.Span)).Except(_replacements));
                ofRequests.AddRange(edits.Removals);
                edits.Removals.ToList().ForEach(removal => _removed.Add(removal));
            }
        }

        var changed = rewrites.SelectMany(static pair => pair.Rewrite.Dropped).Concat(_removed.Removals.Select(static removal => removal.Node));
        _replacements.AddRange(AsyncRemoval.Find(changed, _removed, _graph.Program));
        foreach (var branch in EmptiedBranch.Find(_removed).Where(branch => !_removed.HoldsRequest(branch)))
        {
            _removed.Add(branch);
        }

        _replacements.AddRange(UnreadParameters.Keep(_pins.Parameters.Where(parameter => !_removed.Contains(parameter))));
        _replacements.AddRange(_options!.Attributes());
        return new MigrationPlan(_replacements.Where(replacement => !_pins.Replacements.Contains(replacement)).ToList(), _removed.Removals)
        {
            Dropped = _dropped,
            OfRequests = ofRequests,
            Unread = _options.Found,
        };
    }

    private List<(StyledFlow Flow, FormRewrite Rewrite)> Rewrites(IReadOnlyCollection<StyledFlow> flows)
    {
        var rewrites = new List<(StyledFlow Flow, FormRewrite Rewrite)>();
        foreach (var styled in flows)
        {
            if (WithKeptValues(styled.Flow, Rewrite(styled)).Rewrite is { } rewrite
                && !rewrite.Removals.Any(_pins.Hold)
                && !rewrite.Replacements.Concat(EndpointEditsOf(styled.Flow)).Any(_pins.Replacements.Contains))
            {
                rewrites.Add((styled, rewrite));
            }
        }

        KeepSharedAddresses(rewrites);
        return rewrites;
    }

    /// <summary>
    /// <paramref name="rewriting"/> with the values that must still be made, because making them does something else, too, or with the reason for
    /// which they cannot be.
    /// </summary>
    private FormRewriting WithKeptValues(ServiceAccountFlow flow, FormRewriting rewriting)
    {
        if (rewriting.Rewrite is not { } rewrite)
        {
            return rewriting;
        }

        var trees = rewrite.Replacements.Select(static replacement => replacement.Tree).Concat(rewrite.Removals.Select(static removal => removal.Node.SyntaxTree));
        if (trees.Any(_program.Tests.Contain))
        {
            return FormRewriting.None(LeftReasons.InTest, flow.Form);
        }

        var values = DroppedValues.Of(flow.Form, rewrite, _graph);
        if (OmittedEffects.Of(flow.Form, rewrite, values, _program.Effects) is not { } omitted)
        {
            return FormRewriting.None(LeftReasons.EffectInForm, flow.Form);
        }

        bool IsKept(ExpressionSyntax value) =>
            !_values.IsKnown(value) || _pins.Demand(value) || _kept.Any(kept => kept.SyntaxTree == value.SyntaxTree && value.Span.Contains(kept.Span));

        _dropped.AddRange(values.Where(value => !IsKept(value)));
        var moved = values.Where(IsKept).Concat(omitted).OrderBy(static value => value.SpanStart).ToList();
        FormRewrite? result = rewrite;
        for (var last = moved.Count - 1; last >= 0 && result is not null; last--)
        {
            // Each comes before those that are there already.
            result = _values.AsStatement(moved[last], result, moved);
        }

        return result is null ? FormRewriting.None(LeftReasons.EffectInForm, flow.Form) : new FormRewriting(result, null);
    }

    /// <summary>Takes those out of <paramref name="rewrites"/> whose address is also that of a request which stays as it is.</summary>
    private void KeepSharedAddresses(List<(StyledFlow Flow, FormRewrite Rewrite)> rewrites)
    {
        var count = 0;
        while (count != rewrites.Count)
        {
            count = rewrites.Count;
            var left = _surroundings.Facts.Flows.Where(flow => !rewrites.Any(pair => pair.Flow.Flow == flow));
            var kept = new HashSet<EndpointMention>(left.SelectMany(static flow => flow.Endpoints));
            rewrites.RemoveAll(pair => _surroundings.EndpointsOf(pair.Flow.Flow).Any(kept.Contains));
        }
    }

    private void RemoveDeadCode(
        List<(StyledFlow Flow, FormRewrite Rewrite)> rewrites,
        IReadOnlyCollection<Assertion> looseAssertions)
    {
        var cleaned = rewrites.Select(static pair => pair.Flow).Where(static flow => flow.Style != MigrationStyle.RequestOnly).Select(static styled => styled.Flow).ToList();
        var assertions = cleaned.SelectMany(static flow => flow.Assertions).Concat(looseAssertions);
        var finder = new DeadCodeFinder(_program, _removed, HoldersOf(cleaned, assertions));
        foreach (var spared in rewrites.Select(static pair => pair.Flow.Flow).Except(cleaned).SelectMany(flow => flow.Form.JwtValues(_graph)))
        {
            finder.Spare(spared.Syntax);
        }

        foreach (var (_, rewrite) in rewrites)
        {
            foreach (var removal in rewrite.Removals)
            {
                finder.Remove(removal);
            }

            foreach (var dropped in rewrite.Dropped)
            {
                finder.Release(dropped);
            }
        }

        foreach (var assertion in looseAssertions)
        {
            RemoveLoose(assertion.Place.Syntax, finder, []);
        }

        RequiredNames.Remove(_graph, _removed, finder);
        _options = finder.Options;
    }

    private FormRewriting Rewrite(StyledFlow styled)
    {
        var flow = styled.Flow;
        var options = _program.OptionsOf(flow.Form.Jwt.Entry.SyntaxTree);
        if (!AemOption.MayMigrate(options) && _surroundings.HoldAemCredentialsOf(flow))
        {
            return FormRewriting.None(LeftReasons.AemCredential, flow.Form);
        }

        var scope = RequestScope.Of(_surroundings.MetascopesOf(flow), options);
        if (scope.Value == Metascopes.ScopePlaceholder && _surroundings.HasScopesOfEnvironment(flow))
        {
            scope = scope.WithEnvironmentNote();
        }

        if (_surroundings.LackEndpointOf(flow))
        {
            scope = scope.WithEndpointNote(flow.Endpoints.IsEmpty ? ImsEndpoints.TokenEndpoint : ImsEndpoints.TokenEndpointBase);
        }

        return flow.Form is { Shape: FormShape.Declared, Variable: { } field } && !_program.Policy.IsOurs(field)
            ? FormRewriting.None(LeftReasons.PublicForm, flow.Form)
            : FormRewriting.Of(flow, styled.Style, scope, _graph);
    }

    private void RewriteRequests(List<(StyledFlow Flow, FormRewrite Rewrite)> rewrites)
    {
        foreach (var (_, rewrite) in rewrites)
        {
            _replacements.AddRange(rewrite.Replacements);
            foreach (var dropped in rewrite.Dropped)
            {
                _removed.AddReplaced(dropped.SyntaxTree, dropped.Span);
            }

            foreach (var kept in rewrite.Kept)
            {
                _removed.Keep(kept);
            }

            foreach (var replacement in rewrite.Replacements.Where(static replacement => replacement.Text.Length > 0))
            {
                _removed.Pin(replacement.Tree, replacement.Span);
            }
        }

        _replacements.AddRange(rewrites.SelectMany(pair => EndpointEditsOf(pair.Flow.Flow)).Distinct());
    }

    private IEnumerable<Replacement> EndpointEditsOf(ServiceAccountFlow flow) => _surroundings.EndpointsOf(flow).SelectMany(EndpointRewriter.Rewrite);

    /// <summary>The symbols that hold an assertion or what its key is loaded from.</summary>
    private ISet<string> HoldersOf(IEnumerable<ServiceAccountFlow> flows, IEnumerable<Assertion> assertions) =>
        AssertionHolders.Of(
            flows.SelectMany(flow => flow.Form.JwtValues(_graph)).Concat(assertions.SelectMany(static assertion => assertion.Keys)
                .SelectMany(static key => CallSite.ArgumentsOf(key.Operation))
                .Select(static argument => argument.Value)),
            _graph);

    /// <summary>An assertion that is never sent goes with the variables and methods that hold it, if nobody uses them: those of the callers first.</summary>
    private void RemoveLoose(SyntaxNode holder, DeadCodeFinder finder, HashSet<SyntaxNode> seen, int depth = 0)
    {
        const int MaximumDepth = 6;
        foreach (var node in holder.AncestorsAndSelf())
        {
            if (_graph.Program.DeclaredSymbolOf(node) is not ({ } symbol and (ILocalSymbol or IMethodSymbol or IPropertySymbol or IFieldSymbol)))
            {
                continue;
            }

            foreach (var reference in depth < MaximumDepth ? _graph.References.Find(symbol) : [])
            {
                if (seen.Add(reference) && !ReferenceSyntax.IsInside(reference, symbol) && !_removed.Contains(reference))
                {
                    if (depth == 0
                        && ReferenceSyntax.AccessOf(reference).Parent
                            is InvocationExpressionSyntax { Parent: ExpressionStatementSyntax { Parent: BlockSyntax } statement })
                    {
                        // An earlier migration left the call, because not all that it did was known then.
                        finder.Consider(Removal.Whole(statement));
                    }

                    RemoveLoose(reference, finder, seen, depth + 1);
                }
            }

            finder.Consider(symbol);
        }
    }
}
