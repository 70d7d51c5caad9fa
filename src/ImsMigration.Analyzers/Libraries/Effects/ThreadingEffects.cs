using System.Collections.Generic;

namespace ImsMigration.Libraries.Effects;

/// <summary>Tasks, locks and tokens for cancellation. What a task runs is looked at where it is written down.</summary>
internal static class ThreadingEffects
{
    /// <summary>The rows of this family.</summary>
    public static IReadOnlyList<EffectRow> Rows { get; } =
    [
        .. EffectRow.Of(
            "System.Threading.Tasks.Task",
            Effect.Pure,
            "AsTask",
            "ConfigureAwait",
            "ContinueWith",
            "FromCanceled",
            "FromException",
            "FromResult",
            "get_*",
            "GetAwaiter",
            "Run",
            "Wait*",
            "WhenAll",
            "WhenAny",
            "Yield"),
        .. EffectRow.Of("System.Threading.Tasks.TaskFactory", Effect.Pure, "StartNew"),
        .. EffectRow.Of("System.Threading.Tasks.TaskExtensions", Effect.Pure, "Unwrap"),
        .. EffectRow.All(Effect.Pure, "System.Threading.Tasks.ValueTask", "System.Threading.CancellationToken", "System.Threading.LazyInitializer", "System.Threading.Volatile", "System.Threading.Interlocked"),
        .. EffectRow.All(
            Effect.Fills,
            "System.Threading.CancellationTokenSource",
            "System.Threading.Lock",
            "System.Threading.Monitor",
            "System.Threading.ReaderWriterLockSlim",
            "System.Threading.SemaphoreSlim",
            "System.Threading.Tasks.TaskCompletionSource"),
        .. EffectRow.Of("System.Threading.SemaphoreSlim", Effect.Pure, ".ctor", "get_*"),
        .. EffectRow.Of("System.Threading.Thread", Effect.Pure, "get_*"),
    ];
}
