using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;

namespace Acme;

/// <summary>
/// An object that does nothing by being there, and something by whatever is done with it: each of its members leaves its number.
/// </summary>
public sealed class Slot : IDisposable
{
    private readonly int _number;

    private Slot(int number) => _number = number;

    /// <summary>A slot for every number below 10,000. To take one is no effect.</summary>
    public static readonly Slot[] All = [.. Enumerable.Range(0, 10_000).Select(static number => new Slot(number))];

    /// <summary>Leaves the number when somebody listens.</summary>
    public event EventHandler Happened
    {
        add => Write();
        remove => Write();
    }

    /// <summary>Leaves the number when it is read or set.</summary>
    public int Value
    {
        get => Write();
        set => Write();
    }

    /// <summary>Leaves the number.</summary>
    public int Count => Write();

    /// <summary>Leaves the number when it is read or set.</summary>
    public int this[int index]
    {
        get => Write();
        set => Write();
    }

    /// <summary>Leaves the number.</summary>
    public static implicit operator int(Slot slot) => slot.Write();

    /// <summary>Leaves the number.</summary>
    public static explicit operator string(Slot slot) => slot.Write().ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Leaves the number.</summary>
    public static Slot operator +(Slot slot, int other) => slot.Self();

    /// <summary>Leaves the number.</summary>
    public static bool operator !(Slot slot) => slot.Write() < 0;

    /// <summary>Leaves the number.</summary>
    public static Slot operator ++(Slot slot) => slot.Self();

    /// <summary>Leaves the number.</summary>
    public static bool operator true(Slot slot) => slot.Write() >= 0;

    /// <summary>Leaves the number.</summary>
    public static bool operator false(Slot slot) => slot.Write() < 0;

    /// <summary>Leaves the number.</summary>
    public void Deconstruct(out int first, out int second) => first = second = Write();

    /// <summary>Leaves the number when a part is taken.</summary>
    public int Slice(int start, int length) => Write();

    /// <summary>Leaves the number when it is waited for.</summary>
    public TaskAwaiter<int> GetAwaiter() => Effects.NumberAsync(_number).GetAwaiter();

    /// <summary>Leaves the number when it is gone through.</summary>
    public IEnumerator<int> GetEnumerator() => Effects.Items(_number).GetEnumerator();

    /// <summary>Leaves the number when it is queried.</summary>
    public int Select(Func<int, int> choose)
    {
        ArgumentNullException.ThrowIfNull(choose);
        return choose(Write());
    }

    /// <summary>Leaves the number.</summary>
    public void Dispose() => Write();

    /// <summary>Leaves the number.</summary>
    public override string ToString() => ((string)this);

    private int Write() => Effects.Number(_number);

    private Slot Self()
    {
        Write();
        return this;
    }
}
