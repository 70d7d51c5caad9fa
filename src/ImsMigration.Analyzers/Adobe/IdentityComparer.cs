using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace ImsMigration.Adobe;

/// <summary>Tells objects apart by identity.</summary>
internal sealed class IdentityComparer : IEqualityComparer<object>
{
    /// <summary>The only instance; it has no state.</summary>
    public static readonly IdentityComparer Instance = new();

    private IdentityComparer()
    {
    }

    /// <inheritdoc/>
    bool IEqualityComparer<object>.Equals(object? x, object? y) => ReferenceEquals(x, y);

    /// <inheritdoc/>
    int IEqualityComparer<object>.GetHashCode(object obj) => RuntimeHelpers.GetHashCode(obj);
}
