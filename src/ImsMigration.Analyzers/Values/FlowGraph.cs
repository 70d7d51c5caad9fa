using System;
using System.Collections.Generic;
using ImsMigration.Code;
using ImsMigration.Values.Writes;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Values;

/// <summary>The flow of values through one program, worked out as far as questions are asked of it.</summary>
internal sealed class FlowGraph
{
    /// <summary>Creates the graph of <paramref name="program"/>; nothing is worked out yet.</summary>
    public FlowGraph(ProgramModel program)
    {
        Program = program;
        References = new ReferenceFinder(program);
        Implementations = new ImplementationFinder(program, References);
        Writes = new WriteFinder(program, References, Implementations);
        Arguments = new ArgumentFinder(program, References, Writes, Implementations);
    }

    /// <summary>The source that the graph is about.</summary>
    public ProgramModel Program { get; }

    /// <summary>Where symbols are used.</summary>
    public ReferenceFinder References { get; }

    /// <summary>Where symbols get their values.</summary>
    public WriteFinder Writes { get; }

    /// <summary>What interface and virtual members stand for.</summary>
    public ImplementationFinder Implementations { get; }

    /// <summary>What parameters hold whose callers are not written down.</summary>
    public ArgumentFinder Arguments { get; }

    /// <summary>
    /// What <paramref name="start"/> is made from, up to the operations for which <paramref name="isHit"/> is true, for a question whose
    /// <paramref name="work"/> is counted; without that, the search is a question of its own. What is <paramref name="assumed"/> says which of
    /// several ways is taken; without that, all are.
    /// </summary>
    public Slice Backward(IEnumerable<IOperation> start, Func<IOperation, bool> isHit, CallFrame? frame = null, WorkBudget? work = null, Assumptions? assumed = null) =>
        BackwardSlicer.From(this, start, frame, isHit, work ?? new WorkBudget(), assumed ?? Assumptions.None);
}
