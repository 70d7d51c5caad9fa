using System;
using System.Threading;
using System.Threading.Tasks;

namespace ImsMigration.WalkThrough.Steps;

/// <summary>One step of the walk-through.</summary>
internal interface IWalkStep
{
    /// <summary>What the step does, as an order: "Pack the analyzers".</summary>
    string Title { get; }

    /// <summary>Whether the steps after it make no sense if it fails.</summary>
    bool IsPrerequisite { get; }

    /// <summary>Does the step and prints what is worth seeing.</summary>
    /// <returns>How it ended. A step fails by its outcome; an exception means that it could not even be tried.</returns>
    /// <exception cref="OperationCanceledException">The user has cancelled.</exception>
    Task<StepOutcome> RunAsync(WalkState state, CancellationToken cancellationToken);
}
