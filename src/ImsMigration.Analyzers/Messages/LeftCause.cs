using ImsMigration.Adobe;

namespace ImsMigration.Messages;

/// <summary>Why the fix leaves one thing as it is.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Name">The member that the reason is about; an ellipsis where it is about none.</param>
internal sealed record LeftCause(LeftReason Reason, MessageName Name)
{
    /// <summary>The cause for a <paramref name="reason"/> that is about no member; <see langword="null"/> for none.</summary>
    public static LeftCause? Of(LeftReason? reason) => reason is null ? null : new LeftCause(reason, MessageName.OfNameless);
}
