using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ImsMigration;

/// <summary>The code fix of one rule that has one action, in a light bulb and as Fix All.</summary>
public abstract class SingleActionCodeFixProvider : CodeFixProvider
{
    private readonly string _title;
    private readonly Func<Solution, IReadOnlyCollection<Diagnostic>, CancellationToken, Task<Solution?>> _apply;
    private readonly SolutionFixAllProvider _fixAll;

    /// <summary>
    /// Creates the fix of <paramref name="rule"/>: <paramref name="title"/> is the title of its action and the equivalence key,
    /// and <paramref name="apply"/> returns the solution without the diagnostics, or <see langword="null"/> if none can be fixed.
    /// </summary>
    private protected SingleActionCodeFixProvider(
        string rule,
        string title,
        Func<Solution, IReadOnlyCollection<Diagnostic>, CancellationToken, Task<Solution?>> apply)
    {
        _title = title;
        _apply = apply;
        _fixAll = new SolutionFixAllProvider(async (context, diagnostics) => ActionOf(await apply(context.Solution, diagnostics, context.CancellationToken).ConfigureAwait(false)));
        FixableDiagnosticIds = ImmutableArray.Create(rule);
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => _fixAll;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        // The whole edit is worked out here, because it is only offered if its result compiles.
        if (ActionOf(await _apply(context.Document.Project.Solution, context.Diagnostics, context.CancellationToken).ConfigureAwait(false)) is { } action)
        {
            context.RegisterCodeFix(action, context.Diagnostics);
        }
    }

    private CodeAction? ActionOf(Solution? changed) =>
        changed is null ? null : CodeAction.Create(_title, _ => Task.FromResult(changed), _title);
}
